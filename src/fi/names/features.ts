import type { Word } from '../../types.js';
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
const digitless = (text: string): string => (DIGIT.test(text) ? text.replace(/\d/g, '0') : text);

/**
 * The features of a word that do not depend on its place: hashes, to be joined with the place they are seen from. Signed,
 * as V8 boxes what is beyond 31 bits and a sign, and makes code anew when it meets both.
 */
export interface Facts {
  readonly form: number;
  readonly lemma: number;
  readonly pattern: number;
  readonly kind: number;
  readonly endings: readonly number[];
  /** None of a word that is in no name. */
  readonly starts: readonly number[];
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
const INNER = new Set(['Ine', 'Ela', 'Ill']);

/**
 * `listed` and `head` = bits of GAZETTEER of the word and of its last part; `inside` = whether the lemma is met within
 * names though it has no capital.
 */
export function factsOf(word: Described, listed: number, head: number, inside: boolean): Facts {
  const { form, lemma, upos, feats, parts, from } = word;
  const small = form.toLowerCase();
  const lower = digitless(small);
  const base = digitless(lemma.toLowerCase());
  const marked = small !== form || DIGIT.test(form);
  const open = marked || inside || (head & HEADS) !== 0;
  const endings: number[] = [];
  for (let n = 2; n <= 5 && n < base.length; n++) endings.push(hashText(base, base.length - n, base.length, n) | 0);
  const starts: number[] = [];
  for (let n = 2; open && n <= 4 && n < base.length; n++) starts.push(hashText(base, 0, n, 10 + n) | 0);
  const last = parts.at(-1) ?? lemma;
  const first = classOf(form.charAt(0));
  return {
    form: hashText(lower, 0, lower.length, 20) | 0,
    lemma: hashText(base, 0, base.length, 21) | 0,
    pattern: hashText(patternOf(form)) | 0,
    kind: hashText(`${upos} ${feats.Case ?? ''}`) | 0,
    endings,
    starts,
    listed,
    head,
    last: last === lemma ? 0 : hashText(last.toLowerCase(), 0, last.length, 22) | 0,
    from: hashText(from) | 0,
    marked,
    open,
    quote: QUOTE.test(form),
    look:
      (first === 'X' ? LOOK.capital : 0) |
      (first === 'x' ? LOOK.small : 0) |
      (FIRM.test(form) ? LOOK.firm : 0) |
      (INNER.has(feats.Case ?? '') ? LOOK.inner : 0),
  };
}
