import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PostlensError } from '../errors.js';
import { type Lookup, lookupOf } from './match.js';
import { cellOf, type Lines, linesOf, openRules, whereIs } from './open.js';
import type { WordClasses } from './pattern.js';
import { compileRow, indexRules, type Rule, readCueTable, readTsv } from './table.js';

/** Compiled cue tables with what was measured of them. */
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

const folder = new URL('../../data/stance/', import.meta.url);

/** At once: twenty small files are read sooner than twenty promises are kept. */
function table(name: string): string {
  const path = fileURLToPath(new URL(name, folder));
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new PostlensError('model', `The cue table ${path} cannot be read; install postlens again.`, { cause });
  }
}

/** Word classes that patterns call by name: class -> lower-cased words. */
export function readClasses(name: string, text: string): WordClasses {
  const classes = new Map<string, Set<string>>();
  for (const { cells } of readTsv(name, text)) {
    const members = classes.get(cells.class!) ?? new Set();
    for (const word of cells.words!.split(' ')) members.add(word.toLowerCase());
    classes.set(cells.class!, members);
  }
  return classes;
}

/** Lifts the user's rows above all of the tables: who adds a row means it. */
const OWN_RANK = 1000;

/**
 * Loads and compiles the cue tables, with rows of the user's own after them.
 * @throws PostlensError `model` for a file that is not there, `table` for a bad row (file, line, what is wrong)
 */
export async function loadCues(extra?: { readonly name: string; readonly text: string }): Promise<CueTable> {
  const [classText, evaluation, precision, base, ...rows] = [
    'classes.tsv',
    'evaluation.tsv',
    'precision.tsv',
    'base-rates.tsv',
    ...ROW_FILES.map((name) => `${name}.tsv`),
  ].map(table);
  const classes = new Map(readClasses('classes.tsv', classText!));
  const inventory = inventoryOf('evaluation.tsv', evaluation!);
  classes.set('good', inventory.good).set('bad', inventory.bad);
  const built = openRules(
    rows.map((text, i) => [`${ROW_FILES[i]}.tsv`, text] as const),
    classes,
  );
  const own = extra
    ? readCueTable(extra.name, extra.text, classes).map((rule) => ({ ...rule, rank: rule.rank + OWN_RANK }))
    : [];
  const ids = new Set(built.ids);
  for (const { id } of own)
    if (ids.has(id)) throw new PostlensError('table', `The cue id "${id}" stands in two tables; rename one.`);
  return {
    lookup: lookupOf(indexRules([...built.ready, ...own]), classes, evaluationOf(inventory, classes), built.wake),
    classes,
    precision: precisions(precision!),
    base: baseRates(base!),
  };
}

/**
 * The inventory of evaluative words: a rule a word, its pattern made of lemma and word class. Grades compared do not
 * evaluate by themselves (a superlative is a booster, a comparative with its standard a statement of fact), nor does
 * what is supposed in a conditional clause.
 */
const ASSERTED = '!conditional !itself:[Degree=Cmp|Sup]';

interface Inventory {
  readonly table: Lines;
  /** Number of the first row of each lower-cased lemma; those of one lemma stand together. */
  readonly rows: ReadonlyMap<string, number>;
  /** Lemmas by sign. */
  readonly good: ReadonlySet<string>;
  readonly bad: ReadonlySet<string>;
}

/** Takes no more of the rows than a lemma, the first column, and its sign. */
function inventoryOf(name: string, text: string): Inventory {
  const table = linesOf(name, text);
  const { columns, lines } = table;
  const signAt = columns.indexOf('sign');
  const rows = new Map<string, number>();
  const good = new Set<string>();
  const bad = new Set<string>();
  let before = '';
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '') continue;
    const lemma = cellOf(line, 0);
    (cellOf(line, signAt) === '+' ? good : bad).add(lemma);
    if (lemma !== before) rows.set(lemma.toLowerCase(), i);
    before = lemma;
  }
  return { table, rows, good, bad };
}

/** Compiles a word's rules when they are first asked for: of three thousand words a post has some fifty. */
function evaluationOf({ table, rows }: Inventory, classes: WordClasses): Lookup['evaluation'] {
  const ready = new Map<string, readonly Rule[]>();
  return (lemma) => {
    const known = ready.get(lemma);
    if (known) return known;
    const first = rows.get(lemma);
    if (first === undefined) return undefined;
    const rules: Rule[] = [];
    const word = cellOf(table.lines[first]!, 0);
    for (let i = first; cellOf(table.lines[i] ?? '', 0) === word; i++) rules.push(evaluationRule(table, i, classes));
    ready.set(lemma, rules);
    return rules;
  };
}

function evaluationRule(table: Lines, line: number, classes: WordClasses): Rule {
  const { columns, lines } = table;
  const given = lines[line]!.split('\t');
  const cell = (name: string): string => given[columns.indexOf(name)]?.trim() ?? '';
  const lemma = cell('lemma');
  const upos = cell('upos');
  return compileRow(
    {
      id: `evaluation.${lemma}.${upos}`,
      category: 'attitude',
      subtype: cell('kind'),
      sign: cell('sign'),
      pattern: `=${lemma.toLowerCase()}${upos ? `&${upos === 'VERB' ? 'V' : upos}` : ''}`,
      condition: `${ASSERTED} ${cell('condition')}`.trim(),
      reach: '',
      rank: '',
      alternative: '',
      example: '',
      counter: '',
      source: cell('origin'),
    },
    whereIs(table, line),
    classes,
  );
}

function precisions(text: string): ReadonlyMap<string, number> {
  const { columns, lines } = linesOf('precision.tsv', text);
  const ruleAt = columns.indexOf('rule');
  const valueAt = columns.indexOf('precision');
  const found = new Map<string, number>();
  for (let i = 1; i < lines.length; i++)
    if (lines[i] !== '') found.set(cellOf(lines[i]!, ruleAt), Number(cellOf(lines[i]!, valueAt)));
  return found;
}

function baseRates(text: string): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const rates = new Map<string, Map<string, number>>();
  for (const { cells } of readTsv('base-rates.tsv', text)) {
    const register = rates.get(cells.register!) ?? new Map<string, number>();
    register.set(cells.category!, Number(cells.rate));
    rates.set(cells.register!, register);
  }
  return rates;
}
