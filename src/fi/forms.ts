/** Spellings of forms, cheaply: most words of a text have small letters alone. */

/** a-z, ä, ö, å, digits, hyphen, full stop, comma: signs that are their own lower case. */
const isLower = (unit: number): boolean =>
  (unit >= 97 && unit <= 122) ||
  unit === 228 ||
  unit === 246 ||
  unit === 229 ||
  (unit >= 44 && unit <= 57) ||
  unit === 35;

/** The text in lower case; itself where it is so already. */
export function lowerOf(text: string): string {
  for (let i = 0; i < text.length; i++) if (!isLower(text.charCodeAt(i))) return text.toLowerCase();
  return text;
}

const units: number[] = [];

/**
 * The same text as a string of its own: a slice keeps the whole text that it is cut from, and has two bytes a letter where
 * any letter of that text needs them.
 */
export function ownCopy(text: string): string {
  units.length = 0;
  for (let i = 0; i < text.length; i++) units.push(text.charCodeAt(i));
  return String.fromCharCode.apply(null, units);
}
