/** Learns to find names: an averaged structured perceptron over labels of words. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GAZETTEER, type NameWord, ROW_BITS, rowsOf, type Seen, seenOf } from '../../src/fi/names/features.js';
import { LABELS, ROW, spansOf } from '../../src/fi/names/labels.js';
import { bestLabels, newSpace } from '../../src/fi/names/viterbi.js';
import { randomOf } from './perceptron.js';

export interface LabelledSentence {
  /** Number of the document, from 1. */
  readonly doc: number;
  readonly forms: readonly string[];
  readonly labels: Uint8Array;
}

/** Sentences of a file of the Turku NER corpus. */
export function readNames(path: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let doc = 0;
  let forms: string[] = [];
  let labels: number[] = [];
  const close = (): void => {
    if (forms.length > 0) sentences.push({ doc, forms, labels: Uint8Array.from(labels) });
    forms = [];
    labels = [];
  };
  for (const line of readFileSync(path, 'utf8').normalize('NFC').split('\n')) {
    const [form, label] = line.split('\t');
    if (form === undefined || label === undefined) {
      close();
    } else if (form === '-DOCSTART-') {
      close();
      doc++;
    } else {
      forms.push(form);
      labels.push(LABELS.indexOf(label));
    }
  }
  close();
  return sentences;
}

/** Kinds of names by lower-cased word: given names, surnames, places and states, and words within names of places. */
export function readGazetteer(sources: string): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number): void => {
    const key = word.toLowerCase();
    if (key.length > 1) kinds.set(key, (kinds.get(key) ?? 0) | kind);
  };
  const lines = (name: string): string[] =>
    readFileSync(join(sources, name), 'utf8').normalize('NFC').split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines('names/etunimet_naiset_dvv.txt')) add(line.trim(), GAZETTEER.given);
  for (const line of lines('names/etunimet_miehet_dvv.txt')) add(line.trim(), GAZETTEER.given);
  for (const line of lines('names/sukunimet.txt')) add(line.trim(), GAZETTEER.surname);
  for (const line of lines('names/valtiot.txt')) add(line.trim(), GAZETTEER.state);
  for (const line of lines('vocabulary/yso-places-fi.tsv')) {
    const name = (line.split('\t')[1] ?? '').replace(/ \(.*/, '').trim();
    if (!/^\p{Lu}/u.test(name)) continue;
    add(name, GAZETTEER.place);
    if (name.includes(' ')) for (const part of name.split(' ')) if (/^\p{Lu}/u.test(part)) add(part, GAZETTEER.placePart);
  }
  return kinds;
}

export interface NameExample {
  readonly words: readonly Seen[];
  readonly open: readonly boolean[];
  readonly labels: Uint8Array;
}

export const nameExample = (words: readonly NameWord[], open: readonly boolean[], labels: Uint8Array): NameExample => ({
  words: words.map(seenOf),
  open,
  labels,
});

export interface NameWeights {
  readonly rows: Float32Array;
  /** Score of a label (second) after another (first). */
  readonly transitions: Float32Array;
}

export function trainNames(examples: readonly NameExample[], epochs: number, seed: number, margin: number): NameWeights {
  const size = 2 ** ROW_BITS * ROW;
  const weights = new Float32Array(size + ROW * ROW);
  const sums = new Float64Array(weights.length);
  const longest = examples.reduce((max, { words }) => Math.max(max, words.length), 1);
  const space = newSpace(longest);
  const out = new Uint8Array(longest);
  const rows = new Int32Array(256);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = randomOf(seed);
  let clock = 1;
  const change = (at: number, by: number): void => {
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
      const { words, open, labels } = examples[number] as NameExample;
      clock++;
      scoreWords(words, open, (at) => weights[at] as number, space.scores, rows);
      for (let i = 0; i < words.length; i++)
        for (let label = 0; label < LABELS.length; label++)
          if (label !== labels[i]) space.scores[i * ROW + label] = (space.scores[i * ROW + label] as number) + margin;
      bestLabels(space, words.length, (i) => open[i] as boolean, transition, out);
      let before = 0;
      let beforeGold = 0;
      for (let i = 0; i < words.length; i++) {
        const label = out[i] as number;
        const gold = labels[i] as number;
        if (label !== gold) {
          const n = rowsOf(words, i, rows);
          for (let k = 0; k < n; k++) {
            change((rows[k] as number) * ROW + gold, 1);
            change((rows[k] as number) * ROW + label, -1);
          }
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

/** Fills the score of every label of every open word. */
export function scoreWords(
  words: readonly Seen[],
  open: readonly boolean[],
  weightOf: (at: number) => number,
  scores: Float64Array,
  rows: Int32Array,
): void {
  for (let i = 0; i < words.length; i++) {
    scores.fill(0, i * ROW, (i + 1) * ROW);
    if (!open[i]) continue;
    const n = rowsOf(words, i, rows);
    for (let k = 0; k < n; k++) {
      const at = (rows[k] as number) * ROW;
      for (let label = 0; label < LABELS.length; label++)
        scores[i * ROW + label] = (scores[i * ROW + label] as number) + weightOf(at + label);
    }
  }
}

export interface NameScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly types: ReadonlyMap<string, { gold: number; found: number; right: number }>;
}

/** Precision, recall and F1 (percent) of spans with exact limits and type. */
export function scoreNames(gold: readonly Uint8Array[], found: readonly Uint8Array[]): NameScore {
  const types = new Map<string, { gold: number; found: number; right: number }>();
  const of = (type: string): { gold: number; found: number; right: number } => {
    const own = types.get(type) ?? { gold: 0, found: 0, right: 0 };
    types.set(type, own);
    return own;
  };
  gold.forEach((labels, s) => {
    const text = ({ first, last, type }: { first: number; last: number; type: string }): string => `${first} ${last} ${type}`;
    const wanted = spansOf(labels, labels.length);
    const given = spansOf(found[s] as Uint8Array, labels.length);
    const right = new Set(wanted.map(text));
    for (const span of wanted) of(span.type).gold++;
    for (const span of given) {
      of(span.type).found++;
      if (right.has(text(span))) of(span.type).right++;
    }
  });
  const sum = (key: 'gold' | 'found' | 'right'): number => [...types.values()].reduce((total, one) => total + one[key], 0);
  const precision = (100 * sum('right')) / Math.max(1, sum('found'));
  const recall = (100 * sum('right')) / Math.max(1, sum('gold'));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), types };
}
