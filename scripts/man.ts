import { writeFileSync } from 'node:fs';
import { COMMANDS } from '../src/cli/commands/index.js';
import { manualPage } from '../src/cli/manual.js';

/** Writes the manual page from the tables of commands and options. */
writeFileSync(new URL('../docs/postlens.1', import.meta.url), manualPage(COMMANDS));
