import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { allReadings } from '../../src/fi/all-readings.js';
import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { openTagger } from '../../src/fi/tagger/model.js';
import type { Sentence, Token } from '../../src/types.js';

/** A sentence of tokens parted by spaces. */
function sentence(text: string): Sentence {
  let start = 0;
  const tokens = text.split(' ').map((form): Token => {
    const kind = /^\p{P}+$/u.test(form) ? 'punct' : /^\d/u.test(form) ? 'number' : 'word';
    const token: Token = { form, start, end: start + form.length, kind, spaceAfter: true };
    start += form.length + 1;
    return token;
  });
  return { start: 0, end: text.length, block: 0, tokens };
}

describe('the analysis of sentences', () => {
  let fi: Morphology;
  const words = (text: string) => analyse(fi, [sentence(text)])[0]!.words;
  const lemmas = (text: string) =>
    words(text)
      .map(({ lemma }) => lemma)
      .join(' ');
  beforeAll(async () => {
    fi = await loadMorphology();
  });

  it('chooses the reading that the sentence asks for', () => {
    expect(lemmas('Asiakas on aina oikeassa .')).toBe('asiakas olla aina oikeassa .');
    expect(lemmas('En tiedä , mitä me ostimme heiltä .')).toBe('ei tietää , mikä minä ostaa hän .');
    expect(words('Kuusi seisoo pihalla .')[0]!.upos).toBe('NOUN');
    expect(words('Meitä oli kuusi henkeä .')[2]!.upos).toBe('NUM');
    expect(words('Emme ole saaneet palautetta .').map(({ upos }) => upos)).toEqual([
      'AUX',
      'AUX',
      'VERB',
      'NOUN',
      'PUNCT',
    ]);
  });

  it('gives compounds their parts', () => {
    const [, word] = words('Puhumme asiakaslähtöisyydestä .');
    expect(word).toMatchObject({ lemma: 'asiakaslähtöisyys', parts: ['asiakas', 'lähtöisyys'], upos: 'NOUN' });
    expect(word!.feats).toMatchObject({ Case: 'Ela', Number: 'Sing' });
  });

  it('gives the words of a multiword token its span', () => {
    const found = words('Hän sanoi , ettei tule .');
    expect(found[3]).toMatchObject({ form: 'että', start: 12, end: 17, multiword: { index: 0, count: 2 } });
    expect(found[4]).toMatchObject({ form: 'ei', lemma: 'ei', start: 12, end: 17, multiword: { index: 1, count: 2 } });
  });

  it('shares frozen features and parts', () => {
    const [a, b] = words('talossa talossa');
    expect(a!.feats).toBe(b!.feats);
    expect(Object.isFrozen(a!.feats) && Object.isFrozen(a!.parts)).toBe(true);
  });

  it('finds names with their base form', () => {
    const { names } = analyse(fi, [sentence('Matti Virtanen muutti Helsinkiin vuonna 1995 .')])[0]!;
    expect(names.map(({ type, lemma }) => `${type} ${lemma}`)).toEqual([
      'PER Matti Virtanen',
      'LOC Helsinki',
      'DATE vuosi 1995',
    ]);
  });

  it('does not depend on what was analysed before', () => {
    const text = sentence('Kuulin siitä eilen Turussa .');
    const first = analyse(fi, [text]);
    analyse(fi, [sentence('Kuusi kaunista kuusta kaatui .')]);
    expect(analyse(fi, [text])).toEqual(first);
  });

  it('tells every reading, the chosen one first', () => {
    const text = sentence('Meitä oli kuusi henkeä .');
    const chosen = analyse(fi, [text])[0]!.words;
    allReadings(fi, text).forEach(({ readings, why }, i) => {
      expect(readings[0]).toMatchObject({ chosen: true, lemma: chosen[i]!.lemma, upos: chosen[i]!.upos });
      expect(why.length).toBeGreaterThan(10);
    });
    expect(allReadings(fi, text)[2]!.readings.map(({ upos }) => upos)).toContain('NOUN');
  });

  it('takes any token', () => {
    const form = fc.oneof(
      fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme' }),
      fc.string({ minLength: 1, maxLength: 20, unit: 'binary' }),
      fc.stringMatching(/^[A-ZÄÖa-zäö#:.\d-]{1,40}$/),
    );
    fc.assert(
      fc.property(fc.array(form, { maxLength: 12 }), (forms) => {
        const tokens = forms.map(
          (text, i): Token => ({ form: text, start: i, end: i + 1, kind: 'word', spaceAfter: false }),
        );
        const [found] = analyse(fi, [{ start: 0, end: forms.length, block: 0, tokens }]);
        for (const { lemma, parts } of found!.words) {
          expect(lemma).not.toBe('');
          expect(parts.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('names a file that is no model', () => {
    expect(() => openTagger(new Uint8Array(100), 'tagger.bin')).toThrow(/tagger\.bin/);
  });
});
