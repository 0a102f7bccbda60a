/**
 * Figures on TDT dev of taggers that have not seen it: by genre, by how much they learnt from, and without parts of it.
 *
 *   npx tsx scripts/model/tagger-score.ts --sources DIR [--only all,gold]
 *
 * A row of the table is a training of a minute or two, with the lexicon and the names of `data`.
 */
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openLexicon } from '../../src/fi/lexicon.js';
import type { Morphology } from '../../src/fi/morphology.js';
import { readingsOf } from '../../src/fi/readings.js';
import { measure } from '../eval/fi.js';
import { OPTIONS, readTexts, type TaggerOptions, type Text, trainTagger } from './tagger.js';

interface Trial {
  readonly options?: Partial<TaggerOptions>;
  readonly keep?: (text: Text) => Text;
  /** Whether each genre is measured by itself too. */
  readonly genres?: boolean;
}

/** About this share of the documents of a text, spread over it. */
function share(part: number): (text: Text) => Text {
  return (text) => {
    const documents = [...new Set(text.sentences.map(({ doc }) => doc))];
    const kept = new Set(documents.filter((_, i) => ((i * 7919) % 100) / 100 < part));
    return { ...text, sentences: text.sentences.filter(({ doc }) => kept.has(doc)) };
  };
}

const TRIALS: Readonly<Record<string, Trial>> = {
  all: { genres: true },
  quarter: { keep: share(0.25) },
  half: { keep: share(0.5) },
  'three-quarters': { keep: share(0.75) },
  'no-web': { options: { silver: 0 } },
  // Other lemmas of the training text were chosen by a model that had seen dev.
  gold: {
    options: { silver: 0 },
    keep: (text) => ({ ...text, sentences: text.sentences.filter(({ goldLemmas }) => goldLemmas) }),
  },
  'one-training': { options: { seeds: 1 } },
};

/** Genres of the treebank by the first letters of its sentence numbers; blog texts stand in each row. */
const BLOGS = 'b';
const GENRES: Readonly<Record<string, string>> = {
  [BLOGS]: 'blogs',
  e: 'European Parliament',
  f: 'fiction',
  h: 'grammar examples',
  j: 'European Union law',
  s: 'university magazine',
  t: 'business news',
  u: 'university news',
  w: 'Wikipedia, Wikinews',
};

const DEV = 'ud/fi_tdt-ud-dev.conllu';

/** Sentences of the treebank as written, those whose number begins with `genre`. */
const sentencesOf = (treebank: string, genre: string): string =>
  treebank
    .split('\n\n')
    .filter((block) => new RegExp(`^# sent_id = ${genre}`, 'm').test(block))
    .join('\n\n');

/** A folder of texts as `measure` reads them, with the sentences of one genre (`''`: all). */
function writeTexts(folder: string, sources: string, genre: string): string {
  const texts = join(folder, `texts-${genre}`);
  mkdirSync(join(texts, 'data/ud'), { recursive: true });
  mkdirSync(join(texts, 'data/ner'));
  writeFileSync(join(texts, 'data', DEV), sentencesOf(readFileSync(join(sources, DEV), 'utf8'), genre));
  writeFileSync(join(texts, 'data/ner/dev.tsv'), '');
  return texts;
}

const NAMES = ['UPOS', 'UFeats', 'lemma exact', 'lemma relaxed', 'boundary F1'];

async function row(title: string, texts: string, models: string): Promise<string> {
  const figures = await measure(texts, models);
  const value = (name: string): string => figures.find((figure) => figure.name === name)?.value.toFixed(2) ?? '-';
  return `${title}\t${NAMES.map(value).join('\t')}\n`;
}

const { values } = parseArgs({ options: { sources: { type: 'string' }, only: { type: 'string' } } });
if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
const { sources } = values;
const folder = mkdtempSync(join(tmpdir(), 'tagger-score-'));
try {
  const lexicon = openLexicon(readFileSync('data/lexicon.bin'), 'lexicon.bin');
  const all = writeTexts(folder, sources, '');
  const genres = new Map(Object.keys(GENRES).map((genre) => [genre, writeTexts(folder, sources, genre)]));
  process.stdout.write(`learnt from\twords\t${NAMES.join('\t')}\n`);
  for (const name of values.only?.split(',') ?? Object.keys(TRIALS)) {
    const trial = TRIALS[name];
    if (!trial) throw new Error(`There is no row "${name}"; rows are ${Object.keys(TRIALS).join(', ')}.`);
    const options = { ...OPTIONS, ...trial.options, dev: false };
    const texts = readTexts(sources, options).map(trial.keep ?? ((text) => text));
    const words = texts.flatMap((text) => text.sentences).reduce((sum, sentence) => sum + sentence.words.length, 0);
    const models = join(folder, name);
    mkdirSync(models);
    for (const file of ['lexicon.bin', 'names.bin']) copyFileSync(join('data', file), join(models, file));
    writeFileSync(
      join(models, 'tagger.bin'),
      trainTagger(texts, (form) => readingsOf({ lexicon } as Morphology, form), options),
    );
    process.stdout.write(await row(`${name}\t${words}`, all, models));
    for (const [genre, own] of genres)
      if (trial.genres || genre === BLOGS) process.stdout.write(await row(`${name}, ${GENRES[genre]}\t`, own, models));
  }
} finally {
  rmSync(folder, { recursive: true });
}
