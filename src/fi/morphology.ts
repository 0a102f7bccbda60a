/** The Finnish model as a value, and what a word can be before its sentence is looked at. */
import type { Lexicon } from './lexicon.js';
import type { Names } from './names/model.js';
import type { Tagger } from './tagger/model.js';
import type { Tag } from './tags.js';

/** Where a reading comes from, surest first. Plain numbers, as they are features of the tagger. */
export const SOURCE = {
  /** Closed-class and colloquial words written out form by form. */
  closed: 0,
  /** An inflected form of a listed word. */
  listed: 1,
  /** An inflected form of a listed name. */
  name: 2,
  /** Regular derivation from a listed word. */
  derived: 3,
  /** A compound whose parts are listed. */
  compound: 4,
  /** Digits, colon, hyphen, single letters, all capitals. */
  pattern: 5,
  /** By its ending, as unknown words go. */
  guess: 6,
  /** The form itself: nothing else was found. */
  identity: 7,
} as const;
export type Source = (typeof SOURCE)[keyof typeof SOURCE];

/** Bits of `Reading.marks`. */
export const MARK = {
  /** The lexicon writes the word with a capital, the form does not (`helsingissä`). */
  lowered: 1,
  /** The form has a capital, the lexicon word does not (`Talossa`, `TALOSSA`). */
  raised: 2,
  /** Rare by the lexicon: a bracketed class, a variant form. */
  rare: 4,
  /** A diacritic or a dropped letter was put back. */
  repaired: 8,
} as const;

/**
 * One reading of a form out of context. All readings of a form are distinct by lemma and tag. Written with its fields in
 * this order wherever one is made: V8 then has one kind of object to read, which a spread would each time add one to.
 */
export interface Reading {
  /** By the conventions of UD Finnish-TDT, `#` between compound parts. */
  readonly lemma: string;
  readonly tag: Tag;
  readonly source: Source;
  /** 0 = plain; more = less likely by form alone, in steps of about ln 2 (compound cuts, rare classes, guesses). */
  readonly cost: number;
  /** Number of the last part's lexicon entry; -1 where there is none. */
  readonly entry: number;
  /** Number of compound parts, 1 and up. */
  readonly parts: number;
  /** Bits of MARK. */
  readonly marks: number;
}

export function hasReading(readings: readonly Reading[], tag: Tag, lemma: string): boolean {
  for (const one of readings) if (one.tag === tag && one.lemma === lemma) return true;
  return false;
}

export interface Morphology {
  readonly lexicon: Lexicon;
  readonly tagger: Tagger;
  /** Left out only while the model is built: then no names are found. */
  readonly names?: Names;
  /** Of the model files, for `doctor` and the report's `generator`. */
  readonly version: string;
}
