/** Classes of characters as the tokenizer sees them. */
export const SPACE = 0;
export const LETTER = 1;
export const DIGIT = 2;
export const OTHER = 3;

const WORD = /[\p{L}\p{M}\p{N}\p{Cf}]/u;
const BLANK = /[\s\p{Cc}]/u;

/** Numerals such as ², ½ and Ⅳ count as letters; so do format characters, lest a soft hyphen part a word. */
const slowClass = (point: number): number => {
  const char = String.fromCodePoint(point);
  if (BLANK.test(char)) return SPACE;
  return WORD.test(char) ? (/\p{Nd}/u.test(char) ? DIGIT : LETTER) : OTHER;
};

const TABLE_SIZE = 0x250;
const TABLE = Uint8Array.from({ length: TABLE_SIZE }, (_, code) => slowClass(code));
const seen = new Map<number, number>();

/** The class of the character that begins at `index`; surrogate pairs are read whole. */
export function classAt(text: string, index: number): number {
  const unit = text.charCodeAt(index);
  if (unit < TABLE_SIZE) return TABLE[unit]!;
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
  if (unit < 128) return unit > 64 && unit < 91;
  return UPPER.test(charAt(text, index));
};

export const isLowerAt = (text: string, index: number): boolean => {
  const unit = text.charCodeAt(index);
  if (unit < 128) return unit > 96 && unit < 123;
  return LOWER.test(charAt(text, index));
};
