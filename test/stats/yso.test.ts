import { beforeAll, describe, expect, it } from 'vitest';
import { likeliest } from '../../src/stats/homonyms.js';
import { loadReference, type Reference } from '../../src/stats/load.js';
import { conceptOf, findLabel, labelOf, opensLabel } from '../../src/stats/yso.js';
import type { Word } from '../../src/types.js';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});
const inNumber = (number: 'Sing' | 'Plur'): Word[] => [{ feats: { Number: number } } as unknown as Word];

describe('YSO', () => {
  it('finds labels by their base form, with URI and both labels', () => {
    const [customer] = findLabel(reference.yso, 'asiakas');
    expect(conceptOf(reference.yso, customer!.concept, 'base')).toEqual({
      uri: 'http://www.yso.fi/onto/yso/p3294',
      label: { fi: 'asiakkaat', en: 'customers' },
      by: 'base',
    });
    expect(customer).toMatchObject({ exact: false });
    expect(customer!.uses).toBeGreaterThan(10);
  });

  it('knows labels that are the word itself and those of several words', () => {
    expect(findLabel(reference.yso, 'asiakaslähtöisyys')[0]).toMatchObject({ exact: true });
    expect(opensLabel(reference.yso, 'yleinen')).toBe(true);
    expect(opensLabel(reference.yso, 'asiakaslähtöisyys')).toBe(false);
    expect(findLabel(reference.yso, 'sanattomuusvaje')).toEqual([]);
  });

  it('chooses among homonyms by the number that the text uses', () => {
    const { yso } = reference;
    const chosen = (lemma: string, number: 'Sing' | 'Plur') => {
      const label = likeliest(findLabel(yso, lemma), inNumber(number), yso);
      return label && labelOf(yso, label.concept);
    };
    expect(chosen('laki', 'Plur')).toBe('lait (tuotokset)');
    expect(chosen('raha', 'Sing')).toBe('raha');
    expect(chosen('koulu', 'Plur')).toBe('koulut (oppilaitokset)');
    expect(chosen('sanattomuusvaje', 'Sing')).toBeUndefined();
  });
});
