import { describe, expect, it } from 'vitest';
import { boost } from '../../scripts/model/boosting.js';
import { addUp, forestRows, parseForest } from '../../src/stats/forest.js';

const NAMES = ['count', 'first'];
const ROWS = [
  'tree\tnode\ttrait\tat\tyes\tno\tmean',
  '-\t0\t\t\t\t\t-2',
  '0\t0\tcount\t1.5\t1\t2\t0.1',
  '0\t1\t\t\t\t\t-0.5',
  '0\t2\tfirst\t0.5\t3\t4\t0.6',
  '0\t3\t\t\t\t\t1',
  '0\t4\t\t\t\t\t0.2',
].join('\n');

describe('forest', () => {
  const forest = parseForest(ROWS, 'w.tsv', NAMES);

  it('adds up the leaf reached, and says which trait changed what', () => {
    const changes = new Float64Array(2);
    expect(addUp(forest, [3, 0.2], changes)).toBeCloseTo(-2 + 1, 10);
    expect(changes[0]).toBeCloseTo(0.5, 10);
    expect(changes[1]).toBeCloseTo(0.4, 10);
    expect(addUp(forest, [1, 0.2], new Float64Array(2))).toBeCloseTo(-2.5, 10);
  });

  it('writes what it reads', () => {
    expect(forestRows(forest, NAMES)).toBe(`${ROWS}\n`);
  });

  it.each([
    ['an unknown trait', ROWS.replace('first', 'last'), 5],
    ['a missing mean', ROWS.replace('\t-0.5', '\t'), 4],
    ['a node that leads back', ROWS.replace('\t3\t4\t', '\t0\t4\t'), 5],
    ['another header', ROWS.replace('tree', 'trees'), 1],
  ])('names the row of %s', (_, text, row) => {
    expect(() => parseForest(text, 'w.tsv', NAMES)).toThrow(new RegExp(`w\\.tsv, row ${row}`));
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
  const logit = (traits: readonly number[]) => addUp(forest, traits, new Float64Array(2));

  it('learns what makes a hit', () => {
    expect(logit([90, 3])).toBeGreaterThan(1);
    expect(logit([40, 3])).toBeLessThan(-1);
  });

  it('never lowers the logit for more of a rising trait', () => {
    for (let strength = 1; strength < 100; strength++)
      expect(logit([strength, 5])).toBeGreaterThanOrEqual(logit([strength - 1, 5]) - 1e-9);
  });

  it('gives the same trees for the same examples', () => {
    expect(forestRows(boost(examples, 2, options), NAMES)).toBe(forestRows(forest, NAMES));
  });
});
