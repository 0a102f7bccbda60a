import { cleanText, elements, type HtmlElement, parseHtml, rawText } from './dom.js';

export type Json = Readonly<Record<string, unknown>>;

/** What a page says of itself to machines. */
export interface Head {
  /** `<meta>` contents by lower-case `name`, `property` or `itemprop`, in page order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The text of `<title>`. */
  readonly title: string | undefined;
  readonly canonical: string | undefined;
  readonly lang: string | undefined;
  /** The title of the first RSS or Atom link. */
  readonly feedTitle: string | undefined;
  /** JSON-LD objects, `@graph` and nested arrays opened, in page order. */
  readonly ld: readonly Json[];
}

export function readHead(document: HtmlElement): Head {
  const meta = new Map<string, string[]>();
  const ld: Json[] = [];
  let title: string | undefined;
  let canonical: string | undefined;
  let lang: string | undefined;
  let feedTitle: string | undefined;
  for (const element of elements(document)) {
    const { name, attribs } = element;
    if (name === 'meta') {
      const content = attribs.content && cleanText(attribs.content);
      if (!content) continue;
      for (const key of [attribs.property, attribs.name, attribs.itemprop]) {
        if (!key) continue;
        const id = key.toLowerCase();
        const list = meta.get(id);
        if (list) list.push(content);
        else meta.set(id, [content]);
      }
      if (attribs['http-equiv']?.toLowerCase() === 'content-language') lang ??= content;
    } else if (name === 'title') {
      if (element.parent?.name !== 'svg') title ??= cleanText(rawText(element)) || undefined;
    } else if (name === 'link' && attribs.rel?.toLowerCase() === 'canonical')
      canonical ??= attribs.href?.trim() || undefined;
    else if (name === 'link' && /(?:rss|atom)\+xml/i.test(attribs.type ?? '') && attribs.title)
      feedTitle ??= cleanText(attribs.title);
    else if (name === 'html') lang ??= attribs.lang ?? attribs['xml:lang'];
    else if (name === 'script' && /ld\+json/i.test(attribs.type ?? '')) {
      const text = element.children.map((child) => child.data ?? '').join('');
      ld.push(...openJson(parseJson(text)));
    }
  }
  return { meta, title, canonical, lang, feedTitle, ld };
}

/** JSON-LD as found in the wild: inside CDATA or comment marks, with raw line breaks in strings, or broken (then nothing). */
function parseJson(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\]\]>|\]\]>)\s*;?\s*$/g,
    '',
  );
  for (const attempt of [
    bare,
    bare.replace(/[\n\r\t]+/g, ' '),
    bare.replace(/[\n\r\t]+/g, ' ').replace(/,\s*([}\]])/g, '$1'),
  ]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt is more lenient.
    }
  }
  return undefined;
}

function openJson(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(openJson);
  if (typeof value !== 'object' || value === null) return [];
  const object = value as Json;
  return [object, ...openJson(object['@graph']), ...openJson(object.mainEntity), ...openJson(object.mainEntityOfPage)];
}

const ARTICLE = /(?:Article|BlogPosting|Posting|Report|Review|Recipe)$/;

export const typesOf = (object: Json): string[] =>
  [object['@type']].flat().filter((type) => typeof type === 'string') as string[];

/** The JSON-LD object of the post itself: the first of an article type, else the first page. */
export function articleOf(ld: readonly Json[]): Json | undefined {
  return ld.find((object) => typesOf(object).some((type) => ARTICLE.test(type)));
}

/** Text of a JSON-LD value: a string, or the `name` of an object. */
export function ldText(value: unknown): string | undefined {
  if (typeof value === 'string') return cleanText(unescapeHtml(value)) || undefined;
  if (Array.isArray(value)) return ldText(value[0]);
  if (typeof value === 'object' && value !== null) return ldText((value as Json).name);
  return undefined;
}

/** JSON-LD is no HTML, but many pages write entities and tags into it. */
const unescapeHtml = (text: string): string => (/[&<]/.test(text) ? rawText(parseHtml(text)) : text);

/** The first non-empty content among the named `<meta>`s. */
export function metaOf(head: Head, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = head.meta.get(name)?.[0];
    if (value) return value;
  }
  return undefined;
}

export const EMPTY_HEAD: Head = {
  meta: new Map(),
  title: undefined,
  canonical: undefined,
  lang: undefined,
  feedTitle: undefined,
  ld: [],
};
