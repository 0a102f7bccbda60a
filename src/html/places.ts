import { type HtmlElement, type HtmlNode, isElement } from './dom.js';
import type { Box, Run } from './layout.js';
import { type Noise, namesOf } from './noise.js';

/** An element with where it stands in relation to the post's body. */
export interface Place {
  readonly element: HtmlElement;
  readonly names: string;
  /** In document order. */
  readonly index: number;
  readonly side: 'before' | 'inside' | 'after';
  /** In the comments, among related posts, in the navigation or a sidebar: it may speak of another post. */
  readonly foreign: boolean;
}

const FOREIGN = new Set([
  'comments',
  'related posts',
  'navigation',
  'sidebar',
  'newsletter or call to action',
  'advertisement',
  'cookie or consent text',
  'page header',
]);

export const isForeign = (noise: Noise): boolean => FOREIGN.has(noise.what);

/** Every element of the page with its place; `body` is the box that was chosen. */
export function placesOf(document: HtmlElement, root: Box, body: Box): Place[] {
  const foreignRoots = new Set<HtmlElement>();
  const visit = (node: Box | Run): void => {
    if (node.kind === 'run') return;
    if (node.out && isForeign(node.out)) foreignRoots.add(node.element);
    else node.children.forEach(visit);
  };
  visit(root);
  const places: Place[] = [];
  let index = 0;
  let side: Place['side'] = 'before';
  const walk = (node: HtmlNode, foreign: boolean): void => {
    if (!isElement(node)) return;
    const element = node as HtmlElement;
    const away = foreign || foreignRoots.has(element);
    const isBody = element === body.element;
    if (isBody) side = 'inside';
    places.push({ element, names: namesOf(element), index: index++, side, foreign: away });
    for (const child of element.children) walk(child, away);
    if (isBody) side = 'after';
  };
  for (const child of document.children) walk(child, false);
  return places;
}
