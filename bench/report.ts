import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { analyzeDocs, collect, gather, htmlRenderer, indexRenderer, loadFinnish } from '../src/index.js';

/**
 * Size of the HTML reports, and the time until they are interactive in Chromium (median of 9, each in a new context):
 * `npm run bench:report`. Bars: 400 KB and 300 ms for a post of 1 500 words.
 */
const WORDS = 1500;
const POSTS = 30;

const fi = await loadFinnish();
const names = readdirSync('fixtures').filter((name) => /\.html$/.test(name) && !/^(?:no-post|hostile)/.test(name));
const found = names.flatMap((name) =>
  analyzeDocs({ name, bytes: readFileSync(`fixtures/${name}`) }, fi).map((one) => ({ name, ...one })),
);
let long = '';
for (const { report } of found) if (long.split(/\s+/).length < WORDS) long += `${report.post.text}\n\n`;
const [post] = analyzeDocs({ name: 'long', bytes: Buffer.from(long) }, fi, { input: 'text' });
const gathered = Array.from({ length: POSTS }, (_, at) => found[at % found.length]!).map(({ report, doc }) =>
  gather(report, doc),
);
const pages = {
  [`report, ${post!.report.metrics!.words} words`]: (await htmlRenderer())(post!.report, { lang: 'fi' }),
  [`page of ${POSTS} posts`]: (await indexRenderer())(collect(gathered), { lang: 'fi', version: '0' }),
};

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const dir = mkdtempSync(join(tmpdir(), 'postlens-'));
const browser = existsSync(program)
  ? await chromium.launch({ executablePath: program, args: ['--no-sandbox', '--disable-gpu'] })
  : undefined;
for (const [name, html] of Object.entries(pages)) {
  const file = join(dir, 'page.html');
  writeFileSync(file, html);
  const times: number[] = [];
  for (let run = 0; browser && run < 9; run++) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(file).href);
    times.push(await page.evaluate<number>("performance.getEntriesByType('navigation')[0].domInteractive"));
    await page.close();
  }
  const median = times.sort((a, b) => a - b)[4];
  const time = median === undefined ? 'no Chromium' : `interactive in ${median.toFixed(0)} ms`;
  console.log(`${name}: ${(Buffer.byteLength(html) / 1000).toFixed(0)} KB, ${time}`);
}
await browser?.close();
rmSync(dir, { recursive: true });
