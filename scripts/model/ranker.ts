/**
 * Learns what makes a word a keyword from texts whose subjects librarians named, and writes the weights to
 * `data/keywords.bin`. A weight belongs to a trait of words, never to a single word or concept.
 *
 *   tsx scripts/model/ranker.ts --sources DIR [--out data] [--cv] [--effects]
 *
 * `--cv` learns on four fifths of the texts and scores the fifth left out, five times; `--effects` tells what the trees
 * that stand there make of each trait. Both write nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { FOREST_FORMAT, FOREST_VERSION, type Forest, writeForest } from '../../src/stats/forest.js';
import { lexemes } from '../../src/stats/lexemes.js';
import { loadReference, loadTables, type Reference } from '../../src/stats/load.js';
import { chosenFor, logitOf, sumOf } from '../../src/stats/score.js';
import { type Term, terms } from '../../src/stats/terms.js';
import {
  type Setting,
  settingOf,
  TRAIT_NAMES,
  type TraitName,
  traitContext,
  traitsOf,
} from '../../src/stats/traits.js';
import { conceptOf } from '../../src/stats/yso.js';
import type { Doc } from '../../src/types.js';
import { docOf } from '../eval/doc.js';
import { boost } from './boosting.js';
import { sha256 } from './counting.js';
import { effects } from './effects.js';

const TRAIN = 'keywords/kirjastonhoitaja-train.ndjson.gz';
const FOLDS = 5;
/** Chosen by cross-validation among 8-24 leaves and 150-300 trees; larger shapes gain within chance. */
const SHAPE = { trees: 300, leaves: 15, fewest: 100, rate: 0.04 };
/** Traits of which more never speaks against a term; without this the trees follow chance where examples are few. */
const RISING: readonly TraitName[] = [
  'count',
  'inside',
  'share',
  'density',
  'spread',
  'lead',
  'question',
  'firstSentence',
];

/** A text with its terms, their traits, and the URIs of its subjects. */
export interface Sample {
  readonly subjects: ReadonlySet<string>;
  readonly terms: readonly {
    term: Term;
    uri: string;
    traits: Float64Array;
    setting: Setting;
    hit: boolean;
  }[];
}

type Tables = Pick<Reference, 'tables' | 'yso'>;

export function sampleOf(doc: Doc, subjects: ReadonlySet<string>, reference: Tables, memberOf?: string): Sample {
  const found = lexemes(doc);
  const all = terms(doc, found, reference.yso);
  const context = traitContext(doc, found, all, reference.tables, memberOf);
  return {
    subjects,
    terms: all.map((term) => {
      const uri = term.label ? conceptOf(reference.yso, term.label.concept, 'label').uri : '';
      return { term, uri, traits: traitsOf(term, context), setting: settingOf(term, context), hit: subjects.has(uri) };
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

/** Learns from the terms that are YSO terms: the others are no subject of any text. */
export const learn = (samples: readonly Sample[]): Forest =>
  boost(
    samples.flatMap((sample) => sample.terms.filter(({ uri }) => uri !== '')),
    TRAIT_NAMES.length,
    { ...SHAPE, rising: new Set(RISING.map((name) => TRAIT_NAMES.indexOf(name))) },
  );

/** Mean F1 of the five best concepts, and of the five best terms, per cent. */
export function figures(samples: readonly Sample[], forest: Forest): { concepts: number; terms: number } {
  let concepts = 0;
  let best = 0;
  for (const { subjects, terms } of samples) {
    const ranked = terms
      .map((one) => ({ ...one, score: logitOf(one.traits, sumOf(chosenFor(one.term, one.setting)), forest) }))
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
    const forest = learn(samples.filter((_, i) => i % FOLDS !== fold));
    return figures(
      samples.filter((_, i) => i % FOLDS === fold),
      forest,
    );
  });
  for (const key of ['concepts', 'terms'] as const) {
    const values = folds.map((fold) => fold[key]);
    console.log(key, (values.reduce((a, b) => a + b, 0) / FOLDS).toFixed(2), values.map((v) => v.toFixed(1)).join(' '));
  }
}

/** Learns from all texts and writes the trees. */
export async function buildRanker(sources: string, out: string): Promise<void> {
  const built = pathToFileURL(`${resolve(out)}/`);
  const samples = trainingSamples(sources, await loadMorphology(out), await loadTables(built));
  const forest = learn(samples);
  const table = writeForest(forest, TRAIT_NAMES);
  writeFileSync(join(out, 'keywords.bin'), table);
  const about = {
    format: FOREST_FORMAT,
    version: FOREST_VERSION,
    trees: forest.roots.length,
    nodes: forest.trait.length,
    traits: TRAIT_NAMES,
    rising: RISING,
    texts: samples.length,
    sources: [{ file: TRAIN, sha256: sha256(readFileSync(join(sources, TRAIN))) }],
    licence:
      'CC BY 4.0 for the weights; the texts learnt from (kirjastot.fi) belong to their writers and are not part of it.',
    sha256: sha256(table),
  };
  writeFileSync(join(out, 'keywords.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string' },
      out: { type: 'string', default: 'data' },
      cv: { type: 'boolean' },
      effects: { type: 'boolean' },
    },
  });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  if (values.cv || values.effects) {
    const reference = await loadReference();
    const samples = trainingSamples(values.sources, await loadMorphology(), reference);
    if (values.effects) console.log(effects(samples, reference.forest));
    if (values.cv) crossValidate(samples);
  } else await buildRanker(values.sources, values.out);
}
