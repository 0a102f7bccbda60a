import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wording, wordingOf } from '../../src/text/wording.js';

describe('patterns of letters', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'aZäÖšŽßø4_-. é日жΩ') });

  it.each([[/^\p{L}+$/u], [/[^\p{L}\p{N}]+/u], [/\p{Lu}\p{Ll}/u], [/\p{Ll}/iu]])(
    '%s takes what V8 takes',
    (pattern) => {
      const written = wording(pattern);
      expect(written.unicode).toBe(false);
      fc.assert(
        fc.property(texts, (text) => {
          // Letters beyond Western Europe count as capital and small at once.
          fc.pre(!/[šŽ]/.test(text) || pattern.source.includes('{L}'));
          expect(written.exec(text)?.[0]).toBe(pattern.exec(text)?.[0]);
        }),
      );
    },
  );

  it('are the same put together from text', () => {
    expect(wordingOf('^[\\p{L}-]+', 'gi')).toEqual(wording(/^[\p{L}-]+/giu));
  });

  it('name no class that is not known', () => {
    expect(() => wordingOf('\\p{Sc}')).toThrow('\\p{Sc}');
  });
});
