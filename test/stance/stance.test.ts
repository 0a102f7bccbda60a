import { describe, expect, it } from 'vitest';
import { rateInterval } from '../../src/stance/profile.js';
import { cuesOf, stanceOf } from './read.js';

describe('readStance', () => {
  it('finds several cues in one word', async () => {
    expect(await cuesOf('Tiedäthän, miten siinä käy.')).toEqual(
      expect.arrayContaining(['reader.verb "Tiedäthän"', 'shared.clitic "Tiedäthän"']),
    );
  });

  it('turns the sign of praise under negation', async () => {
    const { cues } = await stanceOf('Ohje ei ole hyvä.');
    expect(cues.find((cue) => cue.category === 'attitude')).toMatchObject({ sign: '-', negated: true, target: 'ohje' });
  });

  it('reads a denied blame as faint praise', async () => {
    const { cues } = await stanceOf('Kirja ei ollut huono.');
    expect(cues.find((cue) => cue.category === 'attitude')).toMatchObject({ sign: '+', negated: true });
  });

  it("leaves others' words out of the author's totals", async () => {
    const text = 'Yhtiö väittää, että uusi lomake on loistava.';
    const { cues, profile } = await stanceOf(text);
    expect(cues.find((cue) => cue.category === 'attitude')).toMatchObject({ voice: 'other' });
    expect(profile.find(({ category }) => category === 'attitude')?.count).toBe(0);
  });

  it('gives no hedge, denial or question inside a jos-clause', async () => {
    const found = await cuesOf('Jos kone ei toimisi, soita meille.');
    expect(found.filter((cue) => /^(hedge|disclaim|question)/.test(cue))).toEqual([]);
  });

  it('takes nothing from the foot of a page', async () => {
    expect(await cuesOf('Kone toimii.\n\nEi kommentteja:\n\nLähetä kommentti')).toEqual([]);
  });

  it('says why only when asked', async () => {
    const text = 'Ehkä bussi tulee.';
    expect((await stanceOf(text)).cues[0]).not.toHaveProperty('why');
    expect((await stanceOf(text, { explain: true })).cues[0]?.why).toContain('hedge.epistemic.particle');
  });

  it('gives spans inside the text and in its order', async () => {
    const text = 'Voi olla, että jono kasvaa! Mutta entä te? "Emme tiedä", he sanoivat.';
    const { cues, arc, strongest } = await stanceOf(text);
    expect(cues.length).toBeGreaterThan(4);
    for (const [i, cue] of cues.entries()) {
      expect(cue.start).toBeLessThan(cue.end);
      expect(cue.end).toBeLessThanOrEqual(text.length);
      if (i > 0) expect(cue.start).toBeGreaterThanOrEqual(cues[i - 1]!.start);
    }
    expect(arc).toHaveLength(1);
    expect(strongest[0]!.score).toBeGreaterThan(0);
  });

  it('is the same each time', async () => {
    const text = 'Kyllähän se varmaan auttaa, mutta kuka sen maksaa?';
    expect(await stanceOf(text)).toEqual(await stanceOf(text));
  });

  it('stands an empty text', async () => {
    const { cues, profile, arc } = await stanceOf('');
    expect([cues, arc]).toEqual([[], []]);
    expect(profile.every(({ count, perThousand }) => count === 0 && perThousand === 0)).toBe(true);
  });
});

describe('rateInterval', () => {
  it('gives the Poisson limits', () => {
    // Exact 95 % limits of a count of 10 are 4.80 and 18.39.
    const [low, high] = rateInterval(10, 1000);
    expect(low).toBeCloseTo(4.8, 1);
    expect(high).toBeCloseTo(18.39, 1);
  });

  it('starts at nought and admits how short a text is', () => {
    expect(rateInterval(0, 100)[0]).toBe(0);
    expect(rateInterval(0, 100)[1]).toBeGreaterThan(30);
  });
});
