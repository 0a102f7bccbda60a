import type { Cue, Report, Span } from '../types.js';
import { type Palette, PLAIN } from './options.js';
import { safe } from './safe.js';

/** A sentence longer than this is cut when quoted: nobody reads on, and a terminal would scroll away. */
const LONGEST_QUOTE = 600;

/** The text of a sentence, harmless and on one line; empty where the report was made without text. */
export function sentenceText(report: Report, sentence: number): string {
  const span = report.post.sentences[sentence];
  return span && report.post.text !== undefined ? quoted(report.post.text, span.start, span.end) : '';
}

const quoted = (text: string, start: number, end: number): string =>
  end - start > LONGEST_QUOTE ? `${safe(text.slice(start, start + LONGEST_QUOTE))}…` : safe(text.slice(start, end));

/** The sentence with its cues in brackets (and coloured): `Se on [varmasti] totta.` Overlapping cues are marked as one. */
export function markCues(report: Report, sentence: number, cues: readonly Cue[], color: Palette): string {
  const span = report.post.sentences[sentence];
  const text = report.post.text;
  if (!span || text === undefined) return '';
  const paint = color === PLAIN ? (s: string) => `[${s}]` : (s: string) => `[${color.cue(s)}]`;
  let out = '';
  let at = span.start;
  for (const mark of merge(cues)) {
    const start = Math.max(mark.start, at);
    const end = Math.min(mark.end, span.end);
    if (start >= end) continue;
    out += text.slice(at, start) + paint(text.slice(start, end));
    at = end;
  }
  const end = Math.min(span.end, Math.max(at, span.start + LONGEST_QUOTE));
  return `${out}${text.slice(at, end)}${end < span.end ? '…' : ''}`;
}

/** Overlapping spans joined, in text order. A span that covers a whole clause would hide the words in it: left out. */
function merge(spans: readonly Span[]): Span[] {
  const LONG = 40;
  const sorted = spans.filter((s) => s.end - s.start <= LONG).sort((a, b) => a.start - b.start || b.end - a.end);
  const out: { start: number; end: number }[] = [];
  for (const { start, end } of sorted) {
    const last = out.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else out.push({ start, end });
  }
  return out;
}
