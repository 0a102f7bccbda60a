import { parseArgs } from 'node:util';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { bodyPages, commentsIn, loadScorers, type MetaGuess, segmentsDir } from '../scripts/eval/extraction.js';
import { guessOf, textOf } from '../scripts/eval/html.js';
import { render } from '../src/html/blocks.js';
import { decodeHtml } from '../src/html/decode.js';
import { parseHtml } from '../src/html/dom.js';
import { extractHtml } from '../src/html/extract.js';
import { layOut } from '../src/html/layout.js';

/**
 * Postlens beside other extractors on the public sets: `npm run bench:extract -- --shared DIR [--only NAME] [--limit N]`.
 * All get the same decoded text, and their HTML becomes text by the same block-aware rendering. Differences are paired
 * bootstraps over pages (1000 rounds).
 */
const { values } = parseArgs({
  options: {
    shared: { type: 'string', default: '../shared' },
    only: { type: 'string', multiple: true },
    limit: { type: 'string' },
  },
});

interface Output extends MetaGuess {
  readonly text: string;
}
type Extractor = (bytes: Uint8Array, url: string) => Output | Promise<Output>;

const plain = (html: string): string => render([layOut(parseHtml(html), true).root]).text;

const EXTRACTORS: Record<string, Extractor> = {
  postlens: (bytes) => {
    const extraction = extractHtml({ name: 'page', bytes });
    return { text: textOf(extraction), ...guessOf(extraction) };
  },
  readability: (bytes) => {
    const { document } = parseHTML(decodeHtml({ name: 'page', bytes }).text);
    const article = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse();
    return {
      text: plain(article?.content ?? ''),
      title: article?.title ?? undefined,
      author: article?.byline ?? undefined,
      date: article?.publishedTime ?? undefined,
    };
  },
  defuddle: async (bytes, url) => {
    const { document } = parseHTML(decodeHtml({ name: 'page', bytes }).text);
    const article = await Defuddle(document as unknown as Parameters<typeof Defuddle>[0], url);
    return { text: plain(article.content), title: article.title, author: article.author, date: article.published };
  },
};

const NOTHING: Output = { text: '' };
const scorers = await loadScorers(values.shared);
const limit = Number(values.limit ?? Number.POSITIVE_INFINITY);
const bodies = bodyPages(values.shared).slice(0, limit);
const pages = scorers.segments.loadPages(segmentsDir(values.shared)).slice(0, limit);
const blog = pages.map(({ url, html }) => scorers.lib.isBlogLike(url, scorers.lib.decodeHtml(html())));

interface Run {
  readonly body: (idx?: readonly number[]) => number;
  readonly segment: (idx?: readonly number[]) => number;
}
let first: Run | undefined;

for (const [name, extract] of Object.entries(EXTRACTORS)) {
  if (values.only && !values.only.includes(name)) continue;
  const { log, warn, error } = console;
  let spent = 0;
  let slowest = 0;
  const run = async (bytes: Uint8Array, url: string): Promise<Output> => {
    const start = performance.now();
    console.log = console.warn = console.error = () => {};
    try {
      return await extract(bytes, url);
    } catch {
      return NOTHING;
    } finally {
      Object.assign(console, { log, warn, error });
      const ms = performance.now() - start;
      spent += ms;
      slowest = Math.max(slowest, ms);
    }
  };
  const bodyRows: ReturnType<typeof scorers.bodies.scorePage>[] = [];
  for (const page of bodies)
    bodyRows.push(scorers.bodies.scorePage(page.body, (await run(page.html(), 'https://example.org/')).text));
  const outputs: Output[] = [];
  for (const page of pages) outputs.push(await run(page.html(), page.url));
  const rows = pages.map(({ item }, i) => scorers.segments.scorePage(item, outputs[i]!.text));
  const fields = scorers.segments.scoreMeta(pages, Object.fromEntries(pages.map(({ id }, i) => [id, outputs[i]!])));
  const mine: Run = {
    body: (idx) => scorers.bodies.overall(bodyRows, idx).f1,
    segment: (idx) => scorers.segments.overall(rows, idx).f1,
  };
  const field = (key: string): string => {
    const { right, truths, given } = fields[key]!;
    return `${key} ${(right / truths).toFixed(3)} (${(right / (given || 1)).toFixed(3)})`;
  };
  console.log(
    `${name}: bodies F1 ${mine.body().toFixed(4)}, segments F1 ${mine.segment().toFixed(4)}, blogs ${scorers.segments.overall(rows.filter((_, i) => blog[i])).f1.toFixed(4)}`,
  );
  console.log(`  ${['title', 'author', 'date'].map(field).join(', ')}: recall (precision)`);
  const empty = rows.filter((row) => row.empty).length;
  const texts = outputs.map(({ text }) => text);
  console.log(
    `  empty ${empty}, comments let in ${commentsIn(scorers, pages, texts)}, ${((bodies.length + pages.length) / (spent / 1000)).toFixed(0)} pages a second, slowest ${slowest.toFixed(0)} ms`,
  );
  if (first) {
    for (const [set, n] of [
      ['body', bodies.length],
      ['segment', pages.length],
    ] as const) {
      const { diff } = scorers.lib.bootstrap(
        n,
        (idx) => first![set](idx),
        1000,
        (idx) => mine[set](idx),
      );
      console.log(
        `  postlens is ahead by ${(first[set]() - mine[set]()).toFixed(4)} [${diff!.lo.toFixed(4)} ${diff!.hi.toFixed(4)}] on the ${set} set`,
      );
    }
  } else first = mine;
}
