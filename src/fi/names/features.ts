import type { Word } from '../../types.js';
import { hashText, join } from '../tagger/hash.js';

/** What the finder of names asks of a word. */
export type Described = Pick<Word, 'form' | 'lemma' | 'upos' | 'feats' | 'parts' | 'from'>;

export const GAZETTEER = { given: 1, surname: 2, place: 4, state: 8, placePart: 16 } as const;

/** Rows of weights, one weight a label in each, as a power of two. */
export const ROW_BITS = 17;
const GOLDEN = 0x9e3779b1;

/** Upper-case letters, digits and the rest of a form as a short pattern: `Xx`, `XX-0`. */
export function patternOf(form: string): string {
  let pattern = '';
  for (const letter of form.slice(0, 40)) {
    const own = /\p{Lu}/u.test(letter) ? 'X' : /\p{L}/u.test(letter) ? 'x' : /\d/u.test(letter) ? '0' : letter;
    if (pattern.at(-1) !== own || (own === 'X' && pattern.length < 2)) pattern += own;
    if (pattern.length > 8) break;
  }
  return pattern;
}

/** The features of a word that do not depend on its place: hashes, to be joined with the place they are seen from. */
export interface Facts {
  readonly form: number;
  readonly lemma: number;
  readonly pattern: number;
  readonly kind: number;
  readonly endings: readonly number[];
  readonly starts: readonly number[];
  /** Kinds of names that lists have the word among, as bits (GAZETTEER). */
  readonly listed: number;
  /** Of the last part of a compound; 0 of a simple word. */
  readonly last: number;
  readonly from: number;
  /** Whether the word has a capital or a digit. */
  readonly marked: boolean;
  /** Whether it may be part of a name at all. */
  readonly open: boolean;
  /** Bits of LOOK. */
  readonly look: number;
}

/** How a word looks, for what a text says of its lemma. */
export const LOOK = { capital: 1, small: 2, firm: 4, inner: 8 } as const;

const FIRM = /^(?:Oyj?|Ab|Inc|Ltd|ry|Corp|GmbH)\.?$/;
const INNER = new Set(['Ine', 'Ela', 'Ill']);

/** `listed` = bits of GAZETTEER; `inside` = whether the lemma is met within names though it has no capital. */
export function factsOf({ form, lemma, upos, feats, parts, from }: Described, listed: number, inside: boolean): Facts {
  const lower = form.toLowerCase().replace(/\d/g, '0');
  const base = lemma.toLowerCase().replace(/\d/g, '0');
  const endings: number[] = [];
  for (let n = 2; n <= 5 && n < base.length; n++) endings.push(hashText(base, base.length - n, base.length, n));
  const starts: number[] = [];
  for (let n = 2; n <= 4 && n < base.length; n++) starts.push(hashText(base, 0, n, 10 + n));
  const last = parts.at(-1) ?? lemma;
  const marked = /[\p{Lu}\d]/u.test(form);
  return {
    form: hashText(lower, 0, lower.length, 20),
    lemma: hashText(base, 0, base.length, 21),
    pattern: hashText(patternOf(form)),
    kind: hashText(`${upos} ${feats.Case ?? ''}`),
    endings,
    starts,
    listed,
    last: last === lemma ? 0 : hashText(last.toLowerCase(), 0, last.length, 22),
    from: hashText(from),
    marked,
    open: marked || inside,
    look:
      (/^\p{Lu}/u.test(form) ? LOOK.capital : 0) |
      (/^\p{Ll}/u.test(form) ? LOOK.small : 0) |
      (FIRM.test(form) ? LOOK.firm : 0) |
      (INNER.has(feats.Case ?? '') ? LOOK.inner : 0),
  };
}

const EDGE: Facts = {
  form: 1,
  lemma: 2,
  pattern: 3,
  kind: 4,
  endings: [],
  starts: [],
  listed: 64,
  last: 0,
  from: 0,
  marked: false,
  open: false,
  look: 0,
};

/** Writes the rows of weights that word `i` asks for into `rows`; returns their number. */
export function rowsOf(words: readonly Facts[], evidence: Uint8Array, i: number, rows: Int32Array): number {
  let n = 0;
  const add = (feature: number, place: number): void => {
    rows[n++] = Math.imul(join(feature, place), GOLDEN) >>> (32 - ROW_BITS);
  };
  const own = words[i] as Facts;
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
  const said = evidence[i] as number;
  add(said, 37);
  add(join(said, own.listed), 38);
  for (let bit = 1; bit <= said; bit <<= 1) if (said & bit) add(bit, 39);
  for (const ending of a1.endings) add(ending, 40);
  for (const ending of b1.endings) add(ending, 41);
  add(own.last, 42);
  add(a1.last, 43);
  add(join(own.pattern, own.last), 44);
  add(join(own.from, own.listed), 45);
  add(join(join(own.from, own.pattern), own.kind), 46);
  if (own.marked) {
    let start = i;
    while (start > 0 && i - start < 6 && (words[start - 1] as Facts).marked) start--;
    let end = i + 1;
    while (end < words.length && end - i < 6 && (words[end] as Facts).marked) end++;
    const left = words[start - 1] ?? EDGE;
    const right = words[end] ?? EDGE;
    add(left.lemma, 47);
    add(right.lemma, 48);
    add(right.last, 49);
    add(join(Math.min(i - start, 3), Math.min(end - i, 4)), 50);
    add(join((words[end - 1] as Facts).lemma, i === end - 1 ? 1 : 0), 51);
    add(join((words[end - 1] as Facts).last, i === end - 1 ? 1 : 0), 52);
    add(join((words[start] as Facts).lemma, i === start ? 1 : 0), 53);
    add(join((words[end - 1] as Facts).listed, (words[start] as Facts).listed), 54);
    add(join(right.kind, own.kind), 55);
    for (const ending of (words[end - 1] as Facts).endings) add(ending, 56);
  }
  return n;
}
