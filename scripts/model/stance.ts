/**
 * Fits what is fitted of the stance stage: `data/stance/precision.tsv`, the share of each rule's cues that were right on
 * annotated texts, and `data/stance/base-rates.tsv`, the rates of other registers. Prints how well the shares foretell the
 * cues of a text they were not fitted to (one text left out at a time).
 *
 *   tsx scripts/model/stance.ts --shared DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { type CueTable, loadCues } from '../../src/stance/load.js';
import { DENSITY, isStance } from '../../src/stance/profile.js';
import { readStance } from '../../src/stance/stance.js';
import { CATEGORIES } from '../../src/stance/table.js';
import type { Cue, StanceCategory } from '../../src/types.js';
import { docOf } from '../eval/doc.js';
import { type GoldText, matches, readGold, readRegisters } from '../eval/stance.js';

/** Cues that the category's share counts for in a rule's: of 1, 2, 4 ... 64 the left-out Brier score falls up to 16 and is flat beyond. */
const WEIGHT = 16;

interface Outcome {
  readonly text: string;
  readonly rule: string;
  readonly category: StanceCategory;
  readonly right: boolean;
}

interface Tally {
  right: number;
  total: number;
}

export interface Precisions {
  readonly byRule: ReadonlyMap<string, Tally>;
  readonly byCategory: ReadonlyMap<string, Tally>;
  readonly all: Tally;
}

export function tally(outcomes: readonly Outcome[]): Precisions {
  const byRule = new Map<string, Tally>();
  const byCategory = new Map<string, Tally>();
  const all = { right: 0, total: 0 };
  const add = (map: Map<string, Tally>, key: string, right: boolean): void => {
    const entry = map.get(key) ?? { right: 0, total: 0 };
    entry.total++;
    if (right) entry.right++;
    map.set(key, entry);
  };
  for (const { rule, category, right } of outcomes) {
    add(byRule, rule, right);
    add(byCategory, category, right);
    all.total++;
    if (right) all.right++;
  }
  return { byRule, byCategory, all };
}

const shrunk = (own: Tally | undefined, prior: number): number =>
  ((own?.right ?? 0) + WEIGHT * prior) / ((own?.total ?? 0) + WEIGHT);

/** Confidence in a rule: its own share, drawn to that of its category, and this to that of all. */
export function confidence(fitted: Precisions, rule: string, category: string): number {
  const prior = shrunk(fitted.byCategory.get(category), fitted.all.right / (fitted.all.total || 1));
  return shrunk(fitted.byRule.get(rule), prior);
}

function outcomesOf(gold: GoldText, cues: readonly Cue[]): Outcome[] {
  return cues.map((cue) => ({
    text: gold.id,
    rule: cue.rule,
    category: cue.category,
    right: gold.cues.some((one) => matches(one, cue)),
  }));
}

/** Brier score of confidences fitted without the text, beside that of one share for all. */
function leaveOneOut(outcomes: readonly Outcome[]): { fitted: number; constant: number } {
  let fitted = 0;
  let constant = 0;
  for (const text of new Set(outcomes.map((outcome) => outcome.text))) {
    const rest = tally(outcomes.filter((outcome) => outcome.text !== text));
    const share = rest.all.right / rest.all.total;
    for (const { rule, category, right } of outcomes.filter((outcome) => outcome.text === text)) {
      fitted += (confidence(rest, rule, category) - Number(right)) ** 2;
      constant += (share - Number(right)) ** 2;
    }
  }
  return { fitted: fitted / outcomes.length, constant: constant / outcomes.length };
}

function writePrecisions(outcomes: readonly Outcome[]): void {
  const fitted = tally(outcomes);
  const category = new Map(outcomes.map((outcome) => [outcome.rule, outcome.category]));
  const lines = [...fitted.byCategory].map(
    ([name, { right, total }]) =>
      [name, right, total, shrunk({ right, total }, fitted.all.right / fitted.all.total).toFixed(3)] as const,
  );
  for (const [rule, { right, total }] of fitted.byRule)
    lines.push([rule, right, total, confidence(fitted, rule, category.get(rule)!).toFixed(3)]);
  lines.sort(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(
    'data/stance/precision.tsv',
    `${['rule\tright\ttotal\tprecision', ...lines.map((line) => line.join('\t'))].join('\n')}\n`,
  );
}

/** Registers of the base rates: the name of each and the label of its texts. */
const REGISTERS = [
  ['discussion', 'Discussion'],
  ['how-to', 'How-to'],
  ['informational', 'D-Informational'],
  ['narrative', 'Narrative'],
  ['opinion', 'Opinion'],
  ['promotional', 'Info-Persuasion'],
] as const;

/** Genres of the treebank by the beginning of their sentence ids. */
const GENRES = [
  ['blog', /^b\d/],
  ['encyclopaedia', /^w\d/],
  ['fiction', /^f\d/],
  ['news', /^(t|u|wn)\d/],
] as const;

interface Rate {
  readonly register: string;
  words: number;
  readonly counts: Map<string, number>;
}

function treebankRates(file: string, fi: Morphology, table: CueTable): Rate[] {
  const documents = new Map<string, string[]>();
  for (const block of readFileSync(file, 'utf8').split('\n\n')) {
    const id = /^# sent_id = (\S+)/m.exec(block)?.[1];
    const text = /^# text = (.+)$/m.exec(block)?.[1];
    if (!id || !text) continue;
    const name = id.split('.')[0]!;
    documents.set(name, [...(documents.get(name) ?? []), text]);
  }
  return GENRES.map(([register, prefix]) => {
    const rate: Rate = { register, words: 0, counts: new Map() };
    for (const [name, sentences] of documents) {
      if (!prefix.test(name)) continue;
      const doc = docOf(fi, sentences.join(' '));
      for (const { words } of doc.sentences)
        rate.words += words.filter((word) => word.upos !== 'PUNCT' && word.upos !== 'SYM').length;
      for (const cue of readStance(doc, table).cues) {
        if (cue.voice === 'author') rate.counts.set(cue.category, (rate.counts.get(cue.category) ?? 0) + 1);
        if (isStance(cue)) rate.counts.set(DENSITY, (rate.counts.get(DENSITY) ?? 0) + 1);
      }
    }
    return rate;
  });
}

function writeRates(shared: string, fi: Morphology, table: CueTable): void {
  const texts = readRegisters(join(shared, 'data/fincore/dev.tsv'), fi, table);
  const rates = REGISTERS.map(([register, label]) => {
    const rate: Rate = { register, words: 0, counts: new Map() };
    for (const text of texts.filter((one) => one.label === label)) {
      rate.words += text.words;
      for (const [category, count] of text.counts) rate.counts.set(category, (rate.counts.get(category) ?? 0) + count);
      rate.counts.set(DENSITY, (rate.counts.get(DENSITY) ?? 0) + (text.density * text.words) / 1000);
    }
    return rate;
  });
  rates.push(...treebankRates(join(shared, 'data/ud/fi_tdt-ud-dev.conllu'), fi, table));
  const lines = rates.flatMap(({ register, words, counts }) =>
    [...CATEGORIES, DENSITY].map((category) =>
      [register, category, (((counts.get(category) ?? 0) * 1000) / words).toFixed(2), words].join('\t'),
    ),
  );
  writeFileSync(
    'data/stance/base-rates.tsv',
    `${['register\tcategory\trate\twords', ...lines.sort((a, b) => (a < b ? -1 : 1))].join('\n')}\n`,
  );
}

export async function fitStance(shared: string): Promise<void> {
  const [fi, table] = await Promise.all([loadMorphology(), loadCues()]);
  const outcomes = ['data/stance/dev.json', 'data/themes/dev.json', 'seed/stance-gold.json'].flatMap((file) =>
    readGold(join(shared, file)).flatMap((gold) => outcomesOf(gold, readStance(docOf(fi, gold.text), table).cues)),
  );
  writePrecisions(outcomes);
  const { fitted, constant } = leaveOneOut(outcomes);
  console.log(
    `${outcomes.length} cues; Brier score left out ${fitted.toFixed(4)}, of one share ${constant.toFixed(4)}`,
  );
  writeRates(shared, fi, table);
}

if (process.argv[1]?.endsWith('model/stance.ts')) {
  const { values } = parseArgs({ options: { shared: { type: 'string' } } });
  if (!values.shared) throw new Error('Say where the annotated texts are: --shared DIR');
  await fitStance(values.shared);
}
