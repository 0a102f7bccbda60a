import type { Lang } from '../types.js';
import type { Io } from './io.js';

/** The language of labels and prose: the option, else the locale (POSIX order), else English. */
export function language(chosen: string | undefined, env: Io['env']): Lang {
  if (chosen === 'fi' || chosen === 'en') return chosen;
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return /^fi(?:[_.@-]|$)/i.test(locale) ? 'fi' : 'en';
}

/** Columns of the terminal; 80 where there is none. */
export function columns({ stdout, env }: Pick<Io, 'stdout' | 'env'>): number {
  const width = stdout.columns ?? (Number(env.COLUMNS) || 80);
  return Math.min(200, Math.max(40, width));
}

export type ColorLevel = 0 | 1 | 2 | 3;

/**
 * Colours of the output: `--color` or `--no-color`, then NO_COLOR, then FORCE_COLOR, then what the terminal has.
 * @see https://no-color.org, https://force-color.org
 */
export function colorLevel(chosen: boolean | undefined, { stdout, env }: Pick<Io, 'stdout' | 'env'>): ColorLevel {
  if (chosen === false) return 0;
  const forced = env.FORCE_COLOR;
  if (chosen === undefined) {
    if (env.NO_COLOR) return 0;
    if (forced === '0' || forced === 'false') return 0;
    if (!forced && (!stdout.isTTY || env.TERM === 'dumb')) return 0;
  }
  if (forced && /^[123]$/.test(forced)) return Number(forced) as ColorLevel;
  const depth = stdout.isTTY ? (stdout.getColorDepth?.(env) ?? 4) : 4;
  if (depth >= 24) return 3;
  if (depth >= 8) return 2;
  return depth > 1 || chosen || forced ? 1 : 0;
}
