/** Learns to find names: an averaged structured perceptron over labels of words. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/fi/analyse.js';
import { openContainer, sectionOf, writeContainer } from '../../src/fi/container.js';
import { openLexicon } from '../../src/fi/lexicon.js';
import type { Morphology } from '../../src/fi/morphology.js';
import { textEvidence } from '../../src/fi/names/evidence.js';
import { type Facts, GAZETTEER } from '../../src/fi/names/features.js';
import { describe } from '../../src/fi/names/find.js';
import { LABELS, ROW, spansOf } from '../../src/fi/names/labels.js';
import { insideKey, NAMES_VERSION, type Names, packListed } from '../../src/fi/names/model.js';
import { MOST_ROWS, ROW_BITS, rowsOf } from '../../src/fi/names/rows.js';
import { bestLabels, newSpace } from '../../src/fi/names/viterbi.js';
import { readingsOf } from '../../src/fi/readings.js';
import { openTagger } from '../../src/fi/tagger/model.js';
import { quantise } from '../../src/fi/tagger/weights.js';
import type { Word } from '../../src/types.js';
import { randomOf } from './perceptron.js';
import { readTable } from './table.js';
import { OPTIONS, readTexts, type Text, trainTagger } from './tagger.js';

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

const TABLE = fileURLToPath(new URL('../../data/fi/names.tsv', import.meta.url));

/** Kinds of names by lower-cased word: given names, surnames, places and states, and words within names of places. */
export function readGazetteer(sources: string): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number): void => {
    const key = word.toLowerCase();
    if (key.length > 1) kinds.set(key, (kinds.get(key) ?? 0) | kind);
  };
  const lines = (name: string): string[] =>
    readFileSync(join(sources, name), 'utf8')
      .normalize('NFC')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines('names/etunimet_naiset_dvv.txt')) add(line.trim(), GAZETTEER.given);
  for (const line of lines('names/etunimet_miehet_dvv.txt')) add(line.trim(), GAZETTEER.given);
  for (const line of lines('names/sukunimet.txt')) add(line.trim(), GAZETTEER.surname);
  for (const line of lines('names/valtiot.txt')) add(line.trim(), GAZETTEER.state);
  for (const line of lines('vocabulary/yso-places-fi.tsv')) {
    const name = (line.split('\t')[1] ?? '').replace(/ \(.*/, '').trim();
    if (!/^\p{Lu}/u.test(name)) continue;
    add(name, GAZETTEER.place);
    if (name.includes(' '))
      for (const part of name.split(' ')) if (/^\p{Lu}/u.test(part)) add(part, GAZETTEER.placePart);
  }
  for (const [lemma = '', kind] of readTable(TABLE)) add(lemma, GAZETTEER[kind as keyof typeof GAZETTEER] ?? 0);
  return kinds;
}

export interface NameExample {
  readonly words: readonly Facts[];
  readonly evidence: Uint16Array;
  readonly labels: Uint8Array;
}

/** Words of labelled sentences as the model that has not seen their document understands them. */
export function annotateNames(fi: Morphology, sentences: readonly LabelledSentence[]): Word[][] {
  const kindOf = (form: string) => (/^\p{P}+$/u.test(form) ? 'punct' : /^\d/u.test(form) ? 'number' : 'word');
  const bare = sentences.map(({ forms }) => ({
    start: 0,
    end: 0,
    block: 0,
    tokens: forms.map(
      (form) => ({ start: 0, end: 0, form, kind: kindOf(form), spaceAfter: true, words: [form] }) as const,
    ),
  }));
  return byDocument(sentences, bare).flatMap((text) => analyse(fi, text).map(({ words }) => [...words]));
}

/** Things that go with sentences, by the sentences' document. */
export function byDocument<T>(sentences: readonly LabelledSentence[], things: readonly T[]): T[][] {
  const texts: T[][] = [];
  sentences.forEach(({ doc }, i) => {
    if (i === 0 || sentences[i - 1]?.doc !== doc) texts.push([]);
    texts.at(-1)?.push(things[i] as T);
  });
  return texts;
}

/** Lemmas that stand twice or more within names without being a name by their looks. */
export function insideLemmas(sentences: readonly LabelledSentence[], words: readonly (readonly Word[])[]): Set<number> {
  const counts = new Map<string, [all: number, within: number]>();
  sentences.forEach(({ labels }, s) => {
    labels.forEach((label, i) => {
      const key = (words[s]?.[i]?.lemma ?? '').toLowerCase();
      const own = counts.get(key) ?? [0, 0];
      counts.set(key, own);
      own[0]++;
      if (label > 0) own[1]++;
    });
  });
  return new Set(
    [...counts].filter(([, [all, within]]) => within >= 2 && within * 25 >= all).map(([lemma]) => insideKey(lemma)),
  );
}

export function nameExamples(
  lists: Pick<Names, 'listed' | 'inside'>,
  sentences: readonly LabelledSentence[],
  words: readonly (readonly Word[])[],
): NameExample[] {
  const facts = words.map((list) => list.map((word) => describe(lists, word)));
  const evidence = byDocument(sentences, facts).flatMap(textEvidence);
  return sentences.map(({ labels }, s) => {
    const own = facts[s] as Facts[];
    return { words: own, evidence: evidence[s] as Uint16Array, labels: reachable(labels, own) };
  });
}

/** Labels with those of closed words taken out, and `I-` made `B-` where its beginning is gone. */
function reachable(labels: Uint8Array, words: readonly Facts[]): Uint8Array {
  const out = labels.map((label, i) => (words[i]?.open ? label : 0));
  for (let i = 0; i < out.length; i++) {
    const label = out[i] as number;
    if (label > 0 && label % 2 === 0 && (i === 0 || (out[i - 1] !== label && out[i - 1] !== label - 1)))
      out[i] = label - 1;
  }
  return out;
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

/** Fills the score of every label of every open word. */
export function scoreWords(
  words: readonly Facts[],
  evidence: Uint16Array,
  weightOf: (at: number) => number,
  scores: Float64Array,
  rows: Int32Array,
): void {
  for (let i = 0; i < words.length; i++) {
    scores.fill(0, i * ROW, (i + 1) * ROW);
    if (!words[i]?.open) continue;
    const n = rowsOf(words, evidence, i, rows);
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
    const text = ({ first, last, type }: { first: number; last: number; type: string }): string =>
      `${first} ${last} ${type}`;
    const wanted = spansOf(labels, labels.length);
    const given = spansOf(found[s] as Uint8Array, labels.length);
    const right = new Set(wanted.map(text));
    for (const span of wanted) of(span.type).gold++;
    for (const span of given) {
      of(span.type).found++;
      if (right.has(text(span))) of(span.type).right++;
    }
  });
  const sum = (key: 'gold' | 'found' | 'right'): number =>
    [...types.values()].reduce((total, one) => total + one[key], 0);
  const precision = (100 * sum('right')) / Math.max(1, sum('found'));
  const recall = (100 * sum('right')) / Math.max(1, sum('gold'));
  return { precision, recall, f1: (2 * precision * recall) / Math.max(1e-9, precision + recall), types };
}

/** The opened lists of names, for examples before the file is written. */
export function listsOf(
  words: ReadonlyMap<string, number>,
  inside: ReadonlySet<number>,
): Pick<Names, 'listed' | 'inside'> {
  const container = openContainer(writeContainer(NAMES_VERSION, packListed(words)), 'names', NAMES_VERSION);
  return {
    inside,
    listed: { prints: sectionOf(container, 'print', 'u16'), kinds: sectionOf(container, 'kind', 'u16') },
  };
}

export const NAME_OPTIONS = { epochs: 8, margin: 10, least: 2, drop: 0.15, seeds: 4 } as const;

/**
 * Builds data/names.bin. `folds` are models that have not seen the documents whose number, divided by their count, leaves
 * their place: what the finder learns from is tagged as unseen text is.
 */
export function buildNames(sources: string, out: string, folds: readonly Morphology[], withDev?: Morphology): void {
  const train = readNames(join(sources, 'ner/train.tsv'));
  const tagged = folds.map((fi) => annotateNames(fi, train));
  const words = train.map(({ doc }, i) => tagged[doc % folds.length]?.[i] as Word[]);
  const sentences = [...train];
  if (withDev) {
    const dev = readNames(join(sources, 'ner/dev.tsv'));
    words.push(...annotateNames(withDev, dev));
    sentences.push(...dev.map((sentence) => ({ ...sentence, doc: -sentence.doc })));
  }
  const gazetteer = readGazetteer(sources);
  const inside = insideLemmas(sentences, words);
  const examples = nameExamples(listsOf(gazetteer, inside), sentences, words);
  const { rows, transitions } = trainSeveral(examples, NAME_OPTIONS);
  const { codes, largest } = quantise(rows);
  const bytes = writeContainer(NAMES_VERSION, {
    rows: codes,
    largest: Float32Array.of(largest),
    follow: transitions,
    inside: Uint32Array.from(inside).sort(),
    ...packListed(gazetteer),
  });
  writeFileSync(join(out, 'names.bin'), bytes);
  const about = {
    format: NAMES_VERSION,
    licence: 'CC-BY-SA-4.0',
    sentences: sentences.length,
    listed: gazetteer.size,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  writeFileSync(join(out, 'names.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}

/** The step of the model build: tags the training text by models that have not seen it, then learns names. */
export function writeNames(sources: string, out: string): void {
  const lexicon = openLexicon(readFileSync(join(out, 'lexicon.bin')), 'lexicon.bin');
  const reader = { lexicon } as Morphology;
  const folds = [0, 1].map((fold): Morphology => {
    const bytes = trainTagger(withoutFold(readTexts(sources, OPTIONS), fold, 2), (form) => readingsOf(reader, form), {
      ...OPTIONS,
      epochs: 2,
      seeds: 1,
    });
    return { lexicon, tagger: openTagger(bytes, 'fold'), version: '' };
  });
  buildNames(sources, out, folds, folds[0]);
}

/** Training texts without the documents of the treebank whose number leaves `fold` when divided by `folds`. */
export const withoutFold = (texts: readonly Text[], fold: number, folds: number): Text[] =>
  texts.map((text) => ({
    ...text,
    sentences: text.sentences.filter(({ doc }) => {
      const number = /^ner-train-(\d+)/.exec(doc)?.[1];
      return number === undefined || Number(number) % folds !== fold;
    }),
  }));
