import { TRAIT_NAMES } from '../../src/stats/traits.js';
import type { Curve, Weights } from '../../src/stats/weights.js';
import { logistic } from './logistic.js';

/** A term of a text to learn from: its traits, and whether the text's keywords have it. */
export interface Example {
  readonly traits: readonly number[];
  readonly hit: boolean;
}

/** Quantiles at which the curve of a trait may bend. */
const BENDS = [0.02, 0.25, 0.5, 0.75, 0.98];
/** Shrinks the weights of scaled columns; chosen by cross-validation among 1, 10, 100. */
const RIDGE = 10;

/**
 * Learns a curve a trait: logistic regression on each trait and on how far it lies beyond each of its bends, so that the
 * score is a sum of broken lines. Curves are shifted to a mean of 0 over the examples.
 */
export function learnCurves(examples: readonly Example[]): Pick<Weights, 'base' | 'curves'> {
  const hits = Uint8Array.from(examples, ({ hit }) => (hit ? 1 : 0));
  const columns: Float64Array[] = [];
  const scales: { trait: number; from: number; mean: number; deviation: number }[] = [];
  const bends = TRAIT_NAMES.map((_, trait) =>
    bendsOf(Float64Array.from(examples, ({ traits }) => traits[trait]!).sort()),
  );
  bends.forEach((at, trait) => {
    for (const from of at.slice(0, -1)) {
      const raw = Float64Array.from(examples, ({ traits }) => Math.max(0, Math.min(traits[trait]!, at.at(-1)!) - from));
      const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
      const deviation = Math.sqrt(raw.reduce((sum, x) => sum + (x - mean) ** 2, 0) / raw.length) || 1;
      columns.push(raw.map((x) => (x - mean) / deviation));
      scales.push({ trait, from, mean, deviation });
    }
  });
  const { intercept, weights } = logistic(columns, hits, RIDGE);
  const curves: Record<string, Curve> = {};
  TRAIT_NAMES.forEach((name, trait) => {
    const at = bends[trait]!;
    if (at.length < 2) return;
    const adds = at.map((x) =>
      scales.reduce(
        (sum, scale, i) =>
          scale.trait === trait
            ? sum + (weights[i]! * (Math.max(0, x - scale.from) - scale.mean)) / scale.deviation
            : sum,
        0,
      ),
    );
    curves[name] = { at: at.map(round), adds: adds.map(round) };
  });
  return { base: round(intercept), curves };
}

/** Fewest examples that a value of a trait with few values must have to be learnt from. */
const FEWEST = 300;

/** Where a trait's curve may bend: its values when they are few, else quantiles. */
function bendsOf(sorted: Float64Array): number[] {
  const distinct = [...new Set(sorted)];
  if (distinct.length <= 3)
    return distinct.filter((value) => sorted.lastIndexOf(value) - sorted.indexOf(value) + 1 >= FEWEST);
  return [...new Set(BENDS.map((q) => sorted[Math.round(q * (sorted.length - 1))]!))];
}

const round = (value: number): number => Number(value.toFixed(3));

/** The rows of `data/keywords.tsv`. */
export function weightRows(weights: Weights): string {
  const rows: [string, string, string][] = [
    ['base', '', String(weights.base)],
    ['unlisted', '', String(weights.unlisted)],
    ['unlistedRepeated', '', String(weights.unlistedRepeated)],
  ];
  for (const [trait, { at, adds }] of Object.entries(weights.curves))
    at.forEach((x, i) => {
      rows.push([trait, String(x), String(adds[i])]);
    });
  rows.sort((a, b) => (a[0] === b[0] ? Number(a[1]) - Number(b[1]) : a[0] < b[0] ? -1 : 1));
  return `${[['trait', 'at', 'adds'], ...rows].map((row) => row.join('\t')).join('\n')}\n`;
}
