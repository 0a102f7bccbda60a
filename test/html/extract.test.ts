import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractHtml } from '../../src/html/extract.js';
import type { Post } from '../../src/types.js';
import {
  blogger,
  bloggerIndex,
  breaks,
  COFFEE,
  company,
  elementor,
  handMade,
  handMadeIndex,
  type Made,
  medium,
  paragraphs,
  textOf,
  WINTER,
  windows1252,
  wordpress,
  wordpressIndex,
} from './pages.js';

const read = (html: string | Uint8Array, url?: string) =>
  extractHtml(
    {
      name: 'sivu.html',
      bytes: typeof html === 'string' ? new TextEncoder().encode(html) : html,
      ...(url ? { url } : {}),
    },
    { explain: true },
  );
const one = (html: string | Uint8Array, url?: string): Post => {
  const { kind, posts } = read(html, url);
  expect(kind).toBe('post');
  expect(posts).toHaveLength(1);
  return posts[0]!;
};
const facts = ({ meta }: Post) => ({
  title: meta.title?.value,
  authors: meta.authors?.value,
  day: meta.published?.value.slice(0, 10),
});
const COFFEE_FACTS = { title: COFFEE.title, authors: [COFFEE.author], day: '2014-04-08' };

describe('platforms', () => {
  it.each([
    ['WordPress', wordpress(COFFEE)],
    ['Blogger', blogger(COFFEE, 'tiistai 8. huhtikuuta 2014')],
    ['Medium', medium(COFFEE)],
    ['Elementor', elementor(COFFEE)],
    ["a company's own system", company(COFFEE, '8.4.2014 | Maija Virtanen')],
    ['a page made by hand', handMade(COFFEE, 'Kirjoittanut Maija Virtanen 8.4.2014')],
  ])('%s: exact body, title, author and day', (_, html) => {
    const post = one(html);
    expect(post.text).toBe(textOf(COFFEE));
    expect(facts(post)).toEqual(COFFEE_FACTS);
    expect(post.meta.language).toEqual({ value: 'fi', from: 'text' });
  });
  it('names tags, comment count, site and platform, and where each was found', () => {
    const { meta } = one(wordpress(COFFEE));
    expect(meta.tags).toEqual({ value: ['kokous', 'kahvi'], from: 'markup' });
    expect(meta.comments).toEqual({ value: 2, from: 'text' });
    expect(meta.site?.value).toBe('Työpöydän ääressä');
    expect(meta.platform).toEqual({ value: 'wordpress', from: 'meta' });
  });
  it('reads undeclared windows-1252', () => {
    expect(one(windows1252(handMade(COFFEE, '8.4.2014'))).text).toBe(textOf(COFFEE));
  });
});

describe('dates on the page', () => {
  it.each([
    '8.4.2014',
    '8. huhtikuuta 2014',
    'tiistai 8. huhtikuuta 2014',
    '8 huhtikuun, 2014',
    'huhtikuu 8, 2014',
    '8. 4. 2014',
    '8.4.2014 klo 14.00',
    '08/04/2014',
    'ti 8.4.14',
  ])('WordPress: %s', (date) => {
    expect(one(wordpress(COFFEE, date)).meta.published?.value).toBe('2014-04-08');
  });
  it('tells the update from the publication', () => {
    for (const date of ['8.4.2014 Muokattu 10.4.2014', '8.4.201410.4.2014']) {
      const { published, updated } = one(wordpress(COFFEE, date)).meta;
      expect([published?.value, updated?.value]).toEqual(['2014-04-08', '2014-04-10']);
    }
  });
  it('gives the day that readers see where the machine counts in universal time', () => {
    const html = wordpress(COFFEE).replace(
      '</head>',
      '<meta property="article:published_time" content="2014-04-07T21:30:00Z"></head>',
    );
    expect(one(html).meta.published).toEqual({ value: '2014-04-08', from: 'text' });
  });
  it('makes up nothing: no date of a related post, a comment or the text', () => {
    const html = handMade(COFFEE, 'Maija Virtanen')
      .replace(COFFEE.body[1]!, 'Kokous 3.2.2013 oli pitkä, ja muistan sen vieläkin kuin eilisen päivän.')
      .replace(
        '<hr>',
        '<hr><div class="related"><h3>Muita juttuja</h3><p>5.5.2015 Kesä tuli</p></div><div id="comments"><p>1.1.2016 klo 12 Pekka: olen samaa mieltä.</p></div>',
      );
    const { meta } = one(html);
    expect(meta.published).toBeUndefined();
    expect(meta.updated).toBeUndefined();
  });
  it('takes the day from the address as a last resort, and says so', () => {
    expect(one(handMade(COFFEE, ''), 'https://blogi.example/2014/04/08/kahvi/').meta.published).toEqual({
      value: '2014-04-08',
      from: 'url',
    });
  });
});

describe('authors on the page', () => {
  it.each([
    'Maija Virtanen 8.4.2014',
    '8.4.2014 · Maija Virtanen · 2 kommenttia',
    'Tämän jutun kirjoitti Maija Virtanen 8.4.2014 kategoriaan Työ',
    'Julkaistu 8.4.2014 | Kirjoittaja: Maija Virtanen',
    'Lähettänyt Maija Virtanen klo 9.12, 8.4.2014',
    'Published by Maija Virtanen View all posts by Maija Virtanen, 8.4.2014',
    'Maija Virtanen, toimitusjohtaja, 8.4.2014',
    'huhtikuu 8, 2014 by Maija Virtanen',
  ])('%s', (line) => {
    const post = one(handMade(COFFEE, line));
    expect(facts(post)).toEqual(COFFEE_FACTS);
    expect(post.text).toBe(textOf(COFFEE));
  });
  it('makes up nothing: no commenter, no site, no administrator', () => {
    expect(
      one(
        handMade(COFFEE, '8.4.2014').replace(
          '</body>',
          '<div id="comments"><p class="comment-author">Pekka Puro kirjoitti:</p></div></body>',
        ),
      ).meta.authors,
    ).toBeUndefined();
    expect(one(wordpress(COFFEE, COFFEE.date, '<span class="author">admin</span>')).meta.authors).toBeUndefined();
    expect(
      one(
        wordpress(COFFEE, COFFEE.date, '').replace(
          '</head>',
          '<meta name="author" content="Työpöydän ääressä"></head>',
        ),
      ).meta.authors,
    ).toBeUndefined();
  });
});

describe('titles', () => {
  const { title, site } = COFFEE;
  it.each([
    `${title} ⋆ ${site}`,
    `${title} – ${site}`,
    `${title} | ${site}`,
    `${title} » ${site}`,
    `${title} · ${site}`,
    `${site}: ${title}`,
    `${site} | ${title}`,
    `${title} - ${site} - Yritys Oy`,
  ])('%s, with a heading to compare', (whole) => {
    expect(one(handMade(COFFEE, '8.4.2014', `<title>${whole}</title>`)).meta.title?.value).toBe(title);
  });
  it.each([
    `${title} ⋆ ${site}`,
    `${title} – ${site}`,
    `${title} | ${site}`,
    `${site}: ${title}`,
    `${title} · ${site}`,
  ])('%s, by the name of the site alone', (whole) => {
    const html = handMade(
      COFFEE,
      '8.4.2014',
      `<title>${whole}</title><meta property="og:site_name" content="${site}">`,
    ).replace(/<h1>.*?<\/h1>/, '');
    expect(one(html).meta.title?.value).toBe(title);
  });
  it.each(['Kahvi – ja miksi se jäähtyy', 'Kolme sanaa: kahvi, kiire, kokous', 'Kuka keittää? | Osa 2'])(
    'keeps a true title whole: %s',
    (own) => {
      const post: Made = { ...COFFEE, title: own };
      expect(one(wordpress(post)).meta.title?.value).toBe(own);
      expect(one(handMade(post, '8.4.2014', `<title>${own} – ${site}</title>`)).meta.title?.value).toBe(own);
    },
  );
});

describe('index pages', () => {
  it.each([
    ['Blogger', bloggerIndex([COFFEE, WINTER]), true],
    ['WordPress excerpts', wordpressIndex([COFFEE, WINTER]), false],
    ['a WordPress category', wordpressIndex([COFFEE, WINTER], 'archive category'), false],
    ['no body class at all', wordpressIndex([COFFEE, WINTER], ''), false],
  ])('%s: each post with metadata of its own', (_, html, whole) => {
    const { kind, posts } = read(html);
    expect(kind).toBe('index');
    expect(posts.map(facts)).toEqual([
      COFFEE_FACTS,
      { title: WINTER.title, authors: [WINTER.author], day: '2015-01-03' },
    ]);
    expect(posts.map(({ text }) => text)).toEqual(
      [COFFEE, WINTER].map((post) => (whole ? textOf(post) : post.body[0])),
    );
    expect(posts.every((post) => post.kind === 'index')).toBe(true);
  });
  it('resolves the address of each post', () => {
    expect(read(bloggerIndex([COFFEE, WINTER])).posts.map(({ meta }) => meta.url?.value)).toEqual([
      'https://kahvi.blogspot.example/2014/01/juttu.html',
      'https://kahvi.blogspot.example/2014/02/juttu.html',
    ]);
  });
  it('reads dated entries of a diary made by hand', () => {
    const { kind, posts } = read(handMadeIndex([COFFEE, WINTER]));
    expect(kind).toBe('index');
    expect(posts.map(({ meta }) => [meta.title?.value, meta.published?.value])).toEqual([
      [COFFEE.title, '2014-04-08'],
      [WINTER.title, '2015-01-03'],
    ]);
  });
  it('reads the cards of a system that names its boxes by no known word', () => {
    const third: Made = { ...WINTER, title: 'Kolmas juttu' };
    const cards = [COFFEE, WINTER, third].map(
      (post, i) =>
        `<div class="x7"><h3><a href="/blogi/${i}">${post.title}</a></h3><div class="x8">${post.date}</div><p>${post.body[0]}</p></div>`,
    );
    const { kind, posts } = read(
      `<html><head><title>Blogi | Kahvila Oy</title></head><body><h1>Blogi</h1><div class="x6">${cards.join('')}</div></body></html>`,
      'https://kahvila.example/blogi',
    );
    expect(kind).toBe('index');
    expect(posts.map(({ meta, text }) => [meta.title?.value, meta.published?.value, text])).toEqual([
      [COFFEE.title, '2014-04-08', COFFEE.body[0]],
      [WINTER.title, '2015-01-03', WINTER.body[0]],
      [third.title, '2015-01-03', third.body[0]],
    ]);
  });
  it('takes a post with teasers of others for a post', () => {
    const teaser =
      '<article class="post"><h2><a href="/muu">Muu juttu</a></h2><p>Kun aurinko paistaa ikkunasta sisään, on vaikea keskittyä mihinkään.</p></article>';
    const post = one(wordpress(COFFEE).replace('</main>', `${teaser}${teaser}${teaser}</main>`));
    expect(post.text).toBe(textOf(COFFEE));
  });
});

describe('what is no post', () => {
  it('is said plainly of feeds', () => {
    const rss =
      '<?xml version="1.0"?><!-- syöte --><rss version="2.0"><channel><title>Blogi</title><item><title>A</title></item><item/></channel></rss>';
    const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Blogi</title><entry/></feed>';
    expect(read(rss)).toMatchObject({ kind: 'feed', posts: [] });
    expect(read(rss).diagnostics[0]?.message).toMatch(/RSS feed of 2 entries/);
    expect(read(atom)).toMatchObject({ kind: 'feed', posts: [] });
  });
  it.each([
    '',
    '<html></html>',
    '<p></p>',
    '<nav><a href="/">Etusivu</a></nav>',
    '<form>Kirjaudu sisään <input name="tunnus"></form>',
    '<title>Sivua ei löytynyt</title><h1>Sivua ei löytynyt</h1><p>Etsimääsi sivua ei valitettavasti ole. Palaa etusivulle.</p>',
  ])('and of %s', (html) => {
    expect(read(html)).toMatchObject({ kind: 'none', posts: [] });
  });
});

describe('removals', () => {
  it('are each explained, and nothing is lost unseen', () => {
    const { removed = [] } = one(company(COFFEE, '8.4.2014 | Maija Virtanen'));
    const whole = removed.map(({ text }) => text).join('\n');
    for (const piece of [
      'Etusivu',
      'Lue myös',
      'Kuva: Pekka Puro',
      'Jaa Facebookissa',
      'Kahvilan toimitusjohtaja',
      'evästeitä',
    ])
      expect(whole).toContain(piece);
    for (const { what, why } of removed) expect(`${what}${why}`).toMatch(/\w{3}/);
  });
  it('are not given unless asked for', () => {
    const { posts } = extractHtml({ name: 'a', bytes: new TextEncoder().encode(wordpress(COFFEE)) });
    expect(posts[0]).not.toHaveProperty('removed');
  });
});

describe('blocks', () => {
  const blocksOf = (html: string) => {
    const post = one(`<html><body><article>${html}</article></body></html>`);
    return post.blocks.map(({ type, level, start, end }) => [type, level, post.text.slice(start, end)]);
  };
  it('have types', () => {
    const prose = COFFEE.body[0]!;
    expect(
      blocksOf(
        `<p>${prose}</p><h2>Otsikko</h2><ul><li>yksi<ul><li>kaksi</li></ul></li></ul><blockquote><p>Lainaus on tässä.</p></blockquote><pre>if (a) {\n  b();\n}</pre>` +
          '<table><tr><td>Kahvi</td><td>2 €</td></tr></table><p>Yö tulee<br>kuu nousee<br>meri mustuu<br>vene keinuu</p>',
      ),
    ).toEqual([
      ['paragraph', undefined, prose],
      ['heading', 2, 'Otsikko'],
      ['listItem', 1, 'yksi'],
      ['listItem', 2, 'kaksi'],
      ['quote', undefined, 'Lainaus on tässä.'],
      ['code', undefined, 'if (a) {\n  b();\n}'],
      ['tableRow', undefined, 'Kahvi | 2 €'],
      ['verse', undefined, 'Yö tulee\nkuu nousee\nmeri mustuu\nvene keinuu'],
    ]);
  });
  it('take a bold line of its own for a heading, and a sentence in bold for what it is', () => {
    const [a, b, c] = COFFEE.body;
    expect(
      blocksOf(
        `${a}<br><br><b>Kuka keittää?</b><br>${b}<br><br><b>Tämä on kokonainen virke, joka päättyy pisteeseen.</b><br><br>${c}`,
      ).map(([type]) => type),
    ).toEqual(['paragraph', 'heading', 'paragraph', 'paragraph', 'paragraph']);
  });
  it('glue no words and leave no invisible character', () => {
    const { text } = one(
      `<div><div>${COFFEE.body[0]}</div><div>asiakas&shy;lähtöisyys&nbsp;on\u200b tässä</div><p>ruoan<span>laitto</span> ja<br>kahvi</p><p>${COFFEE.body[1]}</p></div>`,
    );
    expect(text).toContain('asiakaslähtöisyys on tässä');
    expect(text).toContain('ruoanlaitto ja');
    expect(text).not.toMatch(/[\u00ad\u200b\u00a0]|jakahvi|lukematta\.asiakas/);
  });
  it('hold unclosed paragraphs, stray end tags and nested forms', () => {
    const html = `<form><p>${COFFEE.body[0]}<p>${COFFEE.body[1]}</div></span><form><table><tr><td>${COFFEE.body[2]}<td>${COFFEE.body[3]}</table></form>`;
    expect(one(`<body>${html}`).text).toBe(textOf(COFFEE));
  });
});

describe('any page', () => {
  const tag = fc.constantFrom(
    'div',
    'p',
    'span',
    'ul',
    'li',
    'table',
    'tr',
    'td',
    'article',
    'h1',
    'h2',
    'a',
    'b',
    'br',
    'pre',
    'blockquote',
    'form',
    'nav',
    'script',
    'style',
  );
  const piece = fc.oneof(
    tag.map((name) => `<${name}>`),
    tag.map((name) => `</${name}>`),
    fc.constantFrom(
      '<',
      '>',
      '&',
      '&amp;',
      '&#0;',
      '<!--',
      '-->',
      '<![CDATA[',
      'class="comments"',
      '8.4.2014',
      'Lue myös',
      '\u0000',
      COFFEE.body[0]!,
      '<div class="entry-content">',
      '<h1>Otsikko</h1>',
    ),
    fc.string(),
  );
  it('gives blocks in order that tile the text but for line feeds, whatever the markup', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        for (const { text, blocks } of read(`<p>${pieces.join('').replaceAll('\u0000', '')}`).posts) {
          let at = 0;
          for (const { start, end } of blocks) {
            expect(text.slice(at, start).trim()).toBe('');
            expect(text.slice(start, end).trim()).not.toBe('');
            at = end;
          }
          expect(at).toBe(text.length);
          expect(text).toBe(text.normalize('NFC'));
        }
      }),
      { numRuns: 200 },
    );
  });
  it('is read in time and without overflow, however deep or long', () => {
    const started = performance.now();
    for (const html of [
      '<div>'.repeat(30_000) + COFFEE.body.join(' '),
      '<b>'.repeat(30_000) + COFFEE.body[0],
      '<table><tr><td>'.repeat(5000) + paragraphs(COFFEE),
      `${'<!--x-->'.repeat(20_000)}${paragraphs(COFFEE)}`,
      `<p>${'a'.repeat(200_000)}</p>`,
      `<p>${'1.1.'.repeat(50_000)}</p>`,
      `<p>${'Kirjoittanut '.repeat(20_000)}</p>`,
      breaks(COFFEE) + '<br>'.repeat(50_000),
      `<div class="${'comment '.repeat(20_000)}">${paragraphs(COFFEE)}</div>`,
    ])
      read(html);
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
