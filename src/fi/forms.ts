/** Spellings of forms, cheaply: most words of a text have small letters alone. */

/**
 * The UTF-16 unit of a text at a place, as a plain function: V8 keeps strings in a dozen kinds (slices, joins, of one byte a
 * letter or two), and where more than four meet looks a method of theirs up anew at each call, which is most of hashing.
 */
export const codeAt = Function.prototype.call.bind(String.prototype.charCodeAt) as (text: string, i: number) => number;

/** a-z, ä, ö, å, `#`, digits and `,-./`: signs that are their own lower case. */
const isLower = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  unit === 228 ||
  unit === 246 ||
  unit === 229 ||
  (unit >= 44 && unit <= 57) ||
  unit === 35;

/** The text in lower case; itself where it is so already. */
export function lowerOf(text: string): string {
  const { length } = text;
  for (let i = 0; i < length; i++) if (!isLower(codeAt(text, i))) return text.toLowerCase();
  return text;
}

const units: number[] = [];

/**
 * The same text as a string of its own: a slice keeps the whole text that it is cut from, and has two bytes a letter where
 * any letter of that text needs them.
 */
export function ownCopy(text: string): string {
  units.length = 0;
  const { length } = text;
  for (let i = 0; i < length; i++) units.push(codeAt(text, i));
  return String.fromCharCode.apply(null, units);
}

/** Whether a text ends in an ending at a place. */
export function endsAt(text: string, ending: string, at: number): boolean {
  let from = at;
  for (let k = ending.length - 1; k >= 0; k--) if (codeAt(text, --from) !== codeAt(ending, k)) return false;
  return true;
}
