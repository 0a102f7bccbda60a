/** Posts of our own, read as the pipeline reads them; made once for all tests of themes. */
import { readdirSync, readFileSync } from 'node:fs';
import { loadTools, type Reading, read, type Tools } from '../../scripts/eval/themes.js';

const POSTS = new URL('./posts/', import.meta.url);
const OTHER = new URL('./other/', import.meta.url);

export interface Expected {
  readonly profile: readonly string[];
  /** Themes that a reader finds, with the stances that are right. */
  readonly themes: Readonly<Record<string, readonly string[]>>;
  /** Themes that may be found too. */
  readonly also: readonly string[];
  /** Targets that are right, by theme. */
  readonly targets?: Readonly<Record<string, readonly string[]>>;
  /** Openings of the sentences that a reader would take into a summary. */
  readonly chosen?: readonly string[];
}

export const expected = JSON.parse(readFileSync(new URL('./posts.json', import.meta.url), 'utf8')) as Readonly<
  Record<string, Expected>
>;

const texts = (folder: URL): [string, string][] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.replace(/\.txt$/, ''), readFileSync(new URL(name, folder), 'utf8')]);

let tools: Promise<Tools> | undefined;
export const toolsOnce = (): Promise<Tools> => (tools ??= loadTools());

/** Readings of the posts about customers, and of those that only use the words in other senses. */
export async function readAll(): Promise<{ posts: Map<string, Reading>; other: Map<string, Reading> }> {
  const loaded = await toolsOnce();
  const readings = (folder: URL) => new Map(texts(folder).map(([id, text]) => [id, read(text, loaded)]));
  return { posts: readings(POSTS), other: readings(OTHER) };
}

export const allThemes = ({ themes }: Reading) => [...themes.items, ...themes.counterThemes];
