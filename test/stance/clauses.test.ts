import { describe, expect, it } from 'vitest';
import { scenesOf } from '../../src/stance/stance.js';
import { docOf, table } from './read.js';

/** Clauses of a one-sentence text as `type: words`. */
async function clausesIn(text: string): Promise<string[]> {
  const [scene] = scenesOf(await docOf(text), await table());
  return scene!.clauses.map(
    ({ type }, number) =>
      `${type}: ${scene!.words
        .filter((word, i) => scene!.clauseOf[i] === number && word.upos !== 'PUNCT')
        .map((word) => word.form)
        .join(' ')}`,
  );
}

describe('clauses', () => {
  it('parts a condition from what follows', async () => {
    expect(await clausesIn('Jos kone kaatuu, soitan huoltoon.')).toEqual([
      'conditional: Jos kone kaatuu',
      'main: soitan huoltoon',
    ]);
  });

  it('takes up a clause behind the one that interrupts it', async () => {
    expect(await clausesIn('Asiakas, joka soittaa, saa vastauksen.')).toEqual([
      'main: Asiakas saa vastauksen',
      'relative: joka soittaa',
    ]);
  });

  it('parts coordinated clauses, but not coordinated words', async () => {
    expect(await clausesIn('Soitin huoltoon ja myyntiin, mutta kukaan ei vastannut.')).toEqual([
      'main: Soitin huoltoon ja myyntiin',
      'main: mutta kukaan ei vastannut',
    ]);
  });

  it('knows what is said from who says it', async () => {
    expect(await clausesIn('Yhtiö kertoi, että jono lyhenee.')).toEqual([
      'main: Yhtiö kertoi',
      'content: että jono lyhenee',
    ]);
  });
});
