import { resolve } from 'node:path';
import type { Listing } from '../input/index.js';
import type { Lang, Source } from '../types.js';
import type { Context, Format } from './command.js';
import type { IndexOf } from './html-sink.js';
import { conclude, eachInput, findInputs, type Receiver } from './inputs.js';
import type { Options } from './options.js';
import { type Product, type Sink, streamSink } from './output.js';
import { complaint, sentenceOf } from './say.js';
import { isFolderPath } from './tables.js';

/** What a command makes of one input once it is loaded. */
export type Work = (source: Source) => Product;

/** Takes inputs through a command and gives the product of each as soon as it is made, in the order of the inputs. */
export async function batch(
  command: string,
  names: readonly string[],
  options: Options,
  context: Context,
  load: () => Promise<Work>,
): Promise<number> {
  const listing = await findInputs(command, names, context);
  const sink = await sinkOf(options, listing, context);
  try {
    const tally = await eachInput(listing, options, context, load, (own) => giver(sink, options, own));
    await sink.end();
    return await conclude(tally, options, context);
  } catch (error) {
    // What was done stays whole though the rest cannot be; a stream that is broken is told by what broke it.
    await sink.abandon().catch(() => {});
    throw error;
  }
}

/** Formats in which an input without a post has a value all the same. */
const DATA: ReadonlySet<Format> = new Set(['json', 'ndjson']);

function giver(sink: Sink, { format, quiet }: Options, { lang, tell }: Context): Receiver<Product> {
  return {
    failed: sink.failure,
    async done(name, product) {
      const { failure } = product;
      if (failure && !DATA.has(format)) throw failure;
      const warnings = product.diagnostics.filter(({ level }) => level === 'warning');
      if (!quiet && !failure && warnings.length > 0) {
        const { diagnosticIn } = await import('../index.js');
        for (const warning of warnings) await tell(named(name, diagnosticIn(lang, warning)));
      }
      await sink.product(name, product);
      for (const note of product.notes ?? []) await tell(named(name, note));
      if (failure) await tell(sentenceOf(failure, lang, name));
      return !failure;
    },
  };
}

/** A sentence with the input's name before it, unless it names it itself. */
const named = (name: string, sentence: string): string => (sentence.includes(name) ? sentence : `${name}: ${sentence}`);

async function sinkOf({ output, format }: Options, { inputs, several }: Listing, { io, lang }: Context): Promise<Sink> {
  const toStream = output === undefined || output === '-';
  if (toStream && (format !== 'html' || !several)) return streamSink(io.stdout, format, several);
  const [{ fileSink }, { folderSink, pageSink }] = await Promise.all([import('./files.js'), import('./html-sink.js')]);
  const names = inputs.map(({ name }) => name);
  if (!toStream && (format !== 'html' || !several)) return fileSink(output, format, several, names);
  const indexOf = await indexMaker(lang);
  if (toStream) return pageSink(undefined, indexOf, { io });
  if (/\.html?$/i.test(output) && !isFolderPath(output)) {
    if (names.some((name) => resolve(name) === resolve(output))) throw complaint('output-is-input', { path: output });
    return pageSink(output, indexOf, { io });
  }
  return folderSink(output, await fileSink(output, format, several, names), names, indexOf);
}

async function indexMaker(lang: Lang): Promise<IndexOf> {
  const library = await import('../index.js');
  const render = await library.indexRenderer();
  return async (entries, failures) => {
    const posts = library.collect(entries.map(({ gathered }) => gathered));
    return render(posts, { lang, version: library.VERSION, links: entries.map(({ link }) => link), failures });
  };
}
