import type { Work } from './batch.js';
import type { Context } from './command.js';
import { inputKind } from './kind.js';
import { colorLevel, columns } from './look.js';
import type { Options } from './options.js';
import { palette } from './palette.js';

/** Loads the model and gives what makes reports of a source. */
export async function reportWork(options: Options, { io, lang }: Context): Promise<Work> {
  const library = await import('../index.js');
  const finnish = await library.loadFinnish();
  const { format, output, only, top, rank, explain, noText } = options;
  const analysis = {
    ...(only ? { only } : {}),
    ...(top === undefined ? {} : { top }),
    ...(rank ? { rank } : {}),
    explain: explain ?? false,
    text: !(noText && (format === 'json' || format === 'ndjson')),
  };
  const toFile = output !== undefined && output !== '-';
  const look =
    format === 'terminal'
      ? {
          lang,
          width: toFile ? 80 : columns(io),
          color: await palette(toFile && !options.color ? 0 : colorLevel(options.color, io)),
          measure: (await import('string-width')).default,
          explain: explain ?? false,
        }
      : undefined;

  return (source) => {
    const reports = library.analyzeSource(source, finnish, { ...analysis, input: inputKind(source, options) });
    return {
      values: reports,
      diagnostics: reports[0]?.diagnostics ?? [],
      render(first) {
        if (format === 'csv') return csv(library.renderCsv(reports), first);
        const parts = reports.map((report) =>
          look ? library.renderTerminal(report, look) : library.renderMarkdown(report, { lang }),
        );
        return (first ? '' : '\n') + parts.join('\n');
      },
    };
  };
}

/** Rows with the header only at the top of a stream. */
const csv = (table: string, first: boolean): string => (first ? table : table.slice(table.indexOf('\r\n') + 2));
