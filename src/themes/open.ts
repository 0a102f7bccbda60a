/** A theme table that is known to be right, opened without compiling what a text does not ask for. */
import { atomKey, type ClassMember, keyInSource, keyOf } from './pattern.js';
import { type Cells, COLUMNS } from './rows.js';
import { define, readMember, readTrigger, type ThemeDefinition, type ThemeTable, type Trigger } from './table.js';

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
  const cellsOf = (row: number): Cells => {
    const given = lines[row]!.split('\t');
    const cells = {} as Cells;
    for (const [column, place] of places) cells[column] = place < 0 ? '' : (given[place] ?? '').trim();
    return cells;
  };
  const memberOf = (row: number): ClassMember => readMember(cellsOf(row), row + 1, silent)!;
  const triggerOf = (row: number): Trigger => readTrigger(cellsOf(row), row + 1, classNames, silent)!;

  const definitions: ThemeDefinition[] = [];
  const classNames = new Set<string>();
  const chains = new Int32Array(lines.length);
  const members = rowsByKey(chains);
  const triggers = rowsByKey(chains);
  const unkeyed: number[] = [];
  for (let row = 1; row < lines.length; row++) {
    const content = lines[row]!;
    const end = content.indexOf('\t');
    if (end < 0) continue;
    const trigger = content.slice(end + 1, content.indexOf('\t', end + 1));
    if (trigger === '') {
      definitions.push(define(cellsOf(row), row + 1, silent));
      continue;
    }
    const key = keyInSource(trigger);
    if (content[0] === '@') {
      classNames.add(content.slice(1, end));
      members.add(key ?? atomKey(memberOf(row).atom), row);
    } else if (key !== undefined) triggers.add(key, row);
    else unkeyed.push(row);
  }
  for (const row of unkeyed) triggers.add(keyOf(triggerOf(row).pattern), row);
  return {
    name,
    definitions,
    classNames,
    classes: whenAsked(members, memberOf),
    triggers: whenAsked(triggers, triggerOf),
  };
}

/** Numbers of rows by key, in the order added: a chain each, as most keys have one row and objects would cost more. */
function rowsByKey(next: Int32Array) {
  const first = new Map<string, number>();
  const last = new Map<number, number>();
  return {
    add(key: string, row: number): void {
      const head = first.get(key);
      if (head === undefined) first.set(key, row);
      else {
        next[last.get(head) ?? head] = row;
        last.set(head, row);
      }
    },
    get(key: string): number[] | undefined {
      const head = first.get(key);
      if (head === undefined) return undefined;
      const rows: number[] = [];
      for (let row = head; row !== 0; row = next[row]!) rows.push(row);
      return rows;
    },
  };
}

/** A map whose values are made, once, when they are first asked for. */
function whenAsked<T>(waiting: ReturnType<typeof rowsByKey>, make: (row: number) => T) {
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
