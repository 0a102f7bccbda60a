import { readFile } from 'node:fs/promises';
import { type Context, EXIT } from './command.js';
import { write } from './io.js';
import type { Options } from './options.js';
import { writeWhole } from './output.js';

/** Prints the JSON Schema of the report. */
export async function printSchema({ output }: Options, { io }: Context): Promise<number> {
  const schema = await readFile(new URL('../../data/report.schema.json', import.meta.url), 'utf8');
  if (output === undefined || output === '-') await write(io.stdout, schema);
  else await writeWhole(output, schema);
  return EXIT.done;
}
