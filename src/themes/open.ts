/** A theme table that is known to be right, opened without compiling what a text does not ask for. */
import type { BuiltTable } from '../table-file.js';
import { type Keyed, keyed, lineAt, whenAsked } from '../text/keyed.js';
import { atomKey, type ClassMember, keyOf } from './pattern.js';
import { type Cells, COLUMNS } from './rows.js';
import { define, readMember, readTrigger, type ThemeDefinition, type ThemeTable, type Trigger } from './table.js';

/** What a table says by itself, and where its rows are found. */
export interface ThemeIndex {
  readonly definitions: readonly ThemeDefinition[];
  readonly classNames: readonly string[];
  readonly members: Keyed;
  readonly triggers: Keyed;
}

const silent = (): void => {};

type Cut = (start: number) => Cells;

/** Cuts the row that begins at `start` into its cells. */
function cutter(text: string): Cut {
  const header = lineAt(text, 0).trimEnd().split('\t');
  const places = COLUMNS.map((column) => header.indexOf(column));
  return (start) => {
    const given = lineAt(text, start).split('\t');
    const cells = {} as Cells;
    for (let k = 0; k < COLUMNS.length; k++) cells[COLUMNS[k]!] = (given[places[k]!] ?? '').trim();
    return cells;
  };
}

const memberAt = (cut: Cut, start: number): ClassMember => readMember(cut(start), 0, silent)!;
const triggerAt = (cut: Cut, classNames: ReadonlySet<string>, start: number): Trigger =>
  readTrigger(cut(start), 0, classNames, silent)!;

/** Indexes a table in TSV whose rows hold what `checkThemes` asks for, which a test checks of those that are built. */
export function indexThemes(text: string): ThemeIndex {
  const cut = cutter(text);
  const definitions: ThemeDefinition[] = [];
  const classNames = new Set<string>();
  const members: [string, number][] = [];
  const rows: number[] = [];
  for (let start = text.indexOf('\n') + 1; start > 0 && start < text.length; start = text.indexOf('\n', start) + 1) {
    const { theme, trigger } = cut(start);
    if (theme === '') continue;
    if (trigger === '') definitions.push(define(cut(start), 0, silent));
    else if (theme.startsWith('@')) {
      classNames.add(theme.slice(1));
      members.push([atomKey(memberAt(cut, start).atom), start]);
    } else rows.push(start);
  }
  const triggers = rows.map((start) => [keyOf(triggerAt(cut, classNames, start).pattern), start] as const);
  return { definitions, classNames: [...classNames], members: keyed(members), triggers: keyed(triggers) };
}

/** Opens an indexed table: a row is read when a sentence first has its key. Of six thousand a post needs some two hundred. */
export function openThemes({ index, text }: BuiltTable<ThemeIndex>, name: string): ThemeTable {
  const cut = cutter(text);
  const classNames = new Set(index.classNames);
  return {
    name,
    definitions: index.definitions,
    classNames,
    classes: whenAsked(index.members, (start) => memberAt(cut, start)),
    triggers: whenAsked(index.triggers, (start) => triggerAt(cut, classNames, start)),
  };
}
