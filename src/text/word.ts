import {
  CAPITAL,
  classAt,
  DIGIT,
  isLowerAt,
  isSpaceAt,
  isUpperAt,
  isWordAt,
  LATIN,
  LATIN_LETTERS,
  LETTER,
  OTHER,
  SMALL,
  widthAt,
} from './chars.js';
import { DOMAINS, INNER } from './tables.js';

/** 1960-ja 1970-luvulla: a conjunction after a hyphen has lost its space. */
const CONJUNCTION = new RegExp(`^(?:ja|tai|sekä|eli)(?![${LATIN}-])`);
const LETTERS = new RegExp(`^[${LATIN_LETTERS}]{1,2}$`);
const HYPHENS = '-–—−';
const ENDING = new RegExp(`:[${SMALL}]{1,8}(?![${LATIN}])`, 'y');
/** Case endings that no conjunction or adverb looks like, with a possessive or clitic: Facebook:ssa, Iittala:nkin. */
const CASE =
  /^:(?:n|t|[aä]|t[aä]|[iea]n|[hs]?[iea]{1,2}n|i?ss[aä]|i?st[aä]|i?ll[aä]|i?lt[aä]|i?lle|i?ksi|i[aä]|ien)(?:ni|si|mme|nsa|nsä)?(?:kin|kaan|kään|han|hän|ko|kö)?$/u;
const CAPITALS = new RegExp(`^:[${CAPITAL}]{1,3}(?![${LATIN}])`);
/** tähän(kin), KOM(2004)0096; a short number in brackets is a note mark of its own. */
const BRACKET = new RegExp(`\\((?:[${LATIN_LETTERS}]{1,10}|\\d{4})\\)`, 'y');

/** End of the word that begins at `from` and is known to reach `to`: runs of letters and digits and what joins them. */
export function wordEnd(text: string, from: number, to: number, end: number): number {
  let at = to;
  for (;;) {
    while (isWordAt(text, at, end)) at += widthAt(text, at);
    if (text.charAt(at) === '-' && CONJUNCTION.test(text.slice(at + 1, at + 6))) return at + 1;
    const joint = jointAt(text, from, at, end);
    if (joint === 0) return at;
    at += joint;
  }
}

/** Length of what joins the word before `at` to what follows; 0 where the word ends. */
function jointAt(text: string, from: number, at: number, end: number): number {
  if (at >= end || classAt(text, at) !== OTHER) return 0;
  const char = text.charAt(at);
  const next = at + 1;
  const wordNext = isWordAt(text, next, end);
  switch (char) {
    case '-':
      if (wordNext) return 1;
      if (text.charAt(next) === '/' && isWordAt(text, at + 2, end)) return 2;
      return isWordAt(text, at - 1, end) && (isSpaceAt(text, next, end) || /[,);]/.test(text.charAt(next))) ? 1 : 0;
    case '–':
    case '−':
      return wordNext ? 1 : 0;
    case '—':
      return wordNext && (isUpperAt(text, next) || classAt(text, next) === DIGIT) ? 1 : 0;
    case '/':
    case '_':
    case '@':
    case '&':
    case '×':
      return wordNext && at > from ? 1 : 0;
    case "'":
    case '’':
    case '´':
    case '*':
      return wordNext && classAt(text, next) === LETTER ? 1 : 0;
    case ',':
      return digits(text, at, end) ? 1 : 0;
    case ':':
      return digits(text, at, end) || ending(text, from, at) ? 1 : 0;
    case '.':
      return dot(text, from, at, end) ? 1 : 0;
    case '+':
      return plus(text, at, end);
    case '(':
      return at > from ? bracket(text, at, end) : 0;
    default:
      return 0;
  }
}

function bracket(text: string, at: number, end: number): number {
  BRACKET.lastIndex = at;
  const length = BRACKET.exec(text)?.[0].length ?? 0;
  return at + length <= end ? length : 0;
}

const digits = (text: string, at: number, end: number): boolean =>
  at > 0 && at + 1 < end && classAt(text, at - 1) === DIGIT && classAt(text, at + 1) === DIGIT;

/** HR:n, tv:n, 20:een, N:o; after a long lower-case word only what is sure to be an ending: Ainekset:jauhoja. */
function ending(text: string, from: number, at: number): boolean {
  ENDING.lastIndex = at;
  const lower = ENDING.exec(text);
  if (!lower) {
    // EU:N and the like in capitals; EU:Suomi is two words.
    return CAPITALS.test(text.slice(at, at + 5)) && isUpperAt(text, at - 1) && at - from < 8;
  }
  if (at - from <= 4 || !isLowerAt(text, at - 1)) return true;
  return CASE.test(lower[0]);
}

/** Dots inside a token: 3.5, v.4.5, o.s., ev.-lut., 5.-luokka, Yle.fi. A dot between words with no space ends a sentence. */
function dot(text: string, from: number, at: number, end: number): boolean {
  const next = at + 1;
  if (digits(text, at, end)) return true;
  const numberBefore = classAt(text, at - 1) === DIGIT;
  if (!isWordAt(text, next, end))
    return HYPHENS.includes(text.charAt(next) || ' ') && isWordAt(text, at + 2, end) && joinsHyphen(text, from, at);
  const single = at - from === 1 || (at - from > 1 && text.charAt(at - 2) === '.');
  if (classAt(text, next) === DIGIT) return at - from === 1 && /[vV]/.test(text.charAt(from));
  if (numberBefore) return /^\.[A-Za-z]{1,4}\d/.test(text.slice(at, at + 6));
  let stop = next;
  while (isWordAt(text, stop, end) && stop - next < 12) stop += widthAt(text, stop);
  const tail = text.slice(next, stop);
  if (single && tail.length === 1 && text.charAt(stop) === '.') return true;
  if (DOMAINS.has(tail) && !isUpperAt(text, next)) return at - from > 1;
  if (text.charAt(stop) === '.' && (INNER.has(text.slice(from, stop)) || INNER.has(text.slice(from, at))))
    return isLowerAt(text, next) && tail.length <= 5;
  return false;
}

/** 4.–5., 5.-luokka, ev.-lut., K.-H. */
function joinsHyphen(text: string, from: number, at: number): boolean {
  const left = text.slice(Math.max(from, at - 8), at);
  return /\d$/.test(left) || LETTERS.test(left) || INNER.has(left);
}

/** C++, BBB+, 2+: plus signs that close a word. */
function plus(text: string, at: number, end: number): number {
  let stop = at;
  while (stop < end && text.charAt(stop) === '+') stop++;
  if (stop - at > 2) return 0;
  return isSpaceAt(text, stop, end) || /[.,:;)!?/]/.test(text.charAt(stop)) ? stop - at : 0;
}
