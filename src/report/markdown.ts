import type { Lang, Report, Theme } from '../types.js';
import { factsOf } from './facts.js';
import { LABELS } from './labels.js';
import { limitIn } from './limits.js';
import { sentenceText } from './quote.js';
import { safe } from './safe.js';

/** The report as GitHub-flavoured Markdown: the same order as on a terminal, numbers in tables. */
export function renderMarkdown(report: Report, { lang }: { readonly lang: Lang }): string {
  const labels = LABELS[lang];
  const { meta } = report.post;
  const out: string[] = [`# ${cell(meta.title?.value ?? labels.untitled)}`];
  out.push(factsOf(report, labels).map(cell).join(' · '));

  if (report.summary) {
    out.push(`## ${labels.summary}`, cell(report.summary[lang]));
    for (const { sentence } of report.summary.sentences) {
      const text = sentenceText(report, sentence);
      if (text) out.push(`> ${cell(text)} (${labels.sentence} ${sentence + 1})`);
    }
  }
  if (report.keywords) {
    const rows = report.keywords.items.map((item) => [
      item.lemma,
      String(item.count),
      labels.decimal(item.perMille, 1),
      labels.decimal(item.keyness.g2, 1),
      item.forms.map(({ form, count }) => `${form} ${count}`).join(', '),
    ]);
    out.push(`## ${labels.keywords}`, table(['', 'n', '‰', 'G²', ''], rows));
  }
  if (report.stance) {
    const rows = report.stance.profile
      .filter(({ count }) => count > 0)
      .map((row) => [
        labels.categories[row.category],
        String(row.count),
        labels.decimal(row.perThousand, 1),
        `${labels.decimal(row.interval[0], 1)}–${labels.decimal(row.interval[1], 1)}`,
        row.base.blog === undefined ? '' : labels.decimal(row.base.blog, 1),
      ]);
    out.push(`## ${labels.stance}`, table(['', 'n', labels.perThousand, '95 %', labels.base], rows));
    for (const { sentence, cues } of report.stance.strongest) {
      const text = sentenceText(report, sentence);
      const names = cues.map((index) => report.stance?.cues[index]).map((cue) => `${cue?.category}.${cue?.subtype}`);
      if (text) out.push(`> ${cell(text)} (${labels.sentence} ${sentence + 1}: ${names.join(', ')})`);
    }
  }
  if (report.themes) {
    const { items, counterThemes, absent, profile, names, limits } = report.themes;
    const row = (theme: Theme): string[] => [
      `${theme.main ? '**' : ''}${cell(theme.label[lang])}${theme.main ? '**' : ''}`,
      `${Math.round(theme.share * 100)} %`,
      `${labels.themeStance[theme.stance]}${theme.target ? ` ${labels.target[theme.target]}` : ''}${theme.ironyPossible ? ` (${labels.ironic})` : ''}`,
      theme.evidence[0]
        ? `${sentenceText(report, theme.evidence[0].sentence)} (${theme.evidence[0].sentence + 1})`
        : '',
    ];
    out.push(`## ${labels.themes}`, `${labels.profile}: ${labels.profiles[profile]}`);
    if (items.length > 0) out.push(table(['', '', '', labels.sentence], items.map(row)));
    if (counterThemes.length > 0)
      out.push(`### ${labels.counterThemes}`, table(['', '', '', labels.sentence], counterThemes.map(row)));
    if (absent.length > 0) out.push(`${labels.absent}: ${absent.map((id) => names[id]?.[lang] ?? id).join(' · ')}`);
    out.push(...limits.map((limit) => `_${cell(limitIn(lang, limit))}_`));
  }
  return `${out.join('\n\n')}\n`;
}

/** Text of the page as inert Markdown: no markup, link or table cell of its own. */
const cell = (text: string): string => safe(text).replace(/[\\`*_{}[\]<>#|~]/g, '\\$&');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows.map((row) => row.map((text) => (text.startsWith('**') ? text : cell(text))))]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');
