import { setImmediate as turn } from 'node:timers/promises';
import { PostlensError } from '../errors.js';
import { listInputs, openListed } from '../input/index.js';
import type { Source } from '../types.js';
import { type Context, EXIT, type Format } from './command.js';
import { isClosedPipe } from './io.js';
import type { Options } from './options.js';
import { fileSink, type Product, type Sink, streamSink } from './output.js';
import type { Progress } from './progress.js';
import { complaint, diagnosticText, sentenceOf } from './say.js';

/** What a command does with one input once it is loaded. */
export type Work = (source: Source) => Product;

/**
 * Takes inputs one after another through a command: one bad input never stops the others, and no more than one is in
 * memory at a time. `load` is awaited at the first input that can be read.
 */
export async function batch(
  command: string,
  names: readonly string[],
  options: Options,
  context: Context,
  load: () => Promise<Work>,
): Promise<number> {
  const { io, lang, text } = context;
  const stdin = names.length === 0 || names.includes('-') ? io.stdin() : undefined;
  if (names.length === 0 && !stdin) throw complaint('no-input', { command });
  const { inputs, several } = await listInputs(names.length > 0 ? names : ['-']);
  const sink = await sinkOf(
    options,
    several,
    inputs.map(({ name }) => name),
    context,
  );
  const progress = await progressOf(inputs.length, options, context);
  const tell = (sentence: string) => {
    progress?.clear();
    return context.tell(sentence);
  };
  const clock = stopwatch();
  const count = { done: 0, failed: 0, all: inputs.length };

  const fail = async (name: string, error: PostlensError) => {
    count.failed++;
    await tell(sentenceOf(error, lang, name));
    await sink.failure(name, error);
  };
  const give = async (name: string, product: Product) => {
    if (product.failure && !DATA.has(options.format)) throw product.failure;
    if (!options.quiet && !product.failure)
      for (const diagnostic of product.diagnostics)
        if (diagnostic.level === 'warning') await tell(named(name, diagnosticText(diagnostic, lang)));
    await sink.product(name, product);
    if (product.failure) {
      count.failed++;
      await tell(sentenceOf(product.failure, lang, name));
    } else count.done++;
  };

  let work: Work | undefined;
  const opened = openListed(inputs, {
    ...(stdin ? { stdin } : {}),
    allowPrivate: options.allowPrivate ?? false,
    signal: io.signal,
  });
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
        const product = work(input.source);
        clock.lap('stage-work');
        await give(name, product);
      } catch (error) {
        if (isClosedPipe(error) || (error as NodeJS.ErrnoException).syscall === 'write') throw error;
        await fail(name, error instanceof PostlensError ? error : fault(name, error));
      }
      clock.lap('stage-write');
      if (options.timings) await tell(text('timings', { name, stages: clock.read(text) }));
      // A turn of the event loop, so that Ctrl-C is heard between inputs.
      await turn();
    }
  } catch (error) {
    // What was done stays whole though the rest cannot be; a stream that is broken is told by what broke it.
    if (count.done + count.failed > 0) await sink.end().catch(() => {});
    throw error;
  } finally {
    progress?.end();
  }
  await sink.end();
  if (io.signal.aborted) {
    await tell(text('interrupted', count));
    return EXIT.interrupted;
  }
  if (count.all > 1 && count.failed > 0 && !options.quiet) await tell(text('batch', count));
  return count.failed > 0 ? EXIT.failed : EXIT.done;
}

/** Formats in which an input without a post has a value all the same. */
const DATA: ReadonlySet<Format> = new Set(['json', 'ndjson']);

/** A progress line for a batch, where a person looks on and the results do not scroll on the same screen. */
async function progressOf(total: number, { quiet, output }: Options, context: Context): Promise<Progress | undefined> {
  const { stdout, stderr } = context.io;
  const scrolls = stdout.isTTY && (output === undefined || output === '-');
  if (total < 2 || quiet || scrolls || !stderr.isTTY) return undefined;
  return (await import('./progress.js')).startProgress(total, context);
}

async function sinkOf(options: Options, several: boolean, inputs: readonly string[], { io }: Context): Promise<Sink> {
  const { output, format } = options;
  if (format === 'html' && several && (output === undefined || output === '-')) throw complaint('html-several', {});
  if (output === undefined || output === '-') return streamSink(io.stdout, format, several);
  return fileSink(output, format, several, inputs);
}

/** A sentence with the input's name before it, unless it names it itself. */
const named = (name: string, sentence: string): string => (sentence.includes(name) ? sentence : `${name}: ${sentence}`);

/** A fault of the program with one input: told as such, and the others go on. */
const fault = (name: string, error: unknown): PostlensError =>
  complaint('internal', { name, detail: error instanceof Error ? error.message : String(error) });

const STAGES = ['stage-load', 'stage-read', 'stage-work', 'stage-write'] as const;
type Stage = (typeof STAGES)[number];

/** Milliseconds of one input's stages; reading them starts anew. */
function stopwatch() {
  let last = performance.now();
  let laps = new Map<Stage, number>();
  return {
    lap(stage: Stage) {
      const now = performance.now();
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
