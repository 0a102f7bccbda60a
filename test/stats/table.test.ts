import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byBytes, hasPrefix, openTable, packStrings, search, stringAt, writeTable } from '../../src/stats/table.js';

describe('table', () => {
  const bytes = writeTable('words', 1, { letters: Uint8Array.of(1, 2, 3), sizes: Uint32Array.of(70_000, 2) });

  it('gives back its columns', () => {
    const sections = openTable(bytes, 'x.bin', 'words', 1);
    expect([...sections.letters!]).toEqual([1, 2, 3]);
    expect([...sections.sizes!]).toEqual([70_000, 2]);
  });

  it('reads from any offset of a larger buffer', () => {
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    expect([...openTable(shifted.subarray(3), 'x.bin', 'words', 1).sizes!]).toEqual([70_000, 2]);
  });

  it.each([
    ['another version', bytes, 2],
    ['other bytes', Uint8Array.of(1, 2, 3), 1],
    ['a file cut short', bytes.slice(0, -4), 1],
  ])('refuses %s', (_, input, version) => {
    expect(() => openTable(input, 'x.bin', 'words', version)).toThrow(/x\.bin/);
  });

  it('looks for texts of any length', () => {
    const long = 'ä'.repeat(1000);
    const strings = packStrings(['a', long, `${long}b`]);
    expect(search(strings, long)).toEqual({ index: 1, found: true });
    expect(search(strings, `${long}a`)).toEqual({ index: 2, found: false });
    expect(hasPrefix(strings, `${long}b`)).toBe(true);
    expect(hasPrefix(strings, `${long}c`)).toBe(false);
  });

  it('finds every string and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ unit: 'grapheme' }), { minLength: 1 }), fc.string(), (words, other) => {
        const sorted = [...words].sort(byBytes);
        const strings = packStrings(sorted);
        sorted.forEach((word, i) => {
          expect(search(strings, word)).toEqual({ index: i, found: true });
          expect(stringAt(strings, i)).toBe(word);
        });
        expect(search(strings, other).found).toBe(words.includes(other));
        expect(hasPrefix(strings, other)).toBe(words.some((word) => word.startsWith(other)));
      }),
    );
  });
});
