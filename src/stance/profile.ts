import type { CategoryProfile, Cue, Doc, Stance, StanceCategory, StanceDensity } from '../types.js';
import type { CueTable } from './load.js';
import { CATEGORIES } from './table.js';

const isWord = (word: { readonly kind: string; readonly upos: string }): boolean =>
  word.upos !== 'PUNCT' && word.upos !== 'SYM';

/** Words of a text that can bear a cue: furniture and code left out. */
export function wordsByBlock(doc: Doc): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const sentence of doc.sentences) {
    const block = doc.post.blocks[sentence.block];
    if (block?.furniture || block?.type === 'code') continue;
    counts.set(sentence.block, (counts.get(sentence.block) ?? 0) + sentence.words.filter(isWord).length);
  }
  return counts;
}

/** Quantile 0.975 of the normal distribution. */
const Z = 1.96;

/**
 * 95 % interval of a Poisson rate: Byar's approximation to the exact limits (Breslow and Day 1987), per 1 000 words.
 * Near enough to the exact ones from a count of 1 on; cues hang together, so the true interval is somewhat wider.
 */
export function rateInterval(count: number, words: number): readonly [number, number] {
  if (words === 0) return [0, 0];
  const scale = 1000 / words;
  const upper = count + 1;
  const low = count === 0 ? 0 : count * (1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count))) ** 3;
  const high = upper * (1 - 1 / (9 * upper) + Z / (3 * Math.sqrt(upper))) ** 3;
  return [round(low * scale), round(high * scale)];
}

const round = (x: number): number => Math.round(x * 100) / 100;

const perThousand = (count: number, words: number): number => (words === 0 ? 0 : round((count * 1000) / words));

/** Categories that say who is in the text, not how the author stands to what is said. */
const PERSONS: ReadonlySet<StanceCategory> = new Set(['self', 'reader']);

/** Whether a cue counts for the density of the author's stance. */
export const isStance = (cue: Cue): boolean => cue.voice === 'author' && !PERSONS.has(cue.category);

export function densityOf(words: number, cues: readonly Cue[], table: CueTable): StanceDensity {
  const count = cues.filter(isStance).length;
  const base: Record<string, number> = {};
  for (const [register, rates] of table.base) base[register] = rates.get(DENSITY) ?? 0;
  return { perThousand: perThousand(count, words), interval: rateInterval(count, words), base };
}

/** Name of the density among the categories of the base rates. */
export const DENSITY = 'density';

/** Rates of the author's cues by category, beside those of other registers. */
export function profileOf(words: number, cues: readonly Cue[], table: CueTable): CategoryProfile[] {
  return CATEGORIES.map((category) => {
    const own = cues.filter((cue) => cue.category === category && cue.voice === 'author');
    const subtypes: Record<string, number> = {};
    for (const cue of own) {
      const name = cue.subtype + (cue.sign ?? '');
      subtypes[name] = (subtypes[name] ?? 0) + 1;
    }
    const base: Record<string, number> = {};
    for (const [register, rates] of table.base) base[register] = rates.get(category) ?? 0;
    return {
      category,
      count: own.length,
      perThousand: perThousand(own.length, words),
      interval: rateInterval(own.length, words),
      base,
      subtypes,
    };
  });
}

/** The author's cues paragraph by paragraph. */
export function arcOf(doc: Doc, counts: ReadonlyMap<number, number>, cues: readonly Cue[]): Stance['arc'] {
  const points = new Map<number, { block: number; words: number; cues: number; positive: number; negative: number }>();
  for (const [block, words] of counts) {
    if (doc.post.blocks[block]?.type === 'heading') continue;
    points.set(block, { block, words, cues: 0, positive: 0, negative: 0 });
  }
  for (const cue of cues) {
    const point = points.get(doc.sentences[cue.sentence]!.block);
    if (!point || cue.voice === 'other') continue;
    point.cues++;
    if (cue.sign === '+') point.positive++;
    else if (cue.sign === '-') point.negative++;
  }
  return [...points.values()].sort((a, b) => a.block - b.block);
}

/** What a cue adds to the force of its sentence: evaluation and irony most, persons least. */
const FORCE: Readonly<Record<StanceCategory, number>> = {
  attitude: 2,
  irony: 2,
  booster: 1.5,
  directive: 1,
  question: 1,
  proclaim: 1,
  disclaim: 1,
  voice: 1,
  register: 1,
  shared: 1,
  reader: 0.5,
  aside: 0.5,
  self: 0.5,
  hedge: 0.5,
};

/** Number of sentences that `strongest` names. */
const STRONGEST = 5;

/** Sentences with the most of the author's stance; the score is the sum of force times confidence. */
export function strongestOf(doc: Doc, cues: readonly Cue[]): Stance['strongest'] {
  const bySentence = new Map<number, { score: number; cues: number[] }>();
  cues.forEach((cue, index) => {
    if (cue.voice === 'other') return;
    const entry = bySentence.get(cue.sentence) ?? { score: 0, cues: [] };
    entry.score += FORCE[cue.category] * cue.confidence;
    entry.cues.push(index);
    bySentence.set(cue.sentence, entry);
  });
  return [...bySentence]
    .map(([sentence, { score, cues: own }]) => {
      const { start, end } = doc.sentences[sentence]!;
      return { sentence, start, end, score: round(score), cues: own };
    })
    .sort((a, b) => b.score - a.score || a.sentence - b.sentence)
    .slice(0, STRONGEST);
}
