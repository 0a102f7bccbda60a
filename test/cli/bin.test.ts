import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { BIN, build, onPath, shell } from './bin.js';
import { folder, NOTHING, POST } from './world.js';

let dir: ReturnType<typeof folder>;
let path: ReturnType<typeof onPath>;
beforeAll(() => {
  build();
  dir = folder();
  path = onPath();
}, 120_000);
afterAll(() => {
  dir?.remove();
  path?.remove();
});
const sh = (line: string, env: Record<string, string> = {}, meet?: Parameters<typeof shell>[2]) =>
  shell(line, { cwd: dir.path, env: { ...path.env, ...env } }, meet);

describe('examples of the help run as they stand', () => {
  it.each(COMMANDS.flatMap(({ examples }) => examples).map((line) => [line]))('%s', async (line) => {
    const { code, err } = await sh(line);
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });
});

describe('the installed command', () => {
  it('gives a JSON object in a pipe, the same bytes each time', async () => {
    const first = await sh('postlens analyze post.html --json');
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(first.out)).toMatchObject({
      schema: 'postlens/1',
      input: { name: 'post.html' },
      post: { kind: 'post' },
    });
    expect((await sh('postlens analyze post.html --json')).out).toBe(first.out);
    expect((await sh('postlens analyze --json < post.html')).out).toBe(
      first.out.replace('"name":"post.html"', '"name":"-"'),
    );
  });

  it('is quiet when the reader has had enough', async () => {
    for (const line of [
      'postlens analyze posts | head -1',
      'postlens analyze posts --format ndjson | head -c 1',
      'postlens --help | head -1',
    ])
      expect(await sh(line)).toMatchObject({ code: 0, err: '' });
    expect(await sh('postlens analyze posts --json | true')).toMatchObject({ code: 0, err: '' });
  });

  it('tells a full disk in one line', async (context) => {
    if (!existsSync('/dev/full')) return context.skip('needs /dev/full');
    for (const line of ['postlens extract post.html > /dev/full', 'postlens --help > /dev/full']) {
      const { code, err } = await sh(line);
      expect(code).toBe(1);
      expect(err).toMatch(/^postlens: The output cannot be written \(ENOSPC\).*\n$/);
    }
  });

  it('never shows a stack trace, even with closed streams', async () => {
    expect(await sh('postlens extract post.html >&-')).toMatchObject({ out: '' });
    expect(await sh('postlens extract nowhere.html 2>&-')).toMatchObject({ code: 1, out: '', err: '' });
    expect((await sh('postlens analyze <&-')).err).not.toContain('    at ');
  });

  it('is stopped by Ctrl-C in a batch, with exit code 130 and whole output', async () => {
    mkdirSync(join(dir.path, 'many'), { recursive: true });
    for (let i = 0; i < 1500; i++) dir.file(`many/${String(i).padStart(4, '0')}.html`, POST);
    let stopped = false;
    const { code, out } = await sh('exec postlens extract many --json', {}, (child) => {
      child.stdout!.on('data', () => {
        if (!stopped) child.kill('SIGINT');
        stopped = true;
      });
    });
    expect(code).toBe(130);
    const done = JSON.parse(out) as unknown[];
    expect(done.length).toBeGreaterThan(0);
    expect(done.length).toBeLessThan(1500);
  });

  it('is stopped by Ctrl-C while it waits for standard input', async () => {
    const { code } = await sh('(sleep 5) | exec postlens extract - & p=$!; sleep 1; kill -INT $p; wait $p');
    expect(code).toBe(130);
  });

  it('reads a named pipe and process substitution', async () => {
    expect((await sh('postlens extract <(cat post.html)')).out).toContain('Avasimme');
  });

  it('takes a folder to a folder in one process', async () => {
    dir.file('mixed/hyvä.html', POST);
    dir.file('mixed/ei mitään.html', NOTHING);
    const { code, out, err } = await sh('postlens extract mixed -o bodies');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('mixed/ei mitään.html');
    expect(readdirSync(join(dir.path, 'bodies'))).toEqual(['hyvä.txt']);
    expect(readFileSync(join(dir.path, 'bodies/hyvä.txt'), 'utf8')).toContain('Avasimme');
  });

  it('takes a file whose name begins with a dash after --', async () => {
    dir.file('-x.html', POST);
    expect((await sh('postlens extract -- -x.html')).code).toBe(0);
    expect((await sh('postlens extract ./-x.html')).code).toBe(0);
    expect(await sh('postlens extract -x.html')).toMatchObject({ code: 2, out: '' });
  });
});

/** A module that, loaded first, says on stdout which files the program reads and which modules it asks for. */
const WITNESS = `
const fs = require('node:fs');
const { Module } = require('node:module');
const say = (what) => fs.writeSync(1, 'loaded ' + what + '\\n');
for (const from of [fs, fs.promises])
  for (const name of ['readFileSync', 'readFile', 'open', 'openSync']) {
    const real = from[name];
    if (real) from[name] = function (path, ...rest) { say(path); return real.call(this, path, ...rest); };
  }
const load = Module._load;
Module._load = function (request, ...rest) { say(request); return load.call(this, request, ...rest); };
`;

describe('start-up', () => {
  const witness = (argv: string) => {
    const file = dir.file('witness.cjs', WITNESS);
    return spawnSync(process.execPath, ['--require', file, BIN, ...argv.split(' ')], { encoding: 'utf8' }).stdout;
  };

  it.each(['--help', '--version', 'analyze --help', 'extract post.html --bogus'])(
    'of %s reads the bundle, and neither model nor other packages',
    (argv) => {
      const stdout = witness(argv);
      expect(stdout).toMatch(/^loaded .*main\.cjs$/m);
      expect(stdout).not.toMatch(/^loaded .*(?:\.bin|tabtab|\.tsv)$/m);
    },
  );

  it('is seen by the witness', () => {
    expect(witness('doctor')).toMatch(/^loaded .*lexicon\.bin$/m);
  });
});
