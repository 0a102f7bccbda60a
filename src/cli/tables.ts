import { openInputs } from '../input/index.js';

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
