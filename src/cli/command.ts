import type { Lang } from '../types.js';
import type { Io } from './io.js';
import type { MessageKey } from './messages.js';
import type { OptionName, Options } from './options.js';
import type { Say } from './say.js';

export const FORMATS = ['terminal', 'json', 'ndjson', 'markdown', 'csv', 'conllu', 'text', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What a command gets to work with. */
export interface Context {
  readonly io: Io;
  readonly lang: Lang;
  /** A sentence of the message table in the user's language. */
  readonly text: Say;
  /** Says something to the person on stderr: one line. */
  readonly tell: (sentence: string) => Promise<void>;
}

/** A command: what stands in the help, and what is done. Its `run` loads what it needs when it runs. */
export interface CommandSpec {
  readonly name: string;
  /** Arguments in commander's notation: `<word...>`, `[input...]`. */
  readonly args: string;
  readonly group: 'read' | 'search' | 'set-up';
  readonly about: MessageKey;
  readonly options: readonly OptionName[];
  /** Formats it can give, the usual one first. */
  readonly formats: readonly Format[];
  /** Command lines that run as they stand where post.html, post.txt, themes.tsv and a folder posts are. */
  readonly examples: readonly string[];
  /** Words that the shell can complete as its argument. */
  readonly choices?: readonly string[];
  readonly hidden?: true;
  readonly run: (args: readonly string[], options: Options, context: Context) => Promise<number>;
}

export const EXIT = { done: 0, failed: 1, usage: 2, interrupted: 130 } as const;
