import { describe, expect, it } from 'vitest';
import { segmentsOf } from '../../src/stance/segments.js';
import { docOf, table } from './read.js';

async function segmentsIn(text: string): Promise<string[]> {
  const found = segmentsOf(await docOf(text), (await table()).classes);
  return found.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe('segmentsOf', () => {
  it('pairs quotation marks', async () => {
    expect(await segmentsIn('Hän tarjosi "apua" ja ”neuvoja” tunnin.')).toEqual(['quote "apua"', 'quote ”neuvoja”']);
  });

  it('leaves a stray mark alone', async () => {
    expect(await segmentsIn('Ruutu on 24" leveä.')).toEqual([]);
  });

  it('finds a quotation that runs over sentences', async () => {
    const [quote] = await segmentsIn('"Emme ehdi. Tulkaa huomenna", hän sanoi.');
    expect(quote).toBe('quote "Emme ehdi. Tulkaa huomenna"');
  });

  it('finds asides and questions', async () => {
    expect(await segmentsIn('Bussi (vihdoin) tuli – kai?')).toEqual(
      expect.arrayContaining(['parenthesis (vihdoin)', 'question Bussi (vihdoin) tuli – kai?']),
    );
  });

  it('takes no range for an aside', async () => {
    expect(await segmentsIn('Avoinna 10 – 15 arkisin.')).toEqual([]);
  });

  it('finds a line of speech by its dash and its verb of saying', async () => {
    expect(await segmentsIn('– Jono on pitkä, sanoo kassanhoitaja Virtanen.')).toEqual(['quote Jono on pitkä']);
  });
});
