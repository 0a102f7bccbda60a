import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../src/html/extract.js';

const FIRST = 'Aamulla satoi räntää, ja bussi oli myöhässä kaksikymmentä minuuttia. Kukaan ei sanonut mitään.';
const SECOND = 'Seisoimme katoksessa ja katselimme, kuinka aura ajoi ohi kolme kertaa. Sitten joku alkoi laulaa.';
const THIRD = 'Laulu oli vanha iskelmä, jonka sanat kaikki osasivat, vaikka kukaan ei ollut kuullut sitä vuosiin.';
const FOURTH = 'Kun bussi viimein tuli, kuljettaja avasi oven ja jäi kuuntelemaan viimeisen säkeistön loppuun asti.';
const BODY = [FIRST, SECOND, THIRD, FOURTH];
const OTHER = Array.from(
  { length: 6 },
  (_, i) =>
    `<p>Uutiskirjeemme kertoo viikon ${i + 1} tarjouksista, ja sen voi perua milloin tahansa samalta sivulta, jolta sen tilasi.</p>`,
).join('');

const page = (body: string, inner: string): Uint8Array =>
  new TextEncoder().encode(
    `<!doctype html><html lang="fi"><head><title>Bussi</title><script type="application/ld+json">${JSON.stringify({
      '@type': 'BlogPosting',
      headline: 'Bussi',
      datePublished: '2023-02-01',
      articleBody: body,
    })}</script></head><body>${inner}</body></html>`,
  );

const textOf = (bytes: Uint8Array): string | undefined => extractHtml({ name: 'x.html', bytes }).posts[0]?.text;

describe('articleBody of JSON-LD', () => {
  it('is not needed where the page holds the text', () => {
    const inner = `<article><h1>Bussi</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</article>`;
    expect(textOf(page(BODY.join(' '), inner))).toBe(BODY.join('\n\n'));
  });

  it('is taken as the body, in its paragraphs, where the page shows another text', () => {
    const extraction = extractHtml({
      name: 'x.html',
      bytes: page(BODY.join('\n\n'), `<h1>Bussi</h1><div>${OTHER}</div>`),
    });
    const [post] = extraction.posts;
    expect(post?.text).toBe(BODY.join('\n\n'));
    expect(post?.blocks.map(({ start, end }) => post.text.slice(start, end))).toEqual(BODY);
    expect(post?.meta.title?.value).toBe('Bussi');
  });

  it('is taken where the body comes by script alone', () => {
    expect(textOf(page(BODY.join('\n'), '<div id="app"></div>'))).toBe(BODY.join('\n\n'));
  });

  it('does not shorten a body that it holds the beginning of', () => {
    const more = [...BODY, ...BODY.map((text) => text.replace('bussi', 'juna'))];
    const inner = `<article><h1>Bussi</h1>${more.map((text) => `<p>${text}</p>`).join('')}</article>`;
    expect(textOf(page(BODY.join(' '), inner))?.split('\n\n')).toHaveLength(8);
  });
});
