import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyzeHtml, analyzeSource, analyzeText, type Finnish, loadFinnish, type Report } from '../src/index.js';

const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync('data/report.schema.json', 'utf8')));
const pages = readdirSync('fixtures')
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({
    name,
    bytes: readFileSync(`fixtures/${name}`),
    kind: (JSON.parse(readFileSync(`fixtures/${name.replace('.html', '.expected.json')}`, 'utf8')) as { kind: string })
      .kind,
  }));

let fi: Finnish;
beforeAll(async () => {
  fi = await loadFinnish();
});

/** Every span that a report claims, with the length of the text that it must lie in. */
function* spansOf(report: Report): Generator<{ start: number; end: number }> {
  yield* report.post.blocks;
  yield* report.post.sentences;
  for (const item of report.keywords?.items ?? []) yield* item.spans;
  for (const item of report.keywords?.phrases ?? []) yield* item.spans;
  for (const item of report.keywords?.names ?? []) yield* item.spans;
  yield* report.stance?.cues ?? [];
  for (const theme of [...(report.themes?.items ?? []), ...(report.themes?.counterThemes ?? [])]) yield* theme.evidence;
  yield* report.summary?.sentences ?? [];
}

describe('every fixture', () => {
  it.each(pages.filter(({ kind }) => kind === 'post' || kind === 'index'))(
    '$name gives reports that pass the schema, point into the text and come out the same twice',
    ({ name, bytes }) => {
      const reports = analyzeSource({ name, bytes }, fi);
      expect(reports.length).toBeGreaterThan(0);
      for (const report of reports) {
        validate(JSON.parse(JSON.stringify(report)));
        expect(validate.errors).toBeNull();
        const text = report.post.text!;
        for (const { start, end } of spansOf(report)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
      expect(JSON.stringify(analyzeSource({ name, bytes }, fi))).toBe(JSON.stringify(reports));
    },
  );

  it.each(pages.filter(({ kind }) => kind === 'none' || kind === 'feed'))(
    '$name is no post',
    ({ name, bytes, kind }) => {
      expect(() => analyzeSource({ name, bytes }, fi)).toThrowError(
        expect.objectContaining({ code: kind === 'none' ? 'no-post' : 'feed' }),
      );
    },
  );
});

describe('the library', () => {
  it('analyses text as it is: spans index it', () => {
    const text = 'Asiakas odotti tiskillä.\n\nHän ei ehkä palaa.';
    const report = analyzeText(text, fi);
    expect(report.post.text).toBe(text);
    const hedge = report.stance!.cues.find(({ category }) => category === 'hedge')!;
    expect(text.slice(hedge.start, hedge.end)).toBe('ehkä');
    expect(report.metrics).toMatchObject({ words: 7, sentences: 2 });
  });

  it('makes only the parts asked for, lists no longer than asked, the text left out on request', () => {
    const text = 'Kissa katsoi koiraa. Koira katsoi kissaa. Hiiri katsoi kissaa ja koiraa.';
    const report = analyzeText(text, fi, { only: ['keywords'], top: 2, text: false });
    expect(Object.keys(report)).toEqual(['schema', 'generator', 'input', 'post', 'keywords', 'diagnostics']);
    expect(report.keywords!.items).toHaveLength(2);
    expect(report.post).not.toHaveProperty('text');
  });

  it('warns of a text that is not Finnish and analyses it all the same', () => {
    const report = analyzeText('The customer is always right, and this is what they have told us for many years.', fi);
    expect(report.diagnostics.map(({ code }) => code)).toContain('not-finnish');
    expect(report.metrics!.words).toBe(16);
  });

  it('takes a page as a string', () => {
    const page = pages.find(({ kind }) => kind === 'post')!;
    expect(analyzeHtml(page.bytes, fi).post.kind).toBe('post');
  });
});

const SEED = '../shared/seed';
if (!existsSync(SEED)) console.log(`${SEED} is not here: the founding post is not tried.`);
describe.skipIf(!existsSync(SEED))('the founding post', () => {
  const read = (name: string) => readFileSync(`${SEED}/${name}`);

  it('has its title, its day and its body exact, from HTML', () => {
    const { post } = analyzeHtml(read('post.html'), fi);
    const lines = read('post.txt')
      .toString('utf8')
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim());
    const from = lines.findIndex((line) => line !== '' && line !== lines[0] && line !== lines[2]);
    const to = lines.findIndex((line) => line.startsWith('PS.'));
    const body = lines.slice(from, to + 1).filter((line) => line !== '');
    expect(post.meta.title?.value).toBe(lines[2]);
    expect(post.meta.published?.value.slice(0, 10)).toBe('2014-04-08');
    expect(post.blocks.map(({ start, end }) => post.text!.slice(start, end).replace(/\s+/g, ' ').trim())).toEqual(body);
    expect(post.blocks.filter(({ type }) => type === 'heading')).toHaveLength(4);
  });

  it('keeps its text whole with --text, and its footer gives no cue, theme or keyword', () => {
    const text = read('post.txt').toString('utf8');
    const report = analyzeText(text, fi, { top: 100 });
    expect(report.post.text).toBe(text.normalize('NFC').replace(/\r\n?/g, '\n'));
    const footer = text.indexOf('Ei kommentteja');
    const claims = [...(report.stance?.cues ?? []), ...(report.keywords?.items ?? []).flatMap(({ spans }) => spans)];
    expect(claims.filter(({ start }) => start >= footer)).toEqual([]);
  });
});
