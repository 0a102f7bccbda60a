import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROW_FILES } from '../../src/stance/load.js';
import { readTsv } from '../../src/stance/table.js';
import { stanceOf } from './read.js';

/** The text of a table under data/stance. */
const read = (name: string): string => readFileSync(new URL(`../../data/stance/${name}`, import.meta.url), 'utf8');

for (const file of ROW_FILES) {
  describe(`${file}.tsv`, () => {
    for (const { cells } of readTsv(file, read(`${file}.tsv`))) {
      const { id, category, subtype, example, counter } = cells as Record<string, string>;
      if (example)
        it(`takes ${id}: ${example}`, async () => {
          const start = example.indexOf('«');
          const end = example.indexOf('»') - 1;
          const { cues } = await stanceOf(example.replace(/[«»]/g, ''));
          const found = cues.filter((cue) => cue.category === category && cue.subtype === subtype);
          expect(found.some((cue) => cue.start < end && start < cue.end)).toBe(true);
        });
      if (counter)
        it(`leaves ${id}: ${counter}`, async () => {
          const { cues } = await stanceOf(counter);
          expect(cues.map((cue) => cue.rule)).not.toContain(id);
        });
    }
  });
}

describe('tables', () => {
  const sorted = (values: readonly string[]): readonly string[] => [...values].sort((a, b) => (a < b ? -1 : 1));

  for (const file of [...ROW_FILES, 'evaluation', 'classes', 'precision', 'base-rates'])
    it(`keeps ${file}.tsv in NFC, sorted, without duplicates`, () => {
      const text = read(`${file}.tsv`);
      expect(text).toBe(text.normalize('NFC'));
      const keys = text
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split('\t').slice(0, 2).join('\t'));
      expect(keys).toEqual(sorted(keys));
      expect(new Set(keys).size).toBe(keys.length);
    });
});
