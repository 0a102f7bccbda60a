import { cardsOf } from './cards.js';
import { elements, type HtmlElement } from './dom.js';
import { articleOf, type Head, metaOf, typesOf } from './head.js';
import type { Box, Run } from './layout.js';
import { bodyNamed, COMMENTS, postNamed } from './noise.js';
import { isDateLine } from './phrases.js';
import { type Measure, measure } from './score.js';
import { type Section, sectionsOf } from './sections.js';

/** One of several posts, or teasers of posts, on a page. */
export interface Unit {
  readonly box: Box;
  readonly heading: Box;
  /** Where the heading leads, as written. */
  readonly href: string | undefined;
  /** A date line that stands above the unit and for it, as Blogger's `date-header`. */
  readonly dateLine: string | undefined;
}

const isPost = (box: Box): boolean => postNamed(box.tag, box.names);

/** The outermost boxes that look like whole posts and have a heading of their own. */
export function unitsOf(root: Box): Unit[] {
  let boxes = outermost(root, isPost);
  // A wrapper that calls itself an article may hold the posts.
  if (boxes.length === 1) {
    const inner = boxes[0]!.children.flatMap((child) => (child.kind === 'box' ? outermost(child, isPost) : []));
    if (inner.length > 1) boxes = inner;
  }
  if (boxes.length < 2) {
    const bodies = outermost(root, (box) => bodyNamed(box.names));
    if (bodies.length > 1) boxes = bodies.map((body) => climb(body, bodies));
  }
  if (boxes.length < 2) {
    const sections = sectionsOf(root);
    if (sections.length) return sections.map(unitOfSection);
    const cards = cardsOf(root);
    if (cards.length) boxes = cards;
  }
  const dates = dateLines(root, new Set(boxes));
  return boxes.flatMap((box) => {
    const heading = headingIn(box);
    const href = linkOf(heading?.element);
    return heading && !PEOPLE.test(href ?? '') ? [{ box, heading, href, dateLine: dates.get(box) }] : [];
  });
}

/** A box of its own for a section, so that it reads like any other post box. */
function unitOfSection({ heading, nodes, dateLine }: Section): Unit {
  const box: Box = {
    kind: 'box',
    tag: 'section',
    names: '',
    element: heading.element,
    parent: heading.parent,
    children: [heading, ...nodes],
  };
  return { box, heading, href: linkOf(heading.element), dateLine };
}

function outermost(box: Box, test: (box: Box) => boolean): Box[] {
  if (box.out) return [];
  if (box.tag !== 'html' && box.tag !== 'body' && test(box)) return [box];
  return box.children.flatMap((child) => (child.kind === 'box' ? outermost(child, test) : []));
}

/** The widest box around a body that holds no other body. */
function climb(body: Box, bodies: readonly Box[]): Box {
  let box = body;
  while (box.parent && !bodies.some((other) => other !== body && within(other, box.parent!))) box = box.parent;
  return box;
}

function within(box: Box, outer: Box): boolean {
  for (let up: Box | undefined = box; up; up = up.parent) if (up === outer) return true;
  return false;
}

const TITLE_NAMES = /[ -](?:entry-title|post-title|posttitle|article-title|headline|blog-title|otsikko|title)(?=[ -])/;

function headingIn(box: Box): Box | undefined {
  for (const child of box.children) {
    if (child.kind === 'run') continue;
    if (child.out && COMMENTS.test(child.names)) continue;
    if (/^h[1-6]$/.test(child.tag) || (TITLE_NAMES.test(child.names) && textOf(child).length < 200)) {
      if (textOf(child) && !isDateLine(textOf(child))) return child;
      continue;
    }
    const found = headingIn(child);
    if (found) return found;
  }
  return undefined;
}

/** Addresses of people: lists of such are members of a forum or a team, not posts. */
const PEOPLE = /\/(?:members?|users?|profiles?|profil|authors?|kayttaja|jasen|henkilo|team|tiimi|u)\//i;

/** The address in or around a heading. */
function linkOf(heading: HtmlElement | undefined): string | undefined {
  if (!heading) return undefined;
  for (const element of elements(heading))
    if (element.name === 'a' && element.attribs.href) return element.attribs.href;
  for (let up = heading.parent, i = 0; up && i < 2; up = up.parent, i++)
    if (up.name === 'a' && up.attribs.href) return up.attribs.href;
  return undefined;
}

/** The last date line above each box that stands outside all of them. */
function dateLines(root: Box, boxes: ReadonlySet<Box>): Map<Box, string> {
  const out = new Map<Box, string>();
  let line: string | undefined;
  const visit = (node: Box | Run): void => {
    if (node.kind === 'run') return;
    if (boxes.has(node)) {
      if (line) out.set(node, line);
      return;
    }
    if (/^h[1-6]$/.test(node.tag) || /[ -](?:date|pvm|paivays)(?=[ -])/.test(node.names)) {
      const text = textOf(node);
      if (isDateLine(text)) {
        line = text;
        return;
      }
    }
    node.children.forEach(visit);
  };
  visit(root);
  return out;
}

const textOf = (node: Box | Run): string =>
  (node.kind === 'run' ? node.lines.map((line) => line.text) : node.children.map(textOf)).filter(Boolean).join(' ');

/** Body classes of WordPress, Blogger and others. */
const LIST_BODY =
  /[ -](?:home|blog|archive|category|tag|date|author|search-results|paged|index|index-view|home-view|archive-view|label-view|homepage|front-page|etusivu)(?=[ -])/;
const POST_BODY = / (?:single|singular|single-post|item-view|item|page-template-default|postid-\d+)(?= )/;
const LIST_PATH =
  /^\/?(?:index\.\w+)?$|^\/(?:blog|blogi|blogit|artikkelit|kirjoitukset)\/?$|\/(?:page|sivu|category|kategoria|tag|avainsana|avainsanat|label|author|kirjoittaja|archive|arkisto|aihe)\/|\/search|_archive\.html$|^\/(?:19|20)\d\d(?:\/\d\d)?\/?$/i;

/** Posts of an index page hold at least this share of its prose. */
const UNIT_SHARE = 0.6;

/** Whether the page lists several posts. `anchor` is the heading that repeats the page's title. */
export function isIndex(
  head: Head,
  root: Box,
  units: readonly Unit[],
  anchor: Box | undefined,
  address: string | undefined,
): boolean {
  if (units.length < 2) return false;
  const measures = measure(root);
  const of = ({ box }: Unit): Measure => measures.get(box) ?? measure(box).get(box)!;
  const full = units.filter((unit) => of(unit).chars >= 60);
  if (full.length < 2) return false;
  const prose = full.reduce((sum, unit) => sum + of(unit).prose, 0);
  if (prose < UNIT_SHARE * measures.get(root)!.prose) return false;
  let score = 0;
  const body = bodyBox(root);
  if (body && POST_BODY.test(body.names)) score -= 3;
  else if (body && LIST_BODY.test(body.names)) score += 1.5;
  const type = metaOf(head, 'og:type')?.toLowerCase();
  if (type === 'article') score -= 1.5;
  else if (type === 'website' || type === 'blog') score += 1;
  if (metaOf(head, 'article:published_time')) score -= 1;
  if (articleOf(head.ld)) score -= 1;
  if (head.ld.some((object) => typesOf(object).some((kind) => /^(?:Blog|CollectionPage|ItemList)$/.test(kind))))
    score += 1;
  const path = address && /^https?:\/\/[^/]+([^?#]*)/i.exec(address)?.[1];
  if (path !== undefined && path !== '') score += LIST_PATH.test(path) ? 2 : -0.5;
  else if (address && path === '') score += 2;
  const holder = anchor && units.find(({ box }) => within(anchor, box));
  if (holder) score -= holder.href && full.length > 2 ? 1.5 : 2.5;
  else score += 0.5;
  const links = new Set(full.filter((unit) => unit !== holder).map(({ href }) => href));
  links.delete(undefined);
  if (links.size >= 2) score += 1.5;
  // Dated entries under one another are a diary even where their headings lead nowhere.
  else if (full.every(({ dateLine }) => dateLine)) score += 1.5;
  if (dominates(full.map((unit) => of(unit).prose))) score -= 1.5;
  return score >= 1.5;
}

/** Whether one unit holds nearly all the prose of all. */
function dominates(prose: readonly number[]): boolean {
  const total = prose.reduce((sum, chars) => sum + chars, 0);
  return total > 0 && Math.max(...prose) > 0.85 * total;
}

function bodyBox(root: Box): Box | undefined {
  const stack: Box[] = [root];
  for (let box = stack.shift(); box; box = stack.shift()) {
    if (box.tag === 'body') return box;
    for (const child of box.children)
      if (child.kind === 'box' && (child.tag === 'html' || child.tag === 'body')) stack.push(child);
  }
  return undefined;
}

/** Where the post's own box holds this share of the page's prose, other post boxes may go whatever they hold. */
const OWN_SHARE = 0.1;
/** Else each may hold this share at most. */
const TEASER_SHARE = 0.25;

/** On the page of one post, marks other posts' teasers: units whose heading leads elsewhere. */
export function cutOtherPosts(root: Box, units: readonly Unit[], anchor: Box | undefined): void {
  const holder = anchor && units.find(({ box }) => within(anchor, box));
  if (
    !anchor ||
    units.length < 2 ||
    units.some(({ box }) => box.tag === 'section' && !box.parent?.children.includes(box))
  )
    return;
  const measures = measure(root);
  const total = measures.get(root)!.prose;
  const limit = holder && measures.get(holder.box)!.prose >= OWN_SHARE * total ? 1 : TEASER_SHARE;
  for (const unit of units) {
    if (unit === holder || within(anchor, unit.box)) continue;
    const nested = unit.box.children.flatMap((child) => (child.kind === 'box' ? outermost(child, isPost) : []));
    if ((!unit.href && nested.length < 2) || measures.get(unit.box)!.prose > limit * total) continue;
    unit.box.out = { what: 'related posts', why: 'a post box whose heading leads to another post' };
  }
}
