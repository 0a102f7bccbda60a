/**
 * Learns `data/themes/asiakaslahtoisyys.bin` from the annotated posts of fixtures/themes/learn:
 *
 *   npm run model:themes -- --sources DIR --vectors FILE [--cv] [--out DIR]
 *
 * `--vectors` names the word vectors of spacy-fi 0.15 (MIT; `vocab/vectors` in its package on PyPI,
 * spacy_fi_experimental_web_md), `--sources` the folder with fincore/dev.tsv, texts of other subjects. `--cv` learns from
 * four fifths of the posts in turn and prints how the others are read. The same sources give the same bytes.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readThemes } from '../../src/themes/themes.js';
import { openWeights, type Weights, writeWeights } from '../../src/themes/weights.js';
import { sha256 } from './counting.js';
import { writeModel } from './model-file.js';
import { readPosts } from './themes-posts.js';
import { learnRules, type Rules, type Scored, scored } from './themes-rules.js';
import { figuresOf } from './themes-score.js';
import {
  type Learnt,
  learnSentences,
  nearOf,
  type Reading,
  read,
  readOthers,
  teacherOf,
  weightOfWords,
} from './themes-sentences.js';

const FOLDS = 5;
const POSTS = 'fixtures/themes/learn';
const NAME = 'asiakaslahtoisyys';

const { values } = parseArgs({
  options: {
    sources: { type: 'string' },
    vectors: { type: 'string' },
    cv: { type: 'boolean', default: false },
    out: { type: 'string', default: 'data/themes' },
  },
});
if (!values.sources || !values.vectors)
  throw new Error('Say where the sources are: tsx scripts/model/themes.ts --sources DIR --vectors FILE.');

const teacher = await teacherOf(values.vectors);
const posts = readPosts(POSTS).map((post) => read(teacher, post.id, post.text, post));
const others = readOthers(teacher, values.sources);
const weightOf = weightOfWords([...posts, ...others]);

const NO_RULES: Rules['rules'] = { topic: [], profile: [], present: [], stance: [] };

function bytesOf(learnt: Learnt, { rules, whole }: Partial<Rules> = {}): Uint8Array {
  const near = nearOf(teacher, weightOf, posts, learnt, whole);
  return writeWeights({ themes: teacher.themes, ...learnt, near, rules: rules ?? NO_RULES });
}

const open = (bytes: Uint8Array): Weights => openWeights(bytes, NAME, teacher.themes);
const without = <T>(list: readonly T[], fold: number): T[] => list.filter((_, i) => i % FOLDS !== fold);

/** Every text with the scores that weights learnt without it give; texts of other subjects were never learnt from. */
const folds = Array.from({ length: FOLDS }, (_, fold) => learnSentences(teacher, weightOf, without(posts, fold)));
const opened = folds.map((learnt) => open(bytesOf(learnt)));
const score = (reading: Reading, fold: number): Scored => scored(teacher, weightOf, reading, opened[fold]!);
const scoredPosts = posts.map((reading, i) => score(reading, i % FOLDS));
const scoredOthers = others.map((reading, i) => score(reading, i % FOLDS));

if (values.cv) {
  const readings = Array.from({ length: FOLDS }, (_, fold) => {
    const rules = learnRules(teacher, without(scoredPosts, fold), without(scoredOthers, fold));
    const table = { ...teacher.table, weights: open(bytesOf(folds[fold]!, rules)) };
    const themesOf = ({ survey: { doc, stance } }: Reading) => readThemes(doc, stance, table);
    const left = others.filter((_, i) => i % FOLDS === fold).map(themesOf);
    console.log('others taken in', left.filter(({ profile }) => profile !== 'off-topic').length);
    return posts
      .filter((_, i) => i % FOLDS === fold)
      .map((reading) => ({ post: reading.post!, themes: themesOf(reading) }));
  });
  for (const [name, value] of Object.entries(figuresOf(readings.flat()))) console.log(name, value.toFixed(3));
} else {
  const rules = learnRules(teacher, scoredPosts, scoredOthers);
  const bytes = bytesOf(learnSentences(teacher, weightOf, posts), rules);
  writeModel(values.out, NAME, bytes, {
    format: 1,
    licence: 'CC BY 4.0; of word vectors of spacy-fi (MIT)',
    posts: posts.length,
    sources: [
      { file: 'vectors', sha256: sha256(readFileSync(values.vectors)) },
      { file: 'fincore/dev.tsv', sha256: sha256(readFileSync(join(values.sources, 'fincore/dev.tsv'))) },
    ],
  });
}
