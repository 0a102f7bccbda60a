import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, onPath, shell } from './bin.js';
import { folder } from './world.js';

const DOCS = resolve(import.meta.dirname, '../../docs');
const blocks = (page: string) =>
  [...readFileSync(join(DOCS, page), 'utf8').matchAll(/^```sh\n(.*?)^```$/gms)].map(([, block]) => block!.trim());

let dir: ReturnType<typeof folder>;
let path: ReturnType<typeof onPath>;
beforeAll(() => {
  build();
  dir = folder();
  mkdirSync(join(dir.path, 'reports'));
  path = onPath();
}, 120_000);
afterAll(() => {
  dir?.remove();
  path?.remove();
});

describe('recipes run as they stand', () => {
  it.for(blocks('recipes.md'))('%s', { timeout: 60_000 }, async (block, { skip }) => {
    for (const tool of ['jq', 'mlr'])
      if (new RegExp(`\\b${tool}\\b`).test(block) && spawnSync(tool, ['--version']).error) return skip(`needs ${tool}`);
    const { code, out, err } = await shell(block, { cwd: dir.path, env: path.env });
    // One of them shows how failures are told, and so has one.
    expect(code).toBe(block.includes('nowhere.html') ? 1 : 0);
    expect(err).toBe('');
    if (!/ > | -o /.test(block)) expect(out.trim()).not.toBe('');
  });
});
