import { CommanderError } from 'commander';
import { PostlensError } from '../errors.js';
import { type CommandSpec, type Context, EXIT } from './command.js';
import { COMMANDS } from './commands/index.js';
import { type Io, isClosedPipe, oneLine, write } from './io.js';
import { language } from './look.js';
import { buildProgram, usageError } from './program.js';
import { complaint, sayIn, sentenceOf } from './say.js';

/**
 * Runs one command line, without the program's own name. Never throws and never ends the process.
 * @returns 0 all done, 1 some input failed, 2 wrong usage or could not start, 130 stopped by Ctrl-C
 */
export async function run(argv: readonly string[], io: Io, specs: readonly CommandSpec[] = COMMANDS): Promise<number> {
  const lang = language(langOption(argv), io.env);
  const tell = (sentence: string) => write(io.stderr, `postlens: ${oneLine(sentence)}\n`).catch(() => {});
  const context: Context = { io, lang, text: sayIn(lang), tell };
  // A stream that breaks tells it to the write that was under way; unheard `error` events would end the process.
  io.stdout.on('error', () => {});
  io.stderr.on('error', () => {});
  try {
    return await dispatch(argv, specs, context);
  } catch (error) {
    if (isClosedPipe(error)) return EXIT.done;
    if (io.signal.aborted) return EXIT.interrupted;
    const known = error instanceof PostlensError ? error : strange(error);
    await tell(sentenceOf(known, lang, argv[0] ?? 'postlens'));
    return known.code === 'write' ? EXIT.failed : EXIT.usage;
  }
}

async function dispatch(argv: readonly string[], specs: readonly CommandSpec[], context: Context): Promise<number> {
  // The help tells of all commands; one that is named needs none but itself.
  const named = specs.filter(({ name }) => name === argv[0]);
  const program = buildProgram(named.length > 0 ? named : specs, context);
  try {
    if (argv.length === 0) {
      await write(context.io.stderr, program.command.helpInformation());
      return EXIT.usage;
    }
    await program.command.parseAsync(argv, { from: 'user' });
    return program.code() ?? EXIT.done;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw usageError(error, argv, specs);
    await write(context.io.stdout, program.printed());
    return EXIT.done;
  }
}

/** The language asked for, before the command line is understood: its own errors are told in it too. */
function langOption(argv: readonly string[]): string | undefined {
  const at = argv.lastIndexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.findLast((arg) => arg.startsWith('--lang='))?.slice('--lang='.length);
}

/** An error that none of our code meant: of the stream we write to, or a fault of the program. */
function strange(error: unknown): PostlensError {
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === 'write') return complaint('write-stdout', { detail: code ?? message });
  return complaint('internal', { name: 'postlens', detail: message });
}
