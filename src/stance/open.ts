/** Cue tables that are known to be right, opened without compiling what a text does not ask for. */
import { lastPart, type WordClasses } from './pattern.js';
import type { Scene } from './scene.js';
import { COLUMNS, type CueRow, compileRow, type Rule } from './table.js';

/** The lines of a TSV, not yet cut into cells: the header, then its rows, of which a blank one is the last. */
export interface Lines {
  readonly name: string;
  readonly columns: readonly string[];
  readonly lines: readonly string[];
}

/** The file is NFC and without comments. */
export function linesOf(name: string, text: string): Lines {
  const lines = text.split('\n');
  return { name, columns: lines[0]!.split('\t'), lines };
}

/** File and line, from 1, as error messages give them. */
export const whereIs = ({ name }: Lines, line: number): string => `${name}:${line + 1}`;

/** Cell number `column` of a line. */
export function cellOf(line: string, column: number): string {
  let start = 0;
  for (let k = 0; k < column; k++) start = line.indexOf('\t', start) + 1;
  const end = line.indexOf('\t', start);
  return end < 0 ? line.slice(start) : line.slice(start, end);
}

export interface OpenRules {
  /** Rules that any word may call up. */
  readonly ready: readonly Rule[];
  /** Ids of all rows. */
  readonly ids: readonly string[];
  /** The rules, each once, that a sentence calls up first. */
  readonly wake: (scene: Scene) => readonly Rule[];
}

/**
 * Opens the rows of one or more tables that a test checks. A row one of whose words must be of a list waits until a
 * sentence has a word of that list: of four hundred rows a post needs a fourth.
 */
export function openRules(tables: readonly (readonly [name: string, text: string])[], classes: WordClasses): OpenRules {
  const ready: Rule[] = [];
  const ids: string[] = [];
  const waiting = new Map<string, { row?: () => Rule }[]>();
  for (const [name, text] of tables) {
    const table = linesOf(name, text);
    const { columns, lines } = table;
    const idAt = columns.indexOf('id');
    const patternAt = columns.indexOf('pattern');
    const places = COLUMNS.map((column) => columns.indexOf(column));
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i]!;
      if (line === '') continue;
      ids.push(cellOf(line, idAt));
      const compile = (): Rule => compileRow(rowOf(places, line), whereIs(table, i), classes);
      const words = wordsAsked(cellOf(line, patternAt));
      if (!words) {
        ready.push(compile());
        continue;
      }
      const one = { row: compile };
      for (const word of words) {
        const others = waiting.get(word);
        if (others) others.push(one);
        else waiting.set(word, [one]);
      }
    }
  }
  const wake = (scene: Scene): readonly Rule[] => {
    const woken: Rule[] = [];
    const call = (word: string): void => {
      const rows = waiting.get(word);
      if (!rows) return;
      waiting.delete(word);
      for (const one of rows) {
        if (one.row) woken.push(one.row());
        delete one.row;
      }
    };
    for (let i = 0; i < scene.words.length; i++) {
      const lower = scene.lower[i]!;
      const bare = scene.bare[i]!;
      const lemma = scene.lemma[i]!;
      call(lower);
      if (bare !== lower) call(bare);
      if (lemma !== lower) call(lemma);
      if (scene.words[i]!.parts.length > 1) call(lastPart(scene.words[i]!));
    }
    return woken;
  };
  return { ready, ids, wake };
}

/** `places` of the columns in the file. */
function rowOf(places: readonly number[], line: string): CueRow {
  const given = line.split('\t');
  const row: Partial<Record<keyof CueRow, string>> = {};
  for (let k = 0; k < COLUMNS.length; k++) row[COLUMNS[k]!] = given[places[k]!] ?? '';
  return row as CueRow;
}

/** Three letters or more: shorter words are so common that the index may look the row up by a feature instead. */
const LISTED = /^[=~]?[a-zäöå]{3,}(?:\|[=~]?[a-zäöå]{3,})*$/;

/** A list of which every match of the pattern must have a word, as form, lemma or last part; the shortest such list. */
function wordsAsked(pattern: string): readonly string[] | undefined {
  let best: string | undefined;
  if (pattern.includes('\\')) return undefined;
  for (const piece of pattern.split(' '))
    for (const test of piece.split('&'))
      if (LISTED.test(test) && (best === undefined || test.length < best.length)) best = test;
  return best?.replace(/[=~]/g, '').split('|');
}
