import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { around, history, pushAround, pushHistory, verbAfter } from '../../../src/fi/tagger/context.js';
import { type Entry, makeEntry } from '../../../src/fi/tagger/entry.js';
import { mix } from '../../../src/fi/tagger/hash.js';
import { isBoundary, newLattice, pathTo, search } from '../../../src/fi/tagger/search.js';
import type { Sum } from '../../../src/fi/tagger/weights.js';
import { parseTag } from '../../../src/fi/tags.js';

const TAGS = [
  'NOUN Case=Nom|Number=Sing',
  'NOUN Case=Gen|Number=Sing',
  'VERB Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin|Voice=Act',
  'ADJ Case=Nom|Degree=Pos|Number=Sing',
  'PUNCT _',
].map(parseTag);

/** Weights that are noise, the same every time: a search must find the best path whatever they are. */
const noise: Sum = (indexes, length) => {
  let sum = 0;
  for (let k = 0; k < length; k++) sum += (mix(indexes[k] as number) % 1000) / 500 - 1;
  return sum;
};

const entry = (form: string, tags: readonly number[]): Entry =>
  makeEntry(
    form,
    { readings: [], seen: tags.map((tag) => ({ tag: TAGS[tag] as number, count: 3 })), endings: [] },
    { sum: noise, reach: Number.POSITIVE_INFINITY },
  );

function scoreOf(entries: readonly Entry[], path: readonly number[]): number {
  const indexes = new Int32Array(256);
  let total = 0;
  let [before, before2, verb] = [-1, -1, 0];
  entries.forEach((own, i) => {
    const tag = own.tags[path[i] as number] as number;
    around(entries, i, new Uint8Array(entries.length));
    history(own, before, before2, verb, i === 0 ? 9 : (entries[i - 1] as Entry).word);
    if (own.tags.length > 1)
      total += (own.fixed[path[i] as number] as number) + noise(indexes, pushAround(indexes, 0, tag, entries, i));
    total += noise(indexes, pushHistory(indexes, 0, tag));
    verb = verbAfter(verb, tag, isBoundary(tag));
    [before2, before] = [before, tag];
  });
  return total;
}

describe('the search for tags', () => {
  it('with a wide beam finds what trying every path finds', () => {
    const word = fc.tuple(
      fc.stringMatching(/^[a-zäö]{2,6}$/),
      fc.subarray([0, 1, 2, 3], { minLength: 2, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
        const entries = words.map(([form, tags]) => entry(form, tags));
        const lattice = newLattice(8, 300);
        search(entries, new Uint8Array(8), noise, lattice, (own, c) => own.fixed[c] as number, 300);
        const last = entries.length - 1;
        const found = new Int32Array(8);
        pathTo(lattice, lattice.start[last] as number, last, found);
        let paths: number[][] = [[]];
        for (const { tags } of entries) paths = paths.flatMap((path) => tags.map((_, c) => [...path, c]));
        const best = Math.max(...paths.map((path) => scoreOf(entries, path)));
        expect(scoreOf(entries, [...found.slice(0, last + 1)])).toBeCloseTo(best, 6);
      }),
      { numRuns: 50 },
    );
  });
});
