import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '../../src/types.js';
import { page, type Site, site } from '../input/server.js';
import { cli, FEED, folder, NOTHING, POST, TEXT, THEMES, TITLE } from './world.js';

let dir: ReturnType<typeof folder>;
let server: Site;
beforeAll(async () => {
  dir = folder();
  server = await site({ '/post': page(POST), '/teksti': page(TEXT, { 'Content-Type': 'text/plain; charset=utf-8' }) });
});
afterAll(async () => {
  dir.remove();
  await server.close();
});
const at = (name: string) => join(dir.path, name);
const report = async (...argv: string[]): Promise<Report> => {
  const { code, out, err } = await cli(['analyze', ...argv, '--json']);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};

describe('analyze', () => {
  it('shows a person what the post is and says, in 40 to 120 columns', async () => {
    for (const width of [40, 60, 80, 120]) {
      const { code, out, err } = await cli(['analyze', at('post.html'), '--no-color'], { terminal: width });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(TITLE);
      expect(out).toContain('2024-05-03');
      expect(out.split('\n').filter((line) => line.length > width)).toEqual([]);
      expect(out.includes('\u001b')).toBe(false);
    }
  });

  it('loses nothing but colour without colour', async () => {
    const plain = (await cli(['analyze', at('post.html'), '--no-color'], { terminal: 80 })).out;
    const coloured = (await cli(['analyze', at('post.html')], { terminal: 80 })).out;
    expect(coloured.includes('\u001b[')).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes are what is taken away
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
    expect((await cli(['analyze', at('post.html')], { terminal: 80, env: { NO_COLOR: '1' } })).out).toBe(plain);
    expect((await cli(['analyze', at('post.html')])).out).toBe(plain);
  });

  it('speaks Finnish', async () => {
    expect((await cli(['analyze', at('post.html')], { env: { LANG: 'fi_FI.UTF-8' } })).out).toContain('Avainsanat');
    expect((await cli(['analyze', at('post.html'), '--lang', 'en'], { env: { LANG: 'fi_FI.UTF-8' } })).out).toContain(
      'Keywords',
    );
  });

  it('gives the same report whatever the way in', async () => {
    const plain = await report(at('post.html'));
    const same = { ...plain, input: undefined };
    dir.file('packed.html.gz', gzipSync(POST));
    expect({ ...(await report(at('packed.html.gz'))), input: undefined }).toEqual(same);
    const piped = await cli(['analyze', '--json'], { stdin: gzipSync(POST) });
    expect(JSON.parse(piped.out)).toEqual({ ...plain, input: { name: '-' } });
    const url = `${server.origin}/post`;
    const fetched = await report(url, '--allow-private');
    expect(fetched.input).toEqual({ name: url, url });
    expect(fetched.metrics).toEqual(plain.metrics);
  });

  it('takes plain text as it is, by option, name or content type', async () => {
    for (const argv of [[at('post.txt')], [at('post.txt'), '--text'], [`${server.origin}/teksti`, '--allow-private']])
      expect((await report(...argv)).post.text).toBe(TEXT);
    expect((await report(at('post.html'), '--text')).post.text).toBe(POST);
    dir.file('win.txt', TEXT.replaceAll('\n', '\r\n'));
    expect((await report(at('win.txt'))).post.text).toBe(TEXT);
  });

  it('makes only the parts asked for', async () => {
    const { metrics, keywords, stance, themes, summary } = await report(
      at('post.html'),
      '--only',
      'metrics,keywords',
      '--top',
      '3',
    );
    expect(metrics?.words).toBeGreaterThan(50);
    expect(keywords?.items).toHaveLength(3);
    expect({ stance, themes, summary }).toEqual({});
  });

  it('leaves the text out of data with --no-text', async () => {
    expect((await report(at('post.html'), '--no-text')).post.text).toBeUndefined();
    expect((await report(at('post.txt'), '--text', '--no-text')).post.text).toBeUndefined();
  });

  it.each([
    ['nothing.html', NOTHING, 'no-post'],
    ['feed.html', FEED, 'feed'],
  ])('has nothing to say of %s', async (name, content, code) => {
    const path = dir.file(name, content);
    expect(await cli(['analyze', path, '--json'])).toMatchObject({ code: 1, out: '' });
    const { out } = await cli(['analyze', path, '--format', 'ndjson']);
    expect(JSON.parse(out)).toMatchObject({ ok: false, input: { name: path }, error: { code } });
  });

  it('writes CSV with one header for all', async () => {
    const { out } = await cli(['analyze', at('posts'), '--format', 'csv', '--quiet']);
    const lines = out.split('\r\n');
    expect(lines.filter((line) => line.startsWith('input,'))).toEqual([lines[0]]);
    expect(lines.some((line) => line.includes('b.html'))).toBe(true);
  });

  it('writes HTML, a file a post', async () => {
    await cli(['analyze', at('post.html'), '-o', at('out.html')]);
    expect(readFileSync(at('out.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect((await cli(['analyze', at('posts'), '--format', 'html', '-o', at('site')])).code).toBe(0);
    expect(readFileSync(at('site/b.html'), 'utf8')).toContain('Rantakahvila');
  });

  it('writes one HTML page of several posts: on a stream, in a file, in a folder beside their reports', async () => {
    const { out, code } = await cli(['analyze', at('posts'), '--format', 'html', '--lang', 'fi']);
    expect(code).toBe(0);
    expect(out).toContain('<h1>3 kirjoitusta</h1>');
    expect(out).not.toContain('href="a.html"');
    await cli(['analyze', at('posts'), '--lang', 'fi', '-o', at('all.html')]);
    expect(readFileSync(at('all.html'), 'utf8')).toBe(out);
    await cli(['analyze', at('posts'), '--format', 'html', '-o', at('linked')]);
    expect(readFileSync(at('linked/index.html'), 'utf8')).toContain('href="a.html"');
    dir.file('more/index.html', readFileSync(at('post.html')));
    dir.file('more/x.html', readFileSync(at('post.html')));
    await cli(['analyze', at('more'), '--format', 'html', '-o', at('taken')]);
    expect(readFileSync(at('taken/postlens-index.html'), 'utf8')).toContain('href="index.html"');
  });

  it('tells on the page which inputs gave no post', async () => {
    dir.file('mixed/none.html', '<!doctype html><p></p>');
    dir.file('mixed/post.html', readFileSync(at('post.html')));
    const { out, code } = await cli(['analyze', at('mixed'), '--format', 'html']);
    expect(code).toBe(1);
    expect(out).toMatch(/Not read.*none\.html/s);
  });

  it('warns of another language, and analyses all the same', async () => {
    dir.file(
      'sv.txt',
      'Det här är en text på svenska. Den handlar om kunder och om hur man lyssnar på dem, och den är inte skriven på finska.',
    );
    const { code, out, lines } = await cli(['analyze', at('sv.txt')]);
    expect(code).toBe(0);
    expect(out).not.toBe('');
    expect(lines).toEqual([expect.stringMatching(/sv\.txt: .*Swedish/)]);
  });

  it('measures keywords against words of one’s own, from a table or a folder', async () => {
    const usual = (await report(at('post.txt'))).keywords!.items;
    const table = dir.file('own.tsv', 'lemma\tcount\nkahvila\t1000\njono\t1\npalaute\t1\n');
    const g2 = (items: typeof usual, lemma: string) => items.find((item) => item.lemma === lemma)?.keyness.g2;
    const own = (await report(at('post.txt'), '--reference', table, '--top', '50')).keywords!.items;
    expect(g2(own, 'kahvila')).not.toBe(g2(usual, 'kahvila'));
    const folder = (await report(at('post.txt'), '--reference', at('posts'), '--top', '50')).keywords!.items;
    expect(g2(folder, 'kahvila')).toBeLessThan(g2(usual, 'kahvila')!);
    expect(
      (await cli(['analyze', at('post.txt'), '--reference', dir.file('wrong.tsv', 'kahvila\tmonta\n')])).code,
    ).toBe(2);
  });

  it('cannot start with a table of one’s own that is wrong or missing', async () => {
    dir.file('bad.tsv', 'ei\tole\ttaulukko\n1\t2\t3\n');
    for (const option of ['--themes', '--lexicon']) {
      const { code, out, lines } = await cli(['analyze', at('post.html'), option, at('bad.tsv')]);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(lines).toEqual([expect.stringContaining('bad.tsv')]);
    }
    expect((await cli(['analyze', at('post.html'), '--themes', at('puuttuu.tsv')])).code).toBe(2);
  });
});

describe('extract', () => {
  it('gives the body alone', async () => {
    const { code, out, err } = await cli(['extract', at('post.html')]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n\n')).toHaveLength(3);
    expect(out).not.toMatch(/Torikahvila aukeaa|Etusivu|oikeudet/);
  });

  it('gives metadata in JSON and markdown', async () => {
    const { post, ...rest } = JSON.parse((await cli(['extract', at('post.html'), '--json'])).out);
    expect(rest).toMatchObject({
      schema: 'postlens/1',
      generator: { name: 'postlens' },
      input: { name: at('post.html') },
    });
    expect(post).toMatchObject({ kind: 'post', meta: { title: { value: TITLE }, published: { value: '2024-05-03' } } });
    expect((await cli(['extract', at('post.html'), '--format', 'markdown'])).out).toContain(TITLE);
  });

  it('gives JSON of the schema of reports, but for the sentences, which are for the analysis to find', async () => {
    const validate = new Ajv2020({ allErrors: true }).compile(JSON.parse((await cli(['schema'])).out));
    const pages = [at('post.html'), at('post.txt'), dir.file('none.html', NOTHING), dir.file('a-feed.html', FEED)];
    for (const page of pages) {
      validate(JSON.parse((await cli(['extract', page, '--json', '--explain'])).out));
      expect(validate.errors?.filter(({ params }) => params.missingProperty !== 'sentences') ?? []).toEqual([]);
    }
  });

  it('explains what was left out', async () => {
    const { post } = JSON.parse((await cli(['extract', at('post.html'), '--json', '--explain'])).out);
    expect(JSON.stringify(post.removed)).toContain('Etusivu');
    const { out, lines } = await cli(['extract', at('post.html'), '--explain']);
    expect(out).toBe((await cli(['extract', at('post.html')])).out);
    expect(lines.some((line) => line.includes('post.html: ') && line.includes('Etusivu'))).toBe(true);
  });

  it.each([
    ['nothing.html', NOTHING, 'none'],
    ['feed.html', FEED, 'feed'],
  ])('tells by JSON alone that %s holds no post', async (name, content, kind) => {
    const path = dir.file(name, content);
    const json = await cli(['extract', path, '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject({ post: { kind } });
    expect(await cli(['extract', path])).toMatchObject({ code: 1, out: '', lines: [expect.stringContaining(path)] });
  });
});

describe('annotate', () => {
  it('gives CoNLL-U, which it reads again', async () => {
    const { code, out } = await cli(['annotate', at('post.txt'), '--text']);
    expect(code).toBe(0);
    expect(out).toMatch(/^# newdoc id = /);
    expect(out.endsWith('\n\n')).toBe(true);
    const path = dir.file('again.conllu', out);
    const again = await cli(['annotate', path, '--from', 'conllu']);
    const forms = (text: string) =>
      text
        .split('\n')
        .filter((line) => /^\d/.test(line))
        .map((line) => line.split('\t')[1]);
    expect(forms(again.out)).toEqual(forms(out));
    expect((await cli(['annotate', path])).out).toBe(again.out);
  });

  it('gives its words as JSON', async () => {
    const { sentences } = JSON.parse((await cli(['annotate', at('post.txt'), '--json'])).out);
    expect(sentences[0].words[1]).toMatchObject({
      form: 'keväällä',
      lemma: 'kevät',
      upos: 'NOUN',
      feats: { Case: 'Ade' },
    });
  });

  it('gives one stream of documents of several inputs', async () => {
    const { out } = await cli(['annotate', at('posts')]);
    expect(out.match(/^# newdoc/gm)).toHaveLength(3);
    expect(out).not.toContain('\n\n\n');
  });
});

describe('explain', () => {
  it('gives every reading of each word', async () => {
    const { code, out } = await cli(['explain', 'kahvilassa']);
    expect(code).toBe(0);
    expect(out).toMatch(/^kahvilassa\n {2}kahvila +NOUN +Case=Ine\|Number=Sing/);
    expect((await cli(['explain', 'kahvilassa', 'torilla'])).out).toContain('\ntorilla\n');
    expect((await cli(['explain', 'kahvilassa', '--lang', 'fi'])).out).toContain('sanasto');
  });

  it('gives JSON: an object, an array, or a line each', async () => {
    const one = JSON.parse((await cli(['explain', 'kahvilassa', '--json'])).out);
    expect(one).toMatchObject({
      form: 'kahvilassa',
      readings: [{ lemma: 'kahvila', upos: 'NOUN', feats: { Case: 'Ine' } }],
    });
    expect(JSON.parse((await cli(['explain', 'kahvilassa', 'torilla', '--json'])).out)).toHaveLength(2);
    const lines = (await cli(['explain', 'kahvilassa torilla', '--format', 'ndjson'])).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).form)).toEqual(['kahvilassa', 'torilla']);
  });

  it('shows how a word inflects', async () => {
    const { out } = await cli(['explain', 'kahvilassa']);
    expect(out).toMatch(/\n {2}kahvila NOUN \d+/);
    expect(out).toMatch(/\n {2}Ine +kahvilassa +kahviloissa/);
    const { words } = JSON.parse((await cli(['explain', 'avasimme', '--json'])).out);
    const cells: { feats: Record<string, string>; forms: string[] }[] = words[0].cells;
    const form = (feats: Record<string, string>) =>
      cells.find((cell) => Object.entries(feats).every(([name, value]) => cell.feats[name] === value))?.forms[0];
    expect(form({ InfForm: '1' })).toBe('avata');
    expect(form({ Mood: 'Ind', Tense: 'Pres', Person: '1', Number: 'Sing' })).toBe('avaan');
    expect(form({ Mood: 'Cnd', Voice: 'Pass' })).toBe('avattaisiin');
    expect(form({ PartForm: 'Past', Voice: 'Act' })).toBe('avannut');
  });

  it('has something to say of anything, and needs something', async () => {
    const { code, out } = await cli(['explain', 'qwxz', '👍', '\u001b[31m', '-', '1 000']);
    expect(code).toBe(0);
    expect(out.includes('\u001b')).toBe(false);
    expect(await cli(['explain'])).toMatchObject({ code: 2 });
    expect(await cli(['explain', ' '])).toMatchObject({ code: 2 });
  });
});

describe('kwic', () => {
  it('shows every place of a lemma, aligned, with the input where there are several', async () => {
    const { code, out, err } = await cli(['kwic', 'kahvila', at('posts'), '--no-color'], { terminal: 100 });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.split('\n').slice(0, -1);
    expect(lines).toHaveLength(6);
    const places = lines.map((line) => line.search(/kahvila[an]/));
    expect(places.every((place) => place > 0 && place === places[0])).toBe(true);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
    expect((await cli(['kwic', 'kahvila', at('post.html')])).out).toMatch(/^1 .* pienen +kahvilan/);
  });

  it('gives data: an array, a line each, rows; failures after the matches', async () => {
    const json = await cli(['kwic', 'kahvila', at('post.txt'), at('none-such.html'), '--json']);
    expect(json.code).toBe(1);
    expect(JSON.parse(json.out)).toMatchObject([
      { input: at('post.txt'), sentence: 0, match: 'kahvilan' },
      { match: 'kahvilan' },
      { ok: false, error: { code: 'not-found' } },
    ]);
    const { start, end } = JSON.parse(json.out)[0];
    expect(TEXT.slice(start, end)).toBe('kahvilan');
    expect((await cli(['kwic', 'kahvila', at('posts'), '--format', 'ndjson'])).out.trimEnd().split('\n')).toHaveLength(
      6,
    );
    await cli(['kwic', 'kahvila', at('posts'), '-o', at('kwic.csv')]);
    expect(readFileSync(at('kwic.csv'), 'utf8')).toMatch(/^input,sentence,/);
  });

  it('sorts and cuts the contexts', async () => {
    const { out } = await cli(['kwic', '*', at('post.txt'), '--sort', 'right', '--context', '5', '--json']);
    const lines: { left: string; match: string }[] = JSON.parse(out);
    expect(Math.max(...lines.map(({ left }) => left.length))).toBe(5);
    const words = lines.map(({ match }) => match).filter((match) => /^\p{L}/u.test(match));
    expect(words).toEqual([...words].sort(new Intl.Collator('fi').compare));
  });

  it('says when there is no match, and what was near', async () => {
    expect(await cli(['kwic', 'kahvilla', at('post.txt')])).toMatchObject({
      code: 0,
      out: '',
      err: 'postlens: No match for kahvilla; did you mean kahvila?\n',
    });
    expect(JSON.parse((await cli(['kwic', 'kahvilla', at('post.txt'), '--json', '-q'])).out)).toEqual([]);
  });

  it('tells a query that cannot be read, also one that looks like an option', async () => {
    expect(await cli(['kwic', 'NOUN[x', at('post.txt')])).toMatchObject({ code: 2, out: '' });
    const { code, err } = await cli(['kwic', '-kahvila', at('post.txt')]);
    expect(code).toBe(2);
    expect(err).toContain('did you mean postlens kwic -- -kahvila?');
    expect((await cli(['kwic', '--', '-kahvila', at('post.txt')])).code).toBe(0);
  });
});

describe('compare', () => {
  const texts = () => [
    dir.file('k1.txt', 'Kahvila on auki. '.repeat(30)),
    dir.file('k2.txt', 'Laiva lähtee satamasta. '.repeat(30)),
  ];

  it('tells what is key in each', async () => {
    const [a, b] = texts();
    const { code, out } = await cli(['compare', a!, b!, '--json', '--top', '2']);
    expect(code).toBe(0);
    const { moreInA, moreInB, ...sides } = JSON.parse(out);
    expect(sides).toMatchObject({ a: { name: a, documents: 1 }, b: { name: b } });
    expect(moreInA.map(({ lemma }: { lemma: string }) => lemma)).toContain('kahvila');
    expect(moreInB.map(({ lemma }: { lemma: string }) => lemma)).toContain('laiva');
    expect(moreInB.length).toBeLessThanOrEqual(2);
    for (const width of [40, 100]) {
      const shown = await cli(['compare', a!, b!, '--no-color'], { terminal: width });
      expect(shown.out).toContain('kahvila');
      expect(shown.out.split('\n').filter((line) => line.length > width)).toEqual([]);
    }
    expect((await cli(['compare', a!, b!, '--lang', 'fi'])).out).toContain('Enemmän');
  });

  it('takes folders, and goes on without what fails', async () => {
    const { code, out, lines } = await cli(['compare', at('posts'), at('post.txt'), '--format', 'csv']);
    expect({ code, lines }).toEqual({ code: 0, lines: [] });
    expect(out).toMatch(/^more_in,/);
    const one = await cli(['compare', at('post.txt'), at('none-such.txt'), '--json']);
    expect(one).toMatchObject({ code: 1, out: '', lines: [expect.stringContaining('none-such.txt')] });
    expect(await cli(['compare', at('post.txt')])).toMatchObject({ code: 2 });
  });
});

describe('themes check', () => {
  it('finds nothing wrong with a good table, which analyze then takes', async () => {
    expect(await cli(['themes', 'check', at('themes.tsv')])).toMatchObject({
      code: 0,
      out: `${at('themes.tsv')}: no errors\n`,
      err: '',
    });
    const { themes } = await report(at('post.html'), '--themes', at('themes.tsv'));
    expect(themes?.items.map(({ id }) => id)).toContain('kahvila');
  });

  it('tells every error by row and column, with exit code 1', async () => {
    const bad = dir.file('bad-themes.tsv', THEMES.replace('\t2\t', '\tkaksi\t'));
    const { code, out, lines } = await cli(['themes', 'check', bad]);
    expect(code).toBe(1);
    expect(out).toMatch(/bad-themes\.tsv, row 3, column weight: /);
    expect(lines).toHaveLength(1);
    expect(JSON.parse((await cli(['themes', 'check', bad, '--json'])).out)).toMatchObject([
      { row: 3, column: 'weight' },
    ]);
  });

  it('takes no other action and no missing file', async () => {
    expect(await cli(['themes', 'list', at('themes.tsv')])).toMatchObject({ code: 2, out: '' });
    expect(await cli(['themes', 'check', at('none.tsv')])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the rest', () => {
  it('schema prints the JSON Schema', async () => {
    const { code, out } = await cli(['schema']);
    expect(code).toBe(0);
    expect(JSON.parse(out).$schema).toContain('2020-12');
    await cli(['schema', '-o', at('schema.json')]);
    expect(readFileSync(at('schema.json'), 'utf8')).toBe(out);
  });

  it('doctor tells what there is', async () => {
    const { code, out } = await cli(['doctor', '--json'], {
      env: { LC_ALL: 'fi_FI.UTF-8', TERM: 'xterm' },
      terminal: 90,
    });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      node: process.versions.node,
      model: { ok: true },
      locale: { language: 'fi', from: 'LC_ALL=fi_FI.UTF-8' },
      terminal: { output: true, columns: 90, colors: 256 },
    });
    expect((await cli(['doctor', '--lang', 'fi'])).out).toContain('malli');
  });

  it.each([
    ['en', undefined, 'no terminal, 80 columns, no colours'],
    ['fi', undefined, 'ei pääte, 80 saraketta, ei värejä'],
    ['en', 90, 'terminal xterm, 90 columns, 256 colours'],
    ['fi', 90, 'pääte xterm, 90 saraketta, 256 väriä'],
  ])('doctor tells of colours in %s on a terminal of %s columns', async (lang, terminal, line) => {
    const world = { env: { TERM: 'xterm' }, ...(terminal ? { terminal } : {}) };
    expect((await cli(['doctor', '--lang', lang], world)).out).toMatch(new RegExp(`${line}\n$`));
  });

  it('private addresses are asked for by name', async () => {
    const { code, out, lines } = await cli(['extract', `${server.origin}/post`]);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(lines).toEqual([expect.stringMatching(/\/post leads to 127\.0\.0\.1, .*--allow-private/)]);
  });
});
