import { describe, expect, it } from 'vitest';
import { type Classes, matchPattern, type Pattern, parsePattern, sceneOf } from '../../src/themes/pattern.js';
import type { Feats, Word } from '../../src/types.js';

/** Words written `form/lemma/parts/Feat=V,Feat=V`, all but the form optional. */
function words(text: string): Word[] {
  let start = 0;
  return text.split(' ').map((piece) => {
    const [form = '', lemma = form.toLowerCase(), parts = '', feats = ''] = piece.split('/');
    const pairs = feats
      .split(',')
      .filter(Boolean)
      .map((pair) => pair.split('='));
    const word: Word = {
      start,
      end: start + form.length,
      form,
      kind: /^\p{P}+$/u.test(form) ? 'punct' : 'word',
      spaceAfter: true,
      lemma: lemma || form.toLowerCase(),
      upos: 'NOUN',
      feats: Object.fromEntries(pairs) as Feats,
      parts: parts ? parts.split('+') : [lemma || form.toLowerCase()],
      from: 'lexicon',
    };
    start += form.length + 1;
    return word;
  });
}

const NONE: Classes = new Map();
const customer: Classes = new Map([
  [
    'asiakas',
    [
      {
        name: 'customer',
        weight: 2,
        unless: [],
        atom: { test: { kind: 'word', lemma: 'asiakas' }, feats: [], gap: 0 },
      },
    ],
  ],
]);

function matches(pattern: string, text: string, classes: Classes = NONE): readonly number[] | undefined {
  const parsed = parsePattern(pattern, new Set(['customer']));
  if ('message' in parsed) throw new Error(parsed.message);
  return matchPattern(sceneOf(words(text), classes), parsed as Pattern);
}

describe('patterns', () => {
  it('match a lemma, or a form, never a part of a word', () => {
    expect(matches('lupaus', 'lupauksensa/lupaus')).toEqual([0]);
    expect(matches('kynästä', 'Kynästä/kynä')).toEqual([0]);
    expect(matches('asia', 'asiakas')).toBeUndefined();
    expect(matches('=kynä', 'kynästä/kynä')).toBeUndefined();
  });

  it('match the first and the last part of compounds', () => {
    const word = 'asiakaspolun/asiakaspolku/asiakas+polku';
    expect(matches('-polku', word)).toEqual([0]);
    expect(matches('asiakas-', word)).toEqual([0]);
    expect(matches('-polku', 'polku')).toBeUndefined();
    expect(matches('asiakas-', 'asiakirjoja/asiakirja/asia+kirja')).toBeUndefined();
    expect(matches('{customer}-polku', word, customer)).toEqual([0]);
    expect(matches('{customer}-polku', 'hoitopolku/hoitopolku/hoito+polku', customer)).toBeUndefined();
  });

  it('let a class word stand for compounds that end in it', () => {
    expect(matches('{customer} .. hyöty', 'yritysasiakkaan/yritysasiakas/yritys+asiakas hyöty', customer)).toEqual([
      0, 1,
    ]);
  });

  it('ask for features', () => {
    expect(matches('arvo[Number=Plur]', 'arvot/arvo//Number=Plur')).toEqual([0]);
    expect(matches('arvo[Number=Plur]', 'arvo/arvo//Number=Sing')).toBeUndefined();
    expect(matches('talo[Person[psor]=2]', 'talosi/talo//Person[psor]=2')).toEqual([0]);
  });

  it('keep order in sequences and gaps, and forget it elsewhere', () => {
    expect(matches('kysyä lupa', 'kysyä lupa')).toEqual([0, 1]);
    expect(matches('kysyä lupa', 'kysyä aina lupa')).toBeUndefined();
    expect(matches('kysyä .. lupa', 'kysyä aina lupa')).toEqual([0, 2]);
    expect(matches('kysyä .. lupa', 'lupa kysyä')).toBeUndefined();
    expect(matches('kysyä .. lupa', 'kysyä a b c d e lupa')).toBeUndefined();
    expect(matches('kysyä ~ lupa', 'lupa pitää kysyä')).toEqual([0, 2]);
    expect(matches('kysyä + lupa', 'lupa a b c d e f g h kysyä')).toEqual([0, 9]);
  });

  it('use no word twice', () => {
    expect(matches('asiakas + asiakas', 'asiakas tuli')).toBeUndefined();
    expect(matches('asiakas + asiakas', 'asiakas näki asiakas')).toEqual([0, 2]);
  });

  it('tell where they are not understood', () => {
    for (const bad of ['', '+', 'a +', '.. a', 'a ..', '{nobody}', 'a[Case]', '[Case=Gen]', '-'])
      expect(parsePattern(bad, new Set(['customer']))).toHaveProperty('message');
  });
});
