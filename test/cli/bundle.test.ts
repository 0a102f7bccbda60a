import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeSource, loadFinnish } from '../../src/analyze.js';
import { BIN, build } from './bin.js';

const ROOT = resolve(import.meta.dirname, '../..');
const POSTS = readdirSync(join(ROOT, 'fixtures'))
  .filter((name) => name.endsWith('.html'))
  .map((name) => join('fixtures', name));

describe('the bundled command line', () => {
  beforeAll(build, 60_000);

  it('is ASCII, as it is read one byte a character', () => {
    const bundle = readFileSync(join(ROOT, 'dist/bundle/main.cjs'));
    expect(bundle.every((byte) => byte < 0x80)).toBe(true);
  });

  it('says of every fixture what the modules say that it is made of', async () => {
    const { stdout } = spawnSync(process.execPath, [BIN, 'analyze', '--format', 'ndjson', '--explain', ...POSTS], {
      cwd: ROOT,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    const finnish = await loadFinnish();
    const reports = new Map<string, unknown[]>();
    for (const line of stdout.trim().split('\n')) {
      const report = JSON.parse(line);
      const name: string = report.input.name;
      reports.set(name, [...(reports.get(name) ?? []), report]);
    }
    expect(reports.size).toBe(POSTS.length);
    for (const [name, found] of reports) {
      if ((found[0] as { ok?: boolean }).ok === false) continue;
      const bytes = readFileSync(join(ROOT, name));
      const expected = analyzeSource({ name, bytes }, finnish, { explain: true });
      expect(found).toEqual(JSON.parse(JSON.stringify(expected)));
    }
  }, 60_000);
});
