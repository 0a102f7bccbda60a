/** Learns to find names: a conditional random field over labels of words (Lafferty, McCallum & Pereira 2001). */
import type { Facts } from '../../src/fi/names/features.js';
import { LABELS, mayFollow, ROW } from '../../src/fi/names/labels.js';
import { MOST_ROWS, ROW_BITS, rowsOf } from '../../src/fi/names/rows.js';
import { randomOf, shuffle } from './perceptron.js';

export interface NameExample {
  readonly words: readonly Facts[];
  readonly evidence: Uint16Array;
  readonly labels: Uint8Array;
}

export interface NameWeights {
  readonly rows: Float32Array;
  /** Score of a label (second) after another (first). */
  readonly transitions: Float32Array;
}

/** Rows of weights of the open words of a sentence, one after another; those of word `i` begin at `from[i]`. */
interface Compiled {
  readonly labels: Uint8Array;
  readonly rows: Int32Array;
  readonly from: Int32Array;
}

function compile({ words, evidence, labels }: NameExample): Compiled {
  const own = new Int32Array(MOST_ROWS);
  const rows: number[] = [];
  const from = new Int32Array(words.length + 1);
  words.forEach(({ open }, i) => {
    const n = open ? rowsOf(words, evidence, i, own) : 0;
    for (let k = 0; k < n; k++) rows.push(own[k] as number);
    from[i + 1] = rows.length;
  });
  return { labels, rows: Int32Array.from(rows), from };
}

export interface NameOptions {
  readonly epochs: number;
  /** Length of a step (AdaGrad: Duchi, Hazan & Singer 2011). */
  readonly rate: number;
  /** How strongly weights are drawn to 0 whenever their feature is met (L2). */
  readonly shrink: number;
  /** A feature is learnt when that many open words have it. */
  readonly least: number;
  /** Share of features left out at random while learning. */
  readonly drop: number;
}

const COUNT = LABELS.length;
const NEVER = -1e30;

/** Log of the sum of exponentials of `n` numbers. */
function logSum(values: Float64Array, n: number): number {
  let most = NEVER;
  for (let k = 0; k < n; k++) most = Math.max(most, values[k] as number);
  let sum = 0;
  for (let k = 0; k < n; k++) sum += Math.exp((values[k] as number) - most);
  return most + Math.log(sum);
}

export function trainNames(
  examples: readonly Compiled[],
  seed: number,
  { epochs, rate, shrink, least, drop }: NameOptions,
): NameWeights {
  const size = 2 ** ROW_BITS * ROW;
  const weights = new Float32Array(size + ROW * ROW);
  const squares = new Float32Array(weights.length).fill(1e-2);
  const longest = examples.reduce((max, { labels }) => Math.max(max, labels.length), 1);
  const scores = new Float64Array(longest * ROW);
  const ahead = new Float64Array(longest * ROW);
  const behind = new Float64Array(longest * ROW);
  const pair = new Float64Array(COUNT);
  const slope = new Float64Array(COUNT);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = randomOf(seed);
  const met = metRows(examples);
  const step = (at: number, by: number): void => {
    const g = by - shrink * (weights[at] as number);
    squares[at] = (squares[at] as number) + g * g;
    weights[at] = (weights[at] as number) + (rate * g) / Math.sqrt(squares[at] as number);
  };
  const follow = new Float64Array(ROW * ROW);
  const followSlope = new Float64Array(ROW * ROW);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const { rows: full, from, labels } = examples[number] as Compiled;
      if (full.length === 0) continue;
      const rows = full.map((row) => (random() < drop ? -1 : row));
      const n = labels.length;
      const last = (i: number): number => ((from[i] as number) < (from[i + 1] as number) ? COUNT : 1);
      for (let a = 0; a < COUNT; a++)
        for (let b = 0; b < COUNT; b++)
          follow[a * ROW + b] = mayFollow(a, b) ? (weights[size + a * ROW + b] as number) : NEVER;
      followSlope.fill(0);
      for (let i = 0; i < n; i++) {
        scores.fill(0, i * ROW, (i + 1) * ROW);
        for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
          const at = (rows[k] as number) * ROW;
          if (at < 0) continue;
          for (let label = 0; label < COUNT; label++)
            scores[i * ROW + label] = (scores[i * ROW + label] as number) + (weights[at + label] as number);
        }
        const own = last(i);
        const before = i > 0 ? last(i - 1) : 1;
        for (let b = 0; b < own; b++) {
          for (let a = 0; a < before; a++)
            pair[a] = (i > 0 ? (ahead[(i - 1) * ROW + a] as number) : 0) + (follow[a * ROW + b] as number);
          ahead[i * ROW + b] = logSum(pair, before) + (scores[i * ROW + b] as number);
        }
      }
      for (let i = n - 1; i >= 0; i--) {
        const own = last(i);
        const after = i + 1 < n ? last(i + 1) : 0;
        for (let a = 0; a < own; a++) {
          for (let b = 0; b < after; b++)
            pair[b] =
              (follow[a * ROW + b] as number) +
              (scores[(i + 1) * ROW + b] as number) +
              (behind[(i + 1) * ROW + b] as number);
          behind[i * ROW + a] = after > 0 ? logSum(pair, after) : 0;
        }
      }
      for (let k = 0; k < last(n - 1); k++) pair[k] = ahead[(n - 1) * ROW + k] as number;
      const total = logSum(pair, last(n - 1));
      let goldBefore = 0;
      for (let i = 0; i < n; i++) {
        const own = last(i);
        const before = i > 0 ? last(i - 1) : 1;
        const gold = labels[i] as number;
        if (own > 1 || before > 1) {
          for (let a = 0; a < before; a++)
            for (let b = 0; b < own; b++) {
              const way = follow[a * ROW + b] as number;
              if (way <= NEVER) continue;
              const reached = i > 0 ? (ahead[(i - 1) * ROW + a] as number) : 0;
              const logP = reached + way + (scores[i * ROW + b] as number) + (behind[i * ROW + b] as number) - total;
              followSlope[a * ROW + b] = (followSlope[a * ROW + b] as number) - Math.exp(logP);
            }
          followSlope[goldBefore * ROW + gold] = (followSlope[goldBefore * ROW + gold] as number) + 1;
        }
        goldBefore = gold;
        if (own === 1) continue;
        for (let b = 0; b < own; b++)
          slope[b] =
            (b === gold ? 1 : 0) - Math.exp((ahead[i * ROW + b] as number) + (behind[i * ROW + b] as number) - total);
        for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
          const row = rows[k] as number;
          if (row < 0 || (met[row] as number) < least) continue;
          for (let b = 0; b < COUNT; b++)
            if (Math.abs(slope[b] as number) > 1e-4) step(row * ROW + b, slope[b] as number);
        }
      }
      for (let a = 0; a < followSlope.length; a++) if (followSlope[a] !== 0) step(size + a, followSlope[a] as number);
    }
  }
  return { rows: weights.subarray(0, size), transitions: weights.subarray(size) };
}

/** The mean of several trainings that differ in the order of sentences: steadier than one. */
export function trainSeveral(examples: readonly NameExample[], options: NameOptions & { seeds: number }): NameWeights {
  const compiled = examples.map(compile);
  const first = trainNames(compiled, 1, options);
  for (let seed = 2; seed <= options.seeds; seed++) {
    const other = trainNames(compiled, seed, options);
    for (const key of ['rows', 'transitions'] as const)
      for (let i = 0; i < first[key].length; i++) first[key][i] = (first[key][i] as number) + (other[key][i] as number);
  }
  return first;
}

/** How many open words have a feature, up to 255. */
function metRows(examples: readonly Compiled[]): Uint8Array {
  const met = new Uint8Array(2 ** ROW_BITS);
  for (const { rows } of examples)
    for (const row of rows) if ((met[row] as number) < 255) met[row] = (met[row] as number) + 1;
  return met;
}

/** Chosen by cross-validation on the training text. */
export const NAME_OPTIONS = { epochs: 8, rate: 0.1, shrink: 0.01, least: 2, drop: 0.3, seeds: 3 } as const;
