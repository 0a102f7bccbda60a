import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../src/html/extract.js';

const SEED = '../shared/seed';
const present = existsSync(`${SEED}/post.html`);

/** White space counts for nothing here: a browser's copy and the page's source break lines differently. */
const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

describe('the founding post', () => {
  it.skipIf(!present)(`is found exactly (needs ${SEED})`, () => {
    const { kind, posts } = extractHtml({ name: 'post.html', bytes: readFileSync(`${SEED}/post.html`) });
    expect(kind).toBe('post');
    expect(posts).toHaveLength(1);
    const [post] = posts;
    const lines = readFileSync(`${SEED}/post.txt`, 'utf8')
      .split('\n')
      .filter((line) => line.trim());
    const [, title, ...body] = lines;
    expect(post!.meta.title?.value).toBe(title);
    expect(post!.meta.published?.value.slice(0, 10)).toBe('2014-04-08');
    expect(post!.meta.language?.value).toBe('fi');
    const wanted = body.filter((line) => !/kommentteja|kommentti$/.test(line)).join(' ');
    expect(squeeze(post!.text)).toBe(squeeze(wanted));
    expect(post!.blocks.filter(({ type }) => type === 'heading')).toHaveLength(4);
    for (const { start, end } of post!.blocks) expect(post!.text.slice(start, end).trim()).not.toBe('');
  });
});
