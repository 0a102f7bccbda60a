import type { CollectedPost } from '../../../types.js';
import { el, inert } from '../markup.js';
import { rangePlot } from './multiples.js';
import { type IndexPage, type Numbered, scrolled, section, titleOf } from './page.js';

interface Column {
  readonly title: string;
  readonly numeric?: true;
  /** What the rows are sorted by. */
  readonly value: (post: Numbered) => string | number;
  /** Markup of the cell; the value itself unless said. */
  readonly cell?: (post: Numbered) => string;
}

/** The posts, a row each, sortable by every column; the title leads to the post's section below. */
export function postTable(page: IndexPage): string {
  const { posts, words } = page;
  const columns = columnsOf(page);
  const head = columns.map(({ title, numeric }) =>
    el(
      'th',
      { scope: 'col', class: numeric ? 'n' : undefined },
      el('button', { type: 'button', class: 'sort', title: words.sortBy(title) }, inert(title)),
    ),
  );
  const rows = posts.map((post) =>
    el(
      'tr',
      { 'data-p': post.number },
      ...columns.map(({ value, cell, numeric }, at) =>
        el(
          at === 1 ? 'th' : 'td',
          { scope: at === 1 && 'row', class: numeric ? 'n' : undefined, 'data-v': value(post) },
          cell ? cell(post) : inert(String(value(post))),
        ),
      ),
    ),
  );
  return section(
    'posts',
    words.posts,
    el('p', { class: 'note' }, inert(words.postsCaption)),
    highlighter(page),
    scrolled(
      words.table(words.posts),
      el('table', { id: 'posts' }, el('thead', {}, el('tr', {}, ...head)), el('tbody', {}, ...rows)),
    ),
  );
}

function columnsOf({ posts, labels, words, lang }: IndexPage): Column[] {
  const some = (has: (post: CollectedPost) => unknown): boolean => posts.some((post) => has(post) !== undefined);
  const density = (post: CollectedPost) => post.stance?.density;
  const most = Math.max(1, ...posts.map((post) => density(post)?.interval[1] ?? 0));
  const mainThemes = (post: CollectedPost): string =>
    (post.themes?.items ?? [])
      .filter(({ main, counter }) => main && !counter)
      .map(({ label }) => label[lang])
      .join(', ');
  return [
    { title: words.number, numeric: true, value: ({ number }) => number },
    {
      title: words.post,
      value: (post) => titleOf(post, labels),
      cell: (post) => el('a', { href: `#p${post.number}` }, inert(titleOf(post, labels))),
    },
    ...(some(({ meta }) => meta.authors)
      ? [{ title: words.author, value: ({ meta }: CollectedPost) => meta.authors?.value.join(', ') ?? '' }]
      : []),
    ...(some(({ meta }) => meta.published)
      ? [
          {
            title: words.date,
            value: ({ meta }: CollectedPost) => meta.published?.value.slice(0, 10) ?? '',
            cell: ({ meta }: CollectedPost) =>
              el('span', { class: 'day' }, inert(meta.published?.value.slice(0, 10) ?? '')),
          },
        ]
      : []),
    { title: words.length, numeric: true, value: (post) => post.words },
    ...(some(({ metrics }) => metrics)
      ? [
          {
            title: labels.lix,
            numeric: true as const,
            value: ({ metrics }: CollectedPost) => Math.round(metrics?.lix ?? 0),
          },
        ]
      : []),
    ...(some(density)
      ? [
          {
            title: words.density,
            numeric: true as const,
            value: (post: CollectedPost) => density(post)?.perThousand ?? 0,
            cell: (post: CollectedPost) => {
              const found = density(post);
              if (!found) return '';
              const rate = labels.decimal(found.perThousand, 1);
              const between = found.interval.map((value) => labels.decimal(value, 1)).join('–');
              return `${rate} ${rangePlot(found, most, `95 %: ${between}`)}`;
            },
          },
        ]
      : []),
    ...(some(({ themes }) => themes)
      ? [
          {
            title: labels.profile.toLowerCase(),
            value: ({ themes }: CollectedPost) => (themes ? labels.profiles[themes.profile] : ''),
          },
          { title: words.mainThemes, value: mainThemes },
        ]
      : []),
  ];
}

const highlighter = ({ posts, labels, words }: IndexPage): string =>
  el(
    'p',
    { class: 'filters' },
    el('label', { for: 'pick' }, inert(`${words.highlight}:`)),
    el(
      'select',
      { id: 'pick' },
      el('option', { value: '' }, inert(words.nothing)),
      ...posts.map((post) =>
        el('option', { value: post.number }, inert(`${post.number}  ${titleOf(post, labels)}`.slice(0, 80))),
      ),
    ),
  );
