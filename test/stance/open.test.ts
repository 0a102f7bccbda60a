import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROW_FILES, readClasses } from '../../src/stance/load.js';
import { cellOf, linesOf, openRules } from '../../src/stance/open.js';
import type { Scene } from '../../src/stance/scene.js';
import { readCueTable } from '../../src/stance/table.js';

const read = (file: string): string => readFileSync(new URL(`../../data/stance/${file}.tsv`, import.meta.url), 'utf8');
const classes = new Map(readClasses('classes.tsv', read('classes')));
for (const name of ['good', 'bad']) classes.set(name, new Set());

/** A sentence of these words, each its own lemma. */
const sceneOfWords = (words: readonly string[]): Scene =>
  ({ words: words.map((form) => ({ form, parts: [form] })), lower: words, bare: words, lemma: words }) as never;

describe('openRules', () => {
  const tables = ROW_FILES.map((name) => [`${name}.tsv`, read(name)] as const);
  const all = tables.flatMap(([name, text]) => readCueTable(name, text, classes));

  it('knows every row, each under an id of its own', () => {
    const { ids } = openRules(tables, classes);
    expect(ids).toEqual(all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('compiles each row once, as reading the whole table does', () => {
    const { ready, wake } = openRules(tables, classes);
    expect(ready.length).toBeLessThan(all.length / 2);
    const every = sceneOfWords([...new Set(all.flatMap(({ row }) => row.pattern.match(/[a-zäöå]+/g) ?? []))]);
    const rules = [...ready, ...wake(every)];
    expect(rules.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      all.map(({ row }) => row).sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
    expect(wake(every)).toEqual([]);
  });

  it('wakes a row by any word of the list that its pattern needs', () => {
    const text = 'id\tcategory\tsubtype\tpattern\nx\thedge\tvague\t( ehkä|kenties ) ..2 =voida&V\n';
    const { ready, wake } = openRules([['x.tsv', text]], classes);
    expect(ready).toEqual([]);
    expect(wake(sceneOfWords(['ehkä', 'tulla']))).toEqual([]);
    expect(wake(sceneOfWords(['kenties', 'voida'])).map(({ id }) => id)).toEqual(['x']);
  });
});

describe('linesOf', () => {
  it.each(['evaluation', ...ROW_FILES])(
    'finds %s in the shape that it reads: NFC, no comment, no blank ends',
    (file) => {
      const text = read(file);
      expect(text).toBe(text.normalize('NFC'));
      const { columns, lines } = linesOf(file, text);
      for (const line of lines) {
        expect(line.startsWith('#') || line.includes('\r')).toBe(false);
        line.split('\t').forEach((cell, k) => {
          expect(cellOf(line, k)).toBe(cell.trim());
        });
        expect(line.split('\t').length).toBeLessThanOrEqual(columns.length);
      }
    },
  );

  it('holds a sign for every evaluative word', () => {
    const { columns, lines } = linesOf('evaluation', read('evaluation'));
    expect(columns[0]).toBe('lemma');
    const rows = lines.slice(1).filter((line) => line !== '');
    for (const line of rows) expect(['+', '-']).toContain(cellOf(line, columns.indexOf('sign')));
    // Rows of one lemma stand together, small letters throughout: that of the first is enough to find them.
    const lemmas = rows.map((line) => cellOf(line, 0));
    expect(lemmas).toEqual(lemmas.map((lemma) => lemma.toLowerCase()));
    const runs = lemmas.filter((lemma, i) => lemma !== lemmas[i - 1]);
    expect(new Set(runs).size).toBe(runs.length);
  });
});
