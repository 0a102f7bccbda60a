import { writeFileSync } from 'node:fs';
import { reportSchema } from './schema/generate.js';

/** Writes the JSON Schema of the report, made from the types, to data/report.schema.json. */
writeFileSync(new URL('../data/report.schema.json', import.meta.url), `${JSON.stringify(reportSchema(), null, 2)}\n`);
