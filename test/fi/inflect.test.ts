import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { explainWord } from '../../src/fi/explain.js';
import { inflect, paradigmsOf } from '../../src/fi/inflect.js';
import { openLexicon } from '../../src/fi/lexicon.js';
import type { Morphology } from '../../src/fi/morphology.js';
import type { Feats, Upos } from '../../src/types.js';

const fi = {
  lexicon: openLexicon(readFileSync(new URL('../../data/lexicon.bin', import.meta.url)), 'lexicon.bin'),
} as Morphology;

describe('inflect', () => {
  const cases: readonly [lemma: string, upos: Upos, feats: Feats, first: string][] = [
    ['asiakas', 'NOUN', { Case: 'Gen', Number: 'Plur' }, 'asiakkaiden'],
    ['asiakas#palvelu', 'NOUN', { Case: 'Ine', Number: 'Sing' }, 'asiakaspalvelussa'],
    ['asiakaslähtöisyys', 'NOUN', { Case: 'Par', Number: 'Sing' }, 'asiakaslähtöisyyttä'],
    ['yritys', 'NOUN', { Case: 'Ine', Number: 'Sing', 'Person[psor]': '1', 'Number[psor]': 'Plur' }, 'yrityksessämme'],
    ['talo', 'NOUN', { Case: 'Ine', Number: 'Sing', 'Person[psor]': '3', Clitic: 'Kin' }, 'talossaankin'],
    ['markkinat', 'NOUN', { Case: 'Ade', Number: 'Plur' }, 'markkinoilla'],
    ['Helsinki', 'PROPN', { Case: 'Ill', Number: 'Sing' }, 'Helsinkiin'],
    ['Wolt', 'PROPN', { Case: 'Gen', Number: 'Sing' }, 'Woltin'],
    ['hyvä', 'ADJ', { Case: 'Nom', Number: 'Sing', Degree: 'Sup' }, 'paras'],
    ['olla', 'AUX', { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin', Voice: 'Act', Number: 'Plur', Person: '3' }, 'ovat'],
    ['kehittää', 'VERB', { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin', Voice: 'Pass' }, 'kehitetään'],
    [
      'twiitata',
      'VERB',
      { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin', Voice: 'Act', Number: 'Sing', Person: '3' },
      'twiittasi',
    ],
    ['treffit', 'NOUN', { Case: 'Gen', Number: 'Plur' }, 'treffien'],
    ['kevätaika', 'NOUN', { Case: 'Ela', Number: 'Plur' }, 'kevätajoista'],
    ['taika', 'NOUN', { Case: 'Gen', Number: 'Sing' }, 'taian'],
    ['lainoppinut', 'NOUN', { Case: 'Gen', Number: 'Sing' }, 'lainoppineen'],
    ['raivoraitis', 'NOUN', { Case: 'Gen', Number: 'Sing' }, 'raivoraittiin'],
    ['bloggaaja', 'NOUN', { Case: 'Gen', Number: 'Plur' }, 'bloggaajien'],
  ];
  it.each(cases)('%s %s %o', (lemma, upos, feats, first) => {
    expect(inflect(fi, lemma, upos, feats)[0]).toBe(first);
  });

  it('gives the other harmony of a loan after its own', () => {
    expect(inflect(fi, 'analyysi', 'NOUN', { Case: 'Par', Number: 'Sing' })).toEqual(['analyysiä', 'analyysia']);
    expect(inflect(fi, 'pöytä', 'NOUN', { Case: 'Par', Number: 'Sing' })).toEqual(['pöytää']);
    expect(inflect(fi, 'asianosainen', 'NOUN', { Case: 'Par', Number: 'Sing' })).toEqual(['asianosaista']);
  });

  it('gives nothing where the paradigm has no such cell', () => {
    expect(inflect(fi, 'talo', 'NOUN', { Mood: 'Ind' })).toEqual([]);
  });
});

it('names the class of a listed word', () => {
  expect(paradigmsOf(fi, 'katu', 'NOUN').map((paradigm) => paradigm.name)).toEqual(['1*F']);
});

it('explains a word by its readings, class, parts and principal forms', () => {
  const explained = explainWord(fi, 'asiakkaissamme');
  expect(explained.readings.length).toBeGreaterThan(0);
  expect(explained.words[0]).toMatchObject({ lemma: 'asiakas', upos: 'NOUN', classes: ['41*A'], parts: ['asiakas'] });
  expect(explained.words[0]?.forms.find((form) => form.name === 'plural genitive')?.forms[0]).toBe('asiakkaiden');
});
