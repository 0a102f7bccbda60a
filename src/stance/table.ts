/** Rows of cue tables, read and compiled. */
import { PostlensError } from '../errors.js';
import type { StanceCategory } from '../types.js';
import { type Condition, parseConditions } from './condition.js';
import { type Pattern, parsePattern, type WordClasses } from './pattern.js';

export const CATEGORIES = [
  'hedge',
  'booster',
  'attitude',
  'self',
  'reader',
  'directive',
  'question',
  'shared',
  'aside',
  'voice',
  'disclaim',
  'proclaim',
  'irony',
  'register',
] as const satisfies readonly StanceCategory[];

/** How far a cue reaches from the words that the pattern marks. */
export const REACHES = ['words', 'clause', 'sentence', 'rest', 'report', 'segment'] as const;
export type Reach = (typeof REACHES)[number];

export interface Rule {
  readonly id: string;
  readonly category: StanceCategory | 'none';
  /** Of `none` the categories that it turns down, or `*`. */
  readonly subtype: string;
  readonly sign?: '+' | '-';
  readonly pattern: Pattern;
  readonly conditions: readonly Condition[];
  readonly reach: Reach;
  /** Among overlapping cues of one category the higher rank stands. */
  readonly rank: number;
  /** The row asks for a negative verb itself, so its sign is already the one meant. */
  readonly negates: boolean;
  readonly alternative?: { readonly category: StanceCategory; readonly subtype: string };
  readonly row: CueRow;
}

/** A row as it stands in a file. */
export interface CueRow {
  readonly id: string;
  readonly category: string;
  readonly subtype: string;
  readonly sign: string;
  readonly pattern: string;
  readonly condition: string;
  readonly reach: string;
  readonly rank: string;
  readonly alternative: string;
  readonly example: string;
  readonly counter: string;
  readonly source: string;
}

export const COLUMNS = [
  'id',
  'category',
  'subtype',
  'sign',
  'pattern',
  'condition',
  'reach',
  'rank',
  'alternative',
  'example',
  'counter',
  'source',
] as const satisfies readonly (keyof CueRow)[];
const REQUIRED = ['id', 'category', 'subtype', 'pattern'] as const;

export interface TsvRow {
  /** From 1, in the file. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Lines of a TSV with a header, each as its cells by column name. Lines that begin with `#` and empty lines are left out. */
export function readTsv(name: string, text: string): TsvRow[] {
  let header: string[] | undefined;
  const rows: { line: number; cells: Record<string, string> }[] = [];
  text
    .normalize('NFC')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((content, index) => {
      if (content.trim() === '' || content.startsWith('#')) return;
      const cells = content.split('\t');
      if (!header) {
        header = cells.map((cell) => cell.trim());
        return;
      }
      if (cells.length > header.length)
        throw new PostlensError(
          'table',
          `${name}:${index + 1}: ${cells.length} cells under ${header.length} columns; part cells with one tab each.`,
        );
      // Not from entries: thousands of rows are read at every start.
      const row: Record<string, string> = {};
      for (let k = 0; k < header.length; k++) row[header[k]!] = cells[k]?.trim() ?? '';
      rows.push({ line: index + 1, cells: row });
    });
  if (!header) throw new PostlensError('table', `${name} is empty; its first line must name the columns.`);
  return rows;
}

/**
 * Compiles the rows of one file.
 * @throws PostlensError `table` with file, line, what is wrong and what to do
 */
export function readCueTable(name: string, text: string, classes: WordClasses): Rule[] {
  const rows = readTsv(name, text);
  const seen = new Set<string>();
  return rows.map(({ line, cells }) => {
    const where = `${name}:${line}`;
    for (const column of REQUIRED)
      if (!cells[column])
        throw new PostlensError('table', `${where}: the column "${column}" is missing or empty; fill it in.`);
    const row = Object.fromEntries(COLUMNS.map((column) => [column, cells[column] ?? ''])) as unknown as CueRow;
    if (seen.has(row.id)) throw new PostlensError('table', `${where}: the id "${row.id}" stands twice; rename one.`);
    seen.add(row.id);
    return compileRow(row, where, classes);
  });
}

/** Compiles one row; `where` (file and line) begins every error message. */
export function compileRow(row: CueRow, where: string, classes: WordClasses): Rule {
  const refuse = (what: string): never => {
    throw new PostlensError('table', `${where}: ${what}`);
  };
  const known: readonly string[] = CATEGORIES;
  if (row.category !== 'none' && !known.includes(row.category))
    refuse(`unknown category "${row.category}"; use one of ${CATEGORIES.join(', ')} or none.`);
  if (row.sign !== '' && row.sign !== '+' && row.sign !== '-')
    refuse(`the sign is "${row.sign}"; use +, - or nothing.`);
  const reach = row.reach || 'words';
  if (!(REACHES as readonly string[]).includes(reach))
    refuse(`unknown reach "${reach}"; use one of ${REACHES.join(', ')}.`);
  const rank = Number(row.rank || 0);
  if (!Number.isInteger(rank)) refuse(`the rank is "${row.rank}"; use a whole number.`);
  const [category, subtype] = row.alternative.split('.');
  if (row.alternative && (!known.includes(category!) || !subtype))
    refuse(`the alternative "${row.alternative}" is not category.subtype.`);
  try {
    return {
      id: row.id,
      category: row.category as Rule['category'],
      subtype: row.subtype,
      ...(row.sign ? { sign: row.sign as '+' | '-' } : {}),
      pattern: parsePattern(row.pattern, classes),
      conditions: parseConditions(row.condition, classes),
      reach: reach as Reach,
      rank,
      negates: row.pattern.includes('#negator') || row.pattern.includes('=ei&'),
      ...(row.alternative ? { alternative: { category: category as StanceCategory, subtype: subtype! } } : {}),
      row,
    };
  } catch (error) {
    if (!(error instanceof PostlensError)) throw error;
    throw new PostlensError('table', `${where}: ${error.message}`, { cause: error });
  }
}
