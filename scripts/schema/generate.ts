import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

/** The JSON Schema (draft 2020-12) of `Report`, read off src/types.ts with its docstrings as descriptions. */
export function reportSchema(): unknown {
  const generated = createGenerator({
    path: fileURLToPath(new URL('../../src/types.ts', import.meta.url)),
    type: 'Report',
    topRef: false,
    // Names and shapes may be added to freely: a reader must not fail on what it does not know.
    additionalProperties: true,
    skipTypeCheck: true,
  }).createSchema('Report');
  const { definitions, $schema, ...rest } = JSON.parse(JSON.stringify(generated)) as Record<string, unknown>;
  const text = JSON.stringify({
    $schema: String($schema).replace(/.*/, 'https://json-schema.org/draft/2020-12/schema'),
    $id: 'https://postlens.example/schema/postlens-1.json',
    title: 'postlens report, version 1',
    ...rest,
    $defs: definitions,
  });
  return JSON.parse(text.replaceAll('#/definitions/', '#/$defs/'));
}
