import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PostlensError } from '../errors.js';
import { type BuiltTable, readTable } from '../table-file.js';
import { type Lookup, lookupOf } from './match.js';
import { buildCues, type CueIndex, idsOf, openClasses, openRules } from './open.js';
import type { WordClasses } from './pattern.js';
import { indexRules, joined } from './places.js';
import { type Rule, readCueTable } from './table.js';

/** Cue tables, opened, with what was measured of them. */
export interface CueTable {
  readonly lookup: Lookup;
  readonly classes: WordClasses;
  /** Share of a rule's cues that were right on annotated texts, by rule id and by category. */
  readonly precision: ReadonlyMap<string, number>;
  /** Author's cues per 1 000 words: register -> category -> rate. */
  readonly base: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Files of rows, read in this order; one category or so each. */
export const ROW_FILES = [
  'aside',
  'attitude',
  'booster',
  'directive',
  'disclaim',
  'hedge',
  'irony',
  'none',
  'proclaim',
  'question',
  'reader',
  'register',
  'self',
  'shared',
  'voice',
] as const;

const DATA = fileURLToPath(new URL('../../data/stance/', import.meta.url));
/** Beside the compiled modules; where the sources run there is none. */
const BUILT = fileURLToPath(new URL('../tables/stance', import.meta.url));

function read(name: string): string {
  const path = `${DATA}${name}.tsv`;
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new PostlensError('model', `The cue table ${path} cannot be read; install postlens again.`, { cause });
  }
}

/**
 * Makes the cue tables ready to be opened.
 * @throws PostlensError `model` for a file that is not there, `table` for a bad row (file, line, what is wrong)
 */
export const buildStance = (): BuiltTable<CueIndex> =>
  buildCues({
    rows: ROW_FILES.map((name) => [`${name}.tsv`, read(name)]),
    evaluation: read('evaluation'),
    classes: read('classes'),
    precision: read('precision'),
    base: read('base-rates'),
  });

/** Lifts the user's rows above all of the tables: who adds a row means it. */
const OWN_RANK = 1000;

/**
 * Loads the cue tables, with rows of the user's own after them.
 * @throws PostlensError `model` for a file that is not there, `table` for a bad row (file, line, what is wrong)
 */
export async function loadCues(extra?: { readonly name: string; readonly text: string }): Promise<CueTable> {
  const table = readTable<CueIndex>(BUILT) ?? buildStance();
  const classes = openClasses(table.index.classes);
  const built = openRules(table, classes);
  return {
    lookup: lookupOf(extra ? joined(built, indexRules(ownRules(extra, table, classes))) : built, classes),
    classes,
    precision: new Map(table.index.precision),
    base: new Map(table.index.base.map(([register, rates]) => [register, new Map(rates)])),
  };
}

function ownRules(
  { name, text }: { readonly name: string; readonly text: string },
  table: BuiltTable<CueIndex>,
  classes: WordClasses,
): Rule[] {
  const ids = new Set(idsOf(table.text));
  return readCueTable(name, text, classes).map((rule) => {
    if (ids.has(rule.id)) throw new PostlensError('table', `The cue id "${rule.id}" stands in two tables; rename one.`);
    return { ...rule, rank: rule.rank + OWN_RANK };
  });
}
