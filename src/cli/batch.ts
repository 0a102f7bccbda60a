import { setImmediate as turn } from 'node:timers/promises';
import { PostlensError } from '../errors.js';
import { listInputs, openListed } from '../input/index.js';
import type { Source } from '../types.js';
import { type Context, EXIT } from './command.js';
import { isClosedPipe } from './io.js';
import { complaint, diagnosticText, sentenceOf } from './messages.js';
import type { Options } from './options.js';
import { fileSink, type Product, type Sink, streamSink } from './output.js';

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
  const { io, lang, tell, text } = context;
  const stdin = io.stdin();
  if (names.length === 0 && !stdin) throw complaint('no-input', { command });
  const { inputs, several } = await listInputs(names.length > 0 ? names : ['-']);
  const sink = await sinkOf(
    options,
    several,
    inputs.map(({ name }) => name),
    context,
  );
  const clock = stopwatch();

  let work: Work | undefined;
  let done = 0;
  let failed = 0;
  const fail = async (name: string, error: PostlensError) => {
    failed++;
    await tell(sentenceOf(error, lang, name));
    await sink.failure(name, error);
  };

  const opened = openListed(inputs, {
    ...(stdin ? { stdin } : {}),
    allowPrivate: options.allowPrivate ?? false,
    signal: io.signal,
  });
  for await (const input of opened) {
    clock.lap('stage-read');
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
      if (!options.quiet && !product.failure)
        for (const diagnostic of product.diagnostics)
          if (diagnostic.level === 'warning') await tell(named(name, diagnosticText(diagnostic, lang)));
      if (product.failure && options.format !== 'json' && options.format !== 'ndjson') throw product.failure;
      await sink.product(name, product);
      if (product.failure) {
        failed++;
        await tell(sentenceOf(product.failure, lang, name));
      } else done++;
    } catch (error) {
      if (isClosedPipe(error) || (error as NodeJS.ErrnoException).syscall === 'write') throw error;
      await fail(name, error instanceof PostlensError ? error : fault(name, error));
    }
    clock.lap('stage-write');
    if (options.timings) await tell(text('timings', { name, stages: clock.read(text) }));
    // A turn of the event loop, so that Ctrl-C is heard between inputs.
    await turn();
  }
  await sink.end();
  if (io.signal.aborted) {
    await tell(text('interrupted', { done, all: inputs.length }));
    return EXIT.interrupted;
  }
  if (inputs.length > 1 && failed > 0 && !options.quiet)
    await tell(text('batch', { done, all: inputs.length, failed }));
  return failed > 0 ? EXIT.failed : EXIT.done;
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
