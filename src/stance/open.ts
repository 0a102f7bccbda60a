/** Cue tables that are known to be right, opened without compiling what a text does not ask for. */
import type { BuiltTable } from '../table-file.js';
import { type Keyed, keyed, lineAt, once, whenAsked } from '../text/keyed.js';
import type { WordClasses } from './pattern.js';
import { mapSorts, placesOf, type RuleIndex, type Sort } from './places.js';
import { type CueRow, compileRow, type Rule, readCueTable, readTsv } from './table.js';

/** What was said and measured of cues, and where their rows are found. */
export interface CueIndex {
  /** Words of each class, parted by blanks. */
  readonly classes: Readonly<Record<string, string>>;
  readonly rules: Readonly<Record<Sort, Keyed>>;
  readonly precision: readonly (readonly [rule: string, share: number])[];
  readonly base: readonly (readonly [
    register: string,
    rates: readonly (readonly [category: string, rate: number])[],
  ])[];
}

/** Texts of the tables as they are edited, with the names that error messages give. */
export interface CueSources {
  readonly rows: readonly (readonly [name: string, text: string])[];
  readonly evaluation: string;
  readonly classes: string;
  readonly precision: string;
  readonly base: string;
}

/**
 * The inventory of evaluative words: a rule a word, its pattern made of lemma and word class. Grades compared do not
 * evaluate by themselves (a superlative is a booster, a comparative with its standard a statement of fact), nor does
 * what is supposed in a conditional clause.
 */
const ASSERTED = '!conditional !itself:[Degree=Cmp|Sup]';

const EVALUATION = ['lemma', 'upos', 'kind', 'sign', 'condition'] as const;

const evaluationRow = ([lemma, upos, kind, sign, condition]: readonly string[]): CueRow => ({
  id: `evaluation.${lemma}.${upos}`,
  category: 'attitude',
  subtype: kind!,
  sign: sign!,
  pattern: `=${lemma!.toLowerCase()}${upos ? `&${upos === 'VERB' ? 'V' : upos}` : ''}`,
  condition: `${ASSERTED} ${condition}`.trim(),
  reach: '',
  rank: '',
  alternative: '',
  example: '',
  counter: '',
  source: '',
});

/**
 * Compiles all rows to learn what each is looked up by.
 * @throws PostlensError `table` for a bad row (file, line, what is wrong)
 */
export function buildCues(sources: CueSources): BuiltTable<CueIndex> {
  const evaluation = readTsv('evaluation.tsv', sources.evaluation);
  const classes = classWords(sources.classes);
  for (const [name, sign] of [
    ['good', '+'],
    ['bad', '-'],
  ] as const)
    classes[name] = [
      ...new Set(evaluation.filter(({ cells }) => cells.sign === sign).map(({ cells }) => cells.lemma!)),
    ].join(' ');
  const known = openClasses(classes);
  const places: Record<Sort, [string, number][]> = mapSorts(() => []);
  let text = '';
  const add = (rule: Rule, line: readonly string[]): void => {
    for (const [sort, value] of placesOf(rule)) places[sort].push([value, text.length]);
    text += `${line.join('\t')}\n`;
  };
  for (const [name, rows] of sources.rows)
    for (const rule of readCueTable(name, rows, known))
      add(
        rule,
        KEPT.map((column) => rule.row[column]),
      );
  for (const { line, cells } of evaluation) {
    const given = EVALUATION.map((column) => cells[column]!);
    // A row of the inventory has no id, which tells it from the others and keeps the text short.
    add(compileRow(evaluationRow(given), `evaluation.tsv:${line}`, known), ['', ...given]);
  }
  return {
    index: {
      classes,
      rules: mapSorts((sort) => keyed(places[sort])),
      precision: readTsv('precision.tsv', sources.precision).map(({ cells }) => [cells.rule!, Number(cells.precision)]),
      base: baseRates(sources.base),
    },
    text,
  };
}

function classWords(text: string): Record<string, string> {
  const classes: Record<string, string> = {};
  for (const { cells } of readTsv('classes.tsv', text)) {
    const before = classes[cells.class!];
    classes[cells.class!] = `${before === undefined ? '' : `${before} `}${cells.words!.toLowerCase()}`;
  }
  return classes;
}

function baseRates(text: string): [string, [string, number][]][] {
  const registers = new Map<string, [string, number][]>();
  for (const { cells } of readTsv('base-rates.tsv', text)) {
    const rates = registers.get(cells.register!) ?? [];
    rates.push([cells.category!, Number(cells.rate)]);
    registers.set(cells.register!, rates);
  }
  return [...registers];
}

/** Word classes as sets, each made when it is first asked for. */
export const openClasses = (words: Readonly<Record<string, string>>): WordClasses => ({
  get: once((name) => (Object.hasOwn(words, name) ? new Set(words[name]!.split(' ')) : undefined)),
});

/** The rules of an indexed table, each compiled when a text first has what it is looked up by. */
export function openRules({ index, text }: BuiltTable<CueIndex>, classes: WordClasses): RuleIndex {
  const ruleAt = once((start: number) => compileRow(rowOf(lineAt(text, start)), 'stance', classes));
  const rules = mapSorts((sort) => whenAsked(index.rules[sort], ruleAt));
  return { ...rules, classNames: index.rules.class.keys };
}

/** Ids of all rows but those of the inventory. */
export const idsOf = (text: string): string[] => [...text.matchAll(/^[^\t\n]+/gm)].map(([id]) => id);

/** What an analysis needs of a row: its examples and sources are for those who read the table. */
const KEPT = ['id', 'category', 'subtype', 'sign', 'pattern', 'condition', 'reach', 'rank', 'alternative'] as const;

function rowOf(line: string): CueRow {
  const given = line.split('\t');
  if (given[0] === '') return evaluationRow(given.slice(1));
  const [id, category, subtype, sign, pattern, condition, reach, rank, alternative] = given;
  return {
    id: id!,
    category: category!,
    subtype: subtype!,
    sign: sign!,
    pattern: pattern!,
    condition: condition!,
    reach: reach!,
    rank: rank!,
    alternative: alternative!,
    example: '',
    counter: '',
    source: '',
  };
}
