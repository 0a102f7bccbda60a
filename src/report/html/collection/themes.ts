import type { ThemeRate } from '../../../types.js';
import { el, inert } from '../markup.js';
import { themePanels } from './multiples.js';
import { headCell, type IndexPage, scrolled, section, titleOf } from './page.js';

/** The sign of each stance to a theme: what tells them apart where colour does not. */
export const STANCE_SIGNS: Readonly<Record<ThemeRate['stance'], string>> = {
  affirmed: '+',
  criticised: '−',
  mixed: '±',
  doubted: '?',
  asked: '?',
  mentioned: '·',
};

interface Row {
  readonly id: string;
  readonly label: string;
  readonly counter: boolean;
  readonly cells: readonly (ThemeRate | undefined)[];
  readonly posts: number;
}

/** Which post speaks of which theme, how much, and how it stands to it; below, the rates. */
export function themeMap(page: IndexPage): string {
  const { posts, labels, words } = page;
  const rows = rowsOf(page);
  if (rows.length === 0) return '';
  const head = el(
    'tr',
    {},
    headCell(labels.themes),
    headCell(words.inPosts, { class: 'n' }),
    ...posts.map((post) =>
      el(
        'th',
        { scope: 'col', class: 'c', 'data-p': post.number, title: titleOf(post, labels) },
        el('a', { href: `#p${post.number}` }, String(post.number)),
      ),
    ),
  );
  const body = rows.map(({ label, cells, posts: count, counter }, at) =>
    el(
      'tr',
      { class: counter && !rows[at - 1]?.counter ? 'counter' : undefined },
      el('th', { scope: 'row' }, inert(counter ? `${label} (${labels.counterThemes.toLowerCase()})` : label)),
      el('td', { class: 'n' }, String(count)),
      ...cells.map((theme, post) => cell(theme, page, post)),
    ),
  );
  return section(
    'themes',
    words.themes,
    el('p', { class: 'note' }, inert(words.themesNote)),
    scrolled(words.themeMap, el('table', { class: 'map' }, el('thead', {}, head), el('tbody', {}, ...body))),
    themePanels(
      page,
      rows.filter(({ counter }) => !counter),
    ),
  );
}

function cell(theme: ThemeRate | undefined, { posts, labels }: IndexPage, post: number): string {
  const { number } = posts[post]!;
  if (!theme) return el('td', { class: 'c', 'data-p': number });
  const stance = `${labels.themeStance[theme.stance]}${theme.target ? ` ${labels.target[theme.target]}` : ''}`;
  const said = [
    stance,
    theme.counter ? '' : `${Math.round(theme.share * 100)} %`,
    theme.main ? labels.main : '',
    theme.ironyPossible ? labels.ironic : '',
  ]
    .filter(Boolean)
    .join(', ');
  const depth = theme.counter ? 1 : Math.min(4, 1 + Math.floor(theme.share * 10));
  return el(
    'td',
    { class: `c t-${theme.stance} d${depth}`, 'data-p': number, title: said },
    el('span', { 'aria-hidden': 'true' }, `${STANCE_SIGNS[theme.stance]}${theme.main ? '*' : ''}`),
    el('span', { class: 'hidden' }, inert(said)),
  );
}

/** Themes by the number of posts that speak of them, counter-themes after them. */
function rowsOf({ posts, lang }: IndexPage): Row[] {
  const found = new Map<string, ThemeRate>();
  for (const { themes } of posts) for (const theme of themes?.items ?? []) found.set(theme.id, theme);
  return [...found.values()]
    .map(({ id, label, counter }) => {
      const cells = posts.map(({ themes }) => themes?.items.find((theme) => theme.id === id));
      return { id, label: label[lang], counter, cells, posts: cells.filter(Boolean).length };
    })
    .sort((a, b) => Number(a.counter) - Number(b.counter) || b.posts - a.posts || a.label.localeCompare(b.label, lang));
}
