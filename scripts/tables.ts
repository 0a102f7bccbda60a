/** Builds the tables of cues and themes into dist/tables, so that a command need not read all their rows to find a few. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildStance } from '../src/stance/load.js';
import { writeTable } from '../src/table-file.js';
import { BUILT_IN, buildThemes } from '../src/themes/load.js';

export function buildTables(out: string): void {
  mkdirSync(out, { recursive: true });
  writeFileSync(`${out}/stance`, writeTable(buildStance()));
  for (const name of BUILT_IN) writeFileSync(`${out}/${name}`, writeTable(buildThemes(name)));
}
