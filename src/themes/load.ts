import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PostlensError } from '../errors.js';
import { openThemes } from './open.js';
import { parseThemes, type ThemeTable } from './table.js';

export { checkThemes, type TableError, type ThemeTable } from './table.js';

const DATA = fileURLToPath(new URL('../../data/themes/', import.meta.url));

/** Theme sets that come with postlens, by name; the first is the one used unless another is named. */
export const BUILT_IN = ['asiakaslahtoisyys', 'tyohyvinvointi'] as const;

/**
 * Loads the theme table: customer orientation, unless `extra` brings a table of the user's own (TSV, or YAML by the
 * name's ending) that takes its place.
 * @throws PostlensError `table` naming the bad row and column
 */
export async function loadThemes(extra?: { readonly name: string; readonly text: string }): Promise<ThemeTable> {
  if (extra) return parseThemes(extra.text, extra.name);
  return loadBuiltIn(BUILT_IN[0]);
}

/** Loads a theme set that comes with postlens. */
export async function loadBuiltIn(name: (typeof BUILT_IN)[number]): Promise<ThemeTable> {
  const file = `${name}.tsv`;
  let text: string;
  try {
    text = readFileSync(`${DATA}${file}`, 'utf8');
  } catch (cause) {
    throw new PostlensError('table', `The theme table ${file} cannot be read in ${DATA}: install postlens anew.`, {
      cause,
    });
  }
  return openThemes(text, file);
}
