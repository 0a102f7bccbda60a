import type { CollectedPost, Lang } from '../types.js';
import { STYLE } from './html/assets.js';
import { INDEX_SCRIPT, INDEX_STYLE } from './html/collection/assets.js';
import { stancePanels } from './html/collection/multiples.js';
import { type IndexPage, type Numbered, section } from './html/collection/page.js';
import { keyWords, postSections } from './html/collection/posts.js';
import { postTable } from './html/collection/table.js';
import { themeMap } from './html/collection/themes.js';
import { INDEX_WORDS } from './html/collection/words.js';
import { page as document } from './html/document.js';
import { el, inert } from './html/markup.js';
import { LABELS } from './labels.js';

export interface IndexOptions {
  readonly lang: Lang;
  /** Of postlens. */
  readonly version: string;
  /** The address of each post's own report relative to the page, where there is one. */
  readonly links?: readonly (string | undefined)[];
  /** Inputs that gave no post, each with the reason. */
  readonly failures?: readonly { readonly name: string; readonly message: string }[];
}

/**
 * Several posts on one page that needs nothing else: a sortable table, their stance and themes side by side, the words
 * that set each apart from the rest, and a section of each. Readable without its script.
 */
export function renderIndex(posts: readonly CollectedPost[], options: IndexOptions): string {
  const { lang, links = [], failures = [] } = options;
  const words = INDEX_WORDS[lang];
  const page: IndexPage = {
    posts: posts.map((post, at): Numbered => {
      const link = links[at];
      return { ...post, number: at + 1, ...(link === undefined ? {} : { link }) };
    }),
    labels: LABELS[lang],
    words,
    lang,
  };
  const title = words.title(posts.length);
  return document({
    lang,
    title,
    version: options.version,
    style: STYLE + INDEX_STYLE,
    script: INDEX_SCRIPT,
    body: [
      el('header', {}, el('h1', {}, inert(title)), el('p', { class: 'facts' }, inert(facts(page)))),
      el(
        'main',
        {},
        postTable(page),
        themeMap(page),
        stancePanels(page),
        keyWords(page),
        postSections(page),
        failures.length > 0
          ? section(
              'failed',
              words.failed,
              el('ul', {}, ...failures.map(({ name, message }) => el('li', {}, inert(said(name, message))))),
            )
          : '',
      ),
    ],
  });
}

const said = (name: string, message: string): string => (message.includes(name) ? message : `${name}: ${message}`);

/** How many words, from when to when, and which profiles. */
function facts({ posts, labels, words }: IndexPage): string {
  const days = posts.flatMap(({ meta }) => meta.published?.value.slice(0, 10) ?? []).sort();
  const profiles = new Map<string, number>();
  for (const { themes } of posts) if (themes) profiles.set(themes.profile, (profiles.get(themes.profile) ?? 0) + 1);
  const counted = [...profiles]
    .sort((a, b) => b[1] - a[1])
    .map(([profile, count]) => `${labels.profiles[profile as keyof typeof labels.profiles]} ${count}`);
  return [
    words.total(posts.reduce((sum, post) => sum + post.words, 0)),
    days.length > 1 && days[0] !== days.at(-1) ? `${days[0]} – ${days.at(-1)}` : (days[0] ?? ''),
    counted.length > 0 ? `${labels.profile}: ${counted.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
