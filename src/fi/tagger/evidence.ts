import type { Entry } from './entry.js';

/** Sentences that are taken for one text: what a name looks like elsewhere is asked within these. */
export const TEXT = 60;

/** Whether a stem may be asked for, by a few bits of its hash: most words are told apart by these. */
const met = new Uint8Array(1024);
const slotOf = (stem: number): number => stem & (met.length - 1);

/**
 * Of each capitalised word, what the text says of it elsewhere: 0 = no capital, else 1, and 1 more where a word with the
 * same beginning has a capital within a sentence, 2 more where one has none. One array a sentence.
 */
export function evidenceOf(sentences: readonly (readonly Entry[])[]): Uint8Array[] {
  const capital = new Map<number, number>();
  const asked = new Set<number>();
  met.fill(0);
  for (const entries of sentences)
    for (let i = 0; i < entries.length; i++) {
      const { shape, stem } = entries[i] as Entry;
      if ((shape & 1) === 0) continue;
      asked.add(stem);
      met[slotOf(stem)] = 1;
      if (i > 0 && (shape & 3) === 1) capital.set(stem, (capital.get(stem) ?? 0) + 1);
    }
  const small = new Set<number>();
  if (asked.size > 0)
    for (const entries of sentences)
      for (let i = 1; i < entries.length; i++) {
        const { shape, stem } = entries[i] as Entry;
        if ((shape & 1) === 0 && met[slotOf(stem)] === 1 && asked.has(stem)) small.add(stem);
      }
  return sentences.map((entries) => {
    const found = new Uint8Array(entries.length);
    for (let i = 0; i < entries.length; i++) {
      const { shape, stem } = entries[i] as Entry;
      if ((shape & 1) === 0) continue;
      const count = capital.get(stem) ?? 0;
      found[i] = 1 + (count > (i > 0 && (shape & 3) === 1 ? 1 : 0) ? 1 : 0) + (small.has(stem) ? 2 : 0);
    }
    return found;
  });
}
