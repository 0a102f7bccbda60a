import type { Box } from './layout.js';

/** The fewest alike boxes that make a list of posts. */
const MIN_CARDS = 3;

/**
 * Boxes side by side that look alike (same tag, same first class) and hold one linked heading each: the list of posts of a
 * system that names its boxes by no word known here. The list with the most text is given.
 */
export function cardsOf(root: Box): Box[] {
  let best: Box[] = [];
  let bestChars = 0;
  const visit = (box: Box): void => {
    if (box.out) return;
    const groups = new Map<string, Box[]>();
    for (const child of box.children) {
      if (child.kind === 'run' || child.out) continue;
      const key = `${child.tag}${child.names.split(' ')[1] ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), child]);
    }
    for (const group of groups.values()) {
      const cards = group.filter((card) => linkedHeadings(card) === 1);
      if (cards.length < MIN_CARDS || cards.length < 0.8 * group.length) continue;
      const chars = cards.reduce((sum, card) => sum + charsOf(card), 0);
      if (chars > bestChars) {
        best = cards;
        bestChars = chars;
      }
    }
    for (const child of box.children) if (child.kind === 'box') visit(child);
  };
  visit(root);
  return best;
}

/** Headings that are links, counted up to two. */
function linkedHeadings(box: Box): number {
  let count = 0;
  for (const child of box.children) {
    if (child.kind === 'run' || child.out) continue;
    if (/^h[1-6]$/.test(child.tag)) count += isLinked(child) ? 1 : 0;
    else count += linkedHeadings(child);
    if (count > 1) return count;
  }
  return count;
}

const isLinked = (heading: Box): boolean =>
  heading.children.some((child) => (child.kind === 'run' ? child.link >= 0.8 * child.chars : isLinked(child)));

const charsOf = (box: Box): number =>
  box.children.reduce((sum, child) => sum + (child.out ? 0 : child.kind === 'run' ? child.chars : charsOf(child)), 0);
