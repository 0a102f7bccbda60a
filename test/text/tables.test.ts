import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { tables } from '../../scripts/text-tables.js';

const names = readdirSync('data/text').filter((name) => name.endsWith('.tsv'));

describe('data/text', () => {
  it.each(names)('%s is NFC, has a header, and is sorted without duplicates', (name) => {
    const text = readFileSync(`data/text/${name}`, 'utf8');
    expect(text).toBe(text.normalize('NFC'));
    expect(text.endsWith('\n')).toBe(true);
    const rows = text
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    const keys = rows.slice(1).map((row) => row[0]!);
    expect(keys).toEqual([...new Set(keys)].sort());
  });

  it('is what src/text/tables.ts was made from', () => {
    // The formatter breaks lines as it likes; the tables are compared without their layout.
    const plain = (source: string) => source.replace(/[\s,]+/g, '');
    expect(plain(readFileSync('src/text/tables.ts', 'utf8')) === plain(tables()), 'run scripts/text-tables.ts').toBe(
      true,
    );
  });
});
