import { describe, expect, it } from 'vitest';
import { nearest, ngrams, tfIdf } from '../../src/stats/natural.js';

describe('natural', () => {
  it('gives every run of items', () => {
    expect(ngrams(['hyvä', 'palvelu', 'riittää'], 2)).toEqual([
      ['hyvä', 'palvelu'],
      ['palvelu', 'riittää'],
    ]);
    expect(ngrams(['yksin'], 2)).toEqual([]);
  });

  it('keeps Finnish letters, short words and names of object members as terms', () => {
    const [first] = tfIdf([['öljy', 'voi', 'constructor', 'öljy'], ['voi'], ['muu']]);
    expect(first!.map(({ term }) => term)).toEqual(['öljy', 'constructor', 'voi']);
    expect(first![0]!.score).toBeCloseTo(2 * (1 + Math.log(3 / 2)), 10);
  });

  it('offers the nearest words and nothing far off', () => {
    expect(nearest('asiakass', ['asia', 'asiakas', 'kissa', 'asiakassuhde'])).toEqual(['asiakas']);
  });
});
