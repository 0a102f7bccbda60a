import { fileURLToPath } from 'node:url';
import { PostlensError } from '../errors.js';
import { readModelFile } from '../model-file.js';
import { type Derivations, openDerivations } from './families.js';
import { type Forest, openForest } from './forest.js';
import { type FrequencyTable, frequencyTable } from './reference.js';
import { TRAIT_NAMES } from './traits.js';
import { userCorpus } from './user.js';
import { openYso, type Yso } from './yso.js';

/** What keywords are measured against. */
export interface Reference {
  /** Built frequencies of Finnish, each table with one or more corpora. */
  readonly tables: readonly FrequencyTable[];
  /** The user's own frequencies: keyness is taken against them alone. */
  readonly own?: FrequencyTable;
  readonly yso: Yso;
  readonly derivations: Derivations;
  /** What the score of a keyword is made of. */
  readonly forest: Forest;
}

const DATA = new URL('../../data/', import.meta.url);
const TABLES = ['reference.bin', 'web.bin'];
const YSO = 'yso.bin';
const FAMILIES = 'families.bin';
const WEIGHTS = 'keywords.bin';

/**
 * Loads what keywords are measured against.
 * @param own the text of a user's table, `lemma TAB count`, with the name that errors give
 * @throws PostlensError `model` for a missing or damaged file, `table` for a bad row of the user's table
 */
export async function loadReference(own?: { readonly name: string; readonly text: string }): Promise<Reference> {
  const [tables, forest] = await Promise.all([
    loadTables(),
    read(WEIGHTS).then((bytes) => openForest(bytes, WEIGHTS, TRAIT_NAMES)),
  ]);
  return { ...tables, forest, ...(own ? { own: userCorpus(own.name, own.text) } : {}) };
}

/** The reference without the weights of scores, from a folder of built files: what the weights are learnt with. */
export async function loadTables(dir: URL = DATA): Promise<Pick<Reference, 'tables' | 'yso' | 'derivations'>> {
  const [tables, yso, derivations] = await Promise.all([
    Promise.all(TABLES.map(async (name) => frequencyTable(await read(name, dir), name))),
    read(YSO, dir).then((bytes) => openYso(bytes, YSO)),
    read(FAMILIES, dir).then((bytes) => openDerivations(bytes, FAMILIES)),
  ]);
  return { tables, yso, derivations };
}

async function read(name: string, dir: URL = DATA): Promise<Uint8Array> {
  try {
    return await readModelFile(fileURLToPath(new URL(name, dir)));
  } catch (cause) {
    throw new PostlensError('model', `The data file ${name} cannot be read: install postlens anew.`, { cause });
  }
}
