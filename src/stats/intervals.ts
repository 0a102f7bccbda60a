import type { Span } from '../types.js';

/** Spans sorted by start, each with the furthest end of it and all before it, so that a place is found by halving. */
export interface Intervals {
  readonly starts: readonly number[];
  readonly reach: readonly number[];
}

export function intervals(spans: readonly Span[]): Intervals {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  let furthest = Number.NEGATIVE_INFINITY;
  return {
    starts: sorted.map(({ start }) => start),
    reach: sorted.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    }),
  };
}

/** Whether an offset lies in one of the spans. */
export const hasOffset = (inside: Intervals, offset: number): boolean => reachUpTo(inside, offset) > offset;

/** Whether a span lies in a longer one. */
export const hasWithin = (inside: Intervals, { start, end }: Span): boolean =>
  reachUpTo(inside, start) > end || reachUpTo(inside, start - 1) >= end;

/** The furthest end of the spans that start at `offset` or before. */
function reachUpTo({ starts, reach }: Intervals, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? Number.NEGATIVE_INFINITY : reach[low - 1]!;
}
