import type { CommandSpec } from '../command.js';
import { analyze } from './analyze.js';
import { annotate } from './annotate.js';
import { compare } from './compare.js';
import { completion, completionServer } from './completion.js';
import { doctor } from './doctor.js';
import { explain } from './explain.js';
import { extract } from './extract.js';
import { help } from './help.js';
import { kwic } from './kwic.js';
import { schema } from './schema.js';
import { themes } from './themes.js';

/** Every command, in the order of the help. A new one is a file here, a line below and its texts in messages. */
export const COMMANDS: readonly CommandSpec[] = [
  analyze,
  extract,
  annotate,
  kwic,
  compare,
  explain,
  themes,
  schema,
  completion,
  completionServer,
  doctor,
  help,
];
