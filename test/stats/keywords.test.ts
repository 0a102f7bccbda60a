import { beforeAll, describe, expect, it } from 'vitest';
import { keywords } from '../../src/stats/keywords.js';
import { loadReference, type Reference } from '../../src/stats/load.js';
import { docOf } from './doc.js';

/** A post about a library card, analysed by hand. */
const doc = docOf(
  [
    ['heading', 'Kirjastokortti/kirjasto|kortti/NOUN/Case=Nom,Number=Sing kuntoon/kunto/NOUN/Case=Ill'],
    [
      'paragraph',
      'Kirjastokortilla/kirjasto|kortti/NOUN/Case=Ade,Number=Sing voi/voida/AUX lainata/lainata/VERB kirjoja/kirja/NOUN/Case=Par,Number=Plur ././PUNCT',
      'Kortti/kortti/NOUN/Case=Nom on/olla/AUX aina/aina/ADV ilmainen/ilmainen/ADJ/Case=Nom ././PUNCT',
      'Aloitin/aloittaa/VERB vapaa-ajalla/vapaa|aika/NOUN/Case=Ade ilmastokasvatuksen/ilmasto|kasvatus/NOUN/Case=Gen ././PUNCT',
    ],
    [
      'paragraph',
      'Kirjastokortti/kirjasto|kortti/NOUN/Case=Nom säästää/säästää/VERB rahaa/raha/NOUN/Case=Par ././PUNCT',
    ],
    ['furniture', 'Kommentti/kommentti/NOUN kirjastokortista/kirjasto|kortti/NOUN/Case=Ela'],
  ],
  { title: { value: 'Kirjastokortti kuntoon', from: 'markup' } },
);

let reference: Reference;
beforeAll(async () => {
  reference = await loadReference();
});

describe('keywords', () => {
  it('puts what the text is about first, with forms, spans, parts and the concept', () => {
    const [first] = keywords(doc, reference).items;
    expect(first).toMatchObject({
      lemma: 'kirjastokortti',
      upos: 'NOUN',
      count: 3,
      rank: 1,
      parts: ['kirjasto', 'kortti'],
      yso: { label: { fi: 'kirjastokortit', en: 'library cards' }, by: 'base' },
    });
    expect(first!.forms).toEqual([
      { form: 'Kirjastokortti', count: 2 },
      { form: 'Kirjastokortilla', count: 1 },
    ]);
    expect(first!.spans.map(({ start, end }) => doc.post.text.slice(start, end))).toEqual([
      'Kirjastokortti',
      'Kirjastokortilla',
      'Kirjastokortti',
    ]);
  });

  it('leaves out auxiliaries, adverbs, punctuation and page furniture', () => {
    const all = keywords(doc, reference).items.map(({ lemma }) => lemma);
    for (const word of ['voida', 'olla', 'aina', '.', 'kommentti']) expect(all).not.toContain(word);
  });

  it('writes hyphens as the text does and counts rates over running words', () => {
    const free = keywords(doc, reference).items.find(({ lemma }) => lemma === 'vapaa-aika');
    expect(free).toMatchObject({ count: 1, yso: { label: { fi: 'vapaa-aika' } } });
    expect(free!.perMille).toBeCloseTo(1000 / 16, 6);
  });

  it('knows terms that stand only inside compounds, without a frequency of their own', () => {
    const { items } = keywords(doc, reference);
    expect(items.find(({ lemma }) => lemma === 'ilmasto')).toMatchObject({ yso: { by: 'part' } });
    const byFrequency = keywords(doc, reference, { rank: 'frequency' }).items;
    expect(byFrequency[0]!.lemma).toBe('kirjastokortti');
    expect(byFrequency.some(({ lemma }) => lemma === 'ilmasto')).toBe(false);
  });

  it('ranks by keyness with evidence before single words', () => {
    const { items } = keywords(doc, reference, { rank: 'keyness' });
    expect(items[0]!.lemma).toBe('kirjastokortti');
    expect(items.findIndex(({ count }) => count === 1)).toBeGreaterThan(items.findLastIndex(({ count }) => count > 1));
    expect(Object.keys(items[0]!.keyness.references!).sort()).toEqual([
      'library',
      'sites',
      'spoken',
      'treebank',
      'web',
    ]);
  });

  it('says what each trait added, which sums to the score', () => {
    const [first] = keywords(doc, reference, { explain: true }).items;
    expect(first!.why).toMatchObject({ title: 0.8, heading: 0.3 });
    const score = Math.log(first!.score / (1 - first!.score));
    const roots = reference.forest.roots.reduce(
      (sum, root) => sum + reference.forest.mean[root]!,
      reference.forest.base,
    );
    expect(Object.values(first!.why!).reduce((a, b) => a + b, roots)).toBeCloseTo(score, 6);
  });

  it('takes keyness against the own reference of a user alone', async () => {
    const own = await loadReference({ name: 'own.tsv', text: '#words\t1000\nkirjastokortti\t500\n' });
    const card = keywords(doc, own).items.find(({ lemma }) => lemma === 'kirjastokortti');
    expect(card!.keyness.logRatio).toBeLessThan(0);
    expect(Object.keys(card!.keyness.references!)).toEqual(['own.tsv']);
  });

  it('cuts every list at the length asked for', () => {
    const cut = keywords(doc, reference, { top: 1 });
    expect(cut.items).toHaveLength(1);
    expect(cut.families).toHaveLength(1);
    expect(cut.families[0]).toMatchObject({ kind: 'part', head: 'kortti', count: 4 });
  });

  it('gives empty lists for a text without words', () => {
    expect(keywords(docOf([['paragraph', '!/!/PUNCT']]), reference)).toEqual({
      items: [],
      phrases: [],
      names: [],
      families: [],
    });
  });
});
