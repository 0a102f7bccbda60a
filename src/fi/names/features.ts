import type { Word } from '../../types.js';
import { lowerOf } from '../forms.js';
import { hashText } from '../tagger/hash.js';

/** What the finder of names asks of a word. */
export type Described = Pick<Word, 'form' | 'lemma' | 'upos' | 'feats' | 'parts' | 'from'>;

/**
 * Kinds of words that lists know. A title stands before a person; a head tells what a name ends in or stands beside
 * (`yliopisto`, `järvi`, `romaani`, `sota`).
 */
export const GAZETTEER = {
  given: 1,
  surname: 2,
  place: 4,
  state: 8,
  placePart: 16,
  title: 32,
  orgHead: 64,
  placeHead: 128,
  productHead: 256,
  eventHead: 512,
  org: 1024,
  product: 2048,
  town: 4096,
  month: 8192,
  period: 16384,
} as const;

/** Kinds of words that may be part of a name without a capital. */
const HEADS = GAZETTEER.orgHead | GAZETTEER.placeHead | GAZETTEER.productHead | GAZETTEER.eventHead | GAZETTEER.month;

/** Upper-case letters, digits and the rest of a form as a short pattern: `Xx`, `XX-0`. */
export function patternOf(form: string): string {
  let pattern = '';
  let before = '';
  for (const letter of form.length > 40 ? form.slice(0, 40) : form) {
    const own = classOf(letter);
    if (own !== before || (own === 'X' && pattern.length < 2)) pattern += own;
    before = own;
    if (pattern.length > 8) break;
  }
  return pattern;
}

function classOf(letter: string): string {
  if (letter >= 'a' && letter <= 'z') return 'x';
  if (letter >= '0' && letter <= '9') return '0';
  if (letter.toLowerCase() !== letter) return 'X';
  return letter.toUpperCase() !== letter ? 'x' : letter;
}

const DIGIT = /\d/;
const DIGITS = /\d/g;

/**
 * The features of a word that do not depend on its place: hashes, to be joined with the place they are seen from. Signed,
 * as V8 boxes what is beyond 31 bits and a sign, and makes code anew when it meets both.
 */
export interface Facts {
  readonly form: number;
  readonly lemma: number;
  readonly pattern: number;
  readonly kind: number;
  /** Of the last two to five letters of the lemma, 0 where it has no more. */
  readonly ending2: number;
  readonly ending3: number;
  readonly ending4: number;
  readonly ending5: number;
  /** Of the first two to four; 0 of a word that is in no name, too. */
  readonly start2: number;
  readonly start3: number;
  readonly start4: number;
  /** Kinds of words that lists have the word among, as bits (GAZETTEER). */
  readonly listed: number;
  /** The same of the last part of a compound; of a simple word `listed`. */
  readonly head: number;
  /** Of the last part of a compound; 0 of a simple word. */
  readonly last: number;
  readonly from: number;
  /** Whether the word has a capital or a digit. */
  readonly marked: boolean;
  /** Whether it may be part of a name at all. */
  readonly open: boolean;
  readonly quote: boolean;
  /** Bits of LOOK. */
  readonly look: number;
}

/** How a word looks, for what a text says of its lemma. */
export const LOOK = { capital: 1, small: 2, firm: 4, inner: 8 } as const;

const FIRM = /^(?:Oyj?|Ab|Inc|Ltd|ry|Corp|GmbH)\.?$/;
const QUOTE = /^["”“»«'’]+$/;

/** What stands before and after a sentence. */
export const EDGE: Facts = {
  form: 1,
  lemma: 2,
  pattern: 3,
  kind: 4,
  ending2: 0,
  ending3: 0,
  ending4: 0,
  ending5: 0,
  start2: 0,
  start3: 0,
  start4: 0,
  listed: 0x10000,
  head: 0x10000,
  last: 0,
  from: 0,
  marked: false,
  open: false,
  quote: false,
  look: 0,
};

/** Of a word of small letters alone. */
const SMALL = hashText('x');
/** a-z, ä, ö: what most words have alone. */
const LETTERS = /^[a-zäö]+$/;

/**
 * `listed` and `head` = bits of GAZETTEER of the word and of its last part; `inside` = whether the lemma is met within
 * names though it has no capital.
 */
export function factsOf(word: Described, listed: number, head: number, inside: boolean): Facts {
  const { form, lemma, upos, feats, parts, from } = word;
  const small = lowerOf(form);
  const lemmaSmall = lowerOf(lemma);
  const plain = LETTERS.test(form);
  const digits = !plain && (DIGIT.test(form) || DIGIT.test(lemma));
  const lower = digits ? small.replace(DIGITS, '0') : small;
  const base = digits ? lemmaSmall.replace(DIGITS, '0') : lemmaSmall;
  const marked = !plain && (small !== form || DIGIT.test(form));
  const open = marked || inside || (head & HEADS) !== 0;
  const last = parts[parts.length - 1] ?? lemma;
  const first = classOf(form.charAt(0));
  const of = feats.Case ?? '';
  const ending = (n: number): number => (n < base.length ? hashText(base, base.length - n, base.length, n) : 0);
  const start = (n: number): number => (open && n < base.length ? hashText(base, 0, n, 10 + n) : 0);
  return {
    form: hashText(lower, 0, lower.length, 20),
    lemma: hashText(base, 0, base.length, 21),
    pattern: plain ? SMALL : hashText(patternOf(form)),
    kind: hashText(`${upos} ${of}`),
    ending2: ending(2),
    ending3: ending(3),
    ending4: ending(4),
    ending5: ending(5),
    start2: start(2),
    start3: start(3),
    start4: start(4),
    listed,
    head,
    last: parts.length < 2 ? 0 : hashText(lowerOf(last), 0, last.length, 22),
    from: hashText(from),
    marked,
    open,
    quote: !plain && QUOTE.test(form),
    look:
      (first === 'X' ? LOOK.capital : 0) |
      (first === 'x' ? LOOK.small : 0) |
      ((!plain || form === 'ry') && FIRM.test(form) ? LOOK.firm : 0) |
      (of === 'Ine' || of === 'Ela' || of === 'Ill' ? LOOK.inner : 0),
  };
}
