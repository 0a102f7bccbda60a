/** The lexicon file: stems with their paradigms, in typed-array views over one buffer. docs/finnish.md tells the format. */
import type { Upos } from '../types.js';
import { type Automaton, automatonOf } from './automaton.js';
import { type Container, jsonOf, openContainer, sectionOf } from './container.js';
import { type Guesser, guesserOf } from './guesser.js';
import type { Source } from './morphology.js';

export const LEXICON_VERSION = 4;

/** What the entries of one word class have in common. */
export interface Kind {
  readonly upos: Upos;
  /** Features of the word whatever its form, in UD order; `_` for none. */
  readonly feats: string;
  readonly source: Source;
  /** Bits of KIND. */
  readonly bits: number;
}

export const KIND = {
  /** Written with a capital. */
  capital: 1,
  /** Rare or dated by the source. */
  rare: 2,
  /** May be the first part of compounds. */
  first: 4,
  /** May be the last part. */
  last: 8,
  /** Only as a part of compounds. */
  bound: 16,
  /** Written as the explicit lemma says. */
  acronym: 32,
} as const;

export interface Lexicon {
  readonly name: string;
  /** Letter code of a UTF-16 unit below its length; 0 for letters the lexicon does not know. */
  readonly letters: Uint8Array;
  /** Stems, lower-case; the numbers of their words are entries. */
  readonly stems: Automaton;
  /** Endings read from the right; their numbers are ending ids. */
  readonly endings: Automaton;
  /** Endings that may stand before another compound part, read from the left. */
  readonly links: Automaton;
  /** Ending id of each link. */
  readonly linkEnding: Uint16Array;
  /** Row displacement: row r with ending e is list rowValue[i], i = rowBase[r] + e, if rowCheck[i] is r + 1. */
  readonly rowBase: Uint32Array;
  readonly rowCheck: Uint16Array;
  readonly rowValue: Uint16Array;
  /** Cells of list n: listCell[listStart[n] .. listStart[n + 1]); low 11 bits the cell, the rest its flags. */
  readonly listStart: Uint32Array;
  readonly listCell: Uint16Array;
  /** Entries share classes: a paradigm, a kind and boundaries. */
  readonly entryClass: Uint16Array;
  readonly classParadigm: Uint16Array;
  readonly classKind: Uint16Array;
  /** Up to three compound boundaries, five bits each, every one counted from the one before; the top bit: lemma in `explicit`. */
  readonly classCuts: Uint16Array;
  /** Row of a class's paradigm. */
  readonly classRow: Uint16Array;
  /** Row of a paradigm, and letters to take off the stem before the lemma's ending. */
  readonly paradigmRow: Uint16Array;
  readonly paradigmStrip: Uint8Array;
  /** Entries whose lemma is not stem + ending, ascending, and the lemmas. */
  readonly explicitEntry: Uint32Array;
  readonly explicitLemma: readonly string[];
  readonly kinds: readonly Kind[];
  /** Features of each cell. */
  readonly cells: readonly string[];
  /** By paradigm: ending of the lemma; Kotus class with gradation letter (`9*F`), `-` for none. */
  readonly lemmaEnding: readonly string[];
  readonly paradigmName: readonly string[];
  readonly guesser: Guesser;
}

export const CELL_BITS = 11;
export const CELL_MASK = (1 << CELL_BITS) - 1;
export const EXPLICIT = 0x8000;

export function openLexicon(bytes: Uint8Array, name: string): Lexicon {
  const file = openContainer(bytes, name, LEXICON_VERSION);
  const names = jsonOf(file, 'names') as { kinds: Kind[]; cells: string[]; endings: string[]; paradigms: string[] };
  const classParadigm = sectionOf(file, 'clpar', 'u16');
  const paradigmRow = sectionOf(file, 'parrow', 'u16');
  return {
    name,
    letters: sectionOf(file, 'letters', 'u8'),
    stems: automatonOf(file, 'st'),
    endings: automatonOf(file, 'en'),
    links: automatonOf(file, 'li'),
    linkEnding: sectionOf(file, 'linkend', 'u16'),
    rowBase: sectionOf(file, 'rowbase', 'u32'),
    rowCheck: sectionOf(file, 'rowchk', 'u16'),
    rowValue: sectionOf(file, 'rowval', 'u16'),
    listStart: sectionOf(file, 'liststrt', 'u32'),
    listCell: sectionOf(file, 'listcell', 'u16'),
    entryClass: sectionOf(file, 'entclass', 'u16'),
    classParadigm,
    classKind: sectionOf(file, 'clkind', 'u16'),
    classCuts: sectionOf(file, 'clcuts', 'u16'),
    classRow: classParadigm.map((paradigm) => paradigmRow[paradigm] as number),
    paradigmRow,
    paradigmStrip: sectionOf(file, 'parstrip', 'u8'),
    explicitEntry: sectionOf(file, 'expent', 'u32'),
    explicitLemma: explicitLemmas(file),
    kinds: names.kinds,
    cells: names.cells,
    lemmaEnding: names.endings,
    paradigmName: names.paradigms,
    guesser: guesserOf(file),
  };
}

const explicitLemmas = (file: Container): string[] => {
  const text = new TextDecoder().decode(sectionOf(file, 'explem', 'u8'));
  return text === '' ? [] : text.split('\n');
};

export const kindOf = (lexicon: Lexicon, entry: number): Kind =>
  lexicon.kinds[lexicon.classKind[lexicon.entryClass[entry] as number] as number] as Kind;

/** Boundaries of an entry's lemma, as `cut` reads them. */
export const cutsOf = (lexicon: Lexicon, entry: number): number =>
  lexicon.classCuts[lexicon.entryClass[entry] as number] as number;

/** A paradigm's lemma from a stem as spelt. */
export function lemmaFrom(lexicon: Lexicon, paradigm: number, stem: string): string {
  const strip = lexicon.paradigmStrip[paradigm] as number;
  return (strip === 0 ? stem : stem.slice(0, -strip)) + (lexicon.lemmaEnding[paradigm] as string);
}

/** Lemma of an entry, `#` between parts; `stem` as spelt in the form, lower-case. */
export function lemmaOf(lexicon: Lexicon, entry: number, stem: string): string {
  const klass = lexicon.entryClass[entry] as number;
  const cuts = lexicon.classCuts[klass] as number;
  if (cuts & EXPLICIT) return lexicon.explicitLemma[place(lexicon.explicitEntry, entry)] as string;
  let lemma = lemmaFrom(lexicon, lexicon.classParadigm[klass] as number, stem);
  const kind = lexicon.kinds[lexicon.classKind[klass] as number] as Kind;
  if (kind.bits & KIND.capital) lemma = capitalised(lemma);
  return cuts === 0 ? lemma : cut(lemma, cuts);
}

/** Puts `#` at the boundaries; a hyphen there gives way to it. */
export function cut(lemma: string, cuts: number): string {
  let marked = '';
  let from = 0;
  let at = 0;
  for (let shift = 0; shift < 15; shift += 5) {
    const step = (cuts >> shift) & 31;
    if (step === 0) break;
    at += step;
    marked += `${lemma[at - 1] === '-' ? lemma.slice(from, at - 1) : lemma.slice(from, at)}#`;
    from = at;
  }
  return marked + lemma.slice(from);
}

/** First letters of a name and of its parts after hyphens. */
export const capitalised = (word: string): string =>
  word.includes('-') ? capitalisedParts(word) : word.charAt(0).toUpperCase() + word.slice(1);

const capitalisedParts = (word: string): string =>
  word.replace(/(^|-)([^-])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

function place(sorted: Uint32Array, value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = sorted[middle] as number;
    if (found === value) return middle;
    if (found < value) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
