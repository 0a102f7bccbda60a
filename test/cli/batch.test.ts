import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { batch } from '../../src/cli/batch.js';
import type { CommandSpec } from '../../src/cli/command.js';
import { PostlensError } from '../../src/errors.js';
import { cli, folder, type World } from './world.js';

/** A command that gives each line of its input as a post: the batch alone is looked at here. */
const lines: CommandSpec = {
  name: 'lines',
  args: '[input...]',
  group: 'read',
  about: 'extract',
  options: ['format', 'json', 'output', 'lang', 'quiet', 'timings', 'allowPrivate'],
  formats: ['text', 'json', 'ndjson', 'markdown'],
  examples: [],
  run: (names, options, context) =>
    batch('lines', names, options, context, async () => (source) => {
      const text = Buffer.from(source.bytes).toString('utf8');
      if (text.startsWith('fault')) throw new TypeError('x is not a function');
      if (text.startsWith('none')) throw new PostlensError('no-post', `No post was found in ${source.name}.`);
      const posts = text.split('\n').filter(Boolean);
      return {
        values: posts.map((post) => ({ post })),
        render: (first) => `${first ? '' : '\n'}${posts.join('\n')}\n`,
        diagnostics: text.includes('warn')
          ? [
              { code: 'not-finnish', level: 'warning' as const, message: 'The text looks like Swedish.' },
              { code: 'x', level: 'info' as const, message: 'Only told in the report.' },
            ]
          : [],
      };
    }),
};
const run = (argv: string[], world: World = {}) => cli(['lines', ...argv], { ...world, commands: [lines] });

let dir: ReturnType<typeof folder>;
beforeEach(() => {
  dir = folder();
  dir.file('one', 'yksi\n');
  dir.file('two', 'kaksi\nkolme\n');
  dir.file('bad', 'none');
  dir.file('pages/a.txt', 'a\n');
  dir.file('pages/b.txt', 'b\n');
  dir.file('pages/c.txt', 'none');
});
afterEach(() => dir.remove());
const at = (name: string) => join(dir.path, name);

describe('JSON', () => {
  it('of one input is an object, compact in a pipe, pretty on a terminal', async () => {
    expect((await run([at('one'), '--json'])).out).toBe('{"post":"yksi"}\n');
    expect((await run([at('one'), '--json'], { terminal: 80 })).out).toBe('{\n  "post": "yksi"\n}\n');
  });

  it('of a page with several posts is an array', async () => {
    expect(JSON.parse((await run([at('two'), '--json'])).out)).toEqual([{ post: 'kaksi' }, { post: 'kolme' }]);
  });

  it('of several inputs is one flat array, failures in their place', async () => {
    const { code, out } = await run([at('one'), at('bad'), at('missing'), at('two'), '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual([
      { post: 'yksi' },
      { ok: false, input: { name: at('bad') }, error: { code: 'no-post', message: expect.any(String) } },
      { ok: false, input: { name: at('missing') }, error: { code: 'not-found', message: expect.any(String) } },
      { post: 'kaksi' },
      { post: 'kolme' },
    ]);
    const pretty = await run([at('one'), at('bad'), '--json'], { terminal: 80 });
    expect(pretty.out).toBe(`${JSON.stringify(JSON.parse(pretty.out), null, 2)}\n`);
  });

  it('of a folder is an array even with one page', async () => {
    dir.file('single/a.txt', 'a');
    expect(JSON.parse((await run([at('single'), '--json'])).out)).toEqual([{ post: 'a' }]);
  });

  it('of one input that failed is nothing', async () => {
    expect(await run([at('bad'), '--json'])).toMatchObject({ code: 1, out: '' });
  });

  it('does not depend on the language', async () => {
    const argv = [at('one'), at('missing'), '--json'];
    expect((await run([...argv, '--lang', 'fi'])).out).toBe((await run([...argv, '--lang', 'en'])).out);
  });

  it('by the line has failures too, even of one input', async () => {
    const { code, out } = await run([at('bad'), '--format', 'ndjson']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false, error: { code: 'no-post' } });
    const several = (await run([at('pages'), at('two'), '--format', 'ndjson'])).out.trimEnd().split('\n');
    expect(several.map((line) => JSON.parse(line).post)).toEqual(['a', 'b', undefined, 'kaksi', 'kolme']);
  });
});

describe('a terminal', () => {
  const nasty = 'a\u001b[31mb\u202ec\rd\u009be';

  it('is not commanded by what a page holds', async () => {
    dir.file('nasty', `${nasty}\n`);
    expect((await run([at('nasty')], { terminal: 80 })).out).toBe('a�[31mb�c�d�e\n');
    for (const format of ['json', 'ndjson']) {
      const { out } = await run([at('nasty'), '--format', format], { terminal: 80 });
      expect(['\u001b', '\u202e', '\u009b', '\r'].filter((char) => out.includes(char))).toEqual([]);
      expect(JSON.parse(out)).toEqual({ post: nasty });
    }
  });

  it('alone: a pipe and a file get the text as it is', async () => {
    dir.file('nasty', `${nasty}\n`);
    expect((await run([at('nasty')])).out).toBe(`${nasty}\n`);
    await run([at('nasty'), '-o', at('out.txt')], { terminal: 80 });
    expect(readFileSync(at('out.txt'), 'utf8')).toBe(`${nasty}\n`);
  });
});

describe('text', () => {
  it('of several inputs is parted by a blank line', async () => {
    expect((await run([at('one'), at('two')])).out).toBe('yksi\n\nkaksi\nkolme\n');
  });

  it('comes from standard input where nothing is named', async () => {
    expect((await run([], { stdin: 'putkesta\n' })).out).toBe('putkesta\n');
    expect((await run(['-'], { stdin: 'putkesta\n' })).out).toBe('putkesta\n');
  });
});

describe('stderr', () => {
  it('has one line for each failure, and a count where there were several inputs', async () => {
    const { lines: told } = await run([at('pages'), at('missing')]);
    expect(told).toEqual([
      `postlens: No post was found in ${at('pages/c.txt')}.`,
      `postlens: There is no file or folder named ${at('missing')}: check the path.`,
      'postlens: 2 of 4 inputs done, 2 failed.',
    ]);
  });

  it('has failures and warnings in Finnish', async () => {
    dir.file('swedish', 'warn');
    const { lines: told } = await run([at('bad'), at('missing'), at('swedish'), '--lang', 'fi']);
    expect(told).toEqual([
      `postlens: Syötteestä ${at('bad')} ei löytynyt kirjoitusta: anna yhden kirjoituksen sivu, tai --text, jos se on pelkkää tekstiä.`,
      `postlens: Tiedostoa tai kansiota ${at('missing')} ei ole: tarkista polku.`,
      `postlens: ${at('swedish')}: Teksti ei näytä olevan suomea: sen analyysiin ei voi luottaa.`,
      'postlens: Valmiina 1/3 syötettä, 2 epäonnistui.',
    ]);
  });

  it('closes with a line for a person, though all went well', async () => {
    const inputs = [at('one'), at('two')];
    const closing = async (args: readonly string[], stderrTerminal: boolean) =>
      (await run([...inputs, ...args], { stderrTerminal })).err;
    expect(await closing([], true)).toContain('postlens: All 2 inputs done.');
    expect(await closing(['--quiet'], true)).not.toContain('inputs done');
    expect(await closing([], false)).toBe('');
  });

  it('has warnings, which --quiet leaves out', async () => {
    dir.file('swedish', 'warn');
    expect(await run([at('swedish')])).toMatchObject({
      code: 0,
      lines: [`postlens: ${at('swedish')}: The text looks like Swedish.`],
    });
    expect(await run([at('swedish'), '-q'])).toMatchObject({ code: 0, err: '' });
    expect((await run([at('bad'), at('one'), '-q'])).lines).toEqual([expect.stringContaining('No post')]);
  });

  it('shows no control character of a name', async () => {
    const { lines: told, err } = await run(['no\u001b[31m\nfile\u202e']);
    expect(told).toHaveLength(1);
    expect(err.includes('\u001b') || err.includes('\u202e')).toBe(false);
  });

  it('has timings when asked', async () => {
    const { lines: told } = await run([at('one'), '--timings']);
    expect(told[0]).toMatch(/one: model \d+\.\d ms, reading \d+\.\d ms, analysis \d+\.\d ms, writing \d+\.\d ms$/);
  });

  it('tells a fault of the program as one line, and the others go on', async () => {
    dir.file('fault', 'fault');
    const { code, out, lines: told } = await run([at('fault'), at('one')]);
    expect({ code, out }).toEqual({ code: 1, out: 'yksi\n' });
    expect(told[0]).toMatch(/^postlens: Something went wrong inside postlens with .*\(x is not a function\)/);
  });
});

describe('-o', () => {
  it('writes a file whole, and nothing on stdout', async () => {
    expect(await run([at('one'), '-o', at('out.txt')])).toMatchObject({ code: 0, out: '', err: '' });
    expect(readFileSync(at('out.txt'), 'utf8')).toBe('yksi\n');
    expect(readdirSync(dir.path).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('takes the format from the file’s name', async () => {
    await run([at('one'), '-o', at('out.json')]);
    expect(readFileSync(at('out.json'), 'utf8')).toBe('{"post":"yksi"}\n');
    await run([at('one'), '-o', at('out.json'), '--format', 'text']);
    expect(readFileSync(at('out.json'), 'utf8')).toBe('yksi\n');
  });

  it('writes a file an input into a folder', async () => {
    dir.file('more/8.4.2014.html.gz', 'päivä\n');
    dir.file('more/ei päätettä.md', 'x\n');
    const { code, out } = await run([at('pages'), at('more'), at('two'), '-o', at('new/folder'), '--json']);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(readdirSync(at('new/folder')).sort()).toEqual([
      '8.4.2014.json',
      'a.json',
      'b.json',
      'ei päätettä.json',
      'two.json',
    ]);
    expect(readFileSync(at('new/folder/a.json'), 'utf8')).toBe('{"post":"a"}\n');
    expect(JSON.parse(readFileSync(at('new/folder/two.json'), 'utf8'))).toHaveLength(2);
  });

  it('of one input may be a folder too', async () => {
    mkdirSync(at('out'));
    await run([at('one'), '-o', at('out'), '--format', 'markdown']);
    await run(['-', '-o', at('out')], { stdin: 'x' });
    await run([at('one'), '-o', `${at('fresh')}/`]);
    expect(readdirSync(at('out')).sort()).toEqual(['one.md', 'stdin.txt']);
    expect(readdirSync(at('fresh'))).toEqual(['one.txt']);
  });

  it('- is stdout', async () => {
    expect((await run([at('one'), '-o', '-'])).out).toBe('yksi\n');
  });

  it('never writes over an input', async () => {
    symlinkSync(at('one'), at('link.txt'));
    for (const target of [at('one'), at('link.txt')]) {
      expect(await run([at('one'), '-o', target])).toMatchObject({
        code: 1,
        err: expect.stringContaining('is an input itself'),
      });
      expect(readFileSync(at('one'), 'utf8')).toBe('yksi\n');
    }
    dir.file('mixed/a.html', 'a\n');
    dir.file('mixed/a.txt', 'vanha\n');
    expect((await run([at('mixed'), '-o', at('mixed')])).code).toBe(1);
    expect(readFileSync(at('mixed/a.txt'), 'utf8')).toBe('vanha\n');
  });

  it('does not write one input over another', async () => {
    dir.file('same/a.html', 'sivu\n');
    const { code, lines: told } = await run([at('same/a.html'), at('pages/a.txt'), '-o', at('out')]);
    expect(code).toBe(1);
    expect(told[0]).toContain(`was just written from ${at('same/a.html')}`);
    expect(readFileSync(at('out/a.txt'), 'utf8')).toBe('sivu\n');
  });

  it('keeps an old file when the new one cannot be made', async () => {
    dir.file('old.txt', 'vanha\n');
    expect((await run([at('bad'), '-o', at('old.txt')])).code).toBe(1);
    expect(readFileSync(at('old.txt'), 'utf8')).toBe('vanha\n');
  });

  it.each([
    ['a folder that is not there', 'nowhere/out.txt', ['one']],
    ['a folder that is a file', 'two/out.txt', ['one']],
  ])('fails clearly into %s', async (_what, target, names) => {
    const { code, out, lines: told } = await run([...names.map(at), '-o', at(target)]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(told).toEqual([expect.stringMatching(/^postlens: .*out\.txt cannot be written \((?:ENOENT|ENOTDIR)\)/)]);
  });

  it('of several inputs must not be a file', async () => {
    const { code, lines: told } = await run([at('pages'), '-o', at('one')]);
    expect(code).toBe(2);
    expect(told).toEqual([expect.stringContaining('several inputs are written into a folder')]);
    expect(readFileSync(at('one'), 'utf8')).toBe('yksi\n');
  });

  it('fails clearly on a full disk, with no half-written file', async (context) => {
    if (!existsSync('/dev/full')) return context.skip('needs /dev/full');
    const { code, lines: told } = await run([at('one'), '-o', '/dev/full']);
    expect(code).toBe(1);
    expect(told).toEqual([expect.stringContaining('/dev/full cannot be written (ENOSPC)')]);
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  it('keeps a link a link and permissions as they were', async () => {
    writeFileSync(at('target.txt'), 'vanha', { mode: 0o600 });
    symlinkSync(at('target.txt'), at('alias.txt'));
    await run([at('one'), '-o', at('alias.txt')]);
    expect(readFileSync(at('target.txt'), 'utf8')).toBe('yksi\n');
    expect(statSync(at('target.txt')).mode & 0o777).toBe(0o600);
  });
});

describe('a pipe that closes', () => {
  const closing = (after: number) => {
    let writes = 0;
    return () => {
      if (++writes > after) throw Object.assign(new Error('write EPIPE'), { code: 'EPIPE', syscall: 'write' });
    };
  };

  it.each([0, 1, 2])('after %i writes is no failure', async (after) => {
    expect(await run([at('pages'), at('missing'), '--format', 'ndjson'], { onWrite: closing(after) })).toMatchObject({
      code: 0,
    });
  });

  it('is told by one line when it is full instead', async () => {
    const onWrite = () => {
      throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', syscall: 'write' });
    };
    const { code, lines: told } = await run([at('pages')], { onWrite });
    expect(code).toBe(1);
    expect(told).toEqual([
      'postlens: The output cannot be written (ENOSPC): check where it is led and the space left.',
    ]);
  });
});

describe('JSON stays whole', () => {
  const broken: CommandSpec = {
    ...lines,
    run: (names, options, context) =>
      batch('lines', names, options, context, () => Promise.reject(new PostlensError('model', 'The model is broken.'))),
  };

  it('when the program cannot start after a failure was given', async () => {
    const { code, out, lines: told } = await cli(['lines', at('missing'), at('one'), '--json'], { commands: [broken] });
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject([{ ok: false, error: { code: 'not-found' } }]);
    expect(told.at(-1)).toBe('postlens: The model is broken.');
  });

  it('by being nothing when the program cannot start at all', async () => {
    expect(await cli(['lines', at('one'), at('two'), '--json'], { commands: [broken] })).toMatchObject({
      code: 2,
      out: '',
    });
  });

  it('or the last write is told as failed', async () => {
    const onWrite = (text: string) => {
      if (text.startsWith(']')) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'write' });
    };
    expect(await run([at('one'), at('two'), '--json'], { onWrite })).toMatchObject({
      code: 1,
      lines: [expect.stringContaining('ENOSPC')],
    });
  });
});

describe('progress', () => {
  it('is shown on a terminal while results go elsewhere, and leaves nothing behind', async () => {
    const { code, err } = await run([at('pages'), '-o', at('out')], { stderrTerminal: true });
    expect(code).toBe(1);
    expect(err).toContain('/3');
    expect(err).toContain(`postlens: No post was found in ${at('pages/c.txt')}.`);
  });

  it.each([
    ['for one input', [() => [at('one'), '-o', at('out')]], {}],
    ['with --quiet', [() => [at('pages'), '-q', '-o', at('out')]], {}],
    ['where results scroll', [() => [at('pages')]], { terminal: 80 }],
  ] as const)('is not shown %s', async (_what, [argv], world) => {
    expect((await run([...argv()], { ...world, stderrTerminal: true })).err).not.toContain('/3');
  });
});

describe('Ctrl-C', () => {
  it('stops between inputs, what was done being whole', async () => {
    const stop = new AbortController();
    const names = Array.from({ length: 50 }, (_, i) => dir.file(`many/${i}.txt`, `${i}\n`));
    let seen = 0;
    const onWrite = () => {
      if (++seen === 3) stop.abort();
    };
    const { code, out, lines: told } = await run([...names, '--json'], { signal: stop.signal, onWrite });
    expect(code).toBe(130);
    expect(JSON.parse(out)).toEqual([{ post: '0' }, { post: '1' }, { post: '2' }]);
    expect(told).toEqual(['postlens: Stopped: 3 of 50 inputs done.']);
  });

  it('before anything is done gives an empty array', async () => {
    const { code, out } = await run([at('one'), at('two'), '--json'], { signal: AbortSignal.abort() });
    expect({ code, out }).toEqual({ code: 130, out: '[]\n' });
  });

  it('stops a wait for standard input', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect((await run(['-'], { stdin: new Readable({ read() {} }), signal: stop.signal })).code).toBe(130);
  });
});

it('takes a thousand pages in the order of their names', async () => {
  for (let i = 0; i < 1000; i++) dir.file(`thousand/${String(i).padStart(4, '0')}.html`, `${i}\n`);
  const { code, out } = await run([at('thousand'), '--format', 'ndjson']);
  expect(code).toBe(0);
  expect(
    out
      .trimEnd()
      .split('\n')
      .map((line) => Number(JSON.parse(line).post)),
  ).toEqual([...Array(1000).keys()]);
});
