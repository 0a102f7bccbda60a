import type { Upos } from '../../types.js';
import { hashText, join } from '../tagger/hash.js';

/** What the finder of names asks of a word. */
export interface NameWord {
  readonly form: string;
  readonly lemma: string;
  readonly upos: Upos;
  /** `Case` of its features. */
  readonly case: string | undefined;
  /** Kinds of names that lists have the lemma among, as bits (GAZETTEER). */
  readonly listed: number;
  /** What the document says of the same lemma elsewhere, as bits (EVIDENCE). */
  readonly evidence: number;
}

export const GAZETTEER = { given: 1, surname: 2, place: 4, state: 8, placePart: 16 } as const;

/** Rows of weights, one weight a label in each, as a power of two. */
export const ROW_BITS = 16;
const GOLDEN = 0x9e3779b1;

/** Upper-case letters, digits and the rest of a form as a short pattern: `Xx`, `XX-0`. */
export function patternOf(form: string): string {
  let pattern = '';
  for (const letter of form) {
    const own = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\d/u.test(letter) ? '0' : letter;
    if (pattern.at(-1) !== own || (own === 'X' && pattern.length < 2)) pattern += own;
    if (pattern.length > 8) break;
  }
  return pattern;
}

/** The features of a word that do not depend on its place: hashes, to be joined with the place they are seen from. */
export interface Seen {
  readonly form: number;
  readonly lemma: number;
  readonly pattern: number;
  readonly kind: number;
  readonly endings: readonly number[];
  readonly starts: readonly number[];
  readonly listed: number;
  readonly evidence: number;
}

export function seenOf({ form, lemma, upos, case: grammatical, listed, evidence }: NameWord): Seen {
  const lower = form.toLowerCase().replace(/\d/g, '0');
  const base = lemma.toLowerCase().replace(/\d/g, '0');
  const endings: number[] = [];
  for (let n = 2; n <= 5 && n < base.length; n++) endings.push(hashText(base, base.length - n, base.length, n));
  const starts: number[] = [];
  for (let n = 2; n <= 4 && n < base.length; n++) starts.push(hashText(base, 0, n, 10 + n));
  return {
    form: hashText(lower, 0, lower.length, 20),
    lemma: hashText(base, 0, base.length, 21),
    pattern: hashText(patternOf(form)),
    kind: hashText(`${upos} ${grammatical ?? ''}`),
    endings,
    starts,
    listed,
    evidence,
  };
}

const EDGE: Seen = { form: 1, lemma: 2, pattern: 3, kind: 4, endings: [], starts: [], listed: 64, evidence: 0 };

/** Writes the rows of weights that word `i` asks for into `rows`; returns their number. */
export function rowsOf(words: readonly Seen[], i: number, rows: Int32Array): number {
  let n = 0;
  const add = (feature: number, place: number): void => {
    rows[n++] = Math.imul(join(feature, place), GOLDEN) >>> (32 - ROW_BITS);
  };
  const own = words[i] as Seen;
  const b1 = words[i - 1] ?? EDGE;
  const b2 = words[i - 2] ?? EDGE;
  const a1 = words[i + 1] ?? EDGE;
  const a2 = words[i + 2] ?? EDGE;
  add(0, 1);
  add(own.form, 2);
  add(own.lemma, 3);
  add(own.pattern, 4);
  add(own.kind, 5);
  add(own.listed, 6);
  add(join(own.listed, own.kind), 7);
  add(join(own.pattern, own.kind), 8);
  add(join(own.pattern, b1 === EDGE ? 1 : 0), 9);
  for (const ending of own.endings) add(ending, 10);
  for (const start of own.starts) add(start, 11);
  add(b1.form, 12);
  add(b1.lemma, 13);
  add(b1.pattern, 14);
  add(b1.kind, 15);
  add(b1.listed, 16);
  add(a1.form, 17);
  add(a1.lemma, 18);
  add(a1.pattern, 19);
  add(a1.kind, 20);
  add(a1.listed, 21);
  add(b2.lemma, 22);
  add(b2.pattern, 23);
  add(a2.lemma, 24);
  add(a2.pattern, 25);
  add(join(b1.pattern, own.pattern), 26);
  add(join(own.pattern, a1.pattern), 27);
  add(join(join(b1.pattern, own.pattern), a1.pattern), 28);
  add(join(b1.lemma, own.lemma), 29);
  add(join(own.lemma, a1.lemma), 30);
  add(join(own.listed, a1.listed), 31);
  add(join(b1.listed, own.listed), 32);
  add(join(own.kind, a1.kind), 33);
  add(join(b1.kind, own.kind), 34);
  add(join(own.pattern, a1.lemma), 35);
  add(join(own.pattern, b1.lemma), 36);
  add(own.evidence, 37);
  add(join(own.evidence, own.listed), 38);
  for (let bit = 1; bit <= own.evidence; bit <<= 1) if (own.evidence & bit) add(bit, 39);
  for (const ending of a1.endings) add(ending, 40);
  for (const ending of b1.endings) add(ending, 41);
  return n;
}
