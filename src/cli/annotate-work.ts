import type { Work } from './batch.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';

/** Loads the model and gives what annotates a source. */
export async function annotateWork(options: Options): Promise<Work> {
  const library = await import('../index.js');
  const finnish = await library.loadFinnish();
  return (source) => {
    const docs = library.annotateSource(source, finnish, { input: inputKind(source, options) });
    return { values: docs, diagnostics: [], render: () => library.renderConllu(docs) };
  };
}
