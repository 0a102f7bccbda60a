import { scaleLinear } from 'd3-scale';
import type { Contrast } from '../../../types.js';
import { factsOf } from '../../facts.js';
import { el, inert } from '../markup.js';
import { headCell, type IndexPage, type Numbered, scrolled, section, titleOf } from './page.js';
import { STANCE_SIGNS } from './themes.js';

/** Words shown of each post where all posts stand together. */
const SHOWN = 8;

/** The words that set each post apart from the rest, a row a post. */
export function keyWords({ posts, labels, words }: IndexPage): string {
  if (posts.length < 2) return '';
  const rows = posts.map((post) =>
    el(
      'tr',
      { 'data-p': post.number },
      el('td', { class: 'n' }, String(post.number)),
      el('th', { scope: 'row' }, el('a', { href: `#p${post.number}` }, inert(titleOf(post, labels)))),
      el(
        'td',
        {},
        post.key.length > 0
          ? post.key
              .slice(0, SHOWN)
              .map(({ lemma, counts: [here], logRatio }) => {
                const times = Math.round(2 ** logRatio).toString();
                return `${el('b', {}, inert(lemma))} ${el('span', { class: 'note' }, `(${here}, ${times}×)`)}`;
              })
              .join(', ')
          : el('span', { class: 'note' }, inert(words.noKey)),
      ),
    ),
  );
  return section(
    'key',
    words.key,
    el('p', { class: 'note' }, inert(words.keyNote)),
    scrolled(
      words.table(words.key),
      el(
        'table',
        { class: 'keys' },
        el('thead', {}, el('tr', {}, ...[words.number, words.post, words.keyWord].map((text) => headCell(text)))),
        el('tbody', {}, ...rows),
      ),
    ),
  );
}

/** Every post by itself: what it is, what it says, what sets it apart. */
export function postSections(page: IndexPage): string {
  return section('each', page.words.each, el('div', { class: 'cards' }, ...page.posts.map((post) => card(post, page))));
}

function card(post: Numbered, page: IndexPage): string {
  const { labels, words, lang } = page;
  const { summary, themes, keywords } = post;
  const facts = factsOf({ post: { meta: post.meta }, metrics: post.metrics }, labels);
  const stances = (themes?.items ?? [])
    .filter(({ main, counter }) => main || counter)
    .map(
      ({ label, stance, target }) =>
        `${STANCE_SIGNS[stance]} ${label[lang]}: ${labels.themeStance[stance]}${target ? ` ${labels.target[target]}` : ''}`,
    );
  return el(
    'article',
    { id: `p${post.number}`, tabindex: -1, 'aria-labelledby': `t${post.number}`, 'data-p': post.number },
    el('h3', { id: `t${post.number}` }, `${post.number}. `, inert(titleOf(post, labels))),
    el('p', { class: 'facts' }, inert(facts.join(' · '))),
    summary ? el('p', {}, inert(summary[lang])) : '',
    ...(summary?.sentences.slice(0, 2) ?? []).map((text) => el('blockquote', { lang: 'fi' }, inert(text))),
    themes ? el('p', {}, el('strong', {}, inert(`${labels.profile}: ${labels.profiles[themes.profile]}`))) : '',
    stances.length > 0 ? el('ul', {}, ...stances.map((text) => el('li', {}, inert(text)))) : '',
    keywords.length > 0 ? el('p', {}, el('strong', {}, inert(`${labels.keywords}: `)), inert(keywords.join(', '))) : '',
    post.key.length > 0 ? keyTable(post, page) : '',
    el(
      'p',
      { class: 'ways' },
      ...(post.link ? [el('a', { href: post.link }, inert(words.whole)), ' '] : []),
      el('a', { href: '#h-posts' }, inert(words.up)),
    ),
  );
}

/** The words of a post against the rest, with the evidence for each. */
function keyTable(post: Numbered, { labels, words }: IndexPage): string {
  const most = Math.max(...post.key.map(({ interval }) => interval[1]));
  const rows = post.key.map((one) =>
    el(
      'tr',
      {},
      el('th', { scope: 'row' }, inert(one.lemma)),
      el('td', { class: 'n' }, String(one.counts[0])),
      el('td', { class: 'n' }, labels.decimal(one.perMille[0], 1)),
      el('td', { class: 'n' }, labels.decimal(one.perMille[1], 1)),
      el('td', {}, ratioPlot(one, most, labels.decimal)),
      el('td', { class: 'n' }, labels.decimal(one.g2, 1)),
    ),
  );
  const heads = [words.keyWord, 'n', words.here, words.rest, words.ratio, 'G²'];
  return scrolled(
    `${words.key}: ${post.number}`,
    el(
      'table',
      {},
      el('caption', {}, inert(words.key)),
      el(
        'thead',
        {},
        el('tr', {}, ...heads.map((text, at) => headCell(text, [1, 2, 3, 5].includes(at) ? { class: 'n' } : {}))),
      ),
      el('tbody', {}, ...rows),
    ),
  );
}

function ratioPlot(
  { logRatio, interval: [low, high] }: Contrast,
  most: number,
  decimal: (x: number, digits: number) => string,
): string {
  const x = scaleLinear([0, most], [2, 98]).clamp(true);
  const at = (value: number): number => Math.round(x(value) * 10) / 10;
  return el(
    'svg',
    {
      viewBox: '0 0 100 12',
      width: 100,
      height: 12,
      role: 'img',
      'aria-label': `${decimal(logRatio, 1)} (${decimal(low, 1)}–${decimal(high, 1)})`,
      class: 'plot inline',
    },
    el('line', { class: 'axis', x1: 2, x2: 98, y1: 6, y2: 6 }),
    el('line', { class: 'interval', x1: at(low), x2: at(high), y1: 6, y2: 6 }),
    el('circle', { class: 'dot', cx: at(logRatio), cy: 6, r: 3 }),
  );
}
