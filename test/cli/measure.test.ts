import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { measureOf } from '../../src/cli/measure.js';

describe('measureOf', () => {
  it.each([
    '',
    'Hyvää päivää!',
    '– ”lainaus” …',
    '█▋▏',
    '3,5 % €',
    'Путин',
    '→',
    '漢字',
    '👩‍👩‍👧',
    'a\u0301',
    '\u200bx',
    '\u001b[1mx\u001b[22m',
    '\u00adx',
  ])('%j is as wide as it is', async (text) => expect((await measureOf([text]))(text)).toBe(stringWidth(text)));

  it('agrees with the library on any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect((await measureOf([text]))(text)).toBe(stringWidth(text));
      }),
    );
  });

  it('agrees with the library on every character it takes for simple', async () => {
    const narrow = await measureOf(['']);
    const wide = await measureOf(['漢']);
    const wrong: string[] = [];
    for (let code = 0x20; code < 0x3000; code++) {
      const char = String.fromCharCode(code);
      if (wide(char) !== stringWidth(char)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
    expect(narrow('ä')).toBe(1);
  });
});
