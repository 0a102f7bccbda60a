import { readFile } from 'node:fs/promises';
import { type Context, EXIT, FORMATS } from './command.js';
import { writeWhole } from './files.js';
import { write } from './io.js';
import { type OptionName, type Options, optionSpec, SETTINGS } from './options.js';
import { complaint, sayIn } from './say.js';
import { similar } from './values.js';

/** Prints the JSON Schema of the report or of the config file. */
export async function printSchema(
  of: string,
  known: readonly string[],
  { output }: Options,
  { io }: Context,
): Promise<number> {
  if (!known.includes(of))
    throw complaint('unknown-value', {
      option: 'schema',
      name: of,
      near: similar(of, known),
      choices: known.join(', '),
    });
  const schema = of === 'config' ? configSchema() : await reportSchema();
  if (output === undefined || output === '-') await write(io.stdout, schema);
  else await writeWhole(output, schema);
  return EXIT.done;
}

const reportSchema = (): Promise<string> => readFile(new URL('../../data/report.schema.json', import.meta.url), 'utf8');

/** The schema of the config file, from the table of options. */
function configSchema(): string {
  const properties = Object.fromEntries(SETTINGS.map((name) => [name, setting(name)]));
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'postlens.config.json',
    type: 'object',
    properties: { $schema: { type: 'string' }, ...properties },
    additionalProperties: false,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function setting(name: OptionName): object {
  const { flags, about, list, least, choices = name === 'format' ? FORMATS : undefined } = optionSpec(name);
  const description = sayIn('en')(about, { choices: (choices ?? []).join(', ') });
  if (!flags.includes('<')) return { description, type: 'boolean' };
  if (least !== undefined) return { description, type: 'integer', minimum: least };
  if (list) return { description, type: 'array', items: { enum: choices }, minItems: 1, uniqueItems: true };
  return choices ? { description, enum: choices } : { description, type: 'string' };
}
