import type { Extraction, Post, ReportedPost, Source } from '../types.js';
import type { Work } from './batch.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';
import { complaint } from './say.js';

/** Gives what takes the posts out of a source. Needs no model. */
export async function extractWork(options: Options): Promise<Work> {
  const library = await import('../index.js');
  const explain = options.explain ?? false;
  return (source) => {
    const extraction = library.extractSource(source, { input: inputKind(source, options), explain });
    const { posts, kind, diagnostics } = extraction;
    const failure =
      posts.length > 0 ? undefined : complaint(kind === 'feed' ? 'feed' : 'no-post', { name: source.name });
    const wanted = options.format === 'json' || options.format === 'ndjson';
    // The same post as in a report: its sentences are told apart, though no word of them is understood.
    const shown = !wanted
      ? []
      : posts.length > 0
        ? posts.map((post): ReportedPost => ({ ...post, sentences: library.sentenceSpans(post) }))
        : [{ ...nothing(extraction), sentences: [] }];
    return {
      values: shown.map((post) => ({
        schema: 'postlens/1',
        // No model has a part in it.
        generator: { name: 'postlens', version: library.VERSION, model: 'none' },
        input: inputOf(source),
        post,
        diagnostics,
      })),
      render: (first) =>
        (first ? '' : '\n') +
        (options.format === 'markdown'
          ? library.renderPostMarkdown(extraction, explain)
          : library.renderPostText(extraction)),
      diagnostics,
      // The text is the body and no more: what was left out is told beside it.
      notes: explain && options.format === 'text' ? library.renderRemovals(extraction).split('\n').filter(Boolean) : [],
      ...(failure ? { failure } : {}),
    };
  };
}

const nothing = ({ kind }: Extraction): Post => ({ kind, meta: {}, text: '', blocks: [] });

/** An input as JSON names it. */
export const inputOf = ({ name, url }: Source) => (url === undefined ? { name } : { name, url });
