/** Classes of characters as the tokenizer sees them. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const OTHER = 3;

/**
 * Letters, digits and Latin numerals as the inside of a character class. The patterns of everyday text use it, and the
 * table below ranges: each pattern with letter properties costs a fresh process a millisecond or more to compile.
 */
export const LATIN =
  '0-9A-Za-z\\u00AA\\u00B2\\u00B3\\u00B5\\u00B9\\u00BA\\u00BC-\\u00BE\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F';
/** Letters alone, likewise. */
export const LATIN_LETTERS = 'A-Za-z\\u00AA\\u00B5\\u00BA\\u00C0-\\u00D6\\u00D8-\\u00F6\\u00F8-\\u024F';
/** Small letters of Latin-1 and a few beyond, likewise. */
export const SMALL = 'a-z\\u00DF-\\u00F6\\u00F8-\\u00FF\\u0161\\u017E';
/** Capital letters, likewise. */
export const CAPITAL = 'A-Z\\u00C0-\\u00D6\\u00D8-\\u00DE\\u0160\\u017D';

/** Numerals such as ², ½ and Ⅳ count as letters; so do format characters, lest a soft hyphen part a word. */
function slowClass(point: number): number {
  const char = String.fromCodePoint(point);
  if (/[\s\p{Cc}]/u.test(char)) return SPACE;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}\p{N}\p{Cf}]/u.test(char) ? LETTER : OTHER;
}

/** The first 0x250 characters: ASCII and the Latin blocks. */
const TABLE_SIZE = 0x250;
const TABLE = new Uint8Array(TABLE_SIZE).fill(LETTER, 0xc0);
TABLE.fill(OTHER, 0x21, 0x7f);
TABLE.fill(OTHER, 0xa1, 0xc0);
TABLE.fill(DIGIT, 0x30, 0x3a);
TABLE.fill(LETTER, 0x41, 0x5b);
TABLE.fill(LETTER, 0x61, 0x7b);
for (const code of [0xaa, 0xad, 0xb2, 0xb3, 0xb5, 0xb9, 0xba, 0xbc, 0xbd, 0xbe]) TABLE[code] = LETTER;
for (const code of [0xd7, 0xf7]) TABLE[code] = OTHER;

const seen = new Map<number, number>();

/** The class of the character that begins at `index`; surrogate pairs are read whole. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < TABLE_SIZE) return TABLE[unit]!;
  // Dashes, curly quotes, ellipsis; currency signs.
  if ((unit >= 0x2010 && unit <= 0x2027) || (unit >= 0x2030 && unit <= 0x205e) || (unit >= 0x20a0 && unit <= 0x20c0))
    return OTHER;
  const point = text.codePointAt(index)!;
  let found = seen.get(point);
  if (found === undefined) {
    found = slowClass(point);
    seen.set(point, found);
  }
  return found;
}

/** UTF-16 code units of the character at `index`. */
export const widthAt = (text: string, index: number): number => (text.codePointAt(index)! > 0xffff ? 2 : 1);

export const isWordAt = (text: string, index: number, end: number): boolean => {
  if (index >= end) return false;
  const kind = classAt(text, index);
  return kind === LETTER || kind === DIGIT;
};

export const isSpaceAt = (text: string, index: number, end: number): boolean =>
  index >= end || classAt(text, index) === SPACE;

const UPPER = /\p{Lu}|\p{Lt}/u;
const LOWER = /\p{Ll}/u;

const charAt = (text: string, index: number): string => String.fromCodePoint(text.codePointAt(index) ?? 0);

export const isUpperAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit > 0x40 && unit < 0x5b;
  if (unit < 0x100) return unit >= 0xc0 && unit <= 0xde && unit !== 0xd7;
  return UPPER.test(charAt(text, index));
};

export const isLowerAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 0x80) return unit > 0x60 && unit < 0x7b;
  if (unit < 0x100) return (unit >= 0xdf && unit !== 0xf7) || unit === 0xb5;
  if (unit >= 0x2010 && unit <= 0x2027) return false;
  return LOWER.test(charAt(text, index));
};
