import { describe, expect, it } from 'vitest';
import { EVIDENCE, textEvidence } from '../../../src/fi/names/evidence.js';
import { type Facts, factsOf, GAZETTEER, patternOf } from '../../../src/fi/names/features.js';
import { MOST_ROWS, ROW_BITS, rowsOf } from '../../../src/fi/names/rows.js';

const facts = (form: string, lemma: string, listed = 0): Facts =>
  factsOf(
    { form, lemma, upos: 'NOUN', feats: { Case: 'Nom' }, parts: [lemma], from: 'lexicon' },
    listed,
    listed,
    false,
  );

describe('what the finder of names sees', () => {
  it.each([
    ['Åbo', 'Xx'],
    ['EU:n', 'XX:x'],
    ['MM-2010', 'XX-0'],
    ['šakki', 'x'],
  ])('writes %s as %s', (form, pattern) => {
    expect(patternOf(form)).toBe(pattern);
  });

  it('lets a small word be part of a name where names end in it', () => {
    expect(facts('yliopisto', 'yliopisto', GAZETTEER.orgHead).open).toBe(true);
    expect(facts('omena', 'omena').open).toBe(false);
    expect(facts('Omena', 'Omena').open).toBe(true);
  });

  it('knows of a name what the text says beside its other occurrence', () => {
    const text = [
      [facts('Yhtiö', 'yhtiö', GAZETTEER.orgHead), facts('Nurmela', 'Nurmela')],
      [facts('pieni', 'pieni'), facts('yhtiö', 'yhtiö', GAZETTEER.orgHead), facts('Nurmela', 'Nurmela')],
    ];
    const said = textEvidence(text)[0]?.[1] ?? 0;
    expect(said & EVIDENCE.organisation).toBe(EVIDENCE.organisation);
    expect(said & EVIDENCE.product).toBe(0);
  });

  it('asks for rows within the table', () => {
    const words = ['Elokuva', '"', 'Talven', 'valo', '"', 'sai', 'ensi-iltansa', '2010'].map((form) =>
      facts(form, form, form === 'Elokuva' ? GAZETTEER.productHead : 0),
    );
    const [evidence = new Uint16Array()] = textEvidence([words]);
    const rows = new Int32Array(MOST_ROWS);
    for (let i = 0; i < words.length; i++) {
      const n = rowsOf(words, evidence, i, rows);
      expect(n).toBeLessThan(MOST_ROWS);
      for (const row of rows.subarray(0, n)) expect(row >= 0 && row < 2 ** ROW_BITS).toBe(true);
    }
  });
});
