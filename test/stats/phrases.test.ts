import { describe, expect, it } from 'vitest';
import { logDice, phrases } from '../../src/stats/phrases.js';
import { docOf } from './doc.js';

describe('phrases', () => {
  it('finds agreeing adjectives and genitive chains that recur, in base form', () => {
    const doc = docOf([
      [
        'paragraph',
        'Hyvää/hyvä/ADJ/Case=Par,Number=Sing palvelua/palvelu/NOUN/Case=Par,Number=Sing ja/ja/CCONJ yrityksen/yritys/NOUN/Case=Gen tulosta/tulos/NOUN/Case=Par',
        'Hyvä/hyvä/ADJ/Case=Nom,Number=Sing palvelu/palvelu/NOUN/Case=Nom,Number=Sing on/olla/AUX yrityksen/yritys/NOUN/Case=Gen tulos/tulos/NOUN/Case=Nom',
      ],
    ]);
    expect(phrases(doc).map(({ lemma, pattern, count }) => [lemma, pattern, count])).toEqual([
      ['hyvä palvelu', 'A N', 2],
      ['yrityksen tulos', 'G N', 2],
    ]);
    const [first] = phrases(doc);
    expect(first!.spans.map(({ start, end }) => doc.post.text.slice(start, end))).toEqual([
      'Hyvää palvelua',
      'Hyvä palvelu',
    ]);
    expect(first!.logDice).toBeCloseTo(14, 10);
  });

  it('leaves out words that only meet, pointing adjectives and what stands once', () => {
    const doc = docOf([
      [
        'paragraph',
        'oma/oma/ADJ/Case=Nom koti/koti/NOUN/Case=Nom ja/ja/CCONJ oma/oma/ADJ/Case=Nom koti/koti/NOUN/Case=Nom',
        'suurta/suuri/ADJ/Case=Par talo/talo/NOUN/Case=Nom ja/ja/CCONJ suurta/suuri/ADJ/Case=Par talo/talo/NOUN/Case=Nom',
        'pieni/pieni/ADJ/Case=Nom mökki/mökki/NOUN/Case=Nom',
      ],
    ]);
    expect(phrases(doc)).toEqual([]);
  });

  it('keeps the longest of phrases that stand within one another', () => {
    const line =
      'suomalaisen/suomalainen/ADJ/Case=Gen yrityksen/yritys/NOUN/Case=Gen johtajan/johtaja/NOUN/Case=Gen palkka/palkka/NOUN/Case=Nom';
    const found = phrases(docOf([['paragraph', line, line]]));
    expect(found.map(({ lemma }) => lemma)).toContain('yrityksen johtajan palkka');
    expect(found.map(({ lemma }) => lemma)).not.toContain('johtajan palkka');
  });
});

describe('logDice', () => {
  it('is 14 for words that stand only together and falls by one with each halving', () => {
    expect(logDice(4, [4, 4])).toBe(14);
    expect(logDice(2, [4, 4])).toBe(13);
  });
});
