import { wording } from '../text/wording.js';
import type { Diagnostic, Extraction, Meta, Post, Removal, Source } from '../types.js';
import { render } from './blocks.js';
import { clean } from './clean.js';
import { decodeHtml } from './decode.js';
import { findPlatform } from './details.js';
import { type HtmlElement, parseHtml } from './dom.js';
import { type Feed, feedOf } from './feed.js';
import { EMPTY_HEAD, type Head, readHead } from './head.js';
import { type Box, type Layout, layOut, type Run } from './layout.js';
import { leadOf } from './lead.js';
import { linesNear } from './lines.js';
import { addressOf, readMeta, withLanguage } from './meta.js';
import { isDateLine } from './phrases.js';
import { placesOf } from './places.js';
import { anchorOf, choose, measure, prune } from './score.js';
import { foldText, statedTitles } from './title.js';
import { cutOtherPosts, isIndex, type Unit, unitsOf } from './units.js';
import { agreement, SAME_TEXT, testimony, type Witness, witnessOf } from './witness.js';

/** Fewer characters than this make the extractor try again with less taken out. */
const SHORT = 250;

interface Found {
  readonly kind: 'post' | 'index';
  readonly posts: readonly (Omit<Post, 'kind' | 'removed'> & { readonly removed: () => Removal[] })[];
}

/**
 * Reads the post (or posts) of an HTML page. `explain` adds to each post what was left out of its text and why.
 * Throws only on bytes that are no text.
 */
export function extractHtml(source: Source, options: { readonly explain?: boolean } = {}): Extraction {
  const { text: html, diagnostics } = decodeHtml(source);
  const feed = feedOf(html);
  if (feed) return { kind: 'feed', posts: [], diagnostics: [...diagnostics, feedNote(source, feed)] };
  const document = parseHtml(html);
  const head = readHead(document);
  const platform = findPlatform(head, html);
  let page = readPage(document, head, source, layOut(document));
  if (page.kind === 'post' && sizeOf(page) < SHORT) {
    const retry = readPage(document, head, source, layOut(document, true), 0.5);
    if (sizeOf(retry) > 2 * sizeOf(page)) page = retry;
  }
  const witness = witnessOf(head);
  if (witness && page.kind === 'post' && heldBy(page, witness) < SAME_TEXT) {
    // Another text than the page says: look again with less taken out, and take its word only if it stands nowhere.
    const retry = readPage(document, head, source, layOut(document, true), 0.5);
    const better = heldBy(retry, witness) >= SAME_TEXT ? retry : undefined;
    page = better ?? { kind: 'post', posts: page.posts.map((post) => ({ ...post, ...testimony(witness) })) };
  }
  const { kind } = page;
  const posts = page.posts
    .filter(({ text }) => text)
    .map(
      ({ removed, meta, ...post }): Post => ({
        kind,
        meta: platform ? { ...meta, platform } : meta,
        ...post,
        ...(options.explain ? { removed: removed() } : {}),
      }),
    );
  if (!posts.length || (kind === 'post' && isNoPost(head, posts[0]!)))
    return { kind: 'none', posts: [], diagnostics: [...diagnostics, none(source)] };
  return { kind, posts, diagnostics };
}

/** What pages are called that stand in for a missing one, or only let in. */
const STAND_IN = wording(
  /(?<![\p{L}\d])(?:404|sivua ei (?:löydy|löytynyt|ole)|page (?:was )?not found|not found|seite (?:wurde )?nicht gefunden|sidan (?:hittades|finns) inte|kirjaudu(?: sisään)?|log ?in|sign in|pääsy estetty|access denied|just a moment|virhe)(?![\p{L}\d])/iu,
);
/** Stand-ins say little. */
const STAND_IN_CHARS = 700;
/** Scraps without a sentence, a day or an author are no post below this. */
const SCRAP_CHARS = 200;
const SENTENCE_END = wording(/\p{L}{2}[.!?…]/u);

function isNoPost(head: Head, { meta, text }: Post): boolean {
  const called = `${head.title ?? ''} ${meta.title?.value ?? ''}`;
  if (meta.published || meta.authors) return false;
  if (text.length < STAND_IN_CHARS && STAND_IN.test(called)) return true;
  return text.length < SCRAP_CHARS && !SENTENCE_END.test(text);
}

const none = (source: Source): Diagnostic => ({
  code: 'no-post',
  level: 'warning',
  message: `${source.name} holds no text that reads like a post.`,
});

const feedNote = ({ name }: Source, { format, items }: Feed): Diagnostic => ({
  code: 'feed',
  level: 'warning',
  message: `${name} is ${format === 'RSS' ? 'an RSS' : 'an Atom'} feed of ${items} entries, not a page; give the pages of its posts.`,
});

const heldBy = ({ posts }: Found, witness: Witness): number =>
  Math.max(0, ...posts.map(({ text }) => agreement(witness, text)));

const sizeOf = ({ posts }: Found): number => posts.reduce((sum, { text }) => sum + text.length, 0);

function readPage(document: HtmlElement, head: Head, source: Source, layout: Layout, strictness?: number): Found {
  const { root } = layout;
  const anchor = anchorOf(root, statedTitles(head).map(foldText));
  prune(root, anchor, strictness);
  const units = unitsOf(root);
  const address = addressOf(head, source.url)?.value;
  if (isIndex(head, root, units, anchor, address)) {
    const page = readMeta({ head, root, places: placesOf(document, root, root), lines: [], address });
    return { kind: 'index', posts: units.map((unit) => readUnit(unit, layout, page)) };
  }
  cutOtherPosts(root, units, anchor);
  const box = choose(root, measure(root), anchor);
  const places = placesOf(document, root, box);
  const lines = linesNear(layout, box, anchor);
  const known = readMeta({ head, root, places, lines, address });
  const title = known.title?.value;
  clean(box, { title, authors: known.authors?.value ?? [] });
  const lead = leadOf(box, title);
  const { text, blocks } = render([...lead, box]);
  const meta = withLanguage(known, head, text);
  return { kind: 'post', posts: [{ meta, text, blocks, removed: () => removals(layout, [root]) }] };
}

/** One post of an index page: its own metadata, and of the page's only what holds for all. */
function readUnit({ box, heading, href, dateLine }: Unit, layout: Layout, page: Meta): Found['posts'][number] {
  const body = choose(box, measure(box), heading);
  const inner: Layout = { root: box, cuts: layout.cuts.filter((cut) => within(cut.box, box)) };
  const places = placesOf(box.element, box, body);
  const lines = linesNear(inner, body, heading);
  if (dateLine) lines.push({ text: dateLine, zone: 'head' });
  const headline = allText(heading).replace(/\s+/g, ' ');
  // A diary's entry may have its day for a heading.
  const title = isDateLine(headline) ? undefined : headline;
  const own = readMeta({ head: EMPTY_HEAD, root: box, places, lines, address: undefined });
  clean(body, { title, authors: own.authors?.value ?? [] });
  const { text, blocks } = render([body]);
  const url = href ? resolve(href, page.url?.value) : undefined;
  const meta: Meta = {
    ...withLanguage(own, EMPTY_HEAD, text),
    ...(title ? { title: { value: title, from: 'markup' } } : {}),
    ...(page.site ? { site: page.site } : {}),
    ...(url ? { url: { value: url, from: 'markup' } } : {}),
  };
  return { meta, text, blocks, removed: () => removals(inner, [box]) };
}

function resolve(href: string, base: string | undefined): string | undefined {
  try {
    return new URL(href, base).href;
  } catch {
    return undefined;
  }
}

function within(box: Box, outer: Box): boolean {
  for (let up: Box | undefined = box; up; up = up.parent) if (up === outer) return true;
  return false;
}

function removals({ cuts }: Layout, roots: readonly Box[]): Removal[] {
  const out: Removal[] = cuts.map(({ noise, text }) => ({ ...noise, text }));
  const visit = (node: Box | Run): void => {
    if (node.out) out.push({ ...node.out, text: allText(node) });
    else if (node.kind === 'box') node.children.forEach(visit);
  };
  roots.forEach(visit);
  return out.filter(({ text }) => text);
}

const allText = (node: Box | Run): string =>
  node.kind === 'run'
    ? node.lines.map((line) => line.text).join('\n')
    : node.children.map(allText).filter(Boolean).join('\n');
