import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { segment } from '../../src/text/segment.js';
import type { Token, Word } from '../../src/types.js';

const CLASSES = new Set('ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X'.split(' '));

describe('the analysis of texts as people write them', () => {
  let fi: Morphology;
  const words = (text: string): Word[] =>
    analyse(fi, segment(text, [{ type: 'paragraph', start: 0, end: text.length }])).flatMap((one) => one.words);
  const word = (text: string, form: string): Word => words(text).find((one) => one.form === form)!;
  const lemmas = (text: string): string =>
    words(text)
      .map(({ lemma }) => lemma)
      .join(' ');
  beforeAll(async () => {
    fi = await loadMorphology();
  });

  it('keeps a hashtag one word with the parts of what it says', () => {
    const text = 'Tällä viikolla puhutaan aiheesta #asiakaspalvelu, tule mukaan!';
    expect(word(text, '#asiakaspalvelu')).toMatchObject({ kind: 'hashtag', lemma: '#asiakaspalvelu', upos: 'NOUN' });
    expect(word(text, 'viikolla')).toMatchObject({ lemma: 'viikko', feats: { Case: 'Ade' } });
    expect(word(text, 'tule')).toMatchObject({ lemma: 'tulla', upos: 'VERB' });
  });

  it('keeps a mention and a made-up hashtag as written', () => {
    const text = 'Kiitos @kahvila_kulma ja #CX2031 hyvästä illasta';
    expect(word(text, '@kahvila_kulma')).toMatchObject({ kind: 'mention', lemma: '@kahvila_kulma' });
    expect(word(text, '#CX2031')).toMatchObject({ kind: 'hashtag', lemma: '#CX2031' });
    expect(word(text, 'hyvästä')).toMatchObject({ lemma: 'hyvä', upos: 'ADJ', feats: { Case: 'Ela' } });
  });

  it('takes addresses for symbols, in one piece', () => {
    const text = 'Varaa paikka: https://www.esimerkki.fi/ilta?paikka=2 tai kirjoita osoitteeseen ilta@esimerkki.fi.';
    for (const form of ['https://www.esimerkki.fi/ilta?paikka=2', 'ilta@esimerkki.fi'])
      expect(word(text, form)).toMatchObject({ lemma: form, upos: 'SYM' });
    expect(word(text, 'osoitteeseen')).toMatchObject({ lemma: 'osoite', feats: { Case: 'Ill' } });
  });

  it('leaves emoji whole and reads the words beside them as ever', () => {
    const text = 'Olipa hauska ilta 😀 👍🏽 👨‍👩‍👧 🇫🇮 :) <3';
    for (const form of ['😀', '👍🏽', '👨‍👩‍👧', '🇫🇮', ':)', '<3']) {
      expect(word(text, form)).toMatchObject({ kind: 'emoji', lemma: form });
      expect(['SYM', 'PUNCT', 'X']).toContain(word(text, form).upos);
    }
    expect(lemmas(text)).toMatch(/^olla hauska ilta /);
  });

  it('reads capitals all through like small letters', () => {
    const text = 'Emme suostu tähän, koska sopimus allekirjoitettiin väärin.';
    const tags = (all: Word[]) => all.map(({ upos, feats }) => ({ upos, feats }));
    expect(lemmas(text.toUpperCase())).toBe(lemmas(text));
    expect(tags(words(text.toUpperCase()))).toEqual(tags(words(text)));
  });

  it('does without capitals', () => {
    expect(lemmas('eilen käytiin turussa ja syötiin jäätelöä')).toBe('eilen käydä turku ja syödä jäätelö');
    expect(word('eilen käytiin turussa', 'turussa').feats).toMatchObject({ Case: 'Ine' });
  });

  it('reads the whole words of clipped notes, and keeps clipped ones and numbers', () => {
    const text = 'pot. nukk. hyvin, RR 120/80, ei kipuja. Aamulla söi puuroa, lääkk. annettu klo 8.';
    expect(word(text, 'hyvin')).toMatchObject({ lemma: 'hyvin', upos: 'ADV' });
    expect(word(text, '120/80')).toMatchObject({ lemma: '120/80', upos: 'NUM' });
    expect(word(text, 'RR').lemma).toBe('RR');
    expect(word(text, 'kipuja')).toMatchObject({ lemma: 'kipu', feats: { Case: 'Par', Number: 'Plur' } });
    expect(word(text, 'söi')).toMatchObject({ lemma: 'syödä', upos: 'VERB' });
    expect(word(text, 'annettu')).toMatchObject({ lemma: 'antaa', upos: 'VERB' });
    expect(word(text, 'klo').lemma).toBe('kello');
  });

  it('gives every token of any Unicode text a lemma and a word class', () => {
    const piece = fc.oneof(
      fc.string({ minLength: 1, maxLength: 30, unit: 'binary' }),
      fc.string({ minLength: 1, maxLength: 30, unit: 'grapheme' }),
      fc.constantFrom(
        '#',
        '@',
        'http://',
        'talos',
        'ET',
        '\u0308',
        '\u200d',
        '\u00ad',
        '\ud800',
        'İ',
        'ß',
        'ﬁ',
        '٣',
        '-',
        ':',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ').normalize('NFC');
        const sentences = segment(text, [{ type: 'paragraph', start: 0, end: text.length }]);
        const found = analyse(fi, sentences);
        expect(found.length).toBe(sentences.length);
        sentences.forEach(({ tokens }, s) => {
          const own = found[s]!.words;
          for (const { start, end } of tokens)
            expect(own.some((one) => one.start === start && one.end === end)).toBe(true);
          for (const { lemma, parts, upos, start, end } of own) {
            expect(lemma.length).toBeGreaterThan(0);
            expect(parts.join('').length).toBeGreaterThan(0);
            expect(CLASSES).toContain(upos);
            expect(start < end && end <= text.length).toBe(true);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it.each(['a', 'kissan', 'talos', 'tt', 'ab-', 'x:', '1.', '#aa', 'Ä', '😀', "n'"])(
    'comes to the end of a word of a million letters (%s)',
    (piece) => {
      const form = piece.repeat(Math.ceil(2 ** 20 / piece.length));
      const token: Token = { form, start: 0, end: form.length, kind: 'word', spaceAfter: false };
      const [sentence] = analyse(fi, [{ start: 0, end: form.length, block: 0, tokens: [token] }]);
      const [only] = sentence!.words;
      expect(only!.lemma.length).toBeGreaterThan(0);
      expect(CLASSES).toContain(only!.upos);
    },
    60_000,
  );
});
