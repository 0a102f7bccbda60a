import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PostlensError } from '../errors.js';
import { readModelFile } from '../model-file.js';
import { type BuiltTable, readTable } from '../table-file.js';
import { indexThemes, openThemes, type ThemeIndex } from './open.js';
import { parseThemes, type ThemeTable } from './table.js';
import { openWeights } from './weights.js';

export { checkThemes, type TableError, type ThemeTable } from './table.js';

const DATA = fileURLToPath(new URL('../../data/themes/', import.meta.url));
/** Beside the compiled modules; where the sources run there are none. */
const BUILT = fileURLToPath(new URL('../tables/', import.meta.url));

/** Theme sets that come with postlens, by name; the first is the one used unless another is named. */
export const BUILT_IN = ['asiakaslahtoisyys', 'tyohyvinvointi'] as const;
type BuiltIn = (typeof BUILT_IN)[number];
/** The one that weights were learnt for. */
const LEARNT: BuiltIn = 'asiakaslahtoisyys';

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
export async function loadBuiltIn(name: BuiltIn): Promise<ThemeTable> {
  const table = openThemes(readTable<ThemeIndex>(`${BUILT}${name}`) ?? buildThemes(name), `${name}.tsv`);
  if (name !== LEARNT) return table;
  const file = `${name}.bin`;
  let bytes: Uint8Array;
  try {
    bytes = await readModelFile(`${DATA}${file}`);
  } catch (cause) {
    throw new PostlensError('model', `The data file ${file} cannot be read in ${DATA}: install postlens anew.`, {
      cause,
    });
  }
  const ids = table.definitions.map(({ id }) => id);
  return { ...table, weights: openWeights(bytes, file, ids) };
}

/**
 * Makes a theme set ready to be opened.
 * @throws PostlensError `table` where its file cannot be read
 */
export function buildThemes(name: BuiltIn): BuiltTable<ThemeIndex> {
  const file = `${name}.tsv`;
  let text: string;
  try {
    text = readFileSync(`${DATA}${file}`, 'utf8');
  } catch (cause) {
    throw new PostlensError('table', `The theme table ${file} cannot be read in ${DATA}: install postlens anew.`, {
      cause,
    });
  }
  return { index: indexThemes(text), text };
}
