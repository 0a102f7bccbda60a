/** Posts with the themes that a reader found in them, sentence by sentence (`fixtures/themes/README.md` tells the form). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Profile, ThemeStance } from '../../src/types.js';

export interface LabelledSentence {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A reader would take it into an extract. */
  readonly chosen: boolean;
  readonly themes: ReadonlyMap<string, ThemeStance>;
}

export interface LabelledTheme {
  readonly stance: ThemeStance;
  readonly target: 'idea' | 'practice' | null;
  readonly main: boolean;
}

export interface LabelledPost {
  readonly id: string;
  /** Title, paragraphs and headings, parted by empty lines. */
  readonly text: string;
  readonly profile: Profile;
  readonly themes: ReadonlyMap<string, LabelledTheme>;
  /** Themes that one reader of three would name: neither right nor wrong. */
  readonly also: ReadonlySet<string>;
  readonly sentences: readonly LabelledSentence[];
}

const HEAD = ['profile', 'themes', 'also', 'title'] as const;

export function readPost(id: string, file: string): LabelledPost {
  const lines = file.split('\n');
  const head = Object.fromEntries(
    HEAD.map((name, i) => {
      const line = lines[i] ?? '';
      if (!line.startsWith(`${name}:`)) throw new Error(`${id}, line ${i + 1}: "${name}:" is missing.`);
      return [name, line.slice(name.length + 1).trim()];
    }),
  ) as Record<(typeof HEAD)[number], string>;
  let text = `${head.title}\n\n`;
  const sentences: LabelledSentence[] = [];
  let open = false;
  const close = (): void => {
    if (open) text += '\n\n';
    open = false;
  };
  for (const line of lines.slice(HEAD.length)) {
    const [said = '', labels = ''] = line.split('\t');
    if (said.trim() === '') {
      close();
      continue;
    }
    const chosen = said.startsWith('*');
    const heading = said.slice(chosen ? 1 : 0).startsWith('## ');
    if (heading) close();
    if (open) text += ' ';
    const start = text.length;
    text += said.slice((chosen ? 1 : 0) + (heading ? 3 : 0)).trim();
    sentences.push({ start, end: text.length, chosen, themes: new Map(pairs(labels)) });
    open = true;
    if (heading) close();
  }
  return {
    id,
    text: `${text.trim()}\n`,
    profile: head.profile as Profile,
    themes: new Map(
      list(head.themes, ';').map((one) => {
        const [theme = '', stance, target, main] = one.split(/\s+/);
        return [
          theme,
          {
            stance: stance as ThemeStance,
            target: target === '-' ? null : (target as LabelledTheme['target']),
            main: main === 'main',
          },
        ];
      }),
    ),
    also: new Set(list(head.also, ',')),
    sentences,
  };
}

export const readPosts = (dir: string): LabelledPost[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => readPost(name.replace(/\.txt$/, ''), readFileSync(join(dir, name), 'utf8')));

const list = (text: string, separator: string): string[] =>
  text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '');

const pairs = (labels: string): [string, ThemeStance][] =>
  list(labels, ';').map((one) => one.split(/\s+/) as [string, ThemeStance]);
