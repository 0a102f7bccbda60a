import { createHash } from 'node:crypto';
import type { Lang, Report } from '../types.js';
import { markStyle, SCRIPT, STYLE } from './html/assets.js';
import { CATEGORIES } from './html/categories.js';
import { el, inert } from './html/markup.js';
import { filters, header, keywords, numbers, type Page, stance, summary, themes } from './html/sections.js';
import { markedText } from './html/text.js';
import { WORDS } from './html/words.js';
import { LABELS } from './labels.js';

const style = STYLE + markStyle(CATEGORIES);
const hash = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;
/** Nothing from anywhere, no script or style but our own, known by their hashes. */
const POLICY = `default-src 'none'; style-src ${hash(style)}; script-src ${hash(SCRIPT)}; base-uri 'none'; form-action 'none'`;

/**
 * The report as one HTML file that needs nothing else: the text with every cue in place, and every number with a way to
 * its evidence. Readable without its script.
 */
export function renderHtml(report: Report, { lang }: { readonly lang: Lang }): string {
  const page: Page = { report, labels: LABELS[lang], words: WORDS[lang], lang };
  const title = report.post.meta.title?.value ?? page.labels.untitled;
  const text = markedText(report, page.labels);
  return `<!doctype html>\n${el(
    'html',
    { lang },
    el(
      'head',
      {},
      el('meta', { charset: 'utf-8' }),
      el('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      el('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      el('meta', { name: 'generator', content: `postlens ${report.generator.version}` }),
      el('title', {}, inert(`${title} – postlens`)),
      `<style>${style}</style>`,
    ),
    el(
      'body',
      {},
      header(page),
      el(
        'main',
        { class: 'columns' },
        el('div', {}, summary(page), themes(page), stance(page), keywords(page), numbers(page)),
        text
          ? el(
              'aside',
              { class: 'text', tabindex: 0, 'aria-label': page.words.text },
              el('h2', {}, inert(page.words.text)),
              filters(page),
              el('div', { lang: 'fi' }, text),
            )
          : '',
      ),
      el('button', { id: 'back', type: 'button', hidden: true }, inert(page.words.back)),
      `<script>${SCRIPT}</script>`,
    ),
  )}\n`;
}
