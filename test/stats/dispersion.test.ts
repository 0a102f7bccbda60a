import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dispersion } from '../../src/stats/dispersion.js';

describe('dispersion', () => {
  it('is 0 for a word spread as the text is, 1 for one in the smallest part alone', () => {
    expect(dispersion([100, 100], [0, 1])).toBeCloseTo(0, 10);
    expect(dispersion([300, 100], [1, 1])).toBeCloseTo(1, 10);
  });

  it('repeats a value worked out by hand', () => {
    // Shares .5 .3 .2, observed 1 0 0: (.5 + .3 + .2) / 2 = .5, over 1 - .2
    expect(dispersion([50, 30, 20], [0, 0])).toBeCloseTo(0.625, 10);
  });

  it('stays within 0 and 1', () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 8 })
          .chain((sizes) =>
            fc.tuple(
              fc.constant(sizes.map((size) => size + 1)),
              fc.array(fc.integer({ min: 0, max: sizes.length - 1 }), { maxLength: 20 }),
            ),
          ),
        ([sizes, places]) => {
          const value = dispersion(sizes, places);
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
});
