import type { StanceCategory } from '../../types.js';

/** The sign of each category: what tells them apart where colour does not. In the order of the legend. */
export const SIGNS: Readonly<Record<StanceCategory, string>> = {
  hedge: '≈',
  booster: '!',
  attitude: '♥',
  self: '①',
  reader: '②',
  directive: '→',
  question: '?',
  shared: '∪',
  aside: '–',
  voice: '”',
  disclaim: '×',
  proclaim: '✓',
  irony: '~',
  register: '§',
};

export const CATEGORIES = Object.keys(SIGNS) as readonly StanceCategory[];
