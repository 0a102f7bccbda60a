import { describe, expect, it } from 'vitest';
import { nameLemma } from '../../../src/fi/names/lemma.js';
import type { Upos } from '../../../src/types.js';

const word = (form: string, lemma: string, upos: Upos, Case: string) => ({
  form,
  lemma,
  upos,
  feats: { Case, Number: 'Sing' },
});

describe('the base form of a name', () => {
  it('keeps what stands before the head as it is', () => {
    const words = [word('Helsingin', 'Helsinki', 'PROPN', 'Gen'), word('yliopistossa', 'yliopisto', 'NOUN', 'Ine')];
    expect(nameLemma(words, 'ORG')).toBe('Helsingin yliopisto');
    expect(
      nameLemma([word('Matti', 'Matti', 'PROPN', 'Nom'), word('Virtaselle', 'Virtanen', 'PROPN', 'All')], 'PER'),
    ).toBe('Matti Virtanen');
  });

  it('changes what agrees with the head', () => {
    const words = [
      word('Suomen', 'Suomi', 'PROPN', 'Gen'),
      word('Punaisessa', 'punainen', 'ADJ', 'Ine'),
      word('Ristissä', 'Risti', 'PROPN', 'Ine'),
    ];
    expect(nameLemma(words, 'ORG')).toBe('Suomen Punainen Risti');
    expect(nameLemma([word('Suomen', 'Suomi', 'PROPN', 'Gen'), word('Pankin', 'Pankki', 'PROPN', 'Gen')], 'ORG')).toBe(
      'Suomen Pankki',
    );
  });

  it('keeps the hyphen of the word that a name of several words is joined to', () => {
    const words = [
      word('Suomen', 'Suomi', 'PROPN', 'Gen'),
      word('Laine', 'Laine', 'PROPN', 'Nom'),
      word('-verkostossa', 'verkosto', 'NOUN', 'Ine'),
    ];
    expect(nameLemma(words, 'ORG')).toBe('Suomen Laine -verkosto');
  });

  it('gives a year its noun in base form', () => {
    expect(nameLemma([word('vuonna', 'vuosi', 'NOUN', 'Ess'), word('1995', '1995', 'NUM', 'Nom')], 'DATE')).toBe(
      'vuosi 1995',
    );
  });
});
