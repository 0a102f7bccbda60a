import { statSync } from 'node:fs';
import type { Finnish } from '../index.js';
import { listInputs, openInputs } from '../input/index.js';
import type { Doc } from '../types.js';
import type { Context } from './command.js';
import { eachInput } from './inputs.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';
import { complaint } from './say.js';

/** A table of the user's own, as the library takes it. */
export interface Table {
  readonly name: string;
  readonly text: string;
}

/**
 * Reads a table of the user's own from a file.
 * @throws PostlensError as for an input
 */
export async function readTable(path: string): Promise<Table> {
  for await (const opened of openInputs([path])) {
    if (!opened.ok) throw opened.error;
    return { name: path, text: new TextDecoder().decode(opened.source.bytes) };
  }
  throw new Error('an input is opened or fails');
}

export function isFolderPath(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * The posts of a folder with every word analysed. What cannot be read is told and left out.
 * @throws PostlensError `no-post` where nothing is left
 */
export async function readDocs(folder: string, finnish: Finnish, options: Options, context: Context): Promise<Doc[]> {
  const { annotateSource } = await import('../index.js');
  const docs: Doc[] = [];
  await eachInput(
    await listInputs([folder]),
    options,
    context,
    async () => (source) => annotateSource(source, finnish, { input: inputKind(source, {}) }),
    () => ({
      async done(_name, found) {
        docs.push(...found);
        return true;
      },
      failed: async () => {},
    }),
  );
  if (docs.length === 0) throw complaint('nothing-to-compare', { name: folder });
  return docs;
}
