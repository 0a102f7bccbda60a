import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../src/fi/lexicon.js';
import { type Morphology, SOURCE } from '../../src/fi/morphology.js';
import { readings, readingsOf } from '../../src/fi/readings.js';
import { tagText } from '../../src/fi/tags.js';

const lexicon = openLexicon(readFileSync(new URL('../../data/lexicon.bin', import.meta.url)), 'lexicon.bin');
const fi = { lexicon } as Morphology;
const found = (form: string): string[] =>
  readingsOf(fi, form).map((reading) => `${reading.lemma} ${tagText(reading.tag)}`);

describe('readingsOf', () => {
  it.each([
    // Inflected listed words, possessives and clitics.
    ['talossa', 'talo NOUN Case=Ine|Number=Sing'],
    ['katuni', 'katu NOUN Case=Nom|Number=Sing|Number[psor]=Sing|Person[psor]=1'],
    ['taloihinsa', 'talo NOUN Case=Ill|Number=Plur|Person[psor]=3'],
    ['talossaankin', 'talo NOUN Case=Ine|Clitic=Kin|Number=Sing|Person[psor]=3'],
    ['juoksemaan', 'juosta VERB Case=Ill|InfForm=3|Number=Sing|VerbForm=Inf|Voice=Act'],
    ['tehdäkseen', 'tehdä VERB Case=Tra|InfForm=1|Number=Sing|Person[psor]=3|VerbForm=Inf|Voice=Act'],
    ['suuremmissa', 'suuri ADJ Case=Ine|Degree=Cmp|Number=Plur'],
    ['parhaalla', 'hyvä ADJ Case=Ade|Degree=Sup|Number=Sing'],
    // Participles give the verb; -minen, -jA and -sti their own lemma.
    ['koskevien', 'koskea VERB Case=Gen|Number=Plur|PartForm=Pres|VerbForm=Part|Voice=Act'],
    ['lukeminen', 'lukeminen NOUN Case=Nom|Derivation=Minen|Number=Sing'],
    ['nopeasti', 'nopeasti ADV Derivation=Sti'],
    // Plural pronouns and plural-only words.
    ['meillä', 'minä PRON Case=Ade|Number=Plur|Person=1|PronType=Prs'],
    ['niistä', 'se PRON Case=Ela|Number=Plur|PronType=Dem'],
    ['markkinoilla', 'markkinat NOUN Case=Ade|Number=Plur'],
    ['treffeillä', 'treffit NOUN Case=Ade|Number=Plur'],
    ['kalsareita', 'kalsarit NOUN Case=Par|Number=Plur'],
    // Singulars in -t, and compounds of them.
    ['tilsitiä', 'tilsit NOUN Case=Par|Number=Sing'],
    ['alkukeväänä', 'alku#kevät NOUN Case=Ess|Number=Sing'],
    ['untuvankevyttä', 'untuvan#kevyt ADJ Case=Par|Degree=Pos|Number=Sing'],
    ['edesmenneen', 'edes#mennyt ADJ Case=Gen|Degree=Pos|Number=Sing'],
    // Loans of both harmonies.
    ['analyysiä', 'analyysi NOUN Case=Par|Number=Sing'],
    ['analyysia', 'analyysi NOUN Case=Par|Number=Sing'],
    ['brandya', 'brandy NOUN Case=Par|Number=Sing'],
    // Compounds, listed and new.
    ['asiakaslähtöisyys', 'asiakas#lähtöisyys NOUN Case=Nom|Number=Sing'],
    ['asiakaspalautekyselyssä', 'asiakas#palaute#kysely NOUN Case=Ine|Derivation=U|Number=Sing'],
    ['joulukuussa', 'joulukuu NOUN Case=Ine|Number=Sing'],
    // Hyphens, colons, digits.
    ['1980-luvulla', '1980#luku NOUN Case=Ade|Number=Sing'],
    ['EU-maassa', 'EU#maa NOUN Case=Ine|Number=Sing'],
    ['HR:n', 'HR NOUN Abbr=Yes|Case=Gen|Number=Sing'],
    ['-listalla', 'lista NOUN Case=Ade|Number=Sing'],
    ['8-vuotias', '8#vuotias ADJ Case=Nom|Degree=Pos|Number=Sing'],
    // Names, listed and unknown.
    ['Helsingissä', 'Helsinki PROPN Case=Ine|Number=Sing'],
    ['Smithin', 'Smith PROPN Case=Gen|Number=Sing'],
    ['Yhdysvalloissa', 'Yhdysvallat PROPN Case=Ine|Number=Plur'],
    // Spoken forms.
    ['mä', 'minä PRON Case=Nom|Number=Sing|Person=1|PronType=Prs|Style=Coll'],
    ['oon', 'olla AUX Mood=Ind|Number=Sing|Person=1|Style=Coll|Tense=Pres|VerbForm=Fin|Voice=Act'],
    ['talos', 'talo NOUN Case=Ine|Number=Sing|Style=Coll'],
    ['ymmärtäny', 'ymmärtää VERB Case=Nom|Number=Sing|PartForm=Past|Style=Coll|VerbForm=Part|Voice=Act'],
    // Unknown words by their ending.
    ['snäppäsi', 'snäpätä VERB Mood=Ind|Number=Sing|Person=3|Tense=Past|VerbForm=Fin|Voice=Act'],
  ])('%s can be %s', (form, reading) => {
    expect(found(form)).toContain(reading);
  });

  it.each(['😀', '❤️', '👍🏽', '👨‍👩‍👧', '🇫🇮', ':)', ';-)', ':D', '<3'])('reads %s as a symbol alone', (form) => {
    expect(found(form)).toEqual([`${form} SYM _`]);
  });

  it('does not let harmony go both ways in words of our own', () => {
    expect(readingsOf(fi, 'puolivälia').every(({ source }) => source > SOURCE.derived)).toBe(true);
    expect(readingsOf(fi, 'rakastajattara').every(({ source }) => source > SOURCE.derived)).toBe(true);
  });

  it('reads a capital at the start of a sentence', () => {
    expect(found('Talossa')).toContain('talo NOUN Case=Ine|Number=Sing');
    expect(found('TALOSSA')).toContain('talo NOUN Case=Ine|Number=Sing');
  });

  it('gives each lemma and tag once', () => {
    for (const form of ['kuusi', 'alusta', 'hauista', 'Suomen', 'vuotiaille']) {
      const all = found(form);
      expect(new Set(all).size).toBe(all.length);
    }
  });

  it('remembers a form', () => {
    expect(readingsOf(fi, 'talossa')).toBe(readingsOf(fi, 'talossa'));
  });

  it('spells readings out for people', () => {
    expect(readings(fi, 'asiakaslähtöisyydestä')[0]).toEqual({
      lemma: 'asiakaslähtöisyys',
      upos: 'NOUN',
      feats: { Case: 'Ela', Number: 'Sing' },
      parts: ['asiakas', 'lähtöisyys'],
      from: 'lexicon',
    });
  });
});

describe('robustness', () => {
  it('reads any string without failing, with at least one reading', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), (form) => {
        expect(readingsOf(fi, form).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it('reads any string of Finnish letters', () => {
    const letter = fc.constantFrom(..."aeiouyäöhjklmnprstvdg-:'.");
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 1, maxLength: 60 }), (form) => {
        expect(readingsOf(fi, form).length).toBeGreaterThan(0);
      }),
      { numRuns: 1000 },
    );
  });

  it.each([
    'a'.repeat(20_000),
    'a-'.repeat(5_000),
    `${'a'.repeat(200)}:n`,
    '-'.repeat(5_000),
    'kissan'.repeat(40),
    `${'1.'.repeat(3_000)}x`,
  ])('takes long nonsense in its stride (%#)', (form) => {
    const start = performance.now();
    expect(readingsOf(fi, form).length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
