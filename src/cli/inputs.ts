import { PostlensError } from '../errors.js';
import { type Listing, listInputs, openListed } from '../input/index.js';
import type { Source } from '../types.js';
import { type Context, EXIT } from './command.js';
import { isClosedPipe } from './io.js';
import type { Options } from './options.js';
import type { Progress } from './progress.js';
import { complaint, sentenceOf } from './say.js';

/** What becomes of each input: its result, or why there is none. The failure has been told already. */
export interface Receiver<T> {
  /** Says whether the input counts as done. */
  readonly done: (name: string, result: T) => Promise<boolean>;
  readonly failed: (name: string, error: PostlensError) => Promise<void>;
}

export interface Tally {
  readonly done: number;
  readonly failed: number;
  readonly all: number;
}

/**
 * Finds the inputs of a command; standard input where none is named.
 * @throws PostlensError `usage` where there is no standard input either
 */
export async function findInputs(command: string, names: readonly string[], { io }: Context): Promise<Listing> {
  if (names.length === 0 && !io.stdin()) throw complaint('no-input', { command });
  return listInputs(names.length > 0 ? names : ['-']);
}

/**
 * Takes inputs one after another through some work: one bad input never stops the others, and no more than one is in
 * memory at a time. `load` is awaited at the first input that can be read. `receive` gets the context to speak through.
 */
export async function eachInput<T>(
  { inputs }: Listing,
  options: Options,
  context: Context,
  load: () => Promise<(source: Source) => T>,
  receive: (context: Context) => Receiver<T>,
): Promise<Tally> {
  const { io, lang, text } = context;
  const progress = await progressOf(inputs.length, options, context);
  const tell = (sentence: string) => {
    progress?.clear();
    return context.tell(sentence);
  };
  const receiver = receive({ ...context, tell });
  const clock = stopwatch();
  const tally = { done: 0, failed: 0, all: inputs.length };
  const fail = async (name: string, error: PostlensError) => {
    tally.failed++;
    await tell(sentenceOf(error, lang, name));
    await receiver.failed(name, error);
  };

  const stdin = inputs.some(({ kind }) => kind === 'stdin') ? io.stdin() : undefined;
  const opened = openListed(inputs, {
    ...(stdin ? { stdin } : {}),
    allowPrivate: options.allowPrivate ?? false,
    signal: io.signal,
  });
  let work: ((source: Source) => T) | undefined;
  try {
    for await (const input of opened) {
      clock.lap('stage-read');
      progress?.step();
      if (!input.ok) {
        await fail(input.name, input.error);
        continue;
      }
      const { name } = input.source;
      work ??= await load();
      clock.lap('stage-load');
      try {
        const result = work(input.source);
        clock.lap('stage-work');
        if (await receiver.done(name, result)) tally.done++;
        else tally.failed++;
      } catch (error) {
        if (isClosedPipe(error) || (error as NodeJS.ErrnoException).syscall === 'write') throw error;
        await fail(name, error instanceof PostlensError ? error : fault(name, error));
      }
      clock.lap('stage-write');
      if (options.timings) await tell(text('timings', { name, stages: clock.read(text) }));
      // A turn of the event loop, so that Ctrl-C is heard between inputs.
      await turn();
    }
  } finally {
    progress?.end();
  }
  return tally;
}

/** Tells how a run over inputs ended, and gives its exit code. */
export async function conclude(tally: Tally, { quiet }: Options, { io, tell, text }: Context): Promise<number> {
  if (io.signal.aborted) {
    await tell(text('interrupted', { ...tally }));
    return EXIT.interrupted;
  }
  // A person is told in any case; a script only what went wrong.
  if (tally.all > 1 && !quiet) {
    if (tally.failed > 0) await tell(text('batch', { ...tally }));
    else if (io.stderr.isTTY) await tell(text('batch-done', { ...tally }));
  }
  return tally.failed > 0 ? EXIT.failed : EXIT.done;
}

/** A progress line for a batch, where a person looks on and the results do not scroll on the same screen. */
async function progressOf(total: number, { quiet, output }: Options, context: Context): Promise<Progress | undefined> {
  const { stdout, stderr } = context.io;
  const scrolls = stdout.isTTY && (output === undefined || output === '-');
  if (total < 2 || quiet || scrolls || !stderr.isTTY) return undefined;
  return (await import('./progress.js')).startProgress(total, context);
}

/** A fault of the program with one input: told as such, and the others go on. */
const fault = (name: string, error: unknown): PostlensError =>
  complaint('internal', { name, detail: error instanceof Error ? error.message : String(error) });

const STAGES = ['stage-load', 'stage-read', 'stage-work', 'stage-write'] as const;
type Stage = (typeof STAGES)[number];

/** Of a clock that is there from the start: `performance` would load a module of Node's first. */
const milliseconds = (): number => Number(process.hrtime.bigint()) / 1e6;

/** Lets what waits, such as a signal, be heard. */
const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Milliseconds of one input's stages; reading them starts anew. */
function stopwatch() {
  let last = milliseconds();
  let laps = new Map<Stage, number>();
  return {
    lap(stage: Stage) {
      const now = milliseconds();
      laps.set(stage, (laps.get(stage) ?? 0) + now - last);
      last = now;
    },
    read(text: Context['text']): string {
      const told = STAGES.filter((stage) => laps.has(stage)).map(
        (stage) => `${text(stage)} ${laps.get(stage)!.toFixed(1)} ms`,
      );
      laps = new Map();
      return told.join(', ');
    },
  };
}
