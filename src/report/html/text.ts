import type { Cue, Report, Span } from '../../types.js';
import type { Labels } from '../labels.js';
import { SIGNS } from './categories.js';
import { el, inert } from './markup.js';

/** The post's text with every cue marked in place, sentences as targets of links (`s0`...), cues likewise (`c0`...). */
export function markedText(report: Report, labels: Labels): string {
  const { text, blocks, sentences } = report.post;
  if (text === undefined) return '';
  const cues = report.stance?.cues ?? [];
  const themes = themesOfSentences(report);
  const parts = blocks.map((block) => {
    const inside = sentences
      .map((span, number) => ({ span, number }))
      .filter(({ span }) => span.start >= block.start && span.start < block.end);
    const body = inside.map(({ span, number }) =>
      el(
        'span',
        { id: `s${number}`, class: 's', 'data-n': number + 1, 'data-themes': themes.get(number)?.join(' ') },
        markedSentence(text, span, cues, labels),
      ),
    );
    const content = body.length > 0 ? body.join(' ') : inert(text.slice(block.start, block.end));
    switch (block.type) {
      case 'heading':
        return el('h3', {}, content);
      case 'quote':
        return el('blockquote', {}, el('p', {}, content));
      case 'listItem':
        return el('p', { class: 'item' }, content);
      case 'code':
        return el('pre', {}, content);
      default:
        return el('p', block.furniture ? { class: 'furniture' } : {}, content);
    }
  });
  return parts.join('\n');
}

function themesOfSentences(report: Report): Map<number, string[]> {
  const out = new Map<number, string[]>();
  for (const theme of [...(report.themes?.items ?? []), ...(report.themes?.counterThemes ?? [])])
    for (const { sentence } of theme.evidence) out.set(sentence, [...(out.get(sentence) ?? []), theme.id]);
  return out;
}

/**
 * A sentence cut at every border of a cue: each piece names the cues that cover it, so that overlapping ones need no
 * nesting. The first piece of a cue carries its anchor and, where the cue ends, its sign.
 */
function markedSentence(text: string, span: Span, cues: readonly Cue[], labels: Labels): string {
  const inside = cues
    .map((cue, index) => ({ cue, index }))
    .filter(({ cue }) => cue.start < span.end && cue.end > span.start);
  const borders = new Set([span.start, span.end]);
  for (const { cue } of inside) {
    borders.add(Math.max(cue.start, span.start));
    borders.add(Math.min(cue.end, span.end));
  }
  const sorted = [...borders].sort((a, b) => a - b);
  let out = '';
  for (const [at, start] of sorted.slice(0, -1).entries()) {
    const end = sorted[at + 1]!;
    const piece = inert(text.slice(start, end));
    const over = inside.filter(({ cue }) => cue.start <= start && cue.end >= end);
    if (over.length === 0) {
      out += piece;
      continue;
    }
    const anchors = over
      .filter(({ cue }) => Math.max(cue.start, span.start) === start)
      .map(({ index }) => el('a', { id: `c${index}`, class: 'anchor' }));
    const signs = over
      .filter(({ cue }) => cue.end === end)
      .map(({ cue }) => el('sup', { class: `sign k-${cue.category}`, 'aria-hidden': 'true' }, signOf(cue)));
    // The shortest cue is the most telling one: it gives the colour.
    const [first] = [...over].sort((a, b) => a.cue.end - a.cue.start - (b.cue.end - b.cue.start));
    out +=
      anchors.join('') +
      el(
        'mark',
        {
          class: [...new Set(over.map(({ cue }) => `k-${cue.category}`)), `m-${first!.cue.category}`].join(' '),
          'data-cues': over.map(({ index }) => index).join(' '),
          title: over.map(({ cue }) => tooltip(cue, labels)).join('\n'),
        },
        piece,
      ) +
      signs.join('');
  }
  return out;
}

const signOf = (cue: Cue): string => (cue.sign === '+' ? '+' : cue.sign === '-' ? '−' : SIGNS[cue.category]);

function tooltip(cue: Cue, labels: Labels): string {
  const voice = cue.voice === 'other' ? `; ${labels.others}` : '';
  const why = cue.why ? `\n${cue.why}` : '';
  return `${labels.categories[cue.category]}: ${cue.subtype}${cue.sign ?? ''}${cue.target ? ` → ${cue.target}` : ''}${voice} (${cue.rule})${why}`;
}
