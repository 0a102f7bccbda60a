import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyScript, parseScript, scriptOf } from '../../../src/fi/tagger/scripts.js';

const made = (form: string, lemma: string) => applyScript(form, parseScript(scriptOf(form, lemma)));

describe('scripts from a form to its lemma', () => {
  it('bring back the lemma they were read off', () => {
    expect(made('Kävelyreitin', 'kävely#reitti')).toBe('kävely#reitti');
    expect(made('EU-maassa', 'EU#maa')).toBe('EU#maa');
    expect(made('1980-luvulla', '1980#luku')).toBe('1980#luku');
    expect(made('meidät', 'minä')).toBe('minä');
    expect(made('2006', '2006')).toBe('2006');
  });

  it('apply to other forms of the same kind', () => {
    const script = parseScript(scriptOf('talossa', 'talo'));
    expect(applyScript('pihassa', script)).toBe('piha');
    expect(applyScript('ssa', script)).toBeUndefined();
  });

  it('bring back any lemma of any form', () => {
    const word = fc.stringMatching(/^[A-Za-zÄÖäö0-9.-]{1,12}$/);
    const part = fc.stringMatching(/^[a-zäö0-9]{1,8}$/);
    fc.assert(
      fc.property(word, fc.array(part, { minLength: 1, maxLength: 3 }), (form, parts) => {
        expect(made(form, parts.join('#'))).toBe(parts.join('#'));
      }),
    );
  });
});
