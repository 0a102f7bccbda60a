import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostlensError } from '../../src/errors.js';
import { checkThemes, loadThemes } from '../../src/themes/load.js';
import { parseThemes } from '../../src/themes/table.js';

const FOLDER = 'data/themes';
const HEADER = 'theme\ttrigger\tweight\tneeds\tunless\tkind\tfi\ten\n';

describe('theme tables of the project', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.tsv'))) {
    const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
    it(`${file} has no error, is NFC, sorted and without duplicates`, () => {
      expect(checkThemes(text, file)).toEqual([]);
      expect(text).toBe(text.normalize('NFC'));
      const keys = text
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t').slice(0, 2).join('\t'));
      const sorted = [...keys].sort((a, b) => (a.split('\t') < b.split('\t') ? -1 : 1));
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.map((key) => key.split('\t')[0])).toEqual(sorted.map((key) => key.split('\t')[0]));
    });
  }
});

describe('checkThemes', () => {
  const rows = (...lines: string[]) => HEADER + lines.join('\n');

  it('takes a small table', () => {
    const text = rows('rest\t\t\t\t\ttheme\tlepo\trest', 'rest\tlevätä\t3\t\t\t\t\t', 'rest\tloma + työ\t2\t\t\t\t\t');
    expect(checkThemes(text, 'rest.tsv')).toEqual([]);
  });

  it('names row and column of each error', () => {
    const text = rows(
      'rest\t\t\t\t\ttopic\tlepo\trest',
      'rest\tlevätä\t9\t\t\t\t\t',
      'rest\t{nobody} nukkua\t3\t\t\t\t\t',
      'rest\tloma +\t3\t\t\t\t\t',
      'sleep\tuni\t3\t\t\t\t\t',
      'rest\tuni\t3\tframe\t\t\t\t',
    );
    expect(checkThemes(text, 'rest.tsv').map(({ row, column }) => [row, column])).toEqual([
      [2, 'kind'],
      [3, 'weight'],
      [4, 'trigger'],
      [5, 'trigger'],
      [6, 'theme'],
      [7, 'needs'],
    ]);
  });

  it('says what the header lacks', () => {
    expect(checkThemes('theme\ttrigger\n', 'x.tsv').map(({ column }) => column)).toEqual(
      expect.arrayContaining(['kind', 'fi']),
    );
  });

  it('says once that a file is no table', () => {
    const errors = checkThemes('Hei maailma\nrivi kaksi\nrivi kolme\n', 'no.tsv');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ row: 1, message: expect.stringContaining('no theme table') });
  });

  it('reads which way a trigger pulls', () => {
    const rows = 'theme\ttrigger\tweight\tkind\tfi\tlean\na\t\t\ttheme\ta\t\na\todottaa\t2\t\t\t-1\na\tb\t2\t\t\t7';
    expect(checkThemes(rows, 'x.tsv')).toMatchObject([{ row: 4, column: 'lean' }]);
  });

  it('reports duplicates and too many cells', () => {
    const text = rows('a\t\t\t\t\ttheme\tlepo\trest', 'a\tuni\t3\t\t\t\t\t', 'a\tuni\t2\t\t\t\t\t\tx');
    expect(checkThemes(text, 'x.tsv').map(({ row }) => row)).toEqual([4, 4]);
  });

  it('stops with one sentence that names the place', async () => {
    const text = rows('rest\t\t\t\t\ttopic\tlepo\trest');
    await expect(loadThemes({ name: 'rest.tsv', text })).rejects.toThrow(PostlensError);
    await expect(loadThemes({ name: 'rest.tsv', text })).rejects.toThrow(/rest\.tsv, row 2, column kind/);
  });

  it('answers any text with errors, never with a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom('x.tsv', 'x.yaml'), (text, name) => {
        for (const { row, message } of checkThemes(text, name)) {
          expect(row).toBeGreaterThan(0);
          expect(message).not.toBe('');
        }
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.array(fc.constantFrom('a', '@a', '3', '+', '..', '{a}', '-', '[', 'theme'))), (lines) => {
        const text = HEADER + lines.map((cells) => cells.join('\t')).join('\n');
        expect(Array.isArray(checkThemes(text, 'x.tsv'))).toBe(true);
      }),
    );
  });
});

describe('theme tables in YAML', () => {
  const yaml = `# Unesta
classes:
  frame: [uni, "yö"]
themes:
  - id: sleep
    kind: carrier
    fi: uni
    en: sleep
    triggers: [nukkua, uni]
  - id: dream   # unennäkö
    fi: unennäkö
    triggers:
      - unennäkö
      - {trigger: "nähdä .. uni", weight: 3, needs: frame}
      - trigger: painajainen
        weight: 2
`;

  it('say the same as the TSV', () => {
    expect(checkThemes(yaml, 'sleep.yaml')).toEqual([]);
    const { definitions, triggers } = parseThemes(yaml, 'sleep.yaml');
    expect(definitions.map(({ id, kind }) => [id, kind])).toEqual([
      ['sleep', 'carrier'],
      ['dream', 'theme'],
    ]);
    const all = [...triggers.values()].flat();
    expect(all.map(({ text, weight, needs }) => [text, weight, needs]).sort()).toEqual(
      [
        ['nukkua', 2, undefined],
        ['uni', 2, undefined],
        ['unennäkö', 2, undefined],
        ['nähdä .. uni', 3, 'frame'],
        ['painajainen', 2, undefined],
      ].sort(),
    );
  });

  it('report the line of what is not understood', () => {
    expect(checkThemes('themes:\n  - id: a\n    fi: x\n    colour: red\n', 'a.yaml')).toMatchObject([
      { row: 4, column: 'colour' },
    ]);
    expect(checkThemes('topics:\n', 'a.yml')[0]).toMatchObject({ row: 1 });
  });
});
