import type { TerminalOptions } from '../index.js';
import type { Context } from './command.js';
import { colorLevel, columns } from './look.js';
import { measureOf } from './measure.js';
import type { Options } from './options.js';
import { palette } from './palette.js';

/** Columns of a report for people that goes to a file. */
const FILE_COLUMNS = 80;

/** How the terminal renderers are to show something made of these texts. */
export async function forPeople(
  { color, explain, output }: Options,
  { io, lang }: Pick<Context, 'io' | 'lang'>,
  texts: readonly string[],
): Promise<TerminalOptions> {
  const toFile = output !== undefined && output !== '-';
  return {
    lang,
    width: toFile ? FILE_COLUMNS : columns(io),
    color: await palette(toFile && !color ? 0 : colorLevel(color, io)),
    measure: await measureOf(texts),
    explain: explain ?? false,
  };
}
