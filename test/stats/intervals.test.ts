import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOffset, hasWithin, intervals } from '../../src/stats/intervals.js';

const span = fc
  .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 1, max: 12 }))
  .map(([start, length]) => ({ start, end: start + length }));

describe('intervals', () => {
  it('answers as going over all spans does', () => {
    fc.assert(
      fc.property(fc.array(span), span, (spans, { start, end }) => {
        const inside = intervals(spans);
        expect(hasOffset(inside, start)).toBe(spans.some((one) => one.start <= start && start < one.end));
        expect(hasWithin(inside, { start, end })).toBe(
          spans.some((one) => one.start <= start && end <= one.end && one.end - one.start > end - start),
        );
      }),
    );
  });
});
