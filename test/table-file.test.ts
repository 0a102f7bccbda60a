import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { PostlensError } from '../src/errors.js';
import { readTable, writeTable } from '../src/table-file.js';

const dir = mkdtempSync(join(tmpdir(), 'postlens-table-'));
afterAll(() => rmSync(dir, { recursive: true }));

describe('a built table', () => {
  const path = join(dir, 'table');

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string({ unit: 'grapheme' }), (index, text) => {
        writeFileSync(path, writeTable({ index, text }));
        expect(readTable(path)).toEqual({ index: JSON.parse(JSON.stringify(index)), text });
      }),
    );
  });

  it('is nothing where none was made', () => {
    expect(readTable(join(dir, 'none'))).toBeUndefined();
  });

  it('is refused in one sentence when it is damaged', () => {
    writeFileSync(path, '{"keys":["a"');
    expect(() => readTable(path)).toThrow(PostlensError);
    expect(() => readTable(path)).toThrow(/table is damaged; reinstall postlens or run "npm run build"\.$/);
  });
});
