import type { Finnish } from '../index.js';
import type { Report } from '../types.js';
import type { Work } from './batch.js';
import type { Context } from './command.js';
import { inputKind } from './kind.js';
import type { Options } from './options.js';
import { forPeople } from './people.js';
import { isFolderPath, readDocs, readTable } from './tables.js';

/** Loads the model and gives what makes reports of a source. */
export async function reportWork(options: Options, context: Context): Promise<Work> {
  const { io, lang } = context;
  const library = await import('../index.js');
  const finnish = await loadOwn(options, context);
  const html = options.format === 'html' ? await library.htmlRenderer() : undefined;
  const index = options.format === 'html' ? await library.indexRenderer() : undefined;
  const { format, only, top, rank } = options;
  const explain = options.explain ?? false;
  const analysis = {
    ...(only ? { only } : {}),
    ...(top === undefined ? {} : { top }),
    ...(rank ? { rank } : {}),
    explain,
    // Quotes need the text: only data can do without it.
    text: !(options.noText && (format === 'json' || format === 'ndjson')),
  };
  const onTerminal = async (report: Report): Promise<string> => {
    const texts = [report.post.text ?? '', JSON.stringify(report.post.meta)];
    return library.renderTerminal(report, await forPeople(options, { io, lang }, texts));
  };
  const render = async (reports: readonly Report[], first: boolean): Promise<string> => {
    if (format === 'csv') return rows(library.renderCsv(reports), first);
    const parts: string[] = [];
    for (const report of reports) {
      if (html) parts.push(html(report, { lang }));
      else parts.push(format === 'terminal' ? await onTerminal(report) : library.renderMarkdown(report, { lang }));
    }
    return (first ? '' : '\n') + parts.join('\n');
  };
  return (source) => {
    const found = library.analyzeDocs(source, finnish, { ...analysis, input: inputKind(source, options) });
    const reports = found.map(({ report }) => report);
    const gathered = index ? found.map(({ report, doc }) => library.gather(report, doc)) : [];
    return {
      values: reports,
      gathered,
      diagnostics: reports[0]?.diagnostics ?? [],
      render: (first) =>
        index && gathered.length > 1
          ? index(library.collect(gathered), { lang, version: library.VERSION })
          : render(reports, first),
    };
  };
}

/** The model with the user's own tables of cues and themes, and frequencies from a table or counted in a folder. */
async function loadOwn(options: Options, context: Context): Promise<Finnish> {
  const { lexicon, themes, reference } = options;
  const { corpusOf, loadFinnish } = await import('../index.js');
  const isFolder = reference !== undefined && isFolderPath(reference);
  const finnish = await loadFinnish({
    ...(lexicon ? { lexicon: await readTable(lexicon) } : {}),
    ...(themes ? { themes: await readTable(themes) } : {}),
    ...(reference && !isFolder ? { reference: await readTable(reference) } : {}),
  });
  if (!reference || !isFolder) return finnish;
  const docs = await readDocs(reference, finnish, options, context);
  return { ...finnish, reference: { ...finnish.reference, own: corpusOf(reference, docs) } };
}

/** A table's rows, with the header only at the top of a stream. */
const rows = (table: string, first: boolean): string => (first ? table : table.slice(table.indexOf('\r\n') + 2));
