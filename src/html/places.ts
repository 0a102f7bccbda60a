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
  let side: Place['side'] = 'before';
  // A stack of one's own, for pages nested deeper than the call stack; an undefined node marks the end of the body.
  const stack: { node: HtmlNode | undefined; foreign: boolean }[] = [];
  const push = (parent: HtmlElement, foreign: boolean): void => {
    for (let i = parent.children.length - 1; i >= 0; i--) stack.push({ node: parent.children[i], foreign });
  };
  push(document, false);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top;
    if (!node) {
      side = 'after';
      continue;
    }
    if (!isElement(node)) continue;
    const element = node as HtmlElement;
    const foreign = top.foreign || foreignRoots.has(element);
    if (element === body.element) {
      side = 'inside';
      stack.push({ node: undefined, foreign });
    }
    places.push({ element, names: namesOf(element), index: places.length, side, foreign });
    push(element, foreign);
  }
  return places;
}
