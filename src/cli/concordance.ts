import type { Doc, KwicLine } from '../types.js';
import type { Context } from './command.js';
import { conclude, eachInput, findInputs } from './inputs.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';
import { failed, putWhole, streamJson } from './output.js';
import { forPeople } from './people.js';

/** Texts whose words are looked at for a word near to one that was not found. */
const SUGGEST_FROM = 20;

/** Prints every place where a query stands in its inputs. */
export async function concordance(
  query: string,
  names: readonly string[],
  options: Options,
  context: Context,
): Promise<number> {
  const library = await import('../index.js');
  // A query that cannot be read is told before anything is loaded.
  library.parseQuery(query);
  const listing = await findInputs('kwic', names, context);
  const kept: Doc[] = [];
  const lines: KwicLine[] = [];
  const failures: unknown[] = [];
  const load = async () => {
    const finnish = await library.loadFinnish();
    return (source: Parameters<typeof library.annotateSource>[0]) => {
      const docs = library.annotateSource(source, finnish, { input: inputKind(source, options) });
      if (kept.length < SUGGEST_FROM) kept.push(...docs);
      const wanted = options.context === undefined ? {} : { context: options.context };
      return docs.flatMap((doc) => library.kwic(doc, query, source.name, wanted));
    };
  };
  const tally = await eachInput(listing, options, context, load, () => ({
    async done(_name, found) {
      lines.push(...found);
      return true;
    },
    async failed(name, error) {
      failures.push(failed(name, error));
    },
  }));
  const sorted = library.sortLines(lines, options.sort ?? 'text');
  const text = async (): Promise<string> => {
    if (options.format === 'csv') return library.kwicCsv(sorted);
    const shown = sorted.flatMap(({ input, left, match, right }) => [input, left, match, right]);
    return library.renderKwic(sorted, await forPeople(options, context, shown));
  };
  await putWhole(options, context, streamJson(options.format, [...sorted, ...failures]) ?? (await text()));
  if (lines.length === 0 && tally.done > 0 && !options.quiet)
    await context.tell(context.text('no-match', { name: query, near: library.suggestions(kept, query).join(', ') }));
  return conclude(tally, options, context);
}
