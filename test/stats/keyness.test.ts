import { describe, expect, it } from 'vitest';
import { logLikelihood, logRatio, logRatioInterval, percentDiff } from '../../src/stats/keyness.js';

describe('keyness', () => {
  const table = { count: 20, words: 1000, referenceCount: 50, referenceWords: 100_000 };

  it('is the G2 of the two by two table', () => {
    // Computed by hand from the four cells 20, 980, 50, 99950.
    const cells = [
      [20, 980],
      [50, 99_950],
    ] as const;
    const total = 101_000;
    let expected = 0;
    cells.forEach((row, i) => {
      row.forEach((cell, j) => {
        const rowSum = cells[i]![0] + cells[i]![1];
        const columnSum = cells[0][j]! + cells[1][j]!;
        expected += 2 * cell * Math.log((cell * total) / (rowSum * columnSum));
      });
    });
    expect(logLikelihood(table)).toBeCloseTo(expected, 8);
  });

  it('is negative for a word rarer than in the reference, and zero for equal rates', () => {
    expect(logLikelihood({ ...table, count: 1, referenceCount: 5000 })).toBeLessThan(0);
    expect(logLikelihood({ ...table, count: 1, referenceCount: 100 })).toBeCloseTo(0, 8);
  });

  it('doubles by one of log ratio and by a hundred per cent', () => {
    expect(logRatio({ ...table, count: 1, referenceCount: 50 })).toBeCloseTo(1, 10);
    expect(percentDiff({ ...table, count: 1, referenceCount: 50 })).toBeCloseTo(100, 8);
  });

  it('stays finite for a word that the reference lacks', () => {
    expect(logRatio({ ...table, referenceCount: 0 })).toBeCloseTo(Math.log2(20 / 1000 / (0.5 / 100_000)), 10);
  });

  it('tells nine against none from chance, and two against none not', () => {
    const posts = { words: 414, referenceCount: 0, referenceWords: 219 };
    expect(logRatioInterval({ ...posts, count: 9 })[0]).toBeGreaterThan(0);
    expect(logRatioInterval({ ...posts, count: 2 })[0]).toBeLessThan(0);
    for (const count of [0, 2, 9]) expect(logRatioInterval({ ...posts, count }).every(Number.isFinite)).toBe(true);
  });

  it('has an interval that holds the ratio and narrows with evidence', () => {
    const [low, high] = logRatioInterval(table);
    expect(low).toBeLessThan(logRatio(table));
    expect(high).toBeGreaterThan(logRatio(table));
    const [low2, high2] = logRatioInterval({
      count: 200,
      words: 10_000,
      referenceCount: 500,
      referenceWords: 1_000_000,
    });
    expect(high2 - low2).toBeLessThan(high - low);
  });
});
