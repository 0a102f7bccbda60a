/**
 * Exact spans and types of names, scored. By itself it cross-validates on the training text in four
 * parts, then scores the development text by a model of the training text:
 *
 *   npx tsx scripts/model/names-score.ts --sources DIR
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Morphology } from '../../src/fi/morphology.js';
import { describe, findNames } from '../../src/fi/names/find.js';
import { LABELS, spansOf } from '../../src/fi/names/labels.js';
import { openNames } from '../../src/fi/names/model.js';
import type { NameSpan, Word } from '../../src/types.js';
import {
  annotateNames,
  byDocument,
  halfModels,
  type LabelledSentence,
  learnNames,
  readGazetteer,
  readNames,
  unseenWords,
} from './names.js';

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

/** Labels of the words of a sentence from its names. */
export function labelsOf(names: readonly NameSpan[], length: number): Uint8Array {
  const labels = new Uint8Array(length);
  for (const { first, last, type } of names)
    for (let i = first; i <= last; i++) labels[i] = LABELS.indexOf(`${i === first ? 'B' : 'I'}-${type}`);
  return labels;
}

const PARTS = 4;

/** Part of a document: both halves that the tagger was taught in are in each. */
const partOf = ({ doc }: LabelledSentence): number => (doc >> 1) % PARTS;

/** Labels that names learnt from some sentences give to others, in the order of these. */
function foundIn(
  gazetteer: ReadonlyMap<string, number>,
  known: { readonly sentences: readonly LabelledSentence[]; readonly words: readonly Word[][] },
  held: { readonly sentences: readonly LabelledSentence[]; readonly words: readonly Word[][] },
): Uint8Array[] {
  const names = openNames(learnNames(gazetteer, known.sentences, known.words), 'part');
  return byDocument(held.sentences, held.words).flatMap((text) => {
    const facts = text.map((list) => list.map((word) => describe(names, word)));
    return findNames(names, text, facts).map((spans, s) => labelsOf(spans, text[s]?.length ?? 0));
  });
}

/** On the training text in parts, and on the development text by a model of the whole training text. */
function scoreUnseen(sources: string): { readonly parts: NameScore; readonly dev: NameScore } {
  const models = halfModels(sources, 'data');
  const gazetteer = readGazetteer(sources);
  const sentences = readNames(join(sources, 'ner/train.tsv'));
  const all = { sentences, words: unseenWords(models, sentences) };
  const gold: Uint8Array[] = [];
  const found: Uint8Array[] = [];
  for (let part = 0; part < PARTS; part++) {
    const pick = <T>(things: readonly T[], own: boolean): T[] =>
      things.filter((_, i) => (partOf(sentences[i] as LabelledSentence) === part) === own);
    const side = (own: boolean) => ({ sentences: pick(sentences, own), words: pick(all.words, own) });
    gold.push(...pick(sentences, true).map(({ labels }) => labels));
    found.push(...foundIn(gazetteer, side(false), side(true)));
  }
  const dev = readNames(join(sources, 'ner/dev.tsv'));
  const devWords = annotateNames(models[0] as Morphology, dev);
  return {
    parts: scoreNames(gold, found),
    dev: scoreNames(
      dev.map(({ labels }) => labels),
      foundIn(gazetteer, all, { sentences: dev, words: devWords }),
    ),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { sources: { type: 'string' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  for (const [title, { precision, recall, f1, types }] of Object.entries(scoreUnseen(values.sources))) {
    process.stdout.write(
      `${title}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}\n`,
    );
    for (const [type, { gold, found, right }] of types)
      process.stdout.write(`  ${type} ${((200 * right) / (gold + found)).toFixed(1)}\n`);
  }
}
