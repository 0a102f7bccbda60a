import { CAPITAL, classAt, isLowerAt, isUpperAt, LATIN_LETTERS, SPACE } from './chars.js';
import { FINAL, INNER } from './tables.js';

const DOT = 0x2e;
/** No abbreviation, date or ordinal is longer. */
const LONGEST = 16;
const NUMBER = /^\d[\d.–−-]*$/;
const INITIALS = new RegExp(`^[${CAPITAL}](?:\\.[${CAPITAL}])*(?:\\.?-[${CAPITAL}])?$`);
const DOTTED = new RegExp(`^[${LATIN_LETTERS}](?:\\.[${LATIN_LETTERS}])+$`);
const ROMAN = /^[IVX]{1,5}$/;
const CONSONANTS = /^[b-df-hj-np-tv-xz]{2,5}$/i;

/**
 * Whether the full stop at `dot` belongs to the token `text[from, dot)`: an abbreviation, an ordinal, a date, an
 * initial. Where the same stop also closes the sentence it is a token of its own, as in UD Finnish-TDT.
 *
 * @param opens whether the token is the first of its sentence, so that `1.` is a list number
 */
export function dotBelongs(text: string, from: number, dot: number, end: number, opens: boolean): boolean {
  if (dot - from > LONGEST) return false;
  const after = dot + 1;
  if (after < end && text.charCodeAt(after) === DOT) return false;
  const next = nextVisible(text, after, end);
  const form = text.slice(from, dot);
  const numeric = NUMBER.test(form);
  if (next < 0) return numeric && opens && after < end && nextVisible(text, after, end, true) >= 0;
  const spaced = next > after;
  const capital = opensSentence(text, next, spaced);
  if (numeric) {
    if (!spaced && !/[-–,;:)\]/!?]/.test(text.charAt(after))) return false;
    return opens || (!capital && isOrdinal(form));
  }
  if (isIn(INNER, form)) return !opens || form.length < 5 || !capital;
  if (isIn(FINAL, form)) return !capital;
  if (INITIALS.test(form)) {
    // J. R. R. Tolkien and C. elegans, but not `vitamiini C, ...` at the end of a clause.
    return form.length > 1 || isUpperAt(text, next) || isLowerAt(text, next);
  }
  if (DOTTED.test(form)) return true;
  return !capital && (ROMAN.test(form) || (spaced && CONSONANTS.test(form)));
}

const isIn = (table: ReadonlySet<string>, form: string): boolean => table.has(form) || table.has(form.toLowerCase());

/** Index of the next character that is no white space, in the same line unless `beyond`; -1 for none. */
function nextVisible(text: string, from: number, end: number, beyond = false): number {
  for (let at = from; at < end; at++) {
    if (classAt(text, at) !== SPACE) return at;
    if (!beyond && text.charCodeAt(at) === 0x0a) return -1;
  }
  return -1;
}

/** A capital, or after a space a quote, bracket or dash with a capital after it. */
function opensSentence(text: string, at: number, spaced: boolean): boolean {
  if (isUpperAt(text, at)) return true;
  const mark = text.charAt(at);
  if (!spaced || !/["”“»'’(–-]/.test(mark)) return false;
  return isUpperAt(text, at + 1) || (/[–-]/.test(mark) && text.charAt(at + 1) === ' ' && isUpperAt(text, at + 2));
}

/** 5., 4.5., 4.–5., 1–2. luokka (but 2–0 is a score). */
function isOrdinal(form: string): boolean {
  if (/^\d{1,3}$|\.[–−-]?\d{1,2}$/.test(form)) return true;
  const range = /^(\d{1,2})[–−-](\d{1,2})$/.exec(form);
  return range !== null && Number(range[1]) < Number(range[2]);
}
