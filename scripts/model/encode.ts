/** Packs lexemes into the sections of the lexicon file (src/fi/lexicon.ts). */
import { sectionsOf } from '../../src/fi/automaton.js';
import { jsonSection, type Section, writeContainer } from '../../src/fi/container.js';
import {
  CELL_BITS,
  CELL_MASK,
  capitalised,
  cut,
  EXPLICIT,
  KIND,
  type Kind,
  LEXICON_VERSION,
} from '../../src/fi/lexicon.js';
import { type CellForm, LINK } from '../../src/fi/paradigms/cells.js';
import { isFront } from '../../src/fi/paradigms/gradation.js';
import { buildAutomaton } from './automaton.js';
import { guesses, guessKind, isOpen, tailCounts } from './guesser.js';
import { bare, formsOf, type Lexeme } from './lexeme.js';

/** Forms of one stem. */
interface Pattern {
  readonly stem: string;
  /** What to take off the stem and put on it to get the lemma's last part. */
  readonly strip: number;
  readonly lemmaEnding: string;
  readonly row: number;
}

/** Paradigms of fewer words are split by stem (kat-, kad-), so that their endings are shared by others. */
const FEW_WORDS = 400;
/** A word is not split into more stems. */
const MOST_STEMS = 4;

interface Entry {
  readonly stem: string;
  readonly klass: number;
  readonly explicit?: string;
}

export interface Encoded {
  readonly bytes: Uint8Array;
  readonly counts: Readonly<Record<string, number>>;
}

export function encode(lexemes: readonly Lexeme[]): Encoded {
  const cells = interning<string>((cell) => cell);
  const lists = interning<readonly number[]>((list) => list.join());
  const rowSets = interning<Row>((row) => row.map(([ending, list]) => `${ending}:${list}`).join());
  const paradigms = interning<{ name: string; strip: number; lemmaEnding: string; row: number }>(
    (p) => `${p.name}|${p.strip}|${p.lemmaEnding}|${p.row}`,
  );
  const kinds = interning<Kind>((kind) => `${kind.upos} ${kind.feats} ${kind.source} ${kind.bits}`);
  const classes = interning<{ paradigm: number; kind: number; cuts: number }>(
    (c) => `${c.paradigm}|${c.kind}|${c.cuts}`,
  );

  const rowOf = (stem: string, forms: readonly CellForm[]): number => {
    const byEnding = new Map<string, number[]>();
    for (const { form, cell, flags } of forms) {
      const ending = form.toLowerCase().slice(stem.length);
      const list = byEnding.get(ending) ?? [];
      byEnding.set(ending, list);
      const id = cells.idOf(cell);
      const at = list.findIndex((item) => (item & CELL_MASK) === id);
      if (at < 0) list.push(id | (flags << CELL_BITS));
      else list[at] = (list[at] as number) | (flags << CELL_BITS);
    }
    return rowSets.idOf(
      [...byEnding].map(([ending, list]) => [ending, lists.idOf(list)] as const).sort((a, b) => (a[0] < b[0] ? -1 : 1)),
    );
  };
  const patternsOf = (last: string, groups: readonly StemGroup[]): Pattern[] =>
    groups.map(({ stem, forms }) => {
      const own = last.toLowerCase();
      let shared = 0;
      while (shared < stem.length && stem[shared] === own[shared]) shared++;
      return { stem, strip: stem.length - shared, lemmaEnding: own.slice(shared), row: rowOf(stem, forms) };
    });

  // Rare paradigms are split by stem, so that their endings are shared by others.
  const usage = new Map<string, number>();
  for (const lexeme of lexemes) usage.set(sortOf(lexeme), (usage.get(sortOf(lexeme)) ?? 0) + 1);
  const patterns = new Map<string, Pattern[]>();
  for (const lexeme of lexemes) {
    const key = keyOf(lexeme);
    if (patterns.has(key)) continue;
    const last = lastPart(lexeme);
    const groups = stemGroups(formsOf({ ...lexeme, lemma: last }));
    const rare = (usage.get(sortOf(lexeme)) as number) < FEW_WORDS;
    patterns.set(key, patternsOf(last, rare ? groups.flatMap(splitGroup) : groups));
  }

  const entries = new Map<string, Entry>();
  const tails = tailCounts();
  for (const lexeme of lexemes) {
    const before = lexeme.forms ? '' : bare(lexeme.lemma.slice(0, lexeme.lemma.lastIndexOf('#') + 1)).toLowerCase();
    const kind = kinds.idOf({ upos: lexeme.upos, feats: lexeme.feats, source: lexeme.source, bits: lexeme.bits });
    const { kotus, letter } = lexeme;
    const name = kotus > 0 && kotus < 99 ? `${kotus}${letter === '' ? '' : `*${letter}`}` : '-';
    const cuts = cutsOf(lexeme.lemma);
    for (const pattern of patterns.get(keyOf(lexeme)) as Pattern[]) {
      const stem = before + pattern.stem;
      const paradigm = paradigms.idOf({
        name,
        strip: pattern.strip,
        lemmaEnding: pattern.lemmaEnding,
        row: pattern.row,
      });
      const lower = stem.slice(0, stem.length - pattern.strip) + pattern.lemmaEnding;
      const spelt = lexeme.bits & KIND.capital ? capitalised(lower) : lower;
      const explicit = cuts < 0 || (cuts > 0 ? cut(spelt, cuts) : spelt) !== lexeme.lemma;
      if (isOpen(lexeme)) tails.add(stem, paradigm, kinds.idOf({ ...guessKind(lexeme) }));
      const klass = classes.idOf({ paradigm, kind, cuts: explicit ? EXPLICIT : cuts });
      entries.set(`${stem}|${klass}|${explicit ? lexeme.lemma : ''}`, {
        stem,
        klass,
        ...(explicit ? { explicit: lexeme.lemma } : {}),
      });
    }
  }

  const sorted = [...entries.values()];
  const alphabet = [
    ...new Set(
      sorted
        .flatMap((entry) => [...entry.stem])
        .concat(rowSets.values.flatMap((row) => row.flatMap(([ending]) => [...ending]))),
    ),
  ].sort();
  if (alphabet.length > 250) throw new Error(`The alphabet has ${alphabet.length} letters; 250 are the most.`);
  const letters = new Uint8Array(0x2200);
  alphabet.forEach((letter, i) => {
    letters[letter.charCodeAt(0)] = i + 1;
  });
  const codes = (word: string): number[] => Array.from(word, (letter) => letters[letter.charCodeAt(0)] as number);
  const keyed = sorted.map((entry) => ({ entry, codes: codes(entry.stem) }));
  keyed.sort(
    (a, b) =>
      compareCodes(a.codes, b.codes) ||
      a.entry.klass - b.entry.klass ||
      ((a.entry.explicit ?? '') < (b.entry.explicit ?? '') ? -1 : 1),
  );
  const stems = buildAutomaton(keyed.map((item) => item.codes));

  const reversed = [...new Set(rowSets.values.flatMap((row) => row.map(([ending]) => ending)))].map((ending) => ({
    ending,
    codes: codes(ending).reverse(),
  }));
  reversed.sort((a, b) => compareCodes(a.codes, b.codes));
  const endingId = new Map(reversed.map((item, i) => [item.ending, i]));
  const linking = new Set<string>();
  for (const row of rowSets.values)
    for (const [ending, list] of row)
      if ((lists.values[list] as readonly number[]).some((item) => (item >> CELL_BITS) & LINK)) linking.add(ending);
  const links = [...linking]
    .map((ending) => ({ ending, codes: codes(ending) }))
    .sort((a, b) => compareCodes(a.codes, b.codes));

  const rows = displace(
    rowSets.values.map((row) => row.map(([ending, list]) => [endingId.get(ending) as number, list] as const)),
  );
  const listStart = new Uint32Array(lists.values.length + 1);
  lists.values.forEach((list, i) => {
    listStart[i + 1] = (listStart[i] as number) + list.length;
  });
  const explicit = keyed
    .map((item, i) => ({ i, lemma: item.entry.explicit }))
    .filter((item) => item.lemma !== undefined);
  if (cells.values.length > 1 << CELL_BITS || classes.values.length > 0xffff || lists.values.length > 0xffff)
    throw new Error('The lexicon has outgrown its number ranges.');
  const sections: Record<string, Section> = {
    letters,
    ...sectionsOf(stems, 'st'),
    ...sectionsOf(buildAutomaton(reversed.map((item) => item.codes)), 'en'),
    ...sectionsOf(buildAutomaton(links.map((item) => item.codes)), 'li'),
    linkend: Uint16Array.from(links, (item) => endingId.get(item.ending) as number),
    rowbase: rows.base,
    rowchk: rows.check,
    rowval: rows.value,
    liststrt: listStart,
    listcell: Uint16Array.from(lists.values.flat()),
    entclass: Uint16Array.from(keyed, (item) => item.entry.klass),
    clpar: Uint16Array.from(classes.values, (item) => item.paradigm),
    clkind: Uint16Array.from(classes.values, (item) => item.kind),
    clcuts: Uint16Array.from(classes.values, (item) => item.cuts),
    parrow: Uint16Array.from(paradigms.values, (item) => item.row),
    parstrip: Uint8Array.from(paradigms.values, (item) => item.strip),
    ...guesses(tails, codes),
    expent: Uint32Array.from(explicit, (item) => item.i),
    explem: new TextEncoder().encode(explicit.map((item) => item.lemma).join('\n')),
    names: jsonSection({
      kinds: kinds.values,
      cells: cells.values,
      endings: paradigms.values.map((p) => p.lemmaEnding),
      paradigms: paradigms.values.map((p) => p.name),
    }),
  };
  const counts = {
    entries: keyed.length,
    classes: classes.values.length,
    rows: rowSets.values.length,
    paradigms: paradigms.values.length,
    endings: reversed.length,
    cells: cells.values.length,
    kinds: kinds.values.length,
    explicit: explicit.length,
  };
  return { bytes: writeContainer(LEXICON_VERSION, sections), counts };
}

function interning<T>(key: (value: T) => string) {
  const ids = new Map<string, number>();
  const values: T[] = [];
  const idOf = (value: T): number => {
    const text = key(value);
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, values.length);
    values.push(value);
    return values.length - 1;
  };
  return { values, idOf };
}

type Row = readonly (readonly [ending: string, list: number])[];

interface StemGroup {
  readonly stem: string;
  readonly forms: readonly CellForm[];
}

const lastPart = (lexeme: Lexeme): string =>
  lexeme.forms ? bare(lexeme.lemma) : lexeme.lemma.slice(lexeme.lemma.lastIndexOf('#') + 1);

/** Lexemes of one key have the same forms, but for what stands before their last part. The last part comes first in it. */
function keyOf(lexeme: Lexeme): string {
  if (lexeme.forms)
    return `${bare(lexeme.lemma)}|${lexeme.forms.map(({ form, cell, flags }) => `${form} ${cell} ${flags}`).join()}`;
  const { kotus, letter, upos, pluralOnly, uncompared, front, feats } = lexeme;
  return `${lastPart(lexeme)}|${kotus}${letter}|${upos === 'ADJ'}|${pluralOnly}|${uncompared}|${front}|${feats.includes('NumType')}`;
}

/** Lexemes of one sort have the same endings, near enough. */
const sortOf = ({ kotus, letter, upos, lemma, forms }: Lexeme): string =>
  forms ? 'forms' : `${kotus}${letter} ${upos === 'ADJ'} ${isFront(lemma)}`;

/** Forms by their common stem; suppletive words (yö : öitä, hyvä : parempi) by their first letters. */
function stemGroups(forms: readonly CellForm[]): StemGroup[] {
  const stem = commonStart(forms.map((form) => form.form.toLowerCase()));
  return stem === '' ? branches(forms, 0) : [{ stem, forms }];
}

/** Splits a word at the letter after its common stem: katu- and kadu- have endings that other words share. */
function splitGroup(group: StemGroup): StemGroup[] {
  const split = branches(group.forms, group.stem.length);
  return split.length <= MOST_STEMS ? split : [group];
}

function branches(forms: readonly CellForm[], at: number): StemGroup[] {
  const groups = new Map<string, CellForm[]>();
  for (const form of forms) {
    const letter = form.form.slice(at, at + 1).toLowerCase();
    const group = groups.get(letter);
    if (group) group.push(form);
    else groups.set(letter, [form]);
  }
  return [...groups.values()].map((group) => ({
    stem: commonStart(group.map((form) => form.form.toLowerCase())),
    forms: group,
  }));
}

function commonStart(words: readonly string[]): string {
  let start = words[0] ?? '';
  for (const word of words) while (!word.startsWith(start)) start = start.slice(0, -1);
  return start;
}

function compareCodes(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
}

/** Boundaries as five-bit steps in a 15-bit number; -1 where they do not fit. A hyphen may have stood at any of them. */
function cutsOf(lemma: string): number {
  let cuts = 0;
  let shift = 0;
  const pieces = lemma.split('#');
  for (let i = 0; i < pieces.length - 1; i++, shift += 5) {
    const step = (pieces[i] as string).length;
    if (shift > 10 || step > 31 || step === 0) return -1;
    cuts |= step << shift;
  }
  return cuts;
}

/** First-fit row displacement (Tarjan and Yao 1979), fullest rows first. */
function displace(rows: readonly (readonly (readonly [column: number, value: number])[])[]) {
  const order = rows
    .map((_, i) => i)
    .sort((a, b) => (rows[b] as readonly unknown[]).length - (rows[a] as readonly unknown[]).length || a - b);
  const base = new Uint32Array(rows.length);
  let owner = new Uint16Array(1 << 16);
  let value = new Uint16Array(1 << 16);
  let end = 0;
  let lowest = 0;
  for (const row of order) {
    const items = rows[row] as readonly (readonly [number, number])[];
    const first = Math.min(...items.map(([column]) => column));
    for (let offset = Math.max(0, lowest - first); ; offset++) {
      const last = offset + 65536;
      if (last > owner.length) {
        owner = grow(owner);
        value = grow(value);
      }
      if (items.some(([column]) => owner[offset + column] !== 0)) continue;
      base[row] = offset;
      for (const [column, list] of items) {
        owner[offset + column] = row + 1;
        value[offset + column] = list;
        end = Math.max(end, offset + column + 1);
      }
      break;
    }
    while (owner[lowest] !== 0) lowest++;
  }
  // Room past the end, so that any row may be asked for any column.
  const columns = 1 + Math.max(...rows.flatMap((items) => items.map(([column]) => column)));
  return { base, check: owner.slice(0, end + columns), value: value.slice(0, end + columns) };
}

function grow(array: Uint16Array<ArrayBuffer>): Uint16Array<ArrayBuffer> {
  const wider = new Uint16Array(array.length * 2);
  wider.set(array);
  return wider;
}
