import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { limitIn } from '../../src/report/limits.js';

describe('limits of a reading', () => {
  it('each have their Finnish', () => {
    const said = [...readFileSync('src/themes/themes.ts', 'utf8').matchAll(/'([A-Z][^'\n]{20,}\.)'/g)].map(
      (m) => m[1]!,
    );
    expect(said.length).toBeGreaterThan(3);
    expect(said.filter((limit) => limitIn('fi', limit) === limit)).toEqual([]);
    expect(limitIn('en', said[0]!)).toBe(said[0]);
  });
});
