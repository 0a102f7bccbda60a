import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABELS, mayFollow, ROW, spansOf } from '../../../src/fi/names/labels.js';
import { bestLabels, newSpace } from '../../../src/fi/names/viterbi.js';

describe('the search for labels', () => {
  it('finds the best allowed sequence', () => {
    const scores = fc.array(fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 13, maxLength: 13 }), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(scores, (rows) => {
        const space = newSpace(4);
        rows.forEach((row, i) => {
          space.scores.set(row, i * ROW);
        });
        const out = new Uint8Array(4);
        const transition = (before: number, label: number): number => ((before * 7 + label * 3) % 5) - 2;
        bestLabels(space, rows.length, () => true, transition, out);
        let paths: number[][] = [[]];
        for (let i = 0; i < rows.length; i++)
          paths = paths.flatMap((path) =>
            LABELS.map((_, label) => label)
              .filter((label) => mayFollow(path.at(-1) ?? 0, label))
              .map((label) => [...path, label]),
          );
        const score = (path: ArrayLike<number>): number =>
          rows.reduce(
            (sum, row, i) =>
              sum + (row[path[i] as number] as number) + transition(i ? (path[i - 1] as number) : 0, path[i] as number),
            0,
          );
        expect(score(out)).toBe(Math.max(...paths.map(score)));
      }),
      { numRuns: 60 },
    );
  });

  it('reads spans off labels', () => {
    const at = (label: string): number => LABELS.indexOf(label);
    const labels = ['O', 'B-PER', 'I-PER', 'B-PER', 'O', 'B-LOC'].map(at);
    expect(spansOf(labels, labels.length)).toEqual([
      { first: 1, last: 2, type: 'PER' },
      { first: 3, last: 3, type: 'PER' },
      { first: 5, last: 5, type: 'LOC' },
    ]);
  });
});
