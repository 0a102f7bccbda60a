import { scaleLinear } from 'd3-scale';
import type { CategoryProfile, ThemeRate } from '../../../types.js';
import { CATEGORIES, SIGNS } from '../categories.js';
import { el, inert } from '../markup.js';
import { headCell, type IndexPage, type Numbered, scrolled, section, titleOf } from './page.js';

type Rate = Pick<CategoryProfile, 'perThousand' | 'interval'>;

/** One panel: the same measure of every post, on one scale. */
interface Panel {
  readonly title: string;
  readonly sign?: string;
  readonly base?: number | undefined;
  /** By post; nothing where the post has no such figure. */
  readonly rates: readonly (Rate | undefined)[];
}

const round = (value: number): number => Math.round(value * 10) / 10;

/** Stance by category as small multiples, with the numbers as a table behind. */
export function stancePanels(page: IndexPage): string {
  const { posts, labels, words } = page;
  const panels = CATEGORIES.flatMap((category): Panel[] => {
    const rows = posts.map(({ stance }) => stance?.profile.find((row) => row.category === category));
    if (!rows.some((row) => row && row.count > 0)) return [];
    return [
      {
        title: labels.categories[category],
        sign: SIGNS[category],
        base: rows.find((row) => row)?.base.blog,
        rates: rows,
      },
    ];
  });
  if (panels.length === 0) return '';
  return section(
    'stance',
    words.stance,
    el('p', { class: 'note' }, inert(words.stanceNote)),
    grid(panels, page),
    numbers(panels, page, words.stance),
  );
}

/** Rates of themes that more than one post speaks of. */
export function themePanels(
  page: IndexPage,
  themes: readonly { readonly id: string; readonly label: string }[],
): string {
  const { posts, words } = page;
  const rateOf = (post: Numbered, id: string): ThemeRate | undefined =>
    post.themes?.items.find((theme) => theme.id === id);
  const panels = themes
    .map(({ id, label }): Panel => ({ title: label, rates: posts.map((post) => rateOf(post, id)) }))
    .filter(({ rates }) => rates.filter(Boolean).length > 1);
  if (panels.length === 0) return '';
  return el('h3', {}, inert(words.rates)) + grid(panels, page) + numbers(panels, page, words.rates);
}

const grid = (panels: readonly Panel[], page: IndexPage): string =>
  el('div', { class: 'panels' }, ...panels.map((one) => panel(one, page)));

const WIDTH = 260;
const LEFT = 26;

function panel({ title, sign, base, rates }: Panel, { posts, labels, words }: IndexPage): string {
  const present = rates.filter((rate) => rate !== undefined);
  const highest = Math.max(base ?? 0, ...present.map(({ perThousand }) => perThousand));
  const reach = Math.max(...present.map(({ interval }) => interval[1]));
  // A short post's interval would squeeze all others: the scale ends at twice the highest rate.
  const x = scaleLinear([0, Math.max(0.1, Math.min(reach, highest * 2))], [LEFT, WIDTH - 16])
    .nice(3)
    .clamp(true);
  const row = posts.length > 60 ? 6 : posts.length > 24 ? 10 : 14;
  const bottom = posts.length * row + 4;
  const marks = rates.map((rate, at) => {
    const { number } = posts[at]!;
    const y = round(at * row + row / 2 + 2);
    const label =
      row > 6 ? el('text', { class: 'label', x: LEFT - 6, y: y + 3.5, 'text-anchor': 'end' }, `${number}`) : '';
    if (!rate) return el('g', { 'data-p': number }, label);
    const [low, high] = rate.interval;
    const said = `${number} ${titleOf(posts[at]!, labels)}: ${labels.decimal(rate.perThousand, 1)} (${labels.decimal(low, 1)}–${labels.decimal(high, 1)})`;
    return el(
      'g',
      { 'data-p': number },
      el('title', {}, inert(said)),
      label,
      el('line', { class: 'interval', x1: round(x(low)), x2: round(x(high)), y1: y, y2: y }),
      el('circle', { class: 'dot', cx: round(x(rate.perThousand)), cy: y, r: row > 6 ? 3.2 : 2 }),
    );
  });
  const ticks = x.ticks(3).map((tick) => {
    const at = round(x(tick));
    return (
      el('line', { class: 'axis', x1: at, x2: at, y1: 0, y2: bottom }) +
      el(
        'text',
        { class: 'label', x: at, y: bottom + 12, 'text-anchor': 'middle' },
        labels.decimal(tick, tick % 1 ? 1 : 0),
      )
    );
  });
  const dashed =
    base === undefined ? '' : el('line', { class: 'base', x1: round(x(base)), x2: round(x(base)), y1: 0, y2: bottom });
  const perThousand = present.map((rate) => rate.perThousand);
  const range = words.range(
    labels.decimal(Math.min(...perThousand), 1),
    labels.decimal(Math.max(...perThousand), 1),
    base === undefined ? '' : labels.decimal(base, 1),
  );
  return el(
    'figure',
    {},
    el('figcaption', {}, ...(sign ? [el('span', { class: 'sign' }, inert(sign)), ' '] : []), inert(title)),
    el(
      'svg',
      {
        viewBox: `0 0 ${WIDTH} ${bottom + 16}`,
        width: WIDTH,
        height: bottom + 16,
        role: 'img',
        'aria-label': `${title}: ${range}`,
        class: 'plot',
      },
      ...ticks,
      dashed,
      ...marks,
    ),
  );
}

/** What the panels draw, for those who read and those who count. */
function numbers(panels: readonly Panel[], { posts, labels, words }: IndexPage, caption: string): string {
  const cell = (rate: Rate | undefined): string =>
    rate
      ? `${labels.decimal(rate.perThousand, 1)} (${rate.interval.map((value) => labels.decimal(value, 1)).join('–')})`
      : '';
  const rows = posts.map((post, at) =>
    el(
      'tr',
      { 'data-p': post.number },
      el('th', { scope: 'row' }, inert(`${post.number} ${titleOf(post, labels)}`)),
      ...panels.map(({ rates }) => el('td', { class: 'n' }, inert(cell(rates[at])))),
    ),
  );
  return el(
    'details',
    {},
    el('summary', {}, inert(words.asTable)),
    scrolled(
      `${words.asTable}: ${caption}`,
      el(
        'table',
        {},
        el(
          'thead',
          {},
          el('tr', {}, headCell(words.post), ...panels.map(({ title }) => headCell(title, { class: 'n' }))),
        ),
        el('tbody', {}, ...rows),
      ),
    ),
  );
}

/** A rate with its interval on a scale from 0 to `most`, small enough for a table's cell. */
export function rangePlot({ perThousand, interval: [low, high] }: Rate, most: number, label: string): string {
  const x = scaleLinear([0, most], [4, 96]).clamp(true);
  return el(
    'svg',
    { viewBox: '0 0 100 12', width: 100, height: 12, role: 'img', 'aria-label': label, class: 'plot inline' },
    el('line', { class: 'axis', x1: 4, x2: 96, y1: 6, y2: 6 }),
    el('line', { class: 'interval', x1: round(x(low)), x2: round(x(high)), y1: 6, y2: 6 }),
    el('circle', { class: 'dot', cx: round(x(perThousand)), cy: 6, r: 3 }),
  );
}
