import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { segment } from '../../src/text/segment.js';
import type { Block } from '../../src/types.js';

const whole = (text: string, type: Block['type'] = 'paragraph'): Block[] => [{ start: 0, end: text.length, type }];
const sentences = (text: string, type: Block['type'] = 'paragraph'): string[] =>
  segment(text, whole(text, type)).map((sentence) => text.slice(sentence.start, sentence.end));

describe('segment', () => {
  it.each([
    ['final marks', ['Satoi.', 'Lähdimme silti!', 'Miksi?']],
    ['repeated marks', ['Ihanaa!!!', 'Lähdetkö?!', 'No niin...', 'Katsotaan.']],
    ['an abbreviation inside', ['Mukana oli mm. Tampereen väkeä.', 'Hyvä niin.']],
    ['an abbreviation at the end', ['Otimme eväät, teltan ym.', 'Sitten mentiin.']],
    ['a date and an ordinal', ['Tapasimme 8. huhtikuuta klo 9.', 'Se oli 3. kerta.']],
    ['a year at the end', ['Näin kävi vuonna 2008.', 'Enää ei käy.']],
    ['a quote that closes', ['”Tuletko?”', '”En tule.”', 'Hän lähti.']],
    ['a quote that goes on', ['”Tuletko?” kysyi Maija.', 'En tullut.']],
    ['a bracket that closes', ['(Tämä oli sivuhuomautus.)', 'Jatketaan.']],
    ['an emoticon after the mark', ['Tulin perille. :)', 'Oli mukavaa.']],
    ['an emoticon for a mark', ['Tulin perille :)', 'Oli mukavaa.']],
    ['an emoji for a mark', ['Tulin perille 😀😀', 'Oli mukavaa.']],
    ['an ellipsis that goes on', ['Mietin sitä... kauan.']],
    ['a missing space', ['Satoi.', 'Lähdimme silti.']],
    ['a colon before a list', ['Muista nämä:', '1. Kuuntele asiakasta.', '2. Vastaa hänelle.']],
    ['a colon inside', ['Yksi asia ratkaisee: asenne.']],
    ['a function word after an abbreviation', ['PS. Ja kommentoi myös.', 'Niin.']],
    ['marks with no space before a number', ['Ihanaa!!1!', 'Lämpötila oli −5…+3 astetta.']],
    ['initials', ['Luin J. R. R. Tolkienia.', 'Pidin siitä.']],
    ['a heading with no mark', ['Asiakas ensin', 'Kun puhelin soi, siihen vastataan.']],
  ])('%s', (name, expected) => {
    const text = name === 'a missing space' ? expected.join('') : expected.join(' ');
    expect(sentences(text)).toEqual(expected);
  });

  it('does not open a sentence at a title inside one', () => {
    expect(sentences('Luin taas Kun Kyyhkyset Katosivat junassa.')).toHaveLength(1);
    expect(sentences('Luin romaanin Kun kyyhkyset katosivat junassa.')).toHaveLength(1);
    expect(sentences('Lainasin Aino Salmen Minä ja meri toistamiseen.')).toHaveLength(1);
  });

  it('ends sentences at blocks and says which block', () => {
    const text = 'Otsikko\nEnsimmäinen. Toinen';
    const blocks: Block[] = [
      { start: 0, end: 7, type: 'heading', level: 2 },
      { start: 8, end: text.length, type: 'paragraph' },
    ];
    expect(segment(text, blocks).map((s) => [text.slice(s.start, s.end), s.block])).toEqual([
      ['Otsikko', 0],
      ['Ensimmäinen.', 1],
      ['Toinen', 1],
    ]);
  });

  it('ends sentences at line breaks, but not in a text wrapped to a width', () => {
    expect(sentences('Sade yltyy\nTuuli yltyy', 'verse')).toEqual(['Sade yltyy', 'Tuuli yltyy']);
    expect(sentences('Kauppalista:\nmaitoa\nleipää')).toHaveLength(3);
    const wrapped =
      'Kun tulimme perille, kukaan ei ollut enää hereillä, ja\nsiksi nukuimme autossa aamuun asti ja jatkoimme vasta\nsitten matkaa.';
    expect(sentences(wrapped)).toHaveLength(1);
  });

  it('puts every token in one sentence, in order, and spans from first to last token', () => {
    const unit = fc.constantFrom(...'aÄ1.,:;-–"”() []!?…\n😀', 'Kun ', 'mm.', '2.', ':)', '... ', '”. ');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        let at = -1;
        for (const sentence of segment(text, whole(text))) {
          expect(sentence.tokens.length).toBeGreaterThan(0);
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          for (const token of sentence.tokens) {
            expect(token.start).toBeGreaterThanOrEqual(at);
            at = token.end;
          }
        }
        expect(text.slice(Math.max(at, 0)).trim()).toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  it.each([['!,'], ['a.) '], ['😀,'], ['" a. '], ['( '], ['. " '], ['\n'], ['a\n']])(
    'takes linear time on half a megabyte of %j',
    (unit) => {
      const text = unit.repeat(500_000 / unit.length);
      const started = performance.now();
      segment(text, whole(text));
      expect(performance.now() - started).toBeLessThan(6000);
    },
  );
});
