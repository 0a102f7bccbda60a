import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROW_FILES } from '../../src/stance/load.js';
import { readTsv } from '../../src/stance/table.js';
import { stanceOf } from './read.js';

/** The text of a table under data/stance. */
const read = (name: string): string => readFileSync(new URL(`../../data/stance/${name}`, import.meta.url), 'utf8');

/** A sentence with «» about some of it, as the sentence and that stretch. */
function marked(text: string): { text: string; start: number; end: number } {
  return { text: text.replace(/[«»]/g, ''), start: text.indexOf('«'), end: text.indexOf('»') - 1 };
}

/** Cues of a category, or of any for `*`, that overlap the marked stretch. */
async function cuesAt(example: string, counts: (category: string) => boolean) {
  const { text, start, end } = marked(example);
  const { cues } = await stanceOf(text);
  return cues.filter((cue) => counts(cue.category) && cue.start < end && start < cue.end);
}

for (const file of ROW_FILES) {
  describe(`${file}.tsv`, () => {
    for (const { cells } of readTsv(file, read(`${file}.tsv`))) {
      const { id, category, subtype, example, counter } = cells as Record<string, string>;
      const refused = (name: string): boolean => subtype === '*' || subtype!.split(',').includes(name);
      if (category === 'none') {
        it(`turns down by ${id}: ${example}`, async () => {
          // A question that a tag ends keeps the tag; what is turned down is the question as a whole.
          const found = (await cuesAt(example!, refused)).filter((cue) => cue.subtype !== 'tag');
          expect(found).toEqual([]);
        });
        it(`lets pass ${id}: ${counter}`, async () => {
          const { cues } = await stanceOf(counter!);
          expect(cues.some((cue) => refused(cue.category))).toBe(true);
        });
        continue;
      }
      it(`takes ${id}: ${example}`, async () => {
        const found = await cuesAt(example!, (name) => name === category);
        expect(found.map((cue) => cue.subtype)).toContain(subtype);
      });
      it(`leaves ${id}: ${counter}`, async () => {
        const { cues } = await stanceOf(counter!);
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
