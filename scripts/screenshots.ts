import { mkdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';

/**
 * Pictures of HTML reports at three widths, light and dark, to be looked at:
 * `tsx scripts/screenshots.ts --out DIR REPORT.html...`. CHROMIUM names the browser's program.
 */
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } });
const out = values.out ?? 'screenshots';
mkdirSync(out, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
for (const file of positionals)
  for (const width of [360, 800, 1600])
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 1000 } });
      await page.goto(pathToFileURL(resolve(file)).href);
      const path = `${out}/${basename(file, '.html')}-${width}-${colorScheme}.png`;
      await page.screenshot({ path, fullPage: width !== 1600 });
      console.log(`${path}: ${readFileSync(path).length} bytes`);
      await page.close();
    }
await browser.close();
