import { beforeAll, describe, expect, it } from 'vitest';
import { families, rootOf } from '../../src/stats/families.js';
import { loadReference, type Reference } from '../../src/stats/load.js';
import { docOf } from './doc.js';

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

describe('families', () => {
  it('joins what is derived from one word, adverbs of manner too, in compounds by the last part', () => {
    const doc = docOf([
      [
        'paragraph',
        'asiakaslähtöinen/asiakas|lähtöinen/ADJ ja/ja/CCONJ asiakaslähtöisyys/asiakas|lähtöisyys/NOUN asiakaslähtöisesti/asiakas|lähtöisesti/ADV asiakaslähtöistä/asiakas|lähtöinen/ADJ',
      ],
    ]);
    expect(families(doc, reference.derivations)[0]).toEqual({
      kind: 'derivation',
      head: 'asiakaslähtöinen',
      count: 4,
      members: [
        { lemma: 'asiakaslähtöinen', count: 2 },
        { lemma: 'asiakaslähtöisesti', count: 1 },
        { lemma: 'asiakaslähtöisyys', count: 1 },
      ],
    });
  });

  it('joins compounds with one part, wherever it stands in them', () => {
    const doc = docOf([
      ['paragraph', 'asiakaspalvelu/asiakas|palvelu/NOUN suurasiakas/suur|asiakas/NOUN arki/arki/NOUN'],
    ]);
    expect(families(doc, reference.derivations)).toEqual([
      {
        kind: 'part',
        head: 'asiakas',
        count: 2,
        members: [
          { lemma: 'asiakaspalvelu', count: 1 },
          { lemma: 'suurasiakas', count: 1 },
        ],
      },
    ]);
  });

  it('goes back to a root by table and by rule, and ends', () => {
    const { derivations } = reference;
    expect(rootOf(derivations, 'moniarvoisuus')).toBe(rootOf(derivations, 'moniarvoinen'));
    expect(rootOf(derivations, 'rehellisesti')).toBe(rootOf(derivations, 'rehellisyys'));
    expect(rootOf(derivations, 'qqq')).toBe('qqq');
  });
});
