import type { CollectedPost, Lang } from '../../../types.js';
import type { Labels } from '../../labels.js';
import { el, inert } from '../markup.js';
import type { IndexWords } from './words.js';

/** A post with its number among the others, from 1. */
export interface Numbered extends CollectedPost {
  readonly number: number;
  /** Address of its own report beside the page. */
  readonly link?: string;
}

export interface IndexPage {
  readonly posts: readonly Numbered[];
  readonly labels: Labels;
  readonly words: IndexWords;
  readonly lang: Lang;
}

export const titleOf = ({ meta, input }: CollectedPost, labels: Labels): string =>
  meta.title?.value ?? `${labels.untitled} (${input.name})`;

export const section = (id: string, title: string, ...children: readonly string[]): string =>
  el('section', { 'aria-labelledby': `h-${id}` }, el('h2', { id: `h-${id}` }, inert(title)), ...children);

/** A table that scrolls by itself where it is wider than the window. */
export const scrolled = (label: string, table: string): string =>
  el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': label }, table);

export const headCell = (text: string, attributes: Parameters<typeof el>[1] = {}): string =>
  text ? el('th', { scope: 'col', ...attributes }, inert(text)) : '<td></td>';
