import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BIN, build } from './bin.js';

const ROOT = resolve(import.meta.dirname, '../..');
const POST = join(ROOT, 'fixtures/ghost.html');

const run = (bin: string) => spawnSync(process.execPath, [bin, 'analyze', POST, '--json'], { encoding: 'utf8' });

/** The command line with its cache as it was built, missing, cut short, and of another bundle. */
describe('the code cache', () => {
  let dir: string;
  let cache: string;
  let expected: string;

  beforeAll(() => {
    build();
    dir = mkdtempSync(join(tmpdir(), 'postlens-cache-'));
    cpSync(join(ROOT, 'bin'), join(dir, 'bin'), { recursive: true });
    mkdirSync(join(dir, 'dist/bundle'), { recursive: true });
    copyFileSync(join(ROOT, 'dist/bundle/main.cjs'), join(dir, 'dist/bundle/main.cjs'));
    symlinkSync(join(ROOT, 'data'), join(dir, 'data'));
    cache = join(dir, 'dist/bundle/main.cjs.cache');
    expected = run(BIN).stdout;
  }, 60_000);
  afterAll(() => rmSync(dir, { recursive: true }));

  it.each([
    ['missing', undefined],
    ['cut short', (bytes: Buffer) => bytes.subarray(0, 5000)],
    ['of another version', (bytes: Buffer) => Buffer.from(bytes).fill(7, 4, 8)],
    ['whole', (bytes: Buffer) => bytes],
  ])('changes nothing when it is %s', (_, change) => {
    rmSync(cache, { force: true });
    if (change) writeFileSync(cache, change(readFileSync(join(ROOT, 'dist/bundle/main.cjs.cache'))));
    const { stdout, stderr, status } = run(join(dir, 'bin/postlens.js'));
    expect({ stdout, stderr, status }).toEqual({ stdout: expected, stderr: '', status: 0 });
  });
});
