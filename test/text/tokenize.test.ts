import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../src/text/tokenize.js';

const forms = (text: string): string[] => tokenize(text, 0, text.length).map((token) => token.form);
const kinds = (text: string): string[] => tokenize(text, 0, text.length).map((token) => token.kind);

/** A text, and its tokens with `|` between. */
const CASES: Record<string, readonly (readonly [string, string])[]> = {
  'endings after a colon': [
    ['HR:n ja EU:ssa', 'HR:n|ja|EU:ssa'],
    ['NPS:ää, tv:ssä, 20:een', 'NPS:ää|,|tv:ssä|,|20:een'],
    ['Asetus N:o 12', 'Asetus|N:o|12'],
    ['40 %:lla vastaajista', '40|%:lla|vastaajista'],
    ['”Kesäyö”:n tekijä', '”|Kesäyö|”|:n|tekijä'],
    ['Ainekset:jauhoja', 'Ainekset|:|jauhoja'],
    ['Facebook:ssa ja Iittala:nkin', 'Facebook:ssa|ja|Iittala:nkin'],
  ],
  'numbers, dates and ordinals': [
    ['8.4.2014 ja 8. huhtikuuta', '8.4.2014|ja|8.|huhtikuuta'],
    ['hinta 3,5 % tai 110 000 €', 'hinta|3,5|%|tai|110 000|€'],
    ['klo 9.12 tai 18:30', 'klo|9.12|tai|18:30'],
    ['1990-luvun 5.-luokkalaiset', '1990-luvun|5.-luokkalaiset'],
    ['3 000–4 000 tai 500–1 000', '3 000–4 000|tai|500–1 000'],
    ['kello on 5.', 'kello|on|5|.'],
    ['Vuonna 2008. Sitten', 'Vuonna|2008|.|Sitten'],
    ['1. Kuori perunat. 2. Keitä ne.', '1.|Kuori|perunat|.|2.|Keitä|ne|.'],
    ['4.–5. toukokuuta, 2007–2013', '4.–5.|toukokuuta|,|2007–2013'],
    ['-10 astetta, 20°C', '-10|astetta|,|20|°C'],
    ['versio 2.0:n ja v.4.5', 'versio|2.0:n|ja|v.4.5'],
  ],
  abbreviations: [
    ['esim. tämä ja mm. Suomessa', 'esim.|tämä|ja|mm.|Suomessa'],
    ['omenoita jne. kaupasta', 'omenoita|jne.|kaupasta'],
    ['omenoita jne. Kauppa on kiinni', 'omenoita|jne|.|Kauppa|on|kiinni'],
    ['n. 200 g (ks. s. 12)', 'n.|200|g|(|ks.|s.|12|)'],
    ['J. R. R. Tolkien', 'J.|R.|R.|Tolkien'],
    ['o.s. Virtanen, ev.-lut. kirkko', 'o.s.|Virtanen|,|ev.-lut.|kirkko'],
  ],
  'hyphens and dashes': [
    ['Kesäyö -kahvila ja ruoka- ja juomapuoli', 'Kesäyö|-kahvila|ja|ruoka-|ja|juomapuoli'],
    ['touko-/kesäkuussa', 'touko-/kesäkuussa'],
    ['- Tulen heti, hän sanoi.', '-|Tulen|heti|,|hän|sanoi|.'],
    ['Se oli – yllätys – hyvä', 'Se|oli|–|yllätys|–|hyvä'],
    ['tilaaja–tuottaja-malli', 'tilaaja–tuottaja-malli'],
    ['1960-ja 1970-luvulla', '1960-|ja|1970-luvulla'],
  ],
  'joined words': [
    ['H&M ja ja/tai', 'H&M|ja|ja/tai'],
    ["vaa'an, vaa’an, show'ssa", "vaa'an|,|vaa’an|,|show'ssa"],
    ['tähän(kin) asti', 'tähän(kin)|asti'],
    ['C++:n ja Yle.fi', 'C++:n|ja|Yle.fi'],
  ],
  'missing spaces': [
    ['Se loppui.Sitten lähdin', 'Se|loppui|.|Sitten|lähdin'],
    ['Ok?Joo,kyllä!Hyvä', 'Ok|?|Joo|,|kyllä|!|Hyvä'],
    ['esim.tämä', 'esim.|tämä'],
  ],
  marks: [
    ['Hei!!! Mitä...', 'Hei|!|!|!|Mitä|...'],
    ['niin… ja ”näin” sekä »noin»', 'niin|…|ja|”|näin|”|sekä|»|noin|»'],
  ],
};

describe('tokenize', () => {
  for (const [group, cases] of Object.entries(CASES))
    it.each(cases)(`${group}: %s`, (text, expected) => expect(forms(text).join('|')).toBe(expected));

  it.each([
    ['Lue https://esimerkki.fi/a(b)?c=1, kiitos', 'https://esimerkki.fi/a(b)?c=1', 'url'],
    ['(www.esimerkki.fi)', 'www.esimerkki.fi', 'url'],
    ['Kirjoita matti.meikalainen@esimerkki.fi.', 'matti.meikalainen@esimerkki.fi', 'email'],
    ['tänään #asiakaskokemus puhuttaa', '#asiakaskokemus', 'hashtag'],
    ['kiitos @maija_m!', '@maija_m', 'mention'],
    ['perhe 👩‍👩‍👧 ja 👍🏽', '👩‍👩‍👧', 'emoji'],
    ['lippu 🇫🇮 salossa', '🇫🇮', 'emoji'],
    ['kivaa :)', ':)', 'emoji'],
    ['kivaa:D', ':D', 'emoji'],
    ['rakkautta <3', '<3', 'emoji'],
    ['xD sanoi hän', 'xD', 'emoji'],
    ['hinta 5 €', '€', 'symbol'],
    ['noin 3,5 litraa', '3,5', 'number'],
    ['3D-tulostin', '3D-tulostin', 'word'],
    ['vaiheet 1️⃣ ja 2️⃣', '1️⃣', 'emoji'],
    ['katso yle.fi/uutiset?id=3 heti', 'yle.fi/uutiset?id=3', 'url'],
    ['sivultahttp://esimerkki.fi', 'http://esimerkki.fi', 'url'],
    ['tiedostossa /etc/systemd/logind.conf: rivi', '/etc/systemd/logind.conf', 'url'],
    ['avaa tiedosto muistio.txt heti', 'muistio.txt', 'word'],
    ['S@hköposti', 'S@hköposti', 'word'],
    ['Perheet => Lapset', '=>', 'punct'],
    ['täytä ________ viiva', '________', 'punct'],
    ['kivaa ^_^', '^_^', 'emoji'],
    ['[toim.:] osa 3:3', '3:3', 'number'],
  ])('%s has %s as %s', (text, form, kind) => {
    const index = forms(text).indexOf(form);
    expect(index).toBeGreaterThanOrEqual(0);
    expect(kinds(text)[index]).toBe(kind);
  });

  it('says where white space follows', () => {
    expect(tokenize('Hei, sinä!', 0, 10).map((token) => token.spaceAfter)).toEqual([false, true, false, true]);
  });

  it('reads only its span', () => {
    const text = 'Ensin tämä. Sitten tuo.';
    expect(tokenize(text, 12, text.length).map((token) => [token.form, token.start])).toEqual([
      ['Sitten', 12],
      ['tuo', 19],
      ['.', 22],
    ]);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom(...'aÄ1.,:;-–\'"”()[]@#/&%*+_!?… \n\u00A0\u00AD€😀👍🏽'), maxLength: 14 }),
    fc.constantFrom('HR:n ', 'www.', 'http://', ':)', '1.', '...', ' -', 'esim.', '😀\u200D', '\uD800', '\uDC00'),
  );
  const anyText = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));

  it('covers every character but white space and controls, in order, with slices of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const token of tokenize(text, 0, text.length)) {
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.form);
          expect(text.slice(at, token.start)).toMatch(/^[\s\p{Cc}]*$/u);
          at = token.end;
        }
        expect(text.slice(at)).toMatch(/^[\s\p{Cc}]*$/u);
      }),
      { numRuns: 1500 },
    );
  });

  it('stays inside its span whatever stands around it', () => {
    fc.assert(
      fc.property(anyText, fc.nat(40), fc.nat(40), (text, one, other) => {
        // A span never parts a surrogate pair.
        const edge = (at: number): number => {
          const index = Math.min(at, text.length);
          return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, index - 1), index + 1))
            ? index - 1
            : index;
        };
        const start = Math.max(0, edge(Math.min(one, other)));
        const end = Math.max(start, edge(Math.max(one, other)));
        let at = start;
        for (const token of tokenize(text, start, end)) {
          expect(token.start).toBeGreaterThanOrEqual(at);
          expect(token.end).toBeLessThanOrEqual(end);
          at = token.end;
        }
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ['a word', 'a'],
    ['dotted letters', 'a.'],
    ['dotted words', 'ab.cd'],
    ['hyphens', 'a-'],
    ['digits with spaces', '1 000 '],
    ['an address that is none', 'a.b-c_'],
    ['marks', '!.'],
    ['brackets', ':('],
    ['tags', '#_'],
    ['emoji', '😀'],
    ['colons', 'a:n'],
    ['path parts', '/a.'],
  ])('takes linear time on half a megabyte of %s', (_, unit) => {
    const text = unit.repeat(500_000 / unit.length);
    const started = performance.now();
    tokenize(text, 0, text.length);
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
