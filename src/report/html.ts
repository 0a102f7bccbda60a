import type { Lang, Report } from '../types.js';
import { markStyle, SCRIPT, STYLE } from './html/assets.js';
import { CATEGORIES } from './html/categories.js';
import { page as document } from './html/document.js';
import { el, inert } from './html/markup.js';
import { filters, header, keywords, numbers, type Page, stance, summary, themes } from './html/sections.js';
import { markedText } from './html/text.js';
import { WORDS } from './html/words.js';
import { LABELS } from './labels.js';

const style = STYLE + markStyle(CATEGORIES);

/**
 * The report as one HTML file that needs nothing else: the text with every cue in place, and every number with a way to
 * its evidence. Readable without its script.
 */
export function renderHtml(report: Report, { lang }: { readonly lang: Lang }): string {
  const page: Page = { report, labels: LABELS[lang], words: WORDS[lang], lang };
  const text = markedText(report, page.labels);
  return document({
    lang,
    title: report.post.meta.title?.value ?? page.labels.untitled,
    version: report.generator.version,
    style,
    script: SCRIPT,
    body: [
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
    ],
  });
}
