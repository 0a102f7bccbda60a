/**
 * Exact spans and types of names, scored. By itself it cross-validates on the training text in four parts:
 *
 *   npx tsx scripts/model/names-score.ts --sources DIR
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { describe, findNames } from '../../src/fi/names/find.js';
import { LABELS, spansOf } from '../../src/fi/names/labels.js';
import { openNames } from '../../src/fi/names/model.js';
import type { NameSpan, Word } from '../../src/types.js';
import {
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

export function crossValidate(sources: string): NameScore {
  const sentences = readNames(join(sources, 'ner/train.tsv'));
  const words = unseenWords(halfModels(sources, 'data'), sentences);
  const gazetteer = readGazetteer(sources);
  const gold: Uint8Array[] = [];
  const found: Uint8Array[] = [];
  for (let part = 0; part < PARTS; part++) {
    const pick = <T>(things: readonly T[], own: boolean): T[] =>
      things.filter((_, i) => (partOf(sentences[i] as LabelledSentence) === part) === own);
    const names = openNames(learnNames(gazetteer, pick(sentences, false), pick(words, false)), 'part');
    const held = pick(sentences, true);
    gold.push(...held.map(({ labels }) => labels));
    for (const text of byDocument(held, pick(words, true) as Word[][])) {
      const facts = text.map((list) => list.map((word) => describe(names, word)));
      found.push(...findNames(names, text, facts).map((spans, s) => labelsOf(spans, text[s]?.length ?? 0)));
    }
  }
  return scoreNames(gold, found);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({ options: { sources: { type: 'string', default: '.' } } });
  const { precision, recall, f1, types } = crossValidate(values.sources);
  process.stdout.write(`precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}, F1 ${f1.toFixed(2)}\n`);
  for (const [type, { gold, found, right }] of types)
    process.stdout.write(`${type} ${((200 * right) / (gold + found)).toFixed(1)}\n`);
}
