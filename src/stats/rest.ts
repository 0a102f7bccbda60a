import type { Contrast, Doc } from '../types.js';
import { contrast, isKey } from './compare.js';
import { type Lexeme, lexemes } from './lexemes.js';
import { hyphenated } from './terms.js';

/** How often each content word stands in a text; small enough to keep of every text of a large collection. */
export interface WordTally {
  /** Running words. */
  readonly words: number;
  readonly counts: ReadonlyMap<string, Pick<Lexeme, 'lemma' | 'upos'> & { readonly count: number }>;
}

export function tallyOf(doc: Doc): WordTally {
  const found = lexemes(doc);
  return {
    words: found.words,
    counts: new Map(
      found.items.map((item) => [item.key, { lemma: hyphenated(item), upos: item.upos, count: item.spans.length }]),
    ),
  };
}

/**
 * What is key in each text against all the others together, as `compare` says it, strongest evidence first. A single
 * text has no rest, and gets an empty list.
 */
export function againstRest(tallies: readonly WordTally[], top: number): Contrast[][] {
  const words = tallies.reduce((sum, tally) => sum + tally.words, 0);
  const totals = new Map<string, { count: number; texts: number }>();
  for (const { counts } of tallies)
    for (const [key, { count }] of counts) {
      const total = totals.get(key) ?? { count: 0, texts: 0 };
      totals.set(key, { count: total.count + count, texts: total.texts + 1 });
    }
  return tallies.map((tally) => {
    if (tallies.length < 2) return [];
    const sizes = [{ words: tally.words }, { words: words - tally.words }] as const;
    return [...tally.counts]
      .map(([key, { lemma, upos, count }]) => {
        const total = totals.get(key)!;
        const counts: [number, number] = [count, total.count - count];
        return contrast({ lemma, upos, counts, documents: [1, total.texts - 1] }, ...sizes);
      })
      .filter((one) => one.logRatio > 0 && isKey(one))
      .sort((a, b) => b.g2 - a.g2 || (a.lemma < b.lemma ? -1 : 1))
      .slice(0, top);
  });
}
