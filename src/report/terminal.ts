import type { CategoryProfile, Cue, Report, Theme } from '../types.js';
import { factsOf, formsText } from './facts.js';
import { LABELS, type Labels } from './labels.js';
import { bar, padEnd, padStart, truncate, wrap } from './layout.js';
import { diagnosticIn, limitIn } from './limits.js';
import type { TerminalOptions } from './options.js';
import { markCues, sentenceText } from './quote.js';
import { safe } from './safe.js';

type Lines = readonly string[];

interface Page extends TerminalOptions {
  readonly report: Report;
  readonly labels: Labels;
  /** Columns of running prose: lines over 100 columns are hard to read. */
  readonly prose: number;
}

/**
 * The report as a person reads it: what the post is, what it is about, how its author stands, what is said of
 * customers; numbers after. No line is wider than `width`; ends with a line feed.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const width = Math.min(200, Math.max(40, options.width));
  const page: Page = { ...options, width, report, labels: LABELS[options.lang], prose: Math.min(width, 100) };
  const sections = [head, summary, keywords, stance, themes, numbers, notes].map((section) => section(page));
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const heading = ({ color, width, measure }: Page, title: string, note = ''): string => {
  const room = width - measure(title) - 2;
  return color.heading(title) + (note && room > 8 ? `  ${color.dim(truncate(note, room, measure))}` : '');
};

const paragraph = ({ prose, measure }: Page, text: string, indent = 0): string[] =>
  wrap(safe(text), prose - indent, measure).map((line) => ' '.repeat(indent) + line);

function head(page: Page): Lines {
  const { report, labels, color, prose, measure } = page;
  const { meta } = report.post;
  return [
    ...wrap(safe(meta.title?.value ?? labels.untitled), prose, measure).map(color.title),
    ...wrap(safe(factsOf(report, labels).join(' · ')), prose, measure).map(color.dim),
  ];
}

function summary(page: Page): Lines {
  const { report, labels, lang, color } = page;
  if (!report.summary) return [];
  const extract = report.summary.sentences.flatMap(({ sentence }) => {
    const text = sentenceText(report, sentence);
    return text ? numbered(page, sentence, wrap(text, page.prose - 6, page.measure)) : [];
  });
  return [
    heading(page, labels.summary),
    ...paragraph(page, report.summary[lang]),
    ...(extract.length > 0 ? ['', color.dim(labels.extract), ...extract] : []),
  ];
}

/** Lines with the sentence's number before the first: `  12  Text of the ...` */
const numbered = ({ color }: Page, sentence: number, lines: Lines): string[] =>
  lines.map((line, at) => `${at === 0 ? color.dim(String(sentence + 1).padStart(4)) : '    '}  ${line}`);

function keywords(page: Page): Lines {
  const { report, labels, width, color, measure } = page;
  if (!report.keywords) return [];
  const { items, phrases, names } = report.keywords;
  const most = Math.max(1, ...items.map((item) => item.count));
  const nameWidth = Math.min(28, Math.floor(width * 0.45), Math.max(8, ...items.map((item) => measure(item.lemma))));
  const barWidth = Math.max(6, Math.floor(width / 6));
  const rows = items.map((item) => {
    const forms = formsText(item.forms);
    const start = ` ${padEnd(truncate(safe(item.lemma), nameWidth, measure), nameWidth, measure)} `;
    const columns = nameWidth + 2 + barWidth + 5;
    const tail = width - columns > 12 ? `  ${color.dim(truncate(safe(forms), width - columns - 2, measure))}` : '';
    return `${start}${color.bar(padEnd(bar(item.count / most, barWidth), barWidth, measure))} ${padStart(String(item.count), 3, measure)}${tail}`;
  });
  const list = (title: string, entries: Lines): string[] =>
    entries.length > 0 ? ['', ...wrap(`${title}: ${entries.map(safe).join(' · ')}`, page.prose, measure)] : [];
  return [
    heading(page, labels.keywords),
    ...(rows.length > 0 ? rows : [` ${labels.none}`]),
    ...list(
      labels.phrases,
      phrases.map(({ lemma, count }) => `${lemma} ${count}`),
    ),
    ...list(
      labels.names,
      names.map(({ lemma, type, count }) => `${lemma} (${type}${count > 1 ? ` ${count}` : ''})`),
    ),
  ];
}

function stance(page: Page): Lines {
  const { report, labels, color } = page;
  if (!report.stance) return [];
  const { cues, profile, strongest } = report.stance;
  const rows = profile.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count);
  const most = Math.max(1, ...rows.map(({ perThousand }) => perThousand));
  const sentences = page.explain
    ? [...new Set(cues.map((cue) => cue.sentence))].map((sentence) => ({ sentence }))
    : strongest;
  return [
    heading(page, labels.stance, `${labels.perThousand}; (${labels.base})`),
    ...(rows.length > 0 ? rows.map((row) => categoryRow(page, row, most)) : [` ${labels.none}`]),
    ...(sentences.length > 0 && report.post.text !== undefined
      ? [
          '',
          color.dim(page.explain ? labels.evidence : labels.strongest),
          ...sentences.flatMap(({ sentence }) => cuesOf(page, sentence)),
        ]
      : []),
  ];
}

function categoryRow(page: Page, row: CategoryProfile, most: number): string {
  const { report, labels, width, color, measure } = page;
  const nameWidth = 21;
  const barWidth = width < 60 ? 0 : Math.floor(width / 8);
  const base = row.base.blog;
  const rate = `${labels.decimal(row.perThousand, 1)}${base === undefined ? '' : ` (${labels.decimal(base, 1)})`}`;
  const start = ` ${padEnd(labels.categories[row.category], nameWidth, measure)}${padStart(String(row.count), 3, measure)} ${padEnd(rate, 13, measure)}`;
  const bars = barWidth > 0 ? color.bar(padEnd(bar(row.perThousand / most, barWidth), barWidth, measure)) : '';
  const room = width - measure(start) - barWidth - 1;
  const text = report.post.text;
  const forms = text === undefined || room < 12 ? '' : commonForms(report, row, text);
  return start + bars + (forms ? ` ${color.dim(truncate(forms, room, measure))}` : '');
}

/** The words of a category's cues, commonest first: `voi 3, usein, ehkä`. */
function commonForms(report: Report, row: CategoryProfile, text: string): string {
  const counts = new Map<string, number>();
  for (const cue of report.stance?.cues ?? []) {
    if (cue.category !== row.category || cue.voice === 'other') continue;
    const form = safe(text.slice(cue.start, cue.end)).toLowerCase();
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([form, count]) => (count > 1 ? `${form} ${count}` : form))
    .join(', ');
}

function cuesOf(page: Page, sentence: number): string[] {
  const { report, labels, color, measure } = page;
  const cues = (report.stance?.cues ?? []).filter((cue) => cue.sentence === sentence);
  const marked = wrap(safe(markCues(report, sentence, cues, { ...color, cue: (s) => s })), page.prose - 6, measure);
  const painted = marked.map((line) => line.replace(/\[([^\]]*)\]/g, (_, cue: string) => `[${color.cue(cue)}]`));
  const lines = page.explain
    ? cues.flatMap((cue) => wrap(describe(report, cue, labels), page.prose - 8, measure))
    : wrap(cues.map((cue) => describe(report, cue, labels)).join(' · '), page.prose - 8, measure);
  return [...numbered(page, sentence, painted), ...lines.map((line) => `        ${color.dim(line)}`)];
}

/** `hedge.modal “voi”`, with the sign of an attitude, whose words they are and, with --explain, why. */
function describe(report: Report, cue: Cue, labels: Labels): string {
  const form = truncate(safe(report.post.text?.slice(cue.start, cue.end) ?? ''), 40, (text) => text.length);
  const notes = [cue.voice === 'other' ? labels.others : '', cue.why ? safe(cue.why) : ''].filter(Boolean).join('; ');
  return `${cue.category}.${cue.subtype}${cue.sign ?? ''} “${form}”${notes ? ` (${notes})` : ''}`;
}

function themes(page: Page): Lines {
  const { report, labels, lang, color } = page;
  if (!report.themes) return [];
  const { items, counterThemes, absent, profile, names } = report.themes;
  const list = (title: string, found: readonly Theme[]): string[] =>
    found.length > 0
      ? [...(title ? ['', color.dim(title)] : []), ...found.flatMap((theme) => themeRows(page, theme))]
      : [];
  return [
    heading(page, labels.themes, `${labels.profile}: ${labels.profiles[profile]}`),
    ...(items.length + counterThemes.length === 0 ? [` ${labels.none}`] : []),
    ...list('', items),
    ...list(labels.counterThemes, counterThemes),
    ...(absent.length > 0 && items.length > 0
      ? [
          '',
          ...paragraph(page, `${labels.absent}: ${absent.map((id) => names[id]?.[lang] ?? id).join(' · ')}`).map(
            color.dim,
          ),
        ]
      : []),
  ];
}

function themeRows(page: Page, theme: Theme): string[] {
  const { report, labels, lang, width, color, measure } = page;
  const barWidth = width < 60 ? 6 : 12;
  const sign = { affirmed: '+', criticised: '−', doubted: '?', asked: '?', mentioned: '·', mixed: '±' }[theme.stance];
  const paint =
    theme.stance === 'affirmed' ? color.positive : theme.stance === 'criticised' ? color.negative : color.dim;
  const stance = [
    `${sign} ${labels.themeStance[theme.stance]}${theme.target ? ` ${labels.target[theme.target]}` : ''}`,
    theme.ironyPossible ? labels.ironic : '',
    theme.main ? labels.main : '',
  ]
    .filter(Boolean)
    .join(', ');
  const room = width - barWidth - 7;
  const labelWidth = Math.min(room, width < 72 ? room : 40);
  const first = ` ${color.bar(padEnd(bar(theme.share, barWidth), barWidth, measure))} ${padEnd(truncate(theme.label[lang], labelWidth, measure), labelWidth, measure)}`;
  const rest = width - barWidth - labelWidth - 3;
  const head =
    rest >= measure(stance) + 1
      ? [`${first} ${paint(stance)}`]
      : [first.trimEnd(), ` ${' '.repeat(barWidth)} ${paint(stance)}`];
  const evidence = theme.evidence[0];
  const quote = evidence ? sentenceText(report, evidence.sentence) : '';
  return quote
    ? [...head, ...numbered(page, evidence!.sentence, wrap(quote, page.prose - 6, measure).slice(0, 3))]
    : head;
}

function numbers(page: Page): Lines {
  const { report, labels, measure } = page;
  const found = report.metrics;
  if (!found) return [];
  const facts = [
    `${found.words} ${labels.words}`,
    `${found.sentences} ${labels.sentences}`,
    `${found.paragraphs} ${labels.paragraphs}`,
    `${labels.decimal(found.meanSentenceLength, 1)} ${labels.meanSentence}`,
    `${labels.decimal(found.meanWordLength, 1)} ${labels.meanWord}`,
    `${labels.longWords} ${Math.round(found.longWords * 100)} %`,
    `${labels.lix} ${labels.decimal(found.lix, 0)}`,
    `${labels.mattr} ${labels.decimal(found.mattr, 2)}`,
  ];
  return [heading(page, labels.numbers), ...wrap(facts.join(' · '), page.prose - 1, measure).map((line) => ` ${line}`)];
}

function notes(page: Page): Lines {
  const { report, labels, color } = page;
  const limits = (report.themes?.limits ?? []).map((limit) => limitIn(page.lang, limit));
  const lines = [...report.diagnostics.map((one) => diagnosticIn(page.lang, one)), ...limits];
  const removed = page.explain
    ? (report.post.removed ?? []).map(({ what, why, text }) => `${what} (${why}): ${safe(text).slice(0, 120)}`)
    : [];
  return [
    ...(lines.length > 0 ? [heading(page, labels.notes), ...lines.flatMap((line) => paragraph(page, line, 1))] : []),
    ...(removed.length > 0
      ? [heading(page, labels.removed), ...removed.flatMap((line) => paragraph(page, line, 1))]
      : []),
  ].map((line) => (limits.includes(line.trim()) ? color.dim(line) : line));
}
