import { describe, expect, it } from 'vitest';
import { loadBuiltIn } from '../../src/themes/load.js';
import { addRow, hashOf, openWeights, type Rows, rowOf, writeWeights } from '../../src/themes/weights.js';

const rules = { topic: [Float32Array.of(1, 2)], profile: [], present: [Float32Array.of(0.5)], stance: [] };
const bytes = writeWeights({
  themes: ['core', 'value'],
  bias: Float32Array.of(0.5, -1),
  own: new Map([
    ['l:asiakas', Float64Array.of(1, -2)],
    ['l:hinta', Float64Array.of(0, 4)],
  ]),
  near: new Map([['asiakas', Float64Array.of(1, 1, 1)]]),
  rules,
});
const summed = (rows: Rows, key: string): number[] => {
  const sums = new Float64Array(rows.width);
  addRow(rows, rowOf(rows, key), 1, sums);
  return [...sums];
};

describe('learnt weights', () => {
  it('come back as they were written, to a step', () => {
    const weights = openWeights(bytes, 'x.bin', ['value', 'core']);
    expect(weights.themes).toEqual(['core', 'value']);
    expect(summed(weights.own, 'l:asiakas')[0]).toBeCloseTo(1, 1);
    expect(summed(weights.own, 'l:hinta')[1]).toBeCloseTo(4, 1);
    expect(rowOf(weights.own, 'l:muu')).toBe(-1);
    expect([...weights.rules.topic[0]!]).toEqual([1, 2]);
  });

  it('are refused for other themes, or when damaged', () => {
    expect(() => openWeights(bytes, 'x.bin', ['core', 'design'])).toThrow(/learnt for other themes/);
    expect(() => openWeights(bytes.subarray(0, bytes.length - 40), 'x.bin', ['core', 'value'])).toThrow(/cut short/);
    expect(() => openWeights(new Uint8Array(9), 'x.bin', [])).toThrow(/not a postlens-themes table/);
  });

  it('have a hash that is never the mark of an empty place', () => {
    for (const key of ['', 'a', 'asiakas']) expect(hashOf(key)).toBeGreaterThan(0);
  });

  it('come with the built-in table of customer orientation alone', async () => {
    expect((await loadBuiltIn('asiakaslahtoisyys')).weights?.themes).toContain('encounter');
    expect((await loadBuiltIn('tyohyvinvointi')).weights).toBeUndefined();
  });
});
