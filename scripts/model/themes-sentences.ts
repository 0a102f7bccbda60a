/** Learns how sentences speak of themes, and with what stance. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { type CueTable, loadCues } from '../../src/stance/load.js';
import { readStance } from '../../src/stance/stance.js';
import { loadTables } from '../../src/stats/load.js';
import { stringAt } from '../../src/stats/table.js';
import { buildThemes } from '../../src/themes/load.js';
import { openThemes } from '../../src/themes/open.js';
import { isContent, keysOf, type SentenceFacts } from '../../src/themes/scores.js';
import { factsOf, type Survey, surveyOf } from '../../src/themes/survey.js';
import type { ThemeTable } from '../../src/themes/table.js';
import { ruledView } from '../../src/themes/view.js';
import { STANCES, WHOLE } from '../../src/themes/weights.js';
import type { Profile, ThemeStance } from '../../src/types.js';
import { docOf } from '../eval/doc.js';
import { fitLogistic, type Matrix } from './logistic.js';
import type { LabelledPost } from './themes-posts.js';
import { openVectors, type WordVectors } from './vectors.js';

/** Costs of the regressions, and how much word vectors weigh beside what stands in a sentence: by cross-validation. */
const COST = { theme: 0.3, stance: 0.1 };
const NEAR = 2 / 3;
/** Words beside those of the posts that have a row of their own: the most frequent ones of the reference corpora. */
const WORDS = 50_000;
/** What one post alone has is left out. */
const LEAST_POSTS = 2;
/** Words of a text of another subject that are read. */
const OTHER = 400;

export interface Teacher {
  readonly fi: Morphology;
  readonly cues: CueTable;
  readonly table: ThemeTable;
  readonly themes: readonly string[];
  readonly width: number;
  readonly vectorOf: WordVectors;
  readonly frequent: readonly string[];
}

export interface Reading {
  readonly id: string;
  readonly survey: Survey;
  readonly facts: readonly SentenceFacts[];
  readonly keys: readonly (readonly string[])[];
  /** Content words by sentence. */
  readonly words: readonly (readonly string[])[];
  /** What a reader found in each sentence as postlens parts them. */
  readonly labels: readonly ReadonlyMap<string, ThemeStance>[];
  /** What sort of text the rules of any table take it for. */
  readonly ruled: Profile;
  readonly post?: LabelledPost;
}

export async function teacherOf(vectors: string): Promise<Teacher> {
  const table = openThemes(buildThemes('asiakaslahtoisyys'), 'asiakaslahtoisyys.tsv');
  const counts = new Map<string, number>();
  for (const { keys, corpora } of (await loadTables()).tables)
    for (let i = 0; i < keys.ends.length; i++) {
      const lemma = stringAt(keys, i).split('\t')[0]!;
      const count = corpora.reduce((sum, corpus) => sum + corpus.counts[i]! / corpus.words, 0);
      counts.set(lemma, (counts.get(lemma) ?? 0) + count);
    }
  const frequent = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, WORDS);
  return {
    fi: await loadMorphology(),
    cues: await loadCues(),
    table,
    themes: table.definitions.map(({ id }) => id),
    frequent: frequent.map(([lemma]) => lemma),
    ...openVectors(vectors),
  };
}

export function read(teacher: Teacher, id: string, text: string, post?: LabelledPost): Reading {
  const doc = docOf(teacher.fi, text);
  const survey = surveyOf(doc, readStance(doc, teacher.cues), teacher.table);
  const facts = factsOf(survey);
  return {
    id,
    survey,
    facts,
    ruled: ruledView(survey).profile,
    keys: facts.map((one) => [...keysOf(one)]),
    words: facts.map(({ scene }) => scene.words.filter(isContent).map(({ lemma }) => lemma)),
    labels: doc.sentences.map((sentence) => {
      const same = post?.sentences.filter(
        ({ start, end }) =>
          Math.min(sentence.end, end) - Math.max(sentence.start, start) >=
          Math.min(sentence.end - sentence.start, end - start) / 2,
      );
      return new Map(same?.flatMap(({ themes }) => [...themes]));
    }),
    ...(post ? { post } : {}),
  };
}

/** Texts of other subjects: web texts of all registers. */
export const readOthers = (teacher: Teacher, sources: string): Reading[] =>
  readFileSync(join(sources, 'fincore/dev.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((line, i) => {
      const text = line
        .slice(line.indexOf('\t') + 1)
        .replaceAll(/ ([.,!?:;)])/g, '$1')
        .replaceAll('( ', '(');
      return read(teacher, `other ${i}`, text.split(/\s+/).slice(0, OTHER).join(' '));
    });

/** How much the vector of a word counts: words that few texts have count for more. */
export type WordWeight = (word: string) => number;

export function weightOfWords(readings: readonly Reading[]): WordWeight {
  const texts = new Map<string, number>();
  for (const { words } of readings)
    for (const word of new Set(words.flat())) texts.set(word, (texts.get(word) ?? 0) + 1);
  return (word) => NEAR * (Math.log(readings.length / (1 + (texts.get(word) ?? 0))) + 1);
}

/** Vector of a sentence: the weighted sum of its content words', over the square root of their number. */
export function vectorsOf(teacher: Teacher, weightOf: WordWeight, { words }: Reading): Float64Array[] {
  return words.map((sentence) => {
    const vector = new Float64Array(teacher.width);
    for (const word of sentence) {
      const one = teacher.vectorOf(word);
      const times = weightOf(word) / Math.sqrt(sentence.length);
      for (let i = 0; i < vector.length; i++) vector[i]! += times * one[i]!;
    }
    return vector;
  });
}

export interface Learnt {
  readonly bias: Float32Array;
  /** Weights of the outputs by key. */
  readonly own: ReadonlyMap<string, Float64Array>;
  /** Weights of the outputs over word vectors: a row each. */
  readonly dense: readonly Float64Array[];
}

export function learnSentences(teacher: Teacher, weightOf: WordWeight, readings: readonly Reading[]): Learnt {
  const posts = new Map<string, number>();
  for (const { keys } of readings) for (const key of new Set(keys.flat())) posts.set(key, (posts.get(key) ?? 0) + 1);
  const columns = new Map([...posts].filter(([, n]) => n >= LEAST_POSTS).map(([key], i) => [key, i]));
  const rows = readings.flatMap((reading) => {
    const vectors = vectorsOf(teacher, weightOf, reading);
    return reading.keys.map((keys, i) => ({
      sparse: keys.flatMap((key) => (columns.has(key) ? [[columns.get(key)!, 1] as const] : [])),
      vector: vectors[i]!,
      labels: reading.labels[i]!,
    }));
  });
  const matrixOf = (some: typeof rows): Matrix => {
    const dense = new Float64Array(some.length * teacher.width);
    some.forEach(({ vector }, i) => {
      dense.set(vector, i * teacher.width);
    });
    return { sparse: some.map(({ sparse }) => sparse), width: columns.size, dense, denseWidth: teacher.width };
  };
  const all = matrixOf(rows);
  const stancesIn = ({ labels }: (typeof rows)[number], counter: boolean): ThemeStance[] =>
    [...labels].flatMap(([theme, stance]) => (theme.startsWith('x-') === counter ? [stance] : []));
  const fits = teacher.themes.map((id) =>
    fitLogistic(
      all,
      rows.map(({ labels }) => labels.has(id)),
      COST.theme,
    ),
  );
  for (const counter of [false, true]) {
    const some = rows.filter((row) => stancesIn(row, counter).length > 0);
    const x = matrixOf(some);
    for (const output of STANCES) {
      if (output.startsWith('x:') !== counter) continue;
      const is = (row: (typeof rows)[number]): boolean => {
        const stances = stancesIn(row, counter);
        return stances.filter((one) => one === output.replace('x:', '')).length * 2 >= stances.length;
      };
      fits.push(fitLogistic(x, some.map(is), COST.stance));
    }
  }
  return {
    bias: Float32Array.from(fits, (w) => w[w.length - 1]!),
    own: new Map([...columns].map(([key, column]) => [key, Float64Array.from(fits, (w) => w[column]!)])),
    dense: fits.map((w) => w.subarray(columns.size, columns.size + teacher.width)),
  };
}

/** Rows of words by their vectors: what each adds to the outputs, and to what a text as a whole speaks for. */
export function nearOf(
  teacher: Teacher,
  weightOf: WordWeight,
  readings: readonly Reading[],
  { dense }: Learnt,
  whole: readonly Float64Array[] = WHOLE.map(() => new Float64Array(teacher.width)),
): Map<string, Float64Array> {
  const words = new Set([...readings.flatMap((reading) => reading.words.flat()).sort(), ...teacher.frequent]);
  return new Map(
    [...words].map((word) => {
      const vector = teacher.vectorOf(word);
      const times = weightOf(word);
      const row = [...dense, ...whole].map((weights) => {
        let sum = 0;
        for (let i = 0; i < vector.length; i++) sum += weights[i]! * vector[i]!;
        return times * sum;
      });
      return [word, Float64Array.from(row)];
    }),
  );
}
