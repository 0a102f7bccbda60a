import type { Explained, ExplainedWord } from '../index.js';
import { type Context, EXIT } from './command.js';
import { oneLine } from './io.js';
import { colorLevel } from './look.js';
import type { Options } from './options.js';
import { putWhole, streamJson } from './output.js';
import { palette } from './palette.js';
import { type Cell, featsText, paradigm, paradigmRows } from './paradigm.js';
import { complaint } from './say.js';

/** What is known of a form, with the whole paradigm of each word that it can be. */
interface Entry extends Explained {
  readonly words: readonly (ExplainedWord & { readonly cells: readonly Cell[] })[];
}

/** Prints every reading of the words, and how each of their lemmas inflects. */
export async function explainWords(words: readonly string[], options: Options, context: Context): Promise<number> {
  const asked = words.flatMap((word) => word.normalize('NFC').split(/\s+/)).filter(Boolean);
  if (asked.length === 0) throw complaint('no-word', {});
  const explain = await explainer();
  const entries = asked.map(explain);
  const value = entries.length === 1 && options.format === 'json' ? entries[0] : entries;
  const content = streamJson(options.format, value) ?? (await forPeople(entries, options, context));
  await putWhole(options, context, content);
  return EXIT.done;
}

async function explainer(): Promise<(form: string) => Entry> {
  const { explainWord, inflect, loadFinnish } = await import('../index.js');
  const { morphology } = await loadFinnish();
  return (form) => {
    const explained = explainWord(morphology, form);
    const words = explained.words.map((word) => ({
      ...word,
      cells: paradigm(word.upos, (feats) => inflect(morphology, word.parts.join('#'), word.upos, feats)),
    }));
    return { ...explained, words };
  };
}

async function forPeople(entries: readonly Entry[], { color }: Options, { io, text }: Context): Promise<string> {
  const { title, heading, dim } = await palette(colorLevel(color, io));
  const sections = entries.map(({ form, readings, words }) => [
    title(oneLine(form)),
    ...table(
      readings.map(({ parts, upos, feats, from }) => [parts.join('#'), upos, featsText(feats), text(`from-${from}`)]),
      dim,
    ),
    ...words
      .filter(({ cells }) => cells.length > 0)
      .flatMap(({ parts, upos, classes, cells }) => [
        '',
        `  ${heading(oneLine(parts.join('#')))} ${dim([upos, ...classes].join(' '))}`,
        ...table(paradigmRows(cells)),
      ]),
  ]);
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

/** Rows in columns; the last column in a style of its own. */
function table(rows: readonly string[][], last: (cell: string) => string = (cell) => cell): string[] {
  const widths = rows[0]?.map((_cell, column) => Math.max(...rows.map((row) => row[column]!.length))) ?? [];
  return rows.map((row) => {
    const cells = row.map((cell, at) =>
      at === row.length - 1 ? last(oneLine(cell)) : oneLine(cell).padEnd(widths[at]!),
    );
    return `  ${cells.join('  ')}`.trimEnd();
  });
}
