import { describe, expect, it } from 'vitest';
import { boost } from '../../scripts/model/boosting.js';
import { addUp, changesOf, forestOf, openForest, type Trees, writeForest } from '../../src/stats/forest.js';

const NAMES = ['count', 'first'];
/** count <= 1.5 ? -0.5 : first <= 0.5 ? 1 : 0.25 */
const TREE: Trees = {
  base: -2,
  roots: [0],
  trait: Int16Array.of(0, -1, 1, -1, -1),
  at: Float64Array.of(1.5, 0, 0.5, 0, 0),
  yes: Int32Array.of(1, 0, 3, 0, 0),
  no: Int32Array.of(2, 0, 4, 0, 0),
  mean: Float64Array.of(0.125, -0.5, 0.625, 1, 0.25),
};

describe('forest', () => {
  const forest = openForest(writeForest(forestOf(TREE), NAMES), 'k.bin', NAMES);

  it('adds up the leaf reached, and says which trait changed what', () => {
    const traits = Float64Array.of(3, 0.2);
    expect(addUp(forest, traits)).toBe(-2 + 1);
    expect([...changesOf(forest, traits)]).toEqual([0.5, 0.375]);
    expect(addUp(forest, Float64Array.of(1, 0.2))).toBe(-2.5);
  });

  it('asks for a value at most the cut, whichever trait and cut it is', () => {
    // Three trees of one question each, two of them of one trait.
    const three: Trees = {
      base: 0,
      roots: [0, 3, 6],
      trait: Int16Array.of(0, -1, -1, 1, -1, -1, 0, -1, -1),
      at: Float64Array.of(2, 0, 0, 0.5, 0, 0, -1, 0, 0),
      yes: Int32Array.of(1, 0, 0, 4, 0, 0, 7, 0, 0),
      no: Int32Array.of(2, 0, 0, 5, 0, 0, 8, 0, 0),
      mean: Float64Array.of(0, 1, 0, 0, 10, 0, 0, 100, 0),
    };
    const open = openForest(writeForest(forestOf(three), NAMES), 'k.bin', NAMES);
    for (const a of [-2, -1, -0.5, 2, 2.5])
      for (const b of [0, 0.5, 0.75])
        expect(addUp(open, Float64Array.of(a, b))).toBe((a <= 2 ? 1 : 0) + (b <= 0.5 ? 10 : 0) + (a <= -1 ? 100 : 0));
  });

  it('gives up once the trees left cannot reach what is asked', () => {
    expect(addUp(forest, Float64Array.of(1, 0.2), -1)).toBe(-2.5);
    expect(addUp(forest, Float64Array.of(1, 0.2), -0.9)).toBe(Number.NEGATIVE_INFINITY);
  });

  it('finds its traits by name, wherever they stand', () => {
    const turned = openForest(writeForest(forestOf(TREE), NAMES), 'k.bin', ['other', 'first', 'count']);
    expect(addUp(turned, Float64Array.of(9, 0.2, 3))).toBe(-1);
  });

  it('refuses a trait that is not known and a node that leads back', () => {
    expect(() => openForest(writeForest(forestOf(TREE), NAMES), 'k.bin', ['count'])).toThrow(/k\.bin/);
    const circle = { ...TREE, yes: Int32Array.of(0, 0, 3, 0, 0) };
    expect(() => openForest(writeForest(forestOf(circle), NAMES), 'k.bin', NAMES)).toThrow(/k\.bin/);
  });
});

describe('boosting', () => {
  // A hit is likelier with more of the first trait; the second is noise; every twentieth is the other way round.
  const examples = Array.from({ length: 2000 }, (_, i) => {
    const strength = (i * 37) % 100;
    return { traits: [strength, (i * 61) % 17], hit: i % 20 === 0 ? strength < 30 : strength > 60 };
  });
  const options = { trees: 30, leaves: 4, fewest: 50, rate: 0.2, rising: new Set([0]) };
  const forest = boost(examples, 2, options);
  const logit = (traits: readonly number[]) => addUp(forest, Float64Array.from(traits));

  it('learns what makes a hit', () => {
    expect(logit([90, 3])).toBeGreaterThan(1);
    expect(logit([40, 3])).toBeLessThan(-1);
  });

  it('never lowers the logit for more of a rising trait', () => {
    for (let strength = 1; strength < 100; strength++)
      expect(logit([strength, 5])).toBeGreaterThanOrEqual(logit([strength - 1, 5]) - 1e-9);
  });

  it('gives the same trees for the same examples', () => {
    expect(writeForest(boost(examples, 2, options), NAMES)).toEqual(writeForest(forest, NAMES));
  });
});
