import type { Found } from '../types.js';
import { cleanText, elements, type HtmlElement, rawText } from './dom.js';
import { articleOf, type Head, ldText, metaOf, typesOf } from './head.js';
import { namesOf } from './noise.js';
import type { Place } from './places.js';

/** Parts of a `<title>`: the post's own title and the site's name. */
const SEPARATOR = /\s+(?:[|–—»«·•⋆★:~/>‹›♥]|::|-{1,2}|\\)\s+|\s*[|»⋆·]\s*|:\s+/g;

/** ASCII, accents and common marks: text in which no properties of characters need be looked up. */
const PLAIN = /^(?:[\x20-\x7e‘’“”–—…•·«»]|[\u0300-\u036f])*$/;

export function foldText(text: string): string {
  const base = text.normalize('NFKD').toLowerCase();
  return base.replace(PLAIN.test(base) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ').trim();
}

interface Heading {
  readonly text: string;
  readonly level: number;
  readonly place: Place;
}

/** The titles that the page states for machines, site names and all. */
export const statedTitles = (head: Head): string[] =>
  [metaOf(head, 'og:title'), head.title, metaOf(head, 'twitter:title'), ldText(articleOf(head.ld)?.headline)].filter(
    (title): title is string => !!title,
  );

/** The title of the post without the name of the site. */
export function findTitle(head: Head, places: readonly Place[], site: string | undefined): Found<string> | undefined {
  const headings = headingsOf(places);
  const ld = ldText(articleOf(head.ld)?.headline);
  const stated = statedTitles(head);
  // A heading of the page that one of the machine titles repeats is the title as the reader sees it.
  let best: { heading: Heading; score: number } | undefined;
  for (const heading of headings) {
    const own = foldText(heading.text);
    if (own.length < 2 || (site && own === foldText(site)) || isHomeLink(heading.place.element)) continue;
    let score = 0;
    for (const text of stated) {
      const folded = foldText(text);
      if (folded === own) score = Math.max(score, 3);
      else if (` ${folded} `.includes(` ${own} `)) score = Math.max(score, 1 + own.length / folded.length);
    }
    if (!score) continue;
    if (heading.place.foreign) score -= 1;
    if (heading.place.side === 'after') score -= 1;
    if (TITLE_NAMES.test(heading.place.names) || heading.place.element.attribs.itemprop === 'headline') score += 0.5;
    score += (6 - heading.level) * 0.02;
    if (!best || score > best.score) best = { heading, score };
  }
  if (best && best.score >= 1.3) return { value: best.heading.text, from: 'markup' };
  const og = metaOf(head, 'og:title', 'twitter:title');
  if (ld && (!head.title || foldText(head.title).includes(foldText(ld)))) return { value: ld, from: 'json-ld' };
  if (og) return { value: withoutSite(og, site), from: 'meta' };
  const named = headings.find(({ place }) => !place.foreign && TITLE_NAMES.test(place.names));
  if (named) return { value: named.text, from: 'markup' };
  if (head.title) return { value: withoutSite(head.title, site), from: 'markup' };
  const first = headings.find(({ place, level }) => !place.foreign && place.side !== 'after' && level <= 2);
  return first && { value: first.text, from: 'markup' };
}

const TITLE_NAMES = /[ -](?:entry-title|post-title|posttitle|article-title|headline|blog-title|entry-header)(?=[ -])/;

function headingsOf(places: readonly Place[]): Heading[] {
  const out: Heading[] = [];
  for (const place of places) {
    const { element, names } = place;
    const level = /^h[1-6]$/.test(element.name)
      ? Number(element.name[1])
      : TITLE_NAMES.test(names) && element.name !== 'article' && element.name !== 'header'
        ? 3
        : 0;
    if (!level) continue;
    const text = cleanText(rawText(element));
    if (text && text.length <= 300) out.push({ text, level, place });
  }
  return out;
}

/** Cuts the site's name, where it is known or looks like one, off either end of a title. */
function withoutSite(title: string, site: string | undefined): string {
  const name = site && foldText(site);
  const cuts = [...title.matchAll(SEPARATOR)];
  if (!cuts.length) return title;
  if (name) {
    for (const cut of cuts) {
      const left = title.slice(0, cut.index).trim();
      const right = title.slice(cut.index + cut[0].length).trim();
      if (foldText(right) === name) return left;
      if (foldText(left) === name) return right;
    }
  }
  const last = cuts.at(-1)!;
  const tail = title.slice(last.index + last[0].length).trim();
  const front = title.slice(0, last.index).trim();
  if (!/^:/.test(last[0].trim()) && tail.length < 40 && tail.length < front.length) return front;
  return title;
}

/** The site's name as what the page's `<title>` says besides the title of the post. */
export function siteBeside(head: Head, title: string | undefined): Found<string> | undefined {
  if (!head.title || !title) return undefined;
  const own = foldText(title);
  for (const cut of head.title.matchAll(SEPARATOR)) {
    const left = head.title.slice(0, cut.index).trim();
    const right = head.title.slice(cut.index + cut[0].length).trim();
    const rest =
      foldText(left) === own
        ? right.split(SEPARATOR).at(-1)
        : foldText(right) === own
          ? left.split(SEPARATOR)[0]
          : undefined;
    if (rest && rest.length <= 60) return { value: rest.trim(), from: 'markup' };
  }
  return undefined;
}

/** The name of the site as the page states it: to machines, in its header, or as the name of its feed. */
export function findSite(head: Head, places: readonly Place[]): Found<string> | undefined {
  const og = metaOf(head, 'og:site_name', 'application-name', 'apple-mobile-web-app-title');
  if (og) return { value: og, from: 'meta' };
  for (const object of head.ld) {
    if (typesOf(object).some((type) => type === 'WebSite' || type === 'Blog')) {
      const name = ldText(object.name);
      if (name) return { value: name, from: 'json-ld' };
    }
  }
  for (const { names, element, side } of places) {
    if (side !== 'before') break;
    if (!SITE_NAMES.test(names) && !isSiteHeading(element)) continue;
    const inner = [...elements(element)].find(({ name }) => /^(?:h1|h2)$/.test(name)) ?? element;
    const text = cleanText(rawText(inner));
    if (text && text.length <= 60) return { value: text, from: 'markup' };
  }
  const publisher = ldText(articleOf(head.ld)?.publisher);
  if (publisher) return { value: publisher, from: 'json-ld' };
  const feed = head.feedTitle
    ?.replace(
      /\s*(?:[-–—»›|:]|&raquo;)?\s*(?:\(?(?:atom|rss)(?: 2\.0)?\)?(?: feed)?|(?:rss-)?(?:feed|syöte|flöde))$/i,
      '',
    )
    .trim();
  return feed && foldText(feed) !== 'comments' ? { value: feed, from: 'markup' } : undefined;
}

const SITE_NAMES =
  /[ -](?:site-title|blog-title|site-name|blogname|blog-name|sitename|logo-text|site-branding-text)(?=[ -])/;

/** A link to the front page and nothing else. */
function isHomeLink(element: HtmlElement): boolean {
  const links = [...elements(element)].filter(({ name }) => name === 'a');
  return links.length === 1 && isHome(links[0]!) && cleanText(rawText(links[0]!)) === cleanText(rawText(element));
}

const isHome = (element: HtmlElement | null): boolean =>
  element?.name === 'a' &&
  !!element.attribs.href &&
  /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/i.test(element.attribs.href);

/** A heading in the page's header that leads to the front page. */
const isSiteHeading = (element: HtmlElement): boolean =>
  /^(?:h1|p|div)$/.test(element.name) && inHeader(element) && (isHome(element.parent) || isHomeLink(element));

function inHeader(element: HtmlElement): boolean {
  for (let up = element.parent, i = 0; up && i < 5; up = up.parent, i++)
    if (
      up.name === 'header' ||
      /[ -](?:header|masthead|branding|banner|blog-header|topbar|top-bar|top-?bar|navbar|main-menu|menu|sivun-?ylaosa)(?=[ -])/.test(
        namesOf(up),
      )
    )
      return true;
  return false;
}
