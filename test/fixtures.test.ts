import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractHtml } from '../src/html/extract.js';
import { analyzeHtml, annotateSource, type Finnish, loadFinnish, renderConllu } from '../src/index.js';
import { parseConllu } from '../src/text/conllu.js';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';
import type { Meta, Post, Source } from '../src/types.js';

/** What a reader says of a page. Dates are compared by their first ten characters, texts by their lines. */
interface ExpectedPost {
  readonly meta: Readonly<Record<string, string | number | readonly string[]>>;
  readonly text: string;
}
interface Expected extends Partial<ExpectedPost> {
  readonly kind: string;
  readonly posts?: readonly ExpectedPost[];
  /** Sentences of the body, what the post is to a reader, and three lemmas that tell what it is about. */
  readonly report?: { readonly sentences: number; readonly profile: string; readonly keywords: readonly string[] };
  readonly notes: string;
}

const FOLDER = 'fixtures';
const NAMES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.expected.json'))
  .map((name) => name.replace('.expected.json', ''));

const expectedOf = (name: string): Expected => JSON.parse(readFileSync(`${FOLDER}/${name}.expected.json`, 'utf8'));
const sourceOf = (name: string): Source => {
  const file = name === 'feed' ? `${name}.xml` : `${name}.html`;
  return { name: file, bytes: readFileSync(`${FOLDER}/${file}`) };
};
const page = (html: string): Source => ({ name: 'page.html', bytes: new TextEncoder().encode(html) });

const lines = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

function metaOf(meta: Meta, keys: readonly string[]): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const key of keys) {
    const value = meta[key as keyof Meta]?.value;
    found[key] = key === 'published' || key === 'updated' ? String(value).slice(0, 10) : value;
  }
  return found;
}

function compare(post: Post | undefined, expected: ExpectedPost): void {
  expect(post).toBeDefined();
  expect(lines(post!.text)).toEqual(lines(expected.text));
  expect(metaOf(post!.meta, Object.keys(expected.meta))).toEqual(expected.meta);
}

describe('fixtures', () => {
  it('come in pairs, and the posts are of a real length', () => {
    expect(NAMES.length).toBeGreaterThanOrEqual(25);
    for (const name of NAMES) {
      const { kind, text } = expectedOf(name);
      if (kind === 'post' && !name.startsWith('hostile'))
        expect(text!.split(/\s+/).length, name).toBeGreaterThanOrEqual(150);
    }
  });

  it.each(NAMES)('%s', (name) => {
    const expected = expectedOf(name);
    const { kind, posts } = extractHtml(sourceOf(name));
    expect(kind).toBe(expected.kind);
    if (kind === 'none' || kind === 'feed') return;
    const wanted = expected.posts ?? [{ meta: expected.meta!, text: expected.text! }];
    expect(posts).toHaveLength(wanted.length);
    wanted.forEach((one, index) => {
      compare(posts[index], one);
    });
  });

  it.each(NAMES)('%s has no control character in text or metadata, and its blocks lie in the text', (name) => {
    for (const post of extractHtml(sourceOf(name)).posts) {
      expect(post.text).not.toMatch(/[^\P{C}\n\u200D]/u);
      expect(JSON.stringify(post.meta)).not.toMatch(/\\u00[01]|[\u202A-\u202E\u2066-\u2069]/i);
      let at = 0;
      for (const { start, end } of post.blocks) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(post.text.length);
    }
  });
});

describe('reports on fixtures', () => {
  const told = NAMES.filter((name) => expectedOf(name).report);
  let fi: Finnish;
  beforeAll(async () => {
    fi = await loadFinnish();
  });

  it.each(told)('%s is cut into the sentences that a reader counts', (name) => {
    const { text, report } = expectedOf(name);
    expect(segment(text!, plainPost(text!).blocks)).toHaveLength(report!.sentences);
  });

  it.each(NAMES.filter((name) => !['none', 'feed'].includes(expectedOf(name).kind)))(
    '%s comes back from CoNLL-U with its text, sentences and tokens',
    (name) => {
      const docs = annotateSource(sourceOf(name), fi);
      const again = parseConllu(renderConllu(docs));
      expect(again.map(({ post }) => post.text)).toEqual(docs.map(({ post }) => post.text.replace(/\n+/g, '\n')));
      const surface = docs.map(({ post, sentences }) =>
        sentences.map(({ words }) =>
          words.filter(({ multiword }) => !multiword?.index).map(({ start, end }) => post.text.slice(start, end)),
        ),
      );
      expect(again.map((doc) => doc.sentences.map(({ tokens }) => tokens.map(({ form }) => form)))).toEqual(surface);
    },
  );

  const reportOn = (name: string) => analyzeHtml(sourceOf(name).bytes, fi, { top: 20 });

  it('agree with the reader on what the post is, seven times of eight', () => {
    const wrong = told.flatMap((name) => {
      const { profile } = reportOn(name).themes!;
      const wanted = expectedOf(name).report!.profile;
      return profile === wanted ? [] : [`${name}: ${profile}, not ${wanted}`];
    });
    expect(wrong.length / told.length, wrong.join('; ')).toBeLessThanOrEqual(1 / 7);
  });

  it('have among twenty keywords three of four lemmas that the reader names', () => {
    const missing = told.flatMap((name) => {
      const lemmas = reportOn(name).keywords!.items.map(({ lemma }) => lemma);
      return expectedOf(name)
        .report!.keywords.filter((lemma) => !lemmas.includes(lemma))
        .map((lemma) => `${name}: ${lemma}`);
    });
    expect(missing.length / (3 * told.length), missing.join('; ')).toBeLessThanOrEqual(0.25);
  });
});

describe('made at hand', () => {
  const long = 'Kirjoitin tämän kappaleen, jotta sivulla olisi jotakin luettavaa sen pitkän sanan lisäksi. '
    .repeat(8)
    .trim();

  it('a word of a megabyte is read whole, in good time', () => {
    const word = 'hyppytyynytyydytys'.repeat(60_000);
    const started = performance.now();
    const { kind, posts } = extractHtml(page(`<article><h1>Pitkä sana</h1><p>${long}</p><p>${word}</p></article>`));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(kind).toBe('post');
    expect(posts[0]!.text.includes(word)).toBe(true);
  });

  it('tags nested ten thousand deep do not break the reader', () => {
    const html = `<article><h1>Kuilu</h1><p>${long}</p>${'<div>'.repeat(10_000)}<p>Pohjalla ollaan.</p></article>`;
    const started = performance.now();
    const { posts } = extractHtml(page(html));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(posts[0]!.text).toContain('Kirjoitin tämän kappaleen');
  });
});
