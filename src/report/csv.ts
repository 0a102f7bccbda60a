import type { Report } from '../types.js';

const COLUMNS = ['input', 'kind', 'id', 'detail', 'count', 'value', 'sentence', 'start', 'end', 'text'] as const;
type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/** One row a keyword, cue or theme, with a header; RFC 4180 (CRLF, quotes doubled). Sentences count from 0, as in JSON. */
export function renderCsv(reports: readonly Report[]): string {
  const rows = reports.flatMap(rowsOf);
  return [COLUMNS.join(','), ...rows.map((row) => COLUMNS.map((column) => field(row[column])).join(','))]
    .map((line) => `${line}\r\n`)
    .join('');
}

function rowsOf(report: Report): Row[] {
  const input = report.input.name;
  const text = (start: number, end: number) => report.post.text?.slice(start, end) ?? '';
  return [
    ...(report.keywords?.items ?? []).map((item) => ({
      input,
      kind: 'keyword',
      id: item.lemma,
      detail: item.upos,
      count: item.count,
      value: item.score,
      text: item.forms.map(({ form }) => form).join(' '),
    })),
    ...(report.stance?.cues ?? []).map((cue) => ({
      input,
      kind: 'cue',
      id: `${cue.category}.${cue.subtype}${cue.sign ?? ''}`,
      detail: cue.voice,
      value: cue.confidence,
      sentence: cue.sentence,
      start: cue.start,
      end: cue.end,
      text: text(cue.start, cue.end),
    })),
    ...[...(report.themes?.items ?? []), ...(report.themes?.counterThemes ?? [])].map((theme) => ({
      input,
      kind: 'theme',
      id: theme.id,
      detail: `${theme.stance}${theme.target ? ` ${theme.target}` : ''}`,
      count: theme.mentions,
      value: theme.share,
      ...(theme.evidence[0] && {
        sentence: theme.evidence[0].sentence,
        start: theme.evidence[0].start,
        end: theme.evidence[0].end,
        text: text(theme.evidence[0].start, theme.evidence[0].end),
      }),
    })),
  ];
}

/** A leading `=`, `+`, `-` or `@` would run as a formula when the file is opened in a spreadsheet: it gets an apostrophe. */
function field(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const inert = /^[=+@-]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
