/** Occurrences of a word in a text of `words` running words, and in a reference. */
export interface Contingency {
  readonly count: number;
  readonly words: number;
  readonly referenceCount: number;
  readonly referenceWords: number;
}

/** Stands for a count of nothing where a ratio is taken (Hardie 2014). */
const HALF = 0.5;

/**
 * Log-likelihood of a difference of frequency (Dunning 1993; Rayson and Garside 2000), 0 or more; negative where the
 * word is rarer than in the reference. 3.84 is p < .05, 6.63 p < .01, 10.83 p < .001 with one degree of freedom.
 */
export function logLikelihood({ count, words, referenceCount, referenceWords }: Contingency): number {
  if (words === 0 || referenceWords === 0) return 0;
  const rate = (count + referenceCount) / (words + referenceWords);
  const term = (observed: number, expected: number): number =>
    observed === 0 ? 0 : observed * Math.log(observed / expected);
  // The other words are part of the table: without them frequent words score too high.
  const g2 =
    2 *
    (term(count, words * rate) +
      term(referenceCount, referenceWords * rate) +
      term(words - count, words * (1 - rate)) +
      term(referenceWords - referenceCount, referenceWords * (1 - rate)));
  const more = count / words >= referenceCount / referenceWords;
  return more ? Math.max(0, g2) : -Math.max(0, g2);
}

/** Binary log of the ratio of relative frequencies: 1 is twice as frequent, 3 eight times (Hardie 2014). */
export function logRatio({ count, words, referenceCount, referenceWords }: Contingency): number {
  if (words === 0 || referenceWords === 0) return 0;
  return Math.log2((count || HALF) / words / ((referenceCount || HALF) / referenceWords));
}

/** Normal quantile of a 95 % interval. */
const Z = 1.96;

/**
 * Interval of `logRatio` at 95 %: Wilson's score interval of the share of all occurrences that the text has, given how
 * many there are, turned into a ratio of rates. Where a side has none its far end is not bounded by that: there the delta
 * method with half an occurrence added to both counts stands in (Katz et al. 1978).
 */
export function logRatioInterval({ count, words, referenceCount, referenceWords }: Contingency): [number, number] {
  if (words === 0 || referenceWords === 0) return [0, 0];
  const n = count + referenceCount;
  const share = n === 0 ? 0.5 : count / n;
  const middle = (share + (Z * Z) / (2 * Math.max(n, 1))) / (1 + (Z * Z) / Math.max(n, 1));
  const reach =
    ((Z / (1 + (Z * Z) / Math.max(n, 1))) * Math.sqrt(share * (1 - share) * Math.max(n, 1) + (Z * Z) / 4)) /
    Math.max(n, 1);
  const ratio = (p: number): number => Math.log2((p / (1 - p)) * (referenceWords / words));
  const half = Math.log2((count + HALF) / words / ((referenceCount + HALF) / referenceWords));
  const far = (Z * Math.sqrt(1 / (count + HALF) + 1 / (referenceCount + HALF))) / Math.LN2;
  return [count === 0 ? half - far : ratio(middle - reach), referenceCount === 0 ? half + far : ratio(middle + reach)];
}

/** Difference of relative frequencies in per cent of the reference's (Gabrielatos 2018). */
export const percentDiff = (table: Contingency): number => 100 * (2 ** logRatio(table) - 1);
