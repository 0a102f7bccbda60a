/**
 * Stance cues against annotated texts: plain text to cues as the pipeline makes them, and a check of meaning on registers
 * that no rule or number was fitted to.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { type CueTable, loadCues } from '../../src/stance/load.js';
import { readStance } from '../../src/stance/stance.js';
import type { Cue, StanceCategory } from '../../src/types.js';
import { docOf } from './doc.js';
import type { Figure } from './figure.js';

export interface GoldCue {
  readonly start: number;
  readonly end: number;
  readonly category: StanceCategory;
  readonly subtypes: readonly string[];
  readonly tier: 'A' | 'B';
}

export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly cues: readonly GoldCue[];
}

export interface Judged {
  readonly gold: GoldText;
  readonly cues: readonly Cue[];
}

/** The categories that other work reports together. */
const CORE = ['hedge', 'booster', 'self', 'reader', 'question'] as const;

export function readGold(file: string): GoldText[] {
  type Raw = Omit<GoldCue, 'subtypes'> & { subtypes?: string[]; subtype?: string; sign?: string };
  const texts = JSON.parse(readFileSync(file, 'utf8')) as { id: string; text: string; cues: Raw[] }[];
  return texts.map(({ id, text, cues }) => ({
    id,
    text,
    cues: cues.map((cue) => ({ ...cue, subtypes: cue.subtypes ?? [`${cue.subtype}${cue.sign ?? ''}`] })),
  }));
}

/** Right: of its category and overlapping by half of the longer of the two; strictly: of its subtype too. */
export function matches(gold: GoldCue, cue: Cue, strict = false): boolean {
  if (gold.category !== cue.category) return false;
  const common = Math.min(gold.end, cue.end) - Math.max(gold.start, cue.start);
  if (common <= 0 || 2 * common < Math.max(gold.end - gold.start, cue.end - cue.start)) return false;
  return !strict || gold.subtypes.includes(cue.subtype) || gold.subtypes.includes(cue.subtype + (cue.sign ?? ''));
}

export interface Score {
  readonly recall: number;
  readonly precision: number;
  readonly f1: number;
}

/** Recall over tier A, precision over both tiers. */
export function scoreCues(
  judged: readonly Judged[],
  options: { strict?: boolean; categories?: readonly StanceCategory[] } = {},
): Score {
  const counted = (category: StanceCategory): boolean => options.categories?.includes(category) ?? true;
  let wanted = 0;
  let found = 0;
  let given = 0;
  let right = 0;
  for (const { gold, cues } of judged) {
    const own = cues.filter((cue) => counted(cue.category));
    for (const one of gold.cues) {
      if (one.tier !== 'A' || !counted(one.category)) continue;
      wanted++;
      if (own.some((cue) => matches(one, cue, options.strict))) found++;
    }
    given += own.length;
    right += own.filter((cue) => gold.cues.some((one) => matches(one, cue, options.strict))).length;
  }
  const recall = found / (wanted || 1);
  const precision = right / (given || 1);
  return { recall, precision, f1: (2 * recall * precision) / (recall + precision || 1) };
}

/** The probability that a text of the first group scores higher than one of the second (Mann and Whitney 1947). */
export function auroc(positive: readonly number[], negative: readonly number[]): number {
  let wins = 0;
  for (const p of positive) for (const n of negative) wins += p > n ? 1 : p === n ? 0.5 : 0;
  return wins / (positive.length * negative.length || 1);
}

export interface RegisterText {
  readonly label: string;
  readonly words: number;
  /** The author's cues by category. */
  readonly counts: ReadonlyMap<StanceCategory, number>;
  /** `stance.density`, cues per 1 000 words. */
  readonly density: number;
}

/** Every labelled text (`LABEL TAB TEXT`, a line each) read for the author's cues. */
export function readRegisters(file: string, fi: Morphology, table: CueTable): RegisterText[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => {
      const [label, text] = line.split('\t') as [string, string];
      const doc = docOf(fi, text);
      const counts = new Map<StanceCategory, number>();
      const { cues, density } = readStance(doc, table);
      for (const cue of cues) if (cue.voice === 'author') counts.set(cue.category, (counts.get(cue.category) ?? 0) + 1);
      const words = doc.sentences.reduce(
        (sum, { words: all }) => sum + all.filter((word) => word.upos !== 'PUNCT' && word.upos !== 'SYM').length,
        0,
      );
      return { label, words, counts, density: density?.perThousand ?? 0 };
    });
}

export async function measure(shared: string | undefined): Promise<Figure[]> {
  if (!shared || !existsSync(join(shared, 'data/stance/dev.json'))) return [];
  const [fi, table] = await Promise.all([loadMorphology(), loadCues()]);
  const judge = (file: string): Judged[] =>
    readGold(join(shared, file)).map((gold) => ({ gold, cues: readStance(docOf(fi, gold.text), table).cues }));
  const figures: Figure[] = [];
  for (const [name, file] of [
    ['web', 'data/stance/dev.json'],
    ['blog', 'data/themes/dev.json'],
  ] as const) {
    const judged = judge(file);
    figures.push(
      { name: `stance ${name} F1`, value: scoreCues(judged).f1 },
      { name: `stance ${name} strict F1`, value: scoreCues(judged, { strict: true }).f1 },
      { name: `stance ${name} core F1`, value: scoreCues(judged, { categories: CORE }).f1 },
      { name: `stance ${name} irony precision`, value: scoreCues(judged, { categories: ['irony'] }).precision },
    );
  }
  const founding = scoreCues(judge('seed/stance-gold.json'));
  const registers = readRegisters(join(shared, 'data/fincore/dev.tsv'), fi, table);
  const of = (label: string): number[] => registers.filter((text) => text.label === label).map((text) => text.density);
  figures.push(
    { name: 'stance post recall', value: founding.recall },
    { name: 'stance post precision', value: founding.precision },
    { name: 'stance AUROC Opinion', value: auroc(of('Opinion'), of('D-Informational')) },
    { name: 'stance AUROC Discussion', value: auroc(of('Discussion'), of('D-Informational')) },
  );
  return figures;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--shared');
  for (const { name, value } of await measure(at < 0 ? '../shared' : process.argv[at + 1]))
    console.log(name.padEnd(32), value.toFixed(3));
}
