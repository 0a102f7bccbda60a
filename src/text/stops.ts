import { classAt, isLowerAt, isSpaceAt, isUpperAt, SPACE } from './chars.js';
import { FINAL, INNER } from './tables.js';

/**
 * Whether the full stop at `dot` belongs to the token `text[from, dot)`: an abbreviation, an ordinal, a date, an
 * initial. Where the same stop also closes the sentence it is a token of its own, as in UD Finnish-TDT.
 *
 * @param opens whether the token is the first of its sentence, so that `1.` is a list number
 */
export function dotBelongs(text: string, from: number, dot: number, end: number, opens: boolean): boolean {
  const after = dot + 1;
  if (text.charCodeAt(after) === 0x2e && after < end) return false;
  let next = after;
  while (next < end && classAt(text, next) === SPACE) next++;
  if (next >= end || text.slice(after, next).includes('\n')) return opens && next < end && isNumber(text, from, dot);
  const spaced = next > after;
  const capital =
    isUpperAt(text, next) || (/["”“»'’(–-]/.test(text.charAt(next)) && isUpperAt(text, next + 1) && spaced);
  const form = text.slice(from, dot);
  if (isNumber(text, from, dot)) {
    if (!spaced && !/[-–,;:)\]/]/.test(text.charAt(after))) return false;
    if (opens) return true;
    if (capital) return false;
    return isOrdinal(form);
  }
  const known = INNER.has(form) || INNER.has(form.toLowerCase());
  if (known) return !opens || form.length < 5 || !capital;
  if (FINAL.has(form) || FINAL.has(form.toLowerCase())) return !capital;
  if (/^\p{Lu}(?:\.\p{Lu})*(?:\.?-\p{Lu})?$/u.test(form))
    return spaced || isUpperAt(text, next) ? isInitial(text, next, form) : true;
  if (/^\p{L}(?:\.\p{L})+$/u.test(form)) return true;
  if (/^[IVX]{1,5}$/.test(form)) return !capital;
  return !capital && spaced && form.length < 6 && /^[b-df-hj-np-tv-xz]{2,}$/i.test(form);
}

/** 5., 4.5., 4.–5., 1–2. luokka (but 2–0 is a score). */
function isOrdinal(form: string): boolean {
  if (/^\d{1,3}$|\.[–−-]?\d{1,2}$/.test(form)) return true;
  const range = /^(\d{1,2})[–−-](\d{1,2})$/.exec(form);
  return range !== null && Number(range[1]) < Number(range[2]);
}

const isNumber = (text: string, from: number, dot: number): boolean =>
  /^[\d.–−-]{1,12}$/.test(text.slice(from, Math.min(dot, from + 13))) && isSpaceAt(text, dot, dot);

/** J. R. R. Tolkien; a single capital before a small letter (C. elegans) too, but not at the end of a clause. */
const isInitial = (text: string, next: number, form: string): boolean =>
  isUpperAt(text, next) || isLowerAt(text, next) || form.length > 1;
