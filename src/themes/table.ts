/** A theme table as people edit it: read, checked with row and column, compiled. */

import { PostlensError } from '../errors.js';
import { wording } from '../text/wording.js';
import type { ThemeName } from '../types.js';
import {
  type Atom,
  atomKey,
  type Classes,
  type ClassMember,
  keyOf,
  type Pattern,
  parseAtom,
  parsePattern,
} from './pattern.js';
import { type Cells, type Complain, readTsv } from './rows.js';
import type { Weights } from './weights.js';
import { readYaml } from './yaml.js';

/**
 * `carrier` = the subject itself, outside the coverage sum; `side` = a theme that other subjects share (leadership), which
 * alone makes no text one of this subject; `counter` = talk that pulls the other way.
 */
export const KINDS = ['carrier', 'theme', 'side', 'counter'] as const;
export type ThemeKind = (typeof KINDS)[number];

/** Neither the subject itself nor what pulls the other way. */
export const isTheme = ({ kind }: { readonly kind: ThemeKind }): boolean => kind === 'theme' || kind === 'side';

export interface ThemeDefinition {
  readonly id: string;
  readonly kind: ThemeKind;
  readonly label: { readonly fi: string; readonly en: string };
  /** How prose names it. */
  readonly name: ThemeName;
  /** What writers on the subject mostly think of it, -1 against .. 1 for; 0 unless the table says. */
  readonly lean: number;
  /** Concept ids of the General Finnish Ontology, such as `p7613`. */
  readonly yso: readonly string[];
  readonly source: string;
}

export interface Trigger {
  readonly theme: string;
  readonly text: string;
  readonly pattern: Pattern;
  /** What a sentence must have for the pattern to match (`atomKey`). */
  readonly keys: readonly string[];
  /** 3 specific compound or multiword, 2 theme word, 1 general word. */
  readonly weight: number;
  /** Which way the words pull by themselves, -1 against the theme .. 1 for it: `odottaa .. tunti` tells no good service. */
  readonly lean: number;
  /** A class that some word of the paragraph must belong to. */
  readonly needs?: string;
  /** Patterns that undo the trigger in their sentence. */
  readonly unless: readonly Pattern[];
}

export interface ThemeTable {
  readonly name: string;
  readonly definitions: readonly ThemeDefinition[];
  readonly classes: Classes;
  readonly classNames: ReadonlySet<string>;
  /** What was learnt from annotated posts; a table without is read by rules. */
  readonly weights?: Weights;
  /** Triggers by the key that a sentence must have (`keyOf`). */
  readonly triggers: Pick<ReadonlyMap<string, readonly Trigger[]>, 'get'>;
}

/** A table compiled whole: its triggers can be told one after the other. */
export interface CheckedTable extends ThemeTable {
  readonly triggers: ReadonlyMap<string, readonly Trigger[]>;
}

export interface TableError {
  /** Line of the file, from 1. */
  readonly row: number;
  readonly column: string;
  readonly message: string;
}

/** Every error of a theme table, in the order of its lines; an empty list for a table that can be used. */
export function checkThemes(text: string, name: string): readonly TableError[] {
  return compile(text, name).errors;
}

/**
 * Compiles a theme table.
 * @throws PostlensError `table` naming the first bad row and column
 */
export function parseThemes(text: string, name: string): CheckedTable {
  const { table, errors } = compile(text, name);
  const [first] = errors;
  if (!first) return table;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  throw new PostlensError('table', `${name}, row ${first.row}, column ${first.column}: ${first.message}${more}.`);
}

function compile(text: string, name: string): { table: CheckedTable; errors: TableError[] } {
  const errors: TableError[] = [];
  const at = (row: number, column: string, message: string) => errors.push({ row, column, message });
  const source = text.replace(/^\uFEFF/, '').normalize('NFC');
  const rows = /\.ya?ml$/i.test(name) ? readYaml(source, at) : readTsv(source, at);

  const classes = new Map<string, ClassMember[]>();
  const definitions: ThemeDefinition[] = [];
  const classNames = new Set(rows.flatMap(({ cells }) => (cells.theme.startsWith('@') ? [cells.theme.slice(1)] : [])));
  const seen = new Set<string>();
  for (const { line, cells } of rows) {
    const key = `${cells.theme}\t${cells.trigger}`;
    if (seen.has(key)) at(line, 'trigger', `"${cells.trigger}" stands twice under "${cells.theme}"`);
    seen.add(key);
    if (cells.theme.startsWith('@')) {
      const member = readMember(cells, line, at);
      if (member) add(classes, atomKey(member.atom), member);
    } else if (cells.trigger === '') definitions.push(define(cells, line, at));
  }
  if (definitions.length === 0 && errors.length === 0)
    at(1, 'theme', 'the table names no theme: a row with an empty trigger names one');
  for (const [id, count] of counted(definitions.map(({ id }) => id)))
    if (count > 1) at(1, 'theme', `"${id}" is named ${count} times`);

  const ids = new Set(definitions.map(({ id }) => id));
  const triggers = new Map<string, Trigger[]>();
  for (const { line, cells } of rows) {
    if (cells.theme.startsWith('@') || cells.trigger === '') continue;
    if (!ids.has(cells.theme)) at(line, 'theme', `"${cells.theme}" is named by no row with an empty trigger`);
    const trigger = readTrigger(cells, line, classNames, at);
    if (!trigger) continue;
    add(triggers, keyOf(trigger.pattern), trigger);
  }
  errors.sort((a, b) => a.row - b.row);
  return { table: { name, definitions, classes, classNames, triggers }, errors };
}

/** Reads a row of a word class. */
export function readMember(cells: Cells, line: number, at: Complain): ClassMember | undefined {
  const atom = parseAtom(cells.trigger, new Set());
  if ('message' in atom) {
    at(line, 'trigger', atom.message);
    return undefined;
  }
  const weight = weightOf(cells.weight, line, at) ?? 1;
  return { name: cells.theme.slice(1), atom, weight, unless: readAtoms(cells.unless, line, at) };
}

const ID = wording(/^[\p{L}\d][\p{L}\d-]*$/u);

export function define(cells: Cells, line: number, at: Complain): ThemeDefinition {
  if (!ID.test(cells.theme)) at(line, 'theme', `"${cells.theme}" is not an id of letters, digits and hyphens`);
  if (!(KINDS as readonly string[]).includes(cells.kind))
    at(line, 'kind', `"${cells.kind}" is not ${KINDS.join(', ')}`);
  if (cells.fi === '') at(line, 'fi', 'the Finnish label is missing');
  const lean = leanOf(cells.lean, line, at);
  const yso = cells.yso === '' ? [] : cells.yso.split(/\s*,\s*/);
  for (const id of yso) if (!/^p\d+$/.test(id)) at(line, 'yso', `"${id}" is not a concept id such as p7613`);
  const label = { fi: cells.fi, en: cells.en === '' ? cells.fi : cells.en };
  return {
    id: cells.theme,
    kind: cells.kind as ThemeKind,
    label,
    name: { fi: cells.phrase_fi || label.fi, en: cells.phrase_en || label.en },
    lean,
    yso,
    source: cells.source,
  };
}

export function readTrigger(
  cells: Cells,
  line: number,
  classNames: ReadonlySet<string>,
  at: Complain,
): Trigger | undefined {
  const pattern = parsePattern(cells.trigger, classNames);
  const weight = weightOf(cells.weight, line, at);
  const unless: Pattern[] = [];
  for (const text of cells.unless.split(';')) {
    if (text.trim() === '') continue;
    const parsed = parsePattern(text.trim(), classNames);
    if ('message' in parsed) at(line, 'unless', parsed.message);
    else unless.push(parsed);
  }
  if (cells.needs !== '' && !classNames.has(cells.needs))
    at(line, 'needs', `there is no class "@${cells.needs}" in the table`);
  if ('message' in pattern) {
    at(line, 'trigger', `${pattern.message} (character ${pattern.offset + 1})`);
    return undefined;
  }
  if (weight === undefined) return undefined;
  return {
    theme: cells.theme,
    text: cells.trigger,
    pattern,
    keys: pattern.flat(2).map(atomKey),
    weight,
    lean: leanOf(cells.lean, line, at),
    ...(cells.needs === '' ? {} : { needs: cells.needs }),
    unless,
  };
}

function readAtoms(text: string, line: number, at: Complain): Atom[] {
  return text.split(';').flatMap((part) => {
    if (part.trim() === '') return [];
    const atom = parseAtom(part.trim(), new Set());
    if (!('message' in atom)) return [atom];
    at(line, 'unless', atom.message);
    return [];
  });
}

function weightOf(text: string, line: number, at: Complain): number | undefined {
  if (text === '') return 2;
  if (/^[123]$/.test(text)) return Number(text);
  at(line, 'weight', `"${text}" is not 1, 2 or 3`);
  return undefined;
}

function leanOf(text: string, line: number, at: Complain): number {
  if (text !== '' && !/^-?(0(\.\d+)?|1)$/.test(text)) at(line, 'lean', `"${text}" is not a number from -1 to 1`);
  return Number(text);
}

export function add<K, T>(map: Map<K, T[]>, key: K, value: T): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function counted(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
