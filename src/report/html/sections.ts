import type { Report, Theme } from '../../types.js';
import { factsOf, formsText } from '../facts.js';
import type { Labels } from '../labels.js';
import { diagnosticIn, limitIn } from '../limits.js';
import { sentenceText } from '../quote.js';
import { CATEGORIES, SIGNS } from './categories.js';
import { el, inert } from './markup.js';
import { arcPlot, barPlot, dispersionPlot, intervalPlot } from './plots.js';
import type { Words } from './words.js';

export interface Page {
  readonly report: Report;
  readonly labels: Labels;
  readonly words: Words;
  readonly lang: 'fi' | 'en';
}

const section = (id: string, title: string, ...children: readonly string[]): string =>
  el('section', { 'aria-labelledby': `h-${id}` }, el('h2', { id: `h-${id}` }, inert(title)), ...children);

/** A number that leads to its evidence in the text, one place a click. */
const go = (label: string, ids: readonly string[], title: string): string =>
  ids.length > 0
    ? el('button', { class: 'go', type: 'button', 'data-go': ids.join(' '), title }, inert(label))
    : inert(label);

export function header({ report, labels }: Page): string {
  const { meta } = report.post;
  return el(
    'header',
    {},
    el('h1', {}, inert(meta.title?.value ?? labels.untitled)),
    el('p', { class: 'facts' }, inert(factsOf(report, labels).join(' · '))),
  );
}

export function summary({ report, labels, words, lang }: Page): string {
  if (!report.summary) return '';
  // Sentence numbers of the prose, as in `(virkkeet 2 ja 21)`, lead to the sentences.
  const link = (number: string): string =>
    report.post.sentences[Number(number) - 1] ? go(number, [`s${Number(number) - 1}`], words.show) : number;
  const prose = inert(report.summary[lang]).replace(/\((?:virke|virkkeet|sentences?) [^()]*\)/g, (mention) =>
    mention
      .replace(/\d+/g, link)
      // A button is a box to the browser, which would part it from what closes the mention.
      .replace(/<button [^>]*>\d+<\/button>\)$/, (end) => `<span class="keep">${end}</span>`),
  );
  const extract = report.summary.sentences.flatMap(({ sentence }) => {
    const text = sentenceText(report, sentence);
    return text ? [el('li', {}, inert(text), ' ', go(String(sentence + 1), [`s${sentence}`], words.show))] : [];
  });
  return section(
    'summary',
    labels.summary,
    el('p', { class: 'lead' }, prose),
    extract.length > 0 ? el('h3', {}, inert(labels.extract)) + el('ul', {}, ...extract) : '',
  );
}

export function keywords({ report, labels, words }: Page): string {
  const items = report.keywords?.items ?? [];
  if (items.length === 0) return '';
  const most = Math.max(...items.map(({ count }) => count));
  const sentenceOf = (start: number) => report.post.sentences.findLastIndex((span) => span.start <= start);
  const rows = items.map((item) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, inert(item.lemma)),
      el(
        'td',
        { class: 'n' },
        go(
          String(item.count),
          item.spans.map(({ start }) => `s${sentenceOf(start)}`),
          words.show,
        ),
      ),
      el('td', {}, barPlot(item.count / most, `${item.count}`)),
      el('td', { class: 'n' }, labels.decimal(item.keyness.g2, 1)),
      el(
        'td',
        {},
        dispersionPlot(
          item.spans,
          report.post.text?.length ?? item.spans.at(-1)?.end ?? 1,
          `${words.dispersion}: ${item.lemma}`,
        ),
      ),
      el('td', { class: 'forms' }, inert(formsText(item.forms))),
    ),
  );
  return section(
    'keywords',
    labels.keywords,
    table(words.keywordsCaption, ['', 'n', '', 'G²', words.dispersion, words.forms], rows, [1, 3]),
  );
}

export function stance({ report, labels, words }: Page): string {
  const found = report.stance;
  if (!found) return '';
  const rows = found.profile.filter(({ count }) => count > 0);
  const most = Math.max(1, ...rows.map(({ interval }) => interval[1])) * 1.02;
  const body = [...rows]
    .sort((a, b) => b.count - a.count)
    .map((row) => {
      const ids = found.cues.flatMap((cue, at) =>
        cue.category === row.category && cue.voice === 'author' ? [`c${at}`] : [],
      );
      const [low, high] = row.interval;
      return el(
        'tr',
        { id: `row-${row.category}`, tabindex: -1 },
        el(
          'th',
          { scope: 'row' },
          el('span', { class: 'sign' }, SIGNS[row.category]),
          ' ',
          inert(labels.categories[row.category]),
        ),
        el('td', { class: 'n' }, go(String(row.count), ids, words.show)),
        el('td', { class: 'n' }, labels.decimal(row.perThousand, 1)),
        el('td', { class: 'n' }, row.base.blog === undefined ? '' : labels.decimal(row.base.blog, 1)),
        el(
          'td',
          {},
          intervalPlot(
            row,
            most,
            `${labels.decimal(row.perThousand, 1)} (${labels.decimal(low, 1)}–${labels.decimal(high, 1)})`,
          ),
        ),
      );
    });
  return section(
    'stance',
    labels.stance,
    table(words.stanceCaption, ['', 'n', '‰', labels.base, words.interval], body, [1, 2, 3]),
    found.arc.length > 1 ? el('figure', {}, el('figcaption', {}, inert(words.arc)), arcPlot(found.arc, words.arc)) : '',
  );
}

export function themes({ report, labels, words }: Page): string {
  const found = report.themes;
  if (!found) return '';
  const lists = [
    found.items.map((theme) => themeCard(theme, { report, labels, words })).join(''),
    found.counterThemes.length > 0 ? el('h3', {}, inert(labels.counterThemes)) : '',
    found.counterThemes.map((theme) => themeCard(theme, { report, labels, words })).join(''),
  ];
  return section(
    'themes',
    labels.themes,
    el('p', {}, el('strong', {}, inert(`${labels.profile}: ${labels.profiles[found.profile]}`))),
    ...lists,
    ...(found.absent.length > 0 && found.items.length > 0
      ? [
          el(
            'p',
            { class: 'note' },
            inert(`${labels.absent}: ${found.absent.map((id) => found.names[id]?.[words.lang] ?? id).join(' · ')}`),
          ),
        ]
      : []),
    ...found.limits.map((limit) => el('p', { class: 'note' }, inert(limitIn(words.lang, limit)))),
  );
}

function themeCard(theme: Theme, { report, labels, words }: Omit<Page, 'lang'>): string {
  const lang = words.lang;
  const verdict = [
    `${labels.themeStance[theme.stance]}${theme.target ? ` ${labels.target[theme.target]}` : ''}`,
    theme.ironyPossible ? labels.ironic : '',
    theme.main ? labels.main : '',
  ]
    .filter(Boolean)
    .join(', ');
  const quotes = theme.evidence.slice(0, 3).flatMap(({ sentence }) => {
    const text = sentenceText(report, sentence);
    return text ? [el('blockquote', {}, inert(text), ' ', go(String(sentence + 1), [`s${sentence}`], words.show))] : [];
  });
  return el(
    'article',
    { class: `theme ${theme.stance}` },
    el('strong', {}, inert(theme.label[lang])),
    ' ',
    el('span', { class: 'verdict' }, inert(verdict)),
    ' ',
    ...(theme.share > 0 ? [el('span', { class: 'note' }, `${Math.round(theme.share * 100)} %`)] : []),
    ...quotes,
  );
}

export function filters({ report, labels, words, lang }: Page): string {
  const present = CATEGORIES.filter((id) => report.stance?.cues.some((cue) => cue.category === id));
  const boxes = present.map((id) =>
    el(
      'label',
      {},
      el('input', { type: 'checkbox', checked: true, 'data-category': id }),
      ' ',
      el('mark', { class: `m-${id}` }, inert(labels.categories[id])),
      ' ',
      SIGNS[id],
    ),
  );
  const all = [...(report.themes?.items ?? []), ...(report.themes?.counterThemes ?? [])];
  const options = all.map(({ id, label }) => el('option', { value: id }, inert(label[lang])));
  return (
    el('div', { class: 'filters', role: 'group', 'aria-label': words.filter }, ...boxes) +
    (all.length > 0
      ? el(
          'p',
          { class: 'filters' },
          el('label', { for: 'theme' }, inert(`${words.theme}:`)),
          el('select', { id: 'theme' }, el('option', { value: '' }, inert(words.all)), ...options),
        )
      : '')
  );
}

export function numbers({ report, labels, lang }: Page): string {
  const found = report.metrics;
  if (!found) return '';
  const facts: [string, string][] = [
    [labels.words, String(found.words)],
    [labels.sentences, String(found.sentences)],
    [labels.paragraphs, String(found.paragraphs)],
    [labels.meanSentence, labels.decimal(found.meanSentenceLength, 1)],
    [labels.meanWord, labels.decimal(found.meanWordLength, 1)],
    [labels.longWords, `${Math.round(found.longWords * 100)} %`],
    [labels.lix, labels.decimal(found.lix, 0)],
    [labels.mattr, labels.decimal(found.mattr, 2)],
  ];
  return section(
    'numbers',
    labels.numbers,
    el('p', {}, facts.map(([name, value]) => `${el('strong', {}, value)} ${inert(name)}`).join(' · ')),
    ...report.diagnostics.map((one) => el('p', { class: 'note' }, inert(diagnosticIn(lang, one)))),
  );
}

const table = (caption: string, head: readonly string[], rows: readonly string[], numeric: readonly number[]): string =>
  el(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption },
    el(
      'table',
      {},
      el('caption', {}, inert(caption)),
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          ...head.map((text, at) =>
            text ? el('th', { scope: 'col', class: numeric.includes(at) ? 'n' : undefined }, inert(text)) : '<td></td>',
          ),
        ),
      ),
      el('tbody', {}, ...rows),
    ),
  );
