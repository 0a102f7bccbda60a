import { readFile } from 'node:fs/promises';
import { PostlensError } from '../errors.js';
import { type FrequencyTable, frequencyTable } from './reference.js';
import { userCorpus } from './user.js';
import { parseWeights, type Weights } from './weights.js';
import { openYso, type Yso } from './yso.js';

/** What keywords are measured against. */
export interface Reference {
  /** Built frequencies of Finnish, each table with one or more corpora. */
  readonly tables: readonly FrequencyTable[];
  /** The user's own frequencies: keyness is taken against them alone. */
  readonly own?: FrequencyTable;
  readonly yso: Yso;
  /** What the score of a keyword is made of. */
  readonly weights: Weights;
}

const DATA = new URL('../../data/', import.meta.url);
const TABLES = ['reference.bin', 'web.bin'];

/**
 * Loads the reference frequencies.
 * @param own the text of a user's table, `lemma TAB count`, with the name that errors give
 * @throws PostlensError `model` for a missing or damaged file, `table` for a bad row of the user's table
 */
export async function loadReference(own?: { readonly name: string; readonly text: string }): Promise<Reference> {
  const [tables, yso, weights] = await Promise.all([
    Promise.all(TABLES.map(async (name) => frequencyTable(await read(name), name))),
    read('yso.bin').then((bytes) => openYso(bytes, 'yso.bin')),
    read('keywords.tsv').then((bytes) => parseWeights(new TextDecoder().decode(bytes), 'keywords.tsv')),
  ]);
  return { tables, yso, weights, ...(own ? { own: userCorpus(own.name, own.text) } : {}) };
}

async function read(name: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(name, DATA));
  } catch (cause) {
    throw new PostlensError('model', `The data file ${name} cannot be read: install postlens anew.`, { cause });
  }
}
