import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { renderHtml } from '../../src/report/html.js';
import { renderIndex } from '../../src/report/html-index.js';
import { collected, hostile, sample } from './sample.js';

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

  it.each([false, true])('has nothing that axe finds wrong on the page of several posts (dark: %s)', async (dark) => {
    const page = await open(renderIndex(collected(4), { lang: 'fi', version: '0' }), { dark });
    await page.evaluate(axe);
    const { violations } = (await page.evaluate('axe.run()')) as {
      violations: { id: string; nodes: { html: string }[] }[];
    };
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(said).toEqual([]);
  });

  it('sorts the posts by a column, by keyboard too, and highlights one everywhere', async () => {
    const page = await open(renderIndex(collected(12), { lang: 'en', version: '0' }));
    const titles = () => page.locator('#posts tbody th').allTextContents();
    await page.locator('#posts thead button').nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await titles()).toEqual(Array.from({ length: 12 }, (_, at) => `Jono ${at + 1}`));
    await page.keyboard.press('Enter');
    expect((await titles())[0]).toBe('Jono 12');
    expect(await page.locator('#posts th[aria-sort=descending]').count()).toBe(1);
    await page.locator('#pick').selectOption('3');
    expect(await page.locator('#posts tr.lit').getAttribute('data-p')).toBe('3');
    expect(await page.locator('svg g.lit').count()).toBeGreaterThan(1);
  });

  it.each([360, 1600])('fits the page of several posts into %i pixels', async (width) => {
    const page = await open(renderIndex(collected(30), { lang: 'fi', version: '0' }), { width });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
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
