import { readFile } from 'node:fs/promises';
import { PostlensError } from '../errors.js';
import { type FrequencyTable, frequencyTable } from './reference.js';
import { userCorpus } from './user.js';

/** What keywords are measured against. */
export interface Reference {
  /** Built frequencies of Finnish, each table with one or more corpora. */
  readonly tables: readonly FrequencyTable[];
  /** The user's own frequencies: keyness is taken against them alone. */
  readonly own?: FrequencyTable;
}

const DATA = new URL('../../data/', import.meta.url);
const TABLES = ['reference.bin', 'web.bin'];

/**
 * Loads the reference frequencies.
 * @param own the text of a user's table, `lemma TAB count`, with the name that errors give
 * @throws PostlensError `model` for a missing or damaged file, `table` for a bad row of the user's table
 */
export async function loadReference(own?: { readonly name: string; readonly text: string }): Promise<Reference> {
  const tables = await Promise.all(TABLES.map(async (name) => frequencyTable(await read(name), name)));
  return own ? { tables, own: userCorpus(own.name, own.text) } : { tables };
}

async function read(name: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(name, DATA));
  } catch (cause) {
    throw new PostlensError('model', `The data file ${name} cannot be read: install postlens anew.`, { cause });
  }
}
