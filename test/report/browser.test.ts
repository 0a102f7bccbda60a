import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.js';
import { hostile, sample } from './sample.js';

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
if (!CHROMIUM) console.log('No Chromium is installed: the HTML report is not tried in a browser.');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!CHROMIUM)('the HTML report in a browser', () => {
  let browser: Browser;
  const dir = mkdtempSync(join(tmpdir(), 'postlens-'));
  const said: string[] = [];

  const open = async (html: string, setting: { dark?: boolean; width?: number } = {}): Promise<Page> => {
    const file = join(dir, `${Math.random()}.html`);
    writeFileSync(file, html);
    const page = await browser.newPage({
      colorScheme: setting.dark ? 'dark' : 'light',
      viewport: { width: setting.width ?? 1200, height: 900 },
    });
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    page.on('request', (request) => {
      if (request.url() !== pathToFileURL(file).href) said.push(request.url());
    });
    page.on('dialog', (dialog) => {
      said.push(dialog.message());
      void dialog.dismiss();
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  };

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: CHROMIUM!,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it.each([false, true])('has nothing that axe finds wrong (dark: %s)', async (dark) => {
    const page = await open(renderHtml(sample(), { lang: 'fi' }), { dark });
    await page.evaluate(axe);
    const found = await page.evaluate('axe.run()');
    const { violations } = found as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`)).toEqual([]);
  });

  it('leads from a number to its evidence and back', async () => {
    const page = await open(renderHtml(sample(), { lang: 'en' }));
    const back = page.locator('#back');
    expect(await back.isHidden()).toBe(true);
    await page.locator('#row-hedge button').click();
    expect(await page.locator('mark.lit').textContent()).toBe('Ehkä');
    expect(await back.isVisible()).toBe(true);
    await back.click();
    expect(await page.locator('.lit').getAttribute('data-go')).toBe('c1');
  });

  it('filters cues by category and sentences by theme', async () => {
    const page = await open(renderHtml(sample(), { lang: 'en' }));
    const color = () =>
      page.evaluate<string>(
        "getComputedStyle(document.querySelector('aside mark.m-hedge[data-cues]')).backgroundColor",
      );
    const before = await color();
    await page.locator('input[data-category=hedge]').uncheck();
    expect(await color()).not.toBe(before);
    await page.locator('#theme').selectOption('encounter');
    expect(await page.locator('.s.dimmed').count()).toBe(2);
    expect(await page.locator('#s1.dimmed').count()).toBe(0);
  });

  it.each([360, 1600])('fits a window of %i pixels', async (width) => {
    const page = await open(renderHtml(sample(), { lang: 'fi' }), { width });
    const content = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(content).toBeLessThanOrEqual(width);
  });

  it('prints without its controls', async () => {
    const page = await open(renderHtml(sample(), { lang: 'fi' }));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.filters').first().isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).byteLength).toBeGreaterThan(1000);
  });

  it('runs nothing of a hostile page, and asks for nothing', async () => {
    const page = await open(renderHtml(hostile(), { lang: 'fi' }));
    expect(await page.locator('h1').textContent()).toContain('<script>alert(1)</script>');
    expect(said).toEqual([]);
  });
});
