import { scaleLinear } from 'd3-scale';
import type { CategoryProfile, Span, Stance } from '../../types.js';
import { el, inert } from './markup.js';

/** Plots as SVG markup. Colours and fonts come from the page's style sheet by class, so that they follow its theme. */
const svg = (width: number, height: number, label: string, ...children: readonly string[]): string =>
  el(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': label, class: 'plot' },
    ...children,
  );

const round = (value: number): number => Math.round(value * 10) / 10;

/** Where in the text something stands: a stroke a place on a line as long as the text. */
export function dispersionPlot(spans: readonly Span[], length: number, label: string): string {
  const x = scaleLinear([0, Math.max(1, length)], [1, 199]);
  return svg(
    200,
    16,
    label,
    el('line', { class: 'axis', x1: 0, x2: 200, y1: 15.5, y2: 15.5 }),
    ...spans.map(({ start }) => el('line', { class: 'tick', x1: round(x(start)), x2: round(x(start)), y1: 2, y2: 15 })),
  );
}

/** A bar for a share of 0..1. */
export const barPlot = (share: number, label: string): string =>
  svg(
    120,
    14,
    label,
    el('rect', { class: 'bar', x: 0, y: 1, width: round(Math.min(1, share) * 120), height: 12, rx: 2 }),
  );

/** Rate with its 95 % interval as a line, and the base rate of blogs as a hollow stroke, on a scale all rows share. */
export function intervalPlot(row: CategoryProfile, most: number, label: string): string {
  const x = scaleLinear([0, most], [4, 216]).clamp(true);
  const [low, high] = row.interval;
  const base = row.base.blog;
  return svg(
    220,
    16,
    label,
    el('line', { class: 'axis', x1: 4, x2: 216, y1: 8, y2: 8 }),
    el('line', { class: 'interval', x1: round(x(low)), x2: round(x(high)), y1: 8, y2: 8 }),
    ...(base === undefined
      ? []
      : [el('line', { class: 'base', x1: round(x(base)), x2: round(x(base)), y1: 1, y2: 15 })]),
    el('circle', { class: 'dot', cx: round(x(row.perThousand)), cy: 8, r: 4 }),
  );
}

/** Evaluation over the paragraphs: positive above the line, negative below. */
export function arcPlot(arc: Stance['arc'], label: string): string {
  const most = Math.max(1, ...arc.map(({ positive, negative }) => Math.max(positive, negative)));
  const width = 640;
  const y = scaleLinear([0, most], [0, 44]);
  const step = width / Math.max(1, arc.length);
  const bars = arc.flatMap(({ positive, negative }, at) => {
    const x = round(at * step + step * 0.15);
    const w = round(Math.max(1, step * 0.7));
    return [
      positive > 0
        ? el('rect', { class: 'plus', x, width: w, y: round(50 - y(positive)), height: round(y(positive)) })
        : '',
      negative > 0 ? el('rect', { class: 'minus', x, width: w, y: 50, height: round(y(negative)) }) : '',
    ];
  });
  return svg(
    width,
    112,
    label,
    el('line', { class: 'axis', x1: 0, x2: width, y1: 50, y2: 50 }),
    ...bars,
    el('text', { class: 'label', x: 0, y: 10 }, inert('+')),
    el('text', { class: 'label', x: 0, y: 98 }, inert('−')),
    el('text', { class: 'label', x: width, y: 110, 'text-anchor': 'end' }, `1–${arc.length}`),
  );
}
