/**
 * Learns what makes a word a keyword from texts whose subjects librarians named, and writes the weights to
 * `data/keywords.tsv`. A weight belongs to a trait of words, never to a single word or concept.
 *
 *   tsx scripts/model/ranker.ts --sources DIR [--out data] [--cv]
 *
 * `--cv` learns on four fifths of the texts and scores the fifth left out, five times, and writes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { lexemes } from '../../src/stats/lexemes.js';
import { loadTables, type Reference } from '../../src/stats/load.js';
import { scoreOf } from '../../src/stats/score.js';
import { type Term, terms } from '../../src/stats/terms.js';
import { traitContext, traitsOf } from '../../src/stats/traits.js';
import type { Weights } from '../../src/stats/weights.js';
import { conceptOf } from '../../src/stats/yso.js';
import { plainPost } from '../../src/text/plain.js';
import { segment } from '../../src/text/segment.js';
import type { Doc } from '../../src/types.js';
import { learnCurves, weightRows } from './curves.js';

const TRAIN = 'keywords/kirjastonhoitaja-train.ndjson.gz';
const FOLDS = 5;
/**
 * What a term outside YSO loses, in logits. Librarians name YSO terms alone, so this cannot be learnt from them; at this
 * size such a term comes first only with far more evidence, and each doubling of its occurrences takes some of it back.
 */
const UNLISTED = { unlisted: -3, unlistedRepeated: 0.5 };

/** A text with its terms, their traits, and the URIs of its subjects. */
export interface Sample {
  readonly subjects: ReadonlySet<string>;
  readonly terms: readonly { term: Term; uri: string; traits: readonly number[]; hit: boolean }[];
}

type Tables = Pick<Reference, 'tables' | 'yso'>;

export const docOf = (fi: Morphology, text: string): Doc => {
  const post = plainPost(text.normalize('NFC'));
  return { post, sentences: analyse(fi, segment(post.text, post.blocks)) };
};

export function sampleOf(doc: Doc, subjects: ReadonlySet<string>, reference: Tables, memberOf?: string): Sample {
  const found = lexemes(doc);
  const all = terms(doc, found, reference.yso);
  const context = traitContext(doc, found, all, reference.tables, memberOf);
  return {
    subjects,
    terms: all.map((term) => {
      const uri = term.label ? conceptOf(reference.yso, term.label.concept, 'label').uri : '';
      return { term, uri, traits: traitsOf(term, context), hit: subjects.has(uri) };
    }),
  };
}

export function trainingSamples(sources: string, fi: Morphology, reference: Tables): Sample[] {
  const rows = gunzipSync(readFileSync(join(sources, TRAIN)))
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '');
  return rows.map((line) => {
    const { text, subjects } = JSON.parse(line) as { text: string; subjects: { uri: string }[] };
    const uris = new Set(subjects.map(({ uri }) => uri.replaceAll(/[<>]/g, '')));
    return sampleOf(docOf(fi, text), uris, reference, 'library');
  });
}

export const learn = (samples: readonly Sample[]): Weights => ({
  ...learnCurves(samples.flatMap((sample) => sample.terms.filter(({ uri }) => uri !== ''))),
  ...UNLISTED,
});

/** Mean F1 of the five best concepts, and of the five best terms, per cent. */
export function figures(samples: readonly Sample[], weights: Weights): { concepts: number; terms: number } {
  let concepts = 0;
  let best = 0;
  for (const { subjects, terms } of samples) {
    const ranked = terms
      .map((one) => ({ ...one, score: scoreOf(one.term, one.traits, weights).score }))
      .sort((a, b) => b.score - a.score);
    const uris = [...new Set(ranked.map(({ uri }) => uri).filter((uri) => uri !== ''))].slice(0, 5);
    concepts += (2 * uris.filter((uri) => subjects.has(uri)).length) / (uris.length + subjects.size);
    best +=
      (2 *
        new Set(
          ranked
            .slice(0, 5)
            .filter(({ hit }) => hit)
            .map(({ uri }) => uri),
        ).size) /
      (5 + subjects.size);
  }
  return { concepts: (100 * concepts) / samples.length, terms: (100 * best) / samples.length };
}

function crossValidate(samples: readonly Sample[]): void {
  const folds = Array.from({ length: FOLDS }, (_, fold) => {
    const weights = learn(samples.filter((_, i) => i % FOLDS !== fold));
    return figures(
      samples.filter((_, i) => i % FOLDS === fold),
      weights,
    );
  });
  for (const key of ['concepts', 'terms'] as const) {
    const values = folds.map((fold) => fold[key]);
    console.log(key, (values.reduce((a, b) => a + b, 0) / FOLDS).toFixed(2), values.map((v) => v.toFixed(1)).join(' '));
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: { sources: { type: 'string' }, out: { type: 'string', default: 'data' }, cv: { type: 'boolean' } },
  });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  const samples = trainingSamples(values.sources, await loadMorphology(), await loadTables());
  if (values.cv) crossValidate(samples);
  else writeFileSync(join(values.out, 'keywords.tsv'), weightRows(learn(samples)));
}
