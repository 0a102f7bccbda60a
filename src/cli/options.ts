import { type Lang, PARTS, type Part } from '../types.js';
import type { Format } from './command.js';
import type { MessageKey } from './messages.js';

/** What the options say, once checked. */
export interface Options {
  readonly text?: boolean;
  readonly from?: 'html' | 'text' | 'conllu';
  readonly format: Format;
  readonly output?: string;
  readonly only?: readonly Part[];
  readonly top?: number;
  readonly rank?: 'score' | 'frequency' | 'keyness';
  readonly sort?: 'text' | 'left' | 'right';
  readonly context?: number;
  readonly lang?: Lang;
  readonly explain?: boolean;
  readonly noText?: boolean;
  readonly allReadings?: boolean;
  readonly allowPrivate?: boolean;
  readonly lexicon?: string;
  readonly themes?: string;
  readonly reference?: string;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly timings?: boolean;
}

interface OptionSpec {
  /** In commander's notation. */
  readonly flags: string;
  readonly about: MessageKey;
  /** The values it takes; `list` when several may be joined by commas. */
  readonly choices?: readonly string[];
  readonly list?: true;
  /** A whole number of at least this. */
  readonly least?: number;
}

export const OPTIONS = {
  text: { flags: '--text', about: 'opt-text' },
  from: { flags: '--from <kind>', about: 'opt-from', choices: ['html', 'text', 'conllu'] },
  format: { flags: '-f, --format <format>', about: 'opt-format' },
  json: { flags: '--json', about: 'opt-json' },
  output: { flags: '-o, --output <path>', about: 'opt-output' },
  only: { flags: '--only <parts>', about: 'opt-only', choices: PARTS, list: true },
  top: { flags: '--top <n>', about: 'opt-top', least: 1 },
  rank: { flags: '--rank <method>', about: 'opt-rank', choices: ['score', 'frequency', 'keyness'] },
  sort: { flags: '--sort <order>', about: 'opt-sort', choices: ['text', 'left', 'right'] },
  context: { flags: '--context <n>', about: 'opt-context', least: 1 },
  lang: { flags: '--lang <language>', about: 'opt-lang', choices: ['fi', 'en'] },
  explain: { flags: '--explain', about: 'opt-explain' },
  noText: { flags: '--no-text', about: 'opt-no-text' },
  allReadings: { flags: '--all-readings', about: 'opt-all-readings' },
  allowPrivate: { flags: '--allow-private', about: 'opt-allow-private' },
  lexicon: { flags: '--lexicon <file>', about: 'opt-lexicon' },
  themes: { flags: '--themes <file>', about: 'opt-themes' },
  reference: { flags: '--reference <file>', about: 'opt-reference' },
  config: { flags: '--config <file>', about: 'opt-config' },
  noConfig: { flags: '--no-config', about: 'opt-no-config' },
  quiet: { flags: '-q, --quiet', about: 'opt-quiet' },
  color: { flags: '--color', about: 'opt-color' },
  noColor: { flags: '--no-color', about: 'opt-no-color' },
  timings: { flags: '--timings', about: 'opt-timings' },
} as const satisfies Record<string, OptionSpec>;

export type OptionName = keyof typeof OPTIONS;

export const optionSpec = (name: OptionName): OptionSpec => OPTIONS[name];

/** Options of every command that reads inputs. */
export const COMMON: readonly OptionName[] = ['lang', 'config', 'noConfig', 'quiet', 'color', 'noColor', 'timings'];

/**
 * What a config file may set. Not where results go or which networks are asked: a file found in somebody's folder must
 * not decide that.
 */
export const SETTINGS = [
  'format',
  'only',
  'top',
  'rank',
  'lang',
  'explain',
  'noText',
  'lexicon',
  'themes',
  'reference',
  'quiet',
  'color',
  'timings',
] as const satisfies readonly OptionName[];
