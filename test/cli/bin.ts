import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '../..');
export const BIN = join(ROOT, 'bin/postlens.js');

const newest = (dir: string): number =>
  Math.max(
    0,
    ...readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => statSync(join(dir, name)).mtimeMs),
  );

/** Builds what bin/postlens.js runs, unless it is newer than its sources. */
export function build(): void {
  const main = join(ROOT, 'dist/bundle/main.cjs.cache');
  if (
    existsSync(main) &&
    statSync(main).mtimeMs >
      Math.max(...['src', 'scripts', 'data/stance', 'data/themes'].map((dir) => newest(join(ROOT, dir))))
  )
    return;
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', join(ROOT, 'scripts/bundle.ts')], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

/** A folder for PATH with a command named postlens in it. */
export function onPath(): { env: NodeJS.ProcessEnv; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'postlens-path-'));
  const command = join(dir, 'postlens');
  writeFileSync(command, `#!/bin/sh\nexec "${process.execPath}" "${BIN}" "$@"\n`);
  chmodSync(command, 0o755);
  const { NO_COLOR: _no, FORCE_COLOR: _force, ...env } = process.env;
  return {
    env: { ...env, PATH: `${dir}${delimiter}${process.env.PATH}`, LC_ALL: 'C' },
    remove: () => rmSync(dir, { recursive: true }),
  };
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a line of shell to its end. `meet` sees the process while it runs. */
export function shell(
  line: string,
  options: { cwd: string; env: NodeJS.ProcessEnv },
  meet?: (child: ChildProcess) => void,
): Promise<Ended> {
  const child = spawn('bash', ['-o', 'pipefail', '-c', line], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  meet?.(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  return new Promise((done) => child.on('close', (code, signal) => done({ code, signal, out, err })));
}
