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

/** A module loader that says on stdout what is loaded. */
const LOADER = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from 'node:fs';
   export const load = (url, context, next) => { writeSync(1, 'loaded ' + url + '\\n'); return next(url, context); };`,
)}`;

describe('start-up', () => {
  it.each([['--help'], ['--version'], ['analyze --help'], ['extract post.html --bogus']])(
    'of %s loads neither parser nor model',
    (argv) => {
      const { stdout } = spawnSync(process.execPath, ['--experimental-loader', LOADER, BIN, ...argv.split(' ')], {
        encoding: 'utf8',
        env: { ...process.env, NODE_NO_WARNINGS: '1' },
      });
      const loaded = [...stdout.matchAll(/^loaded (file:.*)$/gm)].map(([, url]) => readFileSync(new URL(url!), 'utf8'));
      expect(loaded.length).toBeGreaterThan(2);
      // The HTML parser alone is twice as much.
      expect(loaded.join('').length).toBeLessThan(200_000);
      expect(stdout).not.toMatch(/^loaded .*(?:cheerio|natural|iconv|chalk|tabtab)/m);
    },
  );
});
