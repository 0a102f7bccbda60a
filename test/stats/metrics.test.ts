import { describe, expect, it } from 'vitest';
import { mattr, metrics } from '../../src/stats/metrics.js';
import { docOf } from './doc.js';

const doc = docOf([
  ['heading', 'Palvelu/palvelu/NOUN ratkaisee/ratkaista/VERB'],
  [
    'paragraph',
    'Asiakkaat/asiakas/NOUN odottavat/odottaa/VERB 5/5/NUM minuuttia/minuutti/NOUN ././PUNCT',
    'Miksi/miksi/ADV ?/?/PUNCT',
  ],
  ['furniture', 'Lähetä/lähettää/VERB kommentti/kommentti/NOUN'],
]);

describe('metrics', () => {
  it('counts words, sentences and paragraphs without punctuation and furniture', () => {
    const result = metrics(doc);
    expect(result).toMatchObject({ words: 7, sentences: 3, paragraphs: 1, meanSentenceLength: 2.33 });
    expect(result.characters).toBe('Palvelu ratkaisee'.length + 'Asiakkaat odottavat 5 minuuttia. Miksi?'.length);
  });

  it('takes LIX as words a sentence and per cent of words with more than six letters', () => {
    // Palvelu, ratkaisee, Asiakkaat, odottavat, minuuttia are long: 5 of 7.
    expect(metrics(doc).lix).toBe(Number((7 / 3 + 500 / 7).toFixed(1)));
    expect(metrics(doc).longWords).toBeCloseTo(5 / 7, 4);
  });

  it('gives zeros, not NaN, for a text without words', () => {
    expect(Object.values(metrics(docOf([['paragraph', '!/!/PUNCT']]))).every(Number.isFinite)).toBe(true);
  });
});

describe('mattr', () => {
  it('is the mean share of distinct items over all windows', () => {
    // Windows: ab 1, ba 1, aa 0.5
    expect(mattr(['a', 'b', 'a', 'a'], 2)).toBeCloseTo(2.5 / 3, 10);
  });

  it('is the type-token ratio of a text shorter than the window', () => {
    expect(mattr(['a', 'b', 'a'], 50)).toBeCloseTo(2 / 3, 10);
  });
});
