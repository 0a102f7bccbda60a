/** Rows of a theme table in TSV. */

export const COLUMNS = [
  'theme',
  'trigger',
  'weight',
  'needs',
  'unless',
  'kind',
  'fi',
  'en',
  'phrase_fi',
  'phrase_en',
  'lean',
  'yso',
  'source',
] as const;
export type Column = (typeof COLUMNS)[number];
export type Cells = Record<Column, string>;

export interface Row {
  /** Line of the file, from 1. */
  readonly line: number;
  readonly cells: Readonly<Cells>;
}

/** Takes an error: line from 1, column by name or number, and what is wrong. */
export type Complain = (row: number, column: string, message: string) => void;

const REQUIRED: readonly Column[] = ['theme', 'trigger', 'kind', 'fi'];

export const emptyCells = (): Cells => Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Cells;

/** Lines of a TSV with a header; columns may stand in any order, and those that are not required may lack. */
export function readTsv(text: string, complain: Complain): Row[] {
  const lines = text.split(/\r?\n/);
  const header = (lines[0] ?? '').split('\t').map((cell) => cell.trim());
  if (!header.includes('theme') && !header.includes('trigger')) {
    complain(1, 'theme', `this is no theme table: its first line must name the columns (${REQUIRED.join(', ')} ...)`);
    return [];
  }
  for (const column of REQUIRED)
    if (!header.includes(column)) complain(1, column, `the header has no column "${column}"`);
  header.forEach((cell, i) => {
    if (!(COLUMNS as readonly string[]).includes(cell))
      complain(1, String(i + 1), `"${cell}" is not a column of a theme table (${COLUMNS.join(', ')})`);
  });
  const places = COLUMNS.map((column) => [column, header.indexOf(column)] as const);
  const rows: Row[] = [];
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.trim() === '') continue;
    const given = line.split('\t');
    if (given.length > header.length)
      complain(i + 1, String(header.length + 1), `the row has ${given.length} cells, the header ${header.length}`);
    const cells = {} as Cells;
    for (const [column, place] of places) cells[column] = place < 0 ? '' : (given[place] ?? '').trim();
    rows.push({ line: i + 1, cells });
  }
  return rows;
}
