/** A theme table that is known to be right, opened without compiling what a text does not ask for. */
import { atomKey, type ClassMember, keyInSource, keyOf } from './pattern.js';
import { type Cells, COLUMNS } from './rows.js';
import { add, define, readMember, readTrigger, type ThemeDefinition, type ThemeTable, type Trigger } from './table.js';

interface WaitingRow {
  readonly line: number;
  /** As it stands in the file. */
  readonly text: string;
}

const silent = (): void => {};

/**
 * Opens a theme table in TSV whose rows hold what `checkThemes` asks for, `theme` and `trigger` as the first columns: a
 * table that comes with postlens, which a test checks. A row is cut into its cells and compiled when a sentence first has
 * its key: of four thousand rows a post needs some two hundred.
 */
export function openThemes(text: string, name: string): ThemeTable {
  const lines = text.split('\n');
  const header = lines[0]!.trimEnd().split('\t');
  const places = COLUMNS.map((column) => [column, header.indexOf(column)] as const);
  const cellsOf = ({ text }: WaitingRow): Cells => {
    const given = text.split('\t');
    const cells = {} as Cells;
    for (const [column, place] of places) cells[column] = place < 0 ? '' : (given[place] ?? '').trim();
    return cells;
  };

  const definitions: ThemeDefinition[] = [];
  const classNames = new Set<string>();
  const members = new Map<string, WaitingRow[]>();
  const triggers = new Map<string, WaitingRow[]>();
  const unkeyed: WaitingRow[] = [];
  for (let i = 1; i < lines.length; i++) {
    const content = lines[i]!;
    const end = content.indexOf('\t');
    if (end < 0) continue;
    const row: WaitingRow = { line: i + 1, text: content };
    const trigger = content.slice(end + 1, content.indexOf('\t', end + 1));
    if (trigger === '') {
      definitions.push(define(cellsOf(row), row.line, silent));
      continue;
    }
    const key = keyInSource(trigger);
    if (content[0] === '@') {
      classNames.add(content.slice(1, end));
      add(members, key ?? atomKey(readMember(cellsOf(row), row.line, silent)!.atom), row);
    } else if (key !== undefined) add(triggers, key, row);
    else unkeyed.push(row);
  }
  const triggerOf = (row: WaitingRow): Trigger => readTrigger(cellsOf(row), row.line, classNames, silent)!;
  for (const row of unkeyed) add(triggers, keyOf(triggerOf(row).pattern), row);
  return {
    name,
    definitions,
    classNames,
    classes: whenAsked(members, (row): ClassMember => readMember(cellsOf(row), row.line, silent)!),
    triggers: whenAsked(triggers, triggerOf),
  };
}

/** A map whose values are made, once, when they are first asked for. */
function whenAsked<T>(waiting: ReadonlyMap<string, readonly WaitingRow[]>, make: (row: WaitingRow) => T) {
  const made = new Map<string, readonly T[]>();
  return {
    get(key: string): readonly T[] | undefined {
      const known = made.get(key);
      if (known) return known;
      const values = waiting.get(key)?.map(make);
      if (values) made.set(key, values);
      return values;
    },
  };
}
