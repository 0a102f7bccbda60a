import { describe, expect, it } from 'vitest';
import { renderIndex } from '../../src/report/html-index.js';
import { collected } from './sample.js';

const options = { lang: 'fi', version: '0.1.0' } as const;

describe('the HTML page of several posts', () => {
  const html = renderIndex(collected(3), { ...options, links: ['a.html', undefined, 'c%20d.html#p2'] });

  it('needs nothing else: it asks for nothing, and leads only into itself and to reports beside it', () => {
    expect(html).toContain('default-src &#39;none&#39;');
    expect(html).not.toMatch(/\bsrc=| style=/);
    const links = [...html.matchAll(/href="([^"]+)"/g)].map(([, link]) => link!);
    expect(links.filter((link) => !link.startsWith('#'))).toEqual(['a.html', 'c%20d.html#p2']);
    for (const link of links) if (link.startsWith('#')) expect(html).toContain(` id="${link.slice(1)}"`);
  });

  it('has a row and a section a post, and every panel all of them', () => {
    expect(html.match(/<article id="p\d+"/g)).toHaveLength(3);
    expect(html.match(/<tr data-p="2"><td class="n" data-v="2">/g)).toHaveLength(1);
    expect(html.match(/<g data-p="2">/g)!.length).toBeGreaterThan(1);
  });

  it('says what the panels draw in numbers too', () => {
    expect(html).toContain('50,0 (1,3–250,0)');
  });

  it('tells which inputs gave no post', () => {
    const page = renderIndex(collected(2), { ...options, failures: [{ name: 'x<y', message: 'Empty.' }] });
    expect(page).toContain('x&#60;y: Empty.');
  });

  it('shows hostile text as text', () => {
    const evil = '\u001b[31m<script>alert(1)</script>\u202e';
    const page = renderIndex(
      collected(2).map((post) => ({
        ...post,
        meta: { title: { value: evil, from: 'meta' }, authors: { value: [evil], from: 'meta' } },
        keywords: [evil],
      })),
      options,
    );
    expect(page.match(/<script/g)).toHaveLength(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach the page
    expect(page).not.toMatch(/[\u001b\u202e]/);
  });

  it('leaves out what the posts lack', () => {
    const bare = collected(2).map(({ input, meta, words, keywords, key }) => ({ input, meta, words, keywords, key }));
    const page = renderIndex(bare, options);
    expect(page).toContain('id="h-posts"');
    expect(page).not.toContain('id="h-stance"');
    expect(page).not.toContain('id="h-themes"');
  });
});
