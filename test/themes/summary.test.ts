import { existsSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Reading, read } from '../../scripts/eval/themes.js';
import { loadBuiltIn } from '../../src/themes/load.js';
import { countWords } from '../../src/themes/plan.js';
import { readAll, toolsOnce } from './read.js';

let posts: Map<string, Reading>;
let other: Map<string, Reading>;
beforeAll(async () => {
  ({ posts, other } = await readAll());
}, 60_000);

const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?])\s+(?=\p{Lu})/u);

describe('summaries in prose', () => {
  it('read as they did when a person last read them', async () => {
    const parts = [...posts, ...other].map(([id, { themes, summary }]) =>
      [`## ${id} (${themes.profile})`, summary.fi, summary.en].join('\n\n'),
    );
    const tools = await toolsOnce();
    const themes = await loadBuiltIn('tyohyvinvointi');
    const second = read(readFileSync(new URL('./well-being.txt', import.meta.url), 'utf8'), { ...tools, themes });
    parts.push(
      ['## well-being, with the theme set of well-being at work', second.summary.fi, second.summary.en].join('\n\n'),
    );
    await expect(`${parts.join('\n\n')}\n`).toMatchFileSnapshot('./summaries.md');
  });

  it('are 60 to 140 words long, or two sentences on another subject', () => {
    for (const [id, { summary, themes }] of posts)
      for (const text of [summary.fi, summary.en]) {
        if (themes.profile === 'off-topic') continue;
        expect([id, countWords(text) >= 60 && countWords(text) <= 140, countWords(text)]).toEqual([
          id,
          true,
          countWords(text),
        ]);
      }
    for (const { summary, themes } of other.values())
      if (themes.profile === 'off-topic')
        for (const text of [summary.fi, summary.en]) expect(sentencesOf(text).length).toBeLessThanOrEqual(2);
  });

  it('refer to sentences that are there', () => {
    for (const { doc, summary } of posts.values())
      for (const [, first, second] of `${summary.fi} ${summary.en}`.matchAll(
        /\((?:virk|sentence)\D*(\d+)(?:\D+(\d+))?\)/g,
      ))
        for (const number of [first, second].filter((one) => one !== undefined)) {
          expect(Number(number)).toBeGreaterThan(0);
          expect(Number(number)).toBeLessThanOrEqual(doc.sentences.length);
        }
  });

  it('quote sentences of the text to the letter', () => {
    for (const { doc, summary } of posts.values())
      for (const [, quote, number] of summary.fi.matchAll(/”([^”]+)” \(virke (\d+)\)/g)) {
        const { start, end } = doc.sentences[Number(number) - 1]!;
        expect(doc.post.text.slice(start, end)).toContain(quote);
      }
  });

  it('hold whole sentences: capital, full stop, no double space, no empty place', () => {
    for (const { summary } of [...posts.values(), ...other.values()])
      for (const text of [summary.fi, summary.en]) {
        expect(text).toMatch(/^\p{Lu}.*\.$/su);
        expect(text).not.toMatch(/ {2}|undefined|\(\)| [.,]|\.\./);
      }
  });

  it('do not read the same', () => {
    const first = [...posts.values()].map(({ summary }) => sentencesOf(summary.fi)[0]);
    expect(new Set(first).size).toBeGreaterThan(first.length / 3);
  });
});

describe('extracts', () => {
  it('are three to five sentences in the order of the text, no heading among them', () => {
    for (const { doc, summary } of [...posts.values(), ...other.values()]) {
      const numbers = summary.sentences.map(({ sentence }) => sentence);
      expect(numbers.length).toBeGreaterThanOrEqual(3);
      expect(numbers.length).toBeLessThanOrEqual(5);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      for (const { sentence, start, end } of summary.sentences) {
        expect(doc.sentences[sentence]).toMatchObject({ start, end });
        expect(doc.post.blocks[doc.sentences[sentence]!.block]!.type).not.toBe('heading');
      }
    }
  });

  const gold = '../shared/data/themes/dev.json';
  it.skipIf(!existsSync(gold))(
    'hold what readers chose (annotated posts at ../shared, skipped without them)',
    async () => {
      const tools = await toolsOnce();
      const annotated = JSON.parse(readFileSync(gold, 'utf8')) as { text: string; summary: { start: number }[] }[];
      const hits = annotated.map(({ text, summary }) => {
        const chosen = read(text, tools).summary.sentences.slice(0, 4);
        return chosen.filter(({ start, end }) => summary.some((one) => one.start >= start && one.start < end)).length;
      });
      expect(hits.reduce((sum, one) => sum + one, 0) / hits.length).toBeGreaterThanOrEqual(2);
    },
  );
});
