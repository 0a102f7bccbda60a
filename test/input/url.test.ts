import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import { type InputOptions, type Opened, openInputs } from '../../src/input/index.js';
import { html, page, type Routes, redirect, type Site, site } from './server.js';

const open: Site[] = [];
const serve = async (routes: Routes, secure?: { key: string; cert: string }) => {
  const made = await site(routes, secure);
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const made of open.splice(0)) await made.close();
});

const all = async (names: readonly string[], options: InputOptions = {}): Promise<Opened[]> => {
  const out: Opened[] = [];
  for await (const one of openInputs(names, { allowPrivate: true, ...options })) out.push(one);
  return out;
};
const one = async (name: string, options: InputOptions = {}) => (await all([name], options))[0]!;
const failure = async (name: string, options: InputOptions = {}) => {
  const opened = await one(name, options);
  if (opened.ok) throw new Error('it was opened');
  return { code: opened.error.code, message: opened.error.message };
};
const source = async (name: string, options: InputOptions = {}) => {
  const opened = await one(name, options);
  if (!opened.ok) throw opened.error;
  return opened.source;
};
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('utf8');

/** Makes a certificate for the test of TLS, where it is installed. */
const OPENSSL = 'openssl';

const POST = html('<p>Kahvila avasi ovensa torilla.</p>');

describe('a page at an address', () => {
  it('is fetched with its content type and final address, and says who asks', async () => {
    const { origin, requests } = await serve({
      '/post': page(POST, { 'Content-Type': 'text/html; charset=ISO-8859-1' }),
    });
    const got = await source(`${origin}/post#kommentit`);
    expect(text(got.bytes)).toBe(POST);
    expect(got).toMatchObject({
      name: `${origin}/post#kommentit`,
      url: `${origin}/post`,
      contentType: 'text/html; charset=ISO-8859-1',
    });
    expect(requests.every((request) => /^postlens\/\d/.test(request.headers['user-agent']!))).toBe(true);
  });

  it.each([
    ['gzip', gzipSync(POST)],
    ['br', brotliCompressSync(POST)],
    ['deflate', deflateSync(POST)],
    ['identity', Buffer.from(POST)],
  ])('is unpacked from %s', async (encoding, body) => {
    const { origin } = await serve({ '/': page(body, { 'Content-Encoding': encoding }) });
    expect(text((await source(`${origin}/`)).bytes)).toBe(POST);
  });

  it('may be a gzip file', async () => {
    const { origin } = await serve({ '/post.html.gz': page(gzipSync(POST), { 'Content-Type': 'application/gzip' }) });
    expect(text((await source(`${origin}/post.html.gz`)).bytes)).toBe(POST);
  });

  it('may come without a content type', async () => {
    const { origin } = await serve({ '/': (_request, response) => response.end(POST) });
    expect((await source(`${origin}/`)).contentType).toBeUndefined();
  });

  it('is followed through redirects of every kind, relative ones too', async () => {
    const { origin } = await serve({
      '/a': redirect('/b', 301),
      '/b': redirect('c?x=1', 307),
      '/c': redirect('/d', 308),
      '/d': page(POST),
    });
    expect((await source(`${origin}/a`)).url).toBe(`${origin}/d`);
  });
});

it('a redirect may have letters that are not percent-encoded', async () => {
  const { origin } = await serve({
    '/a': redirect(Buffer.from('/hyvää', 'utf8').toString('latin1')),
    [encodeURI('/hyvää')]: page(POST),
  });
  expect((await source(`${origin}/a`)).url).toBe(origin + encodeURI('/hyvää'));
});

describe('what can go wrong at an address', () => {
  it.each([
    [404, /answered 404 Not Found: check/],
    [403, /answered 403 Forbidden: check/],
    [410, /answered 410 Gone: check/],
    [429, /answered 429 Too Many Requests: try later/],
    [500, /answered 500 Internal Server Error: try later/],
    [503, /answered 503 Service Unavailable: try later/],
    [304, /answered 304/],
  ])('status %i', async (status, message) => {
    const { origin } = await serve({ '/post': page('', {}, status) });
    expect(await failure(`${origin}/post`)).toEqual({ code: 'fetch', message: expect.stringMatching(message) });
  });

  it('a redirect loop', async () => {
    const { origin, asked } = await serve({ '/a': redirect('/b'), '/b': redirect('/a') });
    expect(await failure(`${origin}/a`)).toEqual({
      code: 'fetch',
      message: expect.stringContaining('more than 5 times'),
    });
    expect(asked.length).toBeLessThan(10);
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/', 'http://', 'http://user:secret@127.0.0.1/', 'javascript:1'])(
    'a redirect to %s',
    async (location) => {
      const { origin } = await serve({ '/a': redirect(location) });
      const got = await failure(`${origin}/a`);
      expect(got).toEqual({ code: 'fetch', message: expect.stringContaining('no valid address') });
      expect(got.message).not.toContain('secret');
    },
  );

  it('a redirect without an address', async () => {
    const { origin } = await serve({ '/a': page('', {}, 302) });
    expect((await failure(`${origin}/a`)).message).toContain('no valid address');
  });

  it.each([
    ['application/pdf'],
    ['image/png'],
    ['application/json'],
    ['application/octet-stream'],
    ['TEXT/CSS; charset=utf-8'],
  ])('content of type %s', async (type) => {
    const { origin } = await serve({ '/': page('x', { 'Content-Type': type }) });
    expect((await failure(`${origin}/`)).code).toBe('content-type');
  });

  it('binary data that claims to be a page', async () => {
    const { origin } = await serve({ '/': page(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])) });
    expect((await failure(`${origin}/`)).code).toBe('binary');
  });

  it('an empty page', async () => {
    const { origin } = await serve({ '/': page('') });
    expect((await failure(`${origin}/`)).code).toBe('empty');
  });

  it('a page that says it is too large, before it is read', async () => {
    const { origin } = await serve({
      '/': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '30000000' });
        response.write('<p>');
      },
    });
    expect(await failure(`${origin}/`)).toEqual({ code: 'too-large', message: expect.stringContaining('20 MB') });
  });

  it('a page that never ends', async () => {
    const { origin } = await serve({
      '/': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        const more = () => {
          while (!response.destroyed && response.write('x'.repeat(64_000)));
        };
        response.on('drain', more);
        more();
      },
    });
    expect((await failure(`${origin}/`, { maxBytes: 1_000_000 })).code).toBe('too-large');
  });

  it.each([
    ['gzip', gzipSync(Buffer.alloc(3_000_000, 0x20))],
    ['br', brotliCompressSync(Buffer.alloc(3_000_000, 0x20))],
  ])('a %s bomb', async (encoding, body) => {
    const { origin } = await serve({ '/': page(body, { 'Content-Encoding': encoding }) });
    expect(await failure(`${origin}/`, { maxBytes: 1_000_000 })).toEqual({
      code: 'too-large',
      message: expect.stringContaining('unpacks to more than 1 MB'),
    });
  });

  it.each(['gzip', 'br'])('broken %s', async (encoding) => {
    const { origin } = await serve({ '/': page('this is not packed', { 'Content-Encoding': encoding }) });
    expect(await failure(`${origin}/`)).toEqual({ code: 'fetch', message: expect.stringContaining('is broken') });
  });

  it('an unknown encoding', async () => {
    const { origin } = await serve({ '/': page('x', { 'Content-Encoding': 'zstd' }) });
    expect((await failure(`${origin}/`)).message).toContain('(zstd)');
  });

  it('a server that is too slow, in headers or in the body', async () => {
    const { origin } = await serve({
      '/silent': () => {},
      '/slow': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html' });
        response.write('<p>');
      },
    });
    for (const path of ['/silent', '/slow'])
      expect(await failure(origin + path, { timeout: 300 })).toEqual({
        code: 'fetch',
        message: expect.stringContaining('did not answer within 0.3 s'),
      });
  });

  it('a connection that breaks off', async () => {
    const { origin } = await serve({
      '/': (_request, response) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': '1000' });
        response.write('<p>');
        setTimeout(() => response.destroy(), 20);
      },
    });
    expect((await failure(`${origin}/`)).message).toContain('broke off');
  });

  it('a connection refused', async () => {
    const { origin, close } = await site({});
    await close();
    expect((await failure(`${origin}/`)).message).toContain('refused the connection');
  });

  it('no such server', async () => {
    const resolve = ((_name: string, _options: object, callback: (error: Error) => void) =>
      callback(Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' }))) as never;
    expect((await failure('http://ei-ole.example/', { resolve })).message).toBe(
      'There is no server named ei-ole.example: check the address and the connection.',
    );
  });

  it('something that is no web server', async () => {
    const server = createServer((socket) => socket.end('220 mail ready\r\n'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    expect((await failure(`http://127.0.0.1:${port}/`)).message).toContain('does not speak HTTP');
    server.close();
  });

  it('an address that is none', async () => {
    expect((await failure('http://')).message).toContain('not a valid address');
    expect((await failure('ftp://example.org/x')).message).toContain('only http and https');
    const got = await failure('https://minä:salasana@example.org/');
    expect(got.message).toContain('user name or password');
    expect(got.message).not.toContain('salasana');
  });
});

describe('private addresses', () => {
  it('are refused unless allowed', async () => {
    const { origin, asked } = await serve({ '/': page(POST) });
    expect(await failure(origin, { allowPrivate: false })).toEqual({
      code: 'private-address',
      message: expect.stringContaining('--allow-private'),
    });
    expect(asked).toEqual([]);
  });

  it.each([
    'http://localhost:1/',
    'http://2130706433:1/',
    'http://0x7f.1:1/',
    'http://[::1]:1/',
    'http://[::ffff:127.0.0.1]:1/',
    'http://10.1.2.3/',
    'http://169.254.169.254/latest/meta-data',
    'http://[fe80::1]/',
    'http://[fd00::1]/',
    'http://100.64.0.1/',
    'http://224.0.0.1/',
    'http://0.0.0.0/',
  ])('%s', async (url) => {
    expect((await failure(url, { allowPrivate: false })).code).toBe('private-address');
  });

  /** A name server that always gives these addresses, and counts its questions. */
  const names = (...addresses: string[]) => {
    let asked = 0;
    const resolve = ((_name: string, _options: object, callback: (error: null, found: object[]) => void) => {
      asked++;
      callback(
        null,
        addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      );
    }) as never;
    return { resolve, asked: () => asked };
  };

  it.each([[['192.168.1.1']], [['127.0.0.1', '::1']], [['::ffff:10.0.0.1']], [['64:ff9b::7f00:1']]])(
    'are refused behind a public name: %s',
    async (addresses) => {
      const { resolve } = names(...addresses);
      expect(await failure('http://blogi.example/', { allowPrivate: false, resolve })).toEqual({
        code: 'private-address',
        message: expect.stringContaining(addresses[0]!),
      });
    },
  );

  it('are checked as the connection is made: a name is resolved once a connection, so nothing can change between', async () => {
    const { origin, requests } = await serve({ '/post': page(POST) });
    const { resolve, asked } = names('127.0.0.1');
    await source(`http://blogi.example:${new URL(origin).port}/post`, { resolve });
    expect(requests.map(({ headers }) => headers.host)).toEqual(Array(2).fill(`blogi.example:${new URL(origin).port}`));
    expect(asked()).toBe(requests.length);
  });
});

describe('robots.txt', () => {
  const robots = (body: string, status = 200) => page(body, { 'Content-Type': 'text/plain' }, status);

  it('is asked first, once a site, and obeyed', async () => {
    const { origin, asked } = await serve({
      '/robots.txt': robots('User-agent: *\nDisallow: /salainen\n'),
      '/salainen/a': page(POST),
      '/julkinen': page(POST),
    });
    const got = await all([`${origin}/salainen/a`, `${origin}/julkinen`]);
    expect(got.map((item) => item.ok)).toEqual([false, true]);
    expect(got[0]).toMatchObject({ error: { code: 'robots', message: expect.stringContaining('forbids') } });
    expect(asked).toEqual(['/robots.txt', '/julkinen']);
  });

  it('has rules for us by name, which go before those for all', async () => {
    const { origin } = await serve({
      '/robots.txt': robots('User-agent: *\nAllow: /\n\nUser-agent: PostLens\nDisallow: /\n'),
      '/': page(POST),
    });
    expect((await failure(`${origin}/`)).code).toBe('robots');
  });

  it('lets all through where it is missing (4xx)', async () => {
    for (const status of [401, 403, 404, 429]) {
      const { origin } = await serve({ '/robots.txt': robots('User-agent: *\nDisallow: /', status), '/': page(POST) });
      expect((await one(`${origin}/`)).ok).toBe(true);
    }
  });

  it('lets nothing through where it fails (5xx)', async () => {
    const { origin, asked } = await serve({ '/robots.txt': robots('', 503), '/': page(POST) });
    expect(await failure(`${origin}/`)).toEqual({ code: 'robots', message: expect.stringContaining('503') });
    expect(asked).toEqual(['/robots.txt']);
  });

  it('is followed through redirects, and counts as missing past five', async () => {
    const { origin } = await serve({
      '/robots.txt': redirect('/r1'),
      '/r1': redirect('/r2'),
      '/r2': robots('User-agent: *\nDisallow: /'),
      '/': page(POST),
    });
    expect((await failure(`${origin}/`)).code).toBe('robots');
    const loop = await serve({ '/robots.txt': redirect('/robots.txt'), '/': page(POST) });
    expect((await one(`${loop.origin}/`)).ok).toBe(true);
  });

  it('is asked of the site a redirect leads to', async () => {
    const other = await serve({ '/robots.txt': robots('User-agent: *\nDisallow: /'), '/x': page(POST) });
    const { origin } = await serve({ '/a': redirect(`${other.origin}/x`) });
    expect((await failure(`${origin}/a`)).code).toBe('robots');
    expect(other.asked).toEqual(['/robots.txt']);
  });

  it('may ask for time between pages', async () => {
    const { origin } = await serve({
      '/robots.txt': robots('User-agent: *\nCrawl-delay: 0.3\n'),
      '/a': page(POST),
      '/b': page(POST),
    });
    const start = performance.now();
    expect((await all([`${origin}/a`, `${origin}/b`])).every(({ ok }) => ok)).toBe(true);
    expect(performance.now() - start).toBeGreaterThan(280);
  });
});

describe('TLS', () => {
  const certificate = (): { key: string; cert: string } | undefined => {
    const dir = mkdtempSync(join(tmpdir(), 'postlens-tls-'));
    try {
      const made = [
        '-keyout',
        join(dir, 'key.pem'),
        '-out',
        join(dir, 'cert.pem'),
        '-days',
        '1',
        '-subj',
        '/CN=localhost',
      ];
      execFileSync(
        OPENSSL,
        ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-addext', 'subjectAltName=IP:127.0.0.1', ...made],
        { stdio: 'ignore' },
      );
      return { key: readFileSync(join(dir, 'key.pem'), 'utf8'), cert: readFileSync(join(dir, 'cert.pem'), 'utf8') };
    } catch {
      return undefined;
    } finally {
      rmSync(dir, { recursive: true });
    }
  };

  it('fails clearly where there is none', async () => {
    const { origin } = await serve({ '/': page(POST) });
    expect((await failure(origin.replace('http:', 'https:'))).message).toContain('secure connection');
  });

  it('checks the certificate', async (context) => {
    const pair = certificate();
    if (!pair) return context.skip('needs openssl to make a certificate');
    const { origin } = await serve({ '/': page(POST) }, pair);
    expect(await failure(`${origin}/`)).toEqual({ code: 'fetch', message: expect.stringContaining('SELF_SIGNED') });
    expect(text((await source(`${origin}/`, { ca: pair.cert })).bytes)).toBe(POST);
  });
});

it('stops at once when told to', async () => {
  const { origin } = await serve({ '/': () => {} });
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 50);
  expect(await all([`${origin}/`, `${origin}/`], { signal: stop.signal })).toEqual([]);
});
