import { describe, expect, it } from 'vitest';
import {
  classAt,
  DIGIT,
  isLowerAt,
  isUpperAt,
  LATIN,
  LATIN_LETTERS,
  LETTER,
  OTHER,
  SPACE,
} from '../../src/text/chars.js';

/** What Unicode says: the fast paths must say the same. */
const unicodeClass = (char: string): number => {
  if (/[\s\p{Cc}]/u.test(char)) return SPACE;
  if (/\p{Nd}/u.test(char)) return DIGIT;
  return /[\p{L}\p{M}\p{N}\p{Cf}]/u.test(char) ? LETTER : OTHER;
};

describe('chars', () => {
  const points = Array.from({ length: 0x3000 }, (_, point) => point).concat([0xfeff, 0x1f600, 0x1d7d8, 0x20000]);

  it('has the classes of Unicode', () => {
    const wrong = points.filter((point) => {
      const char = String.fromCodePoint(point);
      return classAt(char, 0) !== unicodeClass(char);
    });
    expect(wrong.map((point) => point.toString(16))).toEqual([]);
  });

  it('knows capitals and small letters as Unicode does', () => {
    const wrong = points.filter((point) => {
      const char = String.fromCodePoint(point);
      return isUpperAt(char, 0) !== /[\p{Lu}\p{Lt}]/u.test(char) || isLowerAt(char, 0) !== /\p{Ll}/u.test(char);
    });
    expect(wrong.map((point) => point.toString(16))).toEqual([]);
  });

  it('has in its Latin classes the letters and numerals of the Latin blocks', () => {
    const [word, letter] = [new RegExp(`[${LATIN}]`), new RegExp(`[${LATIN_LETTERS}]`)];
    for (const point of points.slice(0, 0x250)) {
      const char = String.fromCodePoint(point);
      expect(word.test(char), char).toBe(/[\p{L}\p{N}]/u.test(char));
      expect(letter.test(char), char).toBe(/\p{L}/u.test(char));
    }
  });
});
