/** Learns to find names: an averaged structured perceptron over labels of words (Collins 2002). */
import type { Facts } from '../../src/fi/names/features.js';
import { LABELS, ROW } from '../../src/fi/names/labels.js';
import { MOST_ROWS, ROW_BITS, rowsOf } from '../../src/fi/names/rows.js';
import { bestLabels, newSpace } from '../../src/fi/names/viterbi.js';
import { randomOf } from './perceptron.js';

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
  /** How far ahead the right label must be. */
  readonly margin: number;
  /** A feature is learnt when that many open words have it. */
  readonly least: number;
  /** Share of features left out at random while learning. */
  readonly drop: number;
}

export function trainNames(
  examples: readonly Compiled[],
  seed: number,
  { epochs, margin, least, drop }: NameOptions,
): NameWeights {
  const size = 2 ** ROW_BITS * ROW;
  const weights = new Float32Array(size + ROW * ROW);
  const sums = new Float64Array(weights.length);
  const longest = examples.reduce((max, { labels }) => Math.max(max, labels.length), 1);
  const space = newSpace(longest);
  const { scores } = space;
  const out = new Uint8Array(longest);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = randomOf(seed);
  let clock = 1;
  const met = metRows(examples);
  const change = (at: number, by: number): void => {
    if (at < size && (met[Math.floor(at / ROW)] as number) < least) return;
    weights[at] = (weights[at] as number) + by;
    sums[at] = (sums[at] as number) + by * clock;
  };
  const transition = (before: number, label: number): number => weights[size + before * ROW + label] as number;
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      const swap = order[i] as number;
      order[i] = order[j] as number;
      order[j] = swap;
    }
    for (const number of order) {
      const { rows: full, from, labels } = examples[number] as Compiled;
      if (full.length === 0) continue;
      const rows = full.map((row) => (random() < drop ? -1 : row));
      const open = (i: number): boolean => (from[i] as number) < (from[i + 1] as number);
      clock++;
      for (let i = 0; i < labels.length; i++) {
        for (let label = 0; label < LABELS.length; label++) scores[i * ROW + label] = label === labels[i] ? 0 : margin;
        for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
          const at = (rows[k] as number) * ROW;
          if (at < 0) continue;
          for (let label = 0; label < LABELS.length; label++)
            scores[i * ROW + label] = (scores[i * ROW + label] as number) + (weights[at + label] as number);
        }
      }
      bestLabels(space, labels.length, open, transition, out);
      let before = 0;
      let beforeGold = 0;
      for (let i = 0; i < labels.length; i++) {
        const label = out[i] as number;
        const gold = labels[i] as number;
        if (label !== gold)
          for (let k = from[i] as number; k < (from[i + 1] as number); k++) {
            if ((rows[k] as number) < 0) continue;
            change((rows[k] as number) * ROW + gold, 1);
            change((rows[k] as number) * ROW + label, -1);
          }
        if (label !== gold || before !== beforeGold) {
          change(size + beforeGold * ROW + gold, 1);
          change(size + before * ROW + label, -1);
        }
        before = label;
        beforeGold = gold;
      }
    }
  }
  const averaged = weights.map((w, i) => w - (sums[i] as number) / clock);
  return { rows: averaged.subarray(0, size), transitions: averaged.subarray(size) };
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
export const NAME_OPTIONS = { epochs: 8, margin: 10, least: 2, drop: 0.15, seeds: 4 } as const;
