import type { Work } from './batch.js';
import { inputOf } from './extract-work.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';
import { baseName } from './output.js';

/** Loads the model and gives what annotates a source. */
export async function annotateWork(options: Options): Promise<Work> {
  const library = await import('../index.js');
  const finnish = await library.loadFinnish();
  return (source) => {
    const docs = library.annotateSource(source, finnish, {
      input: inputKind(source, options),
      readings: options.allReadings ?? false,
    });
    const name = baseName(source.name);
    return {
      values: docs.map(({ post, sentences, readings }) => ({
        generator: { name: 'postlens', version: library.VERSION, model: finnish.morphology.version },
        input: inputOf(source),
        post,
        sentences,
        ...(readings ? { readings } : {}),
      })),
      diagnostics: [],
      render: () =>
        library.renderConllu(docs, { ids: docs.map((_, at) => (docs.length > 1 ? `${name}-${at + 1}` : name)) }),
    };
  };
}
