import { describe, expect, it } from 'vitest';
import { FREE, POSS, RARE } from '../../../src/fi/paradigms/cells.js';
import { inflectNominal } from '../../../src/fi/paradigms/nominal.js';

const cell = (lemma: string, kotus: number, letter: string, wanted: string): string[] =>
  inflectNominal(lemma, kotus, letter)
    .filter((form) => form.cell === wanted && form.flags & FREE)
    .map((form) => form.form);

describe('inflectNominal', () => {
  it.each([
    ['katu', 1, 'F', 'kadun', 'katua', 'katuun'],
    ['kala', 9, '', 'kalan', 'kalaa', 'kalaan'],
    ['ovi', 7, '', 'oven', 'ovea', 'oveen'],
    ['maa', 18, '', 'maan', 'maata', 'maahan'],
    ['työ', 19, '', 'työn', 'työtä', 'työhön'],
    ['käsi', 27, '', 'käden', 'kättä', 'käteen'],
    ['kynsi', 28, 'J', 'kynnen', 'kynttä', 'kynteen'],
    ['tytär', 32, 'C', 'tyttären', 'tytärtä', 'tyttäreen'],
    ['kerroin', 33, 'K', 'kertoimen', 'kerrointa', 'kertoimeen'],
    ['onneton', 34, 'C', 'onnettoman', 'onnetonta', 'onnettomaan'],
    ['nainen', 38, '', 'naisen', 'naista', 'naiseen'],
    ['rikas', 41, 'A', 'rikkaan', 'rikasta', 'rikkaaseen'],
    ['kuollut', 47, '', 'kuolleen', 'kuollutta', 'kuolleeseen'],
    ['sade', 48, 'F', 'sateen', 'sadetta', 'sateeseen'],
    ['parfait', 22, '', "parfait'n", "parfait'ta", "parfait'hen"],
  ])('%s (%i%s): genitive, partitive, illative', (lemma, kotus, letter, genitive, partitive, illative) => {
    expect(cell(lemma, kotus, letter, 'Case=Gen|Number=Sing')[0]).toBe(genitive);
    expect(cell(lemma, kotus, letter, 'Case=Par|Number=Sing')[0]).toBe(partitive);
    expect(cell(lemma, kotus, letter, 'Case=Ill|Number=Sing')[0]).toBe(illative);
  });

  it('puts an apostrophe between like vowels that a lost k leaves', () => {
    expect(cell('raaka', 10, 'D', 'Case=Gen|Number=Sing')).toEqual(["raa'an"]);
    expect(cell('reikä', 10, 'D', 'Case=Gen|Number=Sing')).toEqual(['reiän']);
    expect(cell('reikä', 10, 'D', 'Case=Ine|Number=Plur')).toEqual(["rei'issä"]);
  });

  it('gives several plurals where usage has them', () => {
    expect(cell('omena', 11, '', 'Case=Par|Number=Plur').slice(0, 2)).toEqual(['omenia', 'omenoita']);
    expect(cell('laatikko', 4, 'A', 'Case=Gen|Number=Plur')).toEqual(['laatikoiden', 'laatikoitten', 'laatikkojen']);
  });

  it('has a stem before possessives in the strong grade', () => {
    const stems = inflectNominal('katu', 1, 'F').filter(
      (form) => form.flags & POSS && form.cell === 'Case=Gen|Number=Sing',
    );
    expect(stems.map((form) => form.form)).toEqual(['katu']);
  });

  it('has every case in both numbers for all classes', () => {
    const examples: readonly [string, number][] = [
      ['valo', 1],
      ['palvelu', 2],
      ['valtio', 3],
      ['risti', 5],
      ['paperi', 6],
      ['nalle', 8],
      ['koira', 10],
      ['kulkija', 12],
      ['katiska', 13],
      ['solakka', 14],
      ['korkea', 15],
      ['vanhempi', 16],
      ['vapaa', 17],
      ['filee', 20],
      ['rosé', 21],
      ['tiili', 23],
      ['uni', 24],
      ['toimi', 25],
      ['pieni', 26],
      ['lapsi', 29],
      ['veitsi', 30],
      ['kaksi', 31],
      ['lämmin', 35],
      ['sisin', 36],
      ['vasen', 37],
      ['vastaus', 39],
      ['kalleus', 40],
      ['mies', 42],
      ['ohut', 43],
      ['kevät', 44],
      ['kahdeksas', 45],
      ['tuhat', 46],
      ['askel', 49],
    ];
    for (const [lemma, kotus] of examples)
      for (const number of ['Sing', 'Plur'])
        for (const name of ['Nom', 'Gen', 'Par', 'Ine', 'Ela', 'Ill', 'Ade', 'Abl', 'All', 'Ess', 'Tra', 'Abe']) {
          const forms = inflectNominal(lemma, kotus, '').filter(
            (form) => form.cell === `Case=${name}|Number=${number}` && form.flags & FREE && !(form.flags & RARE),
          );
          expect(forms.length, `${lemma} ${name} ${number}`).toBeGreaterThan(0);
        }
  });
});
