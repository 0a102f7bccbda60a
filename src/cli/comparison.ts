import type { Doc } from '../types.js';
import { type Context, EXIT } from './command.js';
import { conclude, eachInput, findInputs } from './inputs.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';
import { putWhole, streamJson } from './output.js';
import { forPeople } from './people.js';
import { complaint } from './say.js';

interface Side {
  readonly name: string;
  readonly inputs: { readonly name: string; readonly doc: Doc }[];
}

/** Prints what is key in one input or folder against another. */
export async function comparison(a: string, b: string, options: Options, context: Context): Promise<number> {
  const library = await import('../index.js');
  let loading: ReturnType<typeof library.loadFinnish> | undefined;
  const load = async () => {
    loading ??= library.loadFinnish();
    const model = await loading;
    return (source: Parameters<typeof library.annotateSource>[0]) =>
      library.annotateSource(source, model, { input: inputKind(source, options) });
  };
  const sides: Side[] = [];
  let code: number = EXIT.done;
  for (const name of [a, b]) {
    const side: Side = { name, inputs: [] };
    sides.push(side);
    const listing = await findInputs('compare', [name], context);
    const tally = await eachInput(listing, options, context, load, () => ({
      async done(input, docs) {
        side.inputs.push(...docs.map((doc) => ({ name: input, doc })));
        return true;
      },
      failed: async () => {},
    }));
    code = Math.max(code, await conclude(tally, options, context));
    if (code === EXIT.interrupted) return code;
  }
  for (const { name, inputs } of sides)
    if (inputs.length === 0) {
      if (code === EXIT.done) throw complaint('nothing-to-compare', { name });
      return code;
    }
  const found = library.compare(sides[0]!, sides[1]!, { top: options.top ?? 20 });
  const text = async (): Promise<string> => {
    if (options.format === 'csv') return library.comparisonCsv(found);
    return library.renderComparison(found, await forPeople(options, context, [JSON.stringify(found)]));
  };
  await putWhole(options, context, streamJson(options.format, found) ?? (await text()));
  return code;
}
