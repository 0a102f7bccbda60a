import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type InputOptions, listInputs, type Opened, openInputs } from '../../src/input/index.js';

let dir = '';
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'postlens input ä '));
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const file = (name: string, content: string | Uint8Array) => {
  const path = join(dir, name);
  writeFileSync(path, content);
  return path;
};
const all = async (names: readonly string[], options: InputOptions = {}): Promise<Opened[]> => {
  const out: Opened[] = [];
  for await (const one of openInputs(names, options)) out.push(one);
  return out;
};
const text = async (name: string, options: InputOptions = {}) => {
  const [opened] = await all([name], options);
  if (!opened?.ok) throw opened?.error ?? new Error('nothing');
  return Buffer.from(opened.source.bytes).toString('utf8');
};
const failure = async (name: string, options: InputOptions = {}) => {
  const [opened] = await all([name], options);
  if (!opened || opened.ok) throw new Error('it was opened');
  return opened.error;
};

describe('a file', () => {
  it('gives its bytes', async () => {
    expect(await text(file('sivu.html', '<p>Hyvää\r\nhuomenta</p>'))).toBe('<p>Hyvää\r\nhuomenta</p>');
  });

  it('is unpacked by its bytes, whatever its name', async () => {
    expect(await text(file('pakattu.html', gzipSync('<p>pakattu</p>')))).toBe('<p>pakattu</p>');
    expect(await text(file('tavallinen.html.gz', '<p>ei pakattu</p>'))).toBe('<p>ei pakattu</p>');
    expect(await text(file('osina.gz', Buffer.concat([gzipSync('alku '), gzipSync('loppu')])))).toBe('alku loppu');
  });

  it('may be UTF-16 with a byte order mark', async () => {
    const [opened] = await all([file('utf16.html', Buffer.from('\ufeff<p>ä</p>', 'utf16le'))]);
    expect(opened?.ok).toBe(true);
  });

  it.each([['with spaces ja ä.html'], ['-alussa.html'], ['a\nb.html'], ['👍.html']])(
    'may be named %j',
    async (name) => {
      expect(await text(file(name, 'x'))).toBe('x');
    },
  );
});

describe('what can go wrong with a file', () => {
  it.each([
    ['empty', 'empty', ''],
    ['nothing but a byte order mark', 'empty', '\ufeff'],
    ['nothing but white space', 'empty', ' \r\n\t\n'],
    ['packed emptiness', 'empty', gzipSync('')],
    ['NULs', 'binary', Buffer.alloc(100, 'ab\0')],
    ['a PDF', 'binary', '%PDF-1.7 teksti'],
    ['a Word file', 'binary', Buffer.from('PK\x03\x04 word/document.xml', 'latin1')],
    ['a picture', 'binary', Buffer.from('\xff\xd8\xff\xe0 JFIF', 'latin1')],
    ['control characters', 'binary', Buffer.from('\x01\x02\x03\x04abc', 'latin1')],
    ['gzip in gzip', 'binary', gzipSync(gzipSync('x'))],
    [
      'broken gzip',
      'unreadable',
      Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.from('roskaa roskaa roskaa')]),
    ],
    ['cut gzip', 'unreadable', gzipSync('pitkä teksti '.repeat(100)).subarray(0, 30)],
  ])('%s', async (name, code, content) => {
    const path = file(`${name.replaceAll(' ', '-')}.html`, content);
    const error = await failure(path);
    expect(error.code).toBe(code);
    expect(error.message).toContain(path);
    expect(error.message).toMatch(/^[^\n]+\.$/);
  });

  it('no such file, or a file where a folder should be', async () => {
    expect((await failure(join(dir, 'puuttuu.html'))).code).toBe('not-found');
    expect((await failure(join(file('tiedosto', 'x'), 'sisällä.html'))).code).toBe('not-found');
  });

  it('no permission', async (context) => {
    if (process.getuid?.() === 0) return context.skip('root may read everything');
    const path = file('kielletty.html', 'x');
    chmodSync(path, 0);
    expect((await failure(path)).code).toBe('unreadable');
  });

  it('more than 20 MB, packed or not', async () => {
    expect((await failure(file('iso.html', Buffer.alloc(20_000_001, 'a')))).code).toBe('too-large');
    expect((await all([file('juuri.html', Buffer.alloc(20_000_000, 'a'))]))[0]?.ok).toBe(true);
    const bomb = await failure(file('pommi.html.gz', gzipSync(Buffer.alloc(60_000_000))));
    expect(bomb.message).toContain('unpacks to more than 20 MB');
  });

  it('an endless device stops at the limit', async (context) => {
    if (process.platform === 'win32') return context.skip('needs /dev/zero');
    expect((await failure('/dev/zero')).code).toBe('too-large');
  });

  it('none of which stops the others', async () => {
    const good = file('hyvä.html', 'x');
    const got = await all([join(dir, 'puuttuu'), good, file('tyhjä.html', ''), good]);
    expect(got.map(({ ok }) => ok)).toEqual([false, true, false, true]);
  });
});

describe('a folder', () => {
  it('gives its pages by name, nothing else and no subfolder', async () => {
    const folder = join(dir, 'kansio');
    mkdirSync(join(folder, 'ala.html'), { recursive: true });
    const pages = ['b.html', 'a.htm', 'c.xhtml', 'D.TXT', 'e.md', 'f.html.gz', 'g.txt.gz', 'ä.html'];
    for (const name of [...pages, 'kuva.png', 'x.html.bak', '._b.html', 'html', 'y.conllu'])
      writeFileSync(join(folder, name), 'x');
    symlinkSync(join(folder, 'b.html'), join(folder, 'linkki.html'));
    const { inputs, several } = await listInputs([folder]);
    expect(inputs.map(({ name }) => name.slice(folder.length + 1))).toEqual([
      'D.TXT',
      'a.htm',
      'b.html',
      'c.xhtml',
      'e.md',
      'f.html.gz',
      'g.txt.gz',
      'linkki.html',
      'ä.html',
    ]);
    expect(several).toBe(true);
  });

  it('without pages is an error', async () => {
    mkdirSync(join(dir, 'tyhjä'));
    expect((await failure(join(dir, 'tyhjä'))).code).toBe('empty-folder');
  });

  it('with a link to nowhere tells it and goes on', async () => {
    const folder = join(dir, 'linkit');
    mkdirSync(folder);
    symlinkSync(join(folder, 'ei-ole'), join(folder, 'a.html'));
    writeFileSync(join(folder, 'b.html'), 'x');
    expect((await all([folder])).map(({ ok }) => ok)).toEqual([false, true]);
  });
});

describe('standard input', () => {
  it('is read as -, once', async () => {
    const got = await all(['-', '-'], { stdin: Readable.from([Buffer.from('<p>'), Buffer.from('x</p>')]) });
    expect(got[0]).toMatchObject({ ok: true, source: { name: '-' } });
    expect(got[1]).toMatchObject({ ok: false, name: '-', error: { message: expect.stringContaining('only once') } });
  });

  it('may be packed, and is limited as files are', async () => {
    expect(await text('-', { stdin: Readable.from([gzipSync('pakattu')]) })).toBe('pakattu');
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536, 'a');
      })(),
    );
    expect((await failure('-', { stdin: endless })).code).toBe('too-large');
    expect((await failure('-', { stdin: Readable.from([]) })).message).toMatch(/^standard input is empty/);
  });

  it('can be left waiting', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 30);
    expect(await all(['-'], { stdin: new Readable({ read() {} }), signal: stop.signal })).toEqual([]);
  });
});

it('gives any text back byte for byte, packed or not', async () => {
  const path = join(dir, 'mikä-tahansa');
  await fc.assert(
    fc.asyncProperty(fc.string({ minLength: 1, unit: 'grapheme' }), fc.boolean(), async (content, packed) => {
      fc.pre(/[^\s\ufeff\u00ff]/.test(content) && isText(content));
      writeFileSync(path, packed ? gzipSync(content) : content);
      expect(await text(path)).toBe(content);
    }),
    { numRuns: 50 },
  );
});

/** No control characters and no first bytes of another file type. */
const isText = (content: string): boolean =>
  [...content].every((char) => char >= ' ' || '\t\n\r'.includes(char)) &&
  !/^(?:%PDF-|PK|BZh|ID3|GIF8|Rar!)/.test(content);
