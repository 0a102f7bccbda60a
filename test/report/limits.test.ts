import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnosticIn, limitIn } from '../../src/report/limits.js';

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

describe('diagnostics', () => {
  it('each have their Finnish', () => {
    const files = ['src/analyze.ts', ...readdirSync('src/html').map((name) => `src/html/${name}`)];
    const said = files.flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/code: '([\w-]+)',\s+level:/g)].map((m) => m[1]!),
    );
    expect(said).toContain('not-finnish');
    for (const code of said)
      expect(diagnosticIn('fi', { code, level: 'info', message: 'English.' })).not.toBe('English.');
    expect(diagnosticIn('fi', { code: 'unknown', level: 'info', message: 'English.' })).toBe('English.');
    expect(diagnosticIn('en', { code: 'encoding', level: 'info', message: 'English.' })).toBe('English.');
  });
});
