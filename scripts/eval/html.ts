import { extractHtml } from '../../src/html/extract.js';
import type { Extraction } from '../../src/types.js';
import { bodyPages, commentsIn, loadScorers, type MetaGuess, segmentsDir } from './extraction.js';
import type { Figure } from './figure.js';

export const textOf = ({ posts }: Extraction): string => posts.map(({ text }) => text).join('\n\n');

/** The metadata the scorer compares; where only an update is dated, that day. */
export function guessOf({ posts }: Extraction): MetaGuess {
  const meta = posts[0]?.meta;
  return {
    title: meta?.title?.value,
    author: meta?.authors?.value.join('; '),
    date: (meta?.published ?? meta?.updated)?.value,
  };
}

/** Body and metadata on the two public sets; every figure is a share, and larger is better. */
export async function measure(shared: string | undefined): Promise<Figure[]> {
  if (!shared) return [];
  const scorers = await loadScorers(shared);
  const whole = bodyPages(shared).map(({ id, body, html }) =>
    scorers.bodies.scorePage(body, textOf(extractHtml({ name: id, bytes: html() }))),
  );
  const pages = scorers.segments.loadPages(segmentsDir(shared));
  const extractions = pages.map(({ id, html }) => extractHtml({ name: id, bytes: html() }));
  const texts = extractions.map(textOf);
  const rows = pages.map(({ item }, i) => scorers.segments.scorePage(item, texts[i]!));
  const blogs = rows.filter((_, i) => scorers.lib.isBlogLike(pages[i]!.url, scorers.lib.decodeHtml(pages[i]!.html())));
  const fields = scorers.segments.scoreMeta(
    pages,
    Object.fromEntries(pages.map(({ id }, i) => [id, guessOf(extractions[i]!)])),
  );
  const comments = pages.reduce(
    (sum, { item }) => sum + (item.comments ?? []).filter((text) => typeof text === 'string' && text.trim()).length,
    0,
  );
  return [
    { name: 'whole bodies, F1 of 4-gram shingles', value: scorers.bodies.overall(whole).f1 },
    { name: 'segments, F1', value: scorers.segments.overall(rows).f1 },
    { name: 'segments, F1 on blogs', value: scorers.segments.overall(blogs).f1 },
    { name: 'comments kept out', value: 1 - commentsIn(scorers, pages, texts) / comments },
    { name: 'pages with a text', value: 1 - rows.filter(({ empty }) => empty).length / rows.length },
    ...['title', 'author', 'date'].flatMap((field) => {
      const { right, truths, given } = fields[field]!;
      return [
        { name: `${field}, recall`, value: right / truths },
        { name: `${field}, precision`, value: right / given },
      ];
    }),
  ];
}
