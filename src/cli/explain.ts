import type { Analysis, Upos } from '../types.js';
import { type Context, EXIT } from './command.js';
import { oneLine, write } from './io.js';
import { colorLevel } from './look.js';
import type { Options } from './options.js';
import { palette } from './palette.js';
import { type Cell, featsText, paradigm, paradigmRows } from './paradigm.js';
import { complaint } from './say.js';

interface Paradigm {
  /** With `#` between compound parts. */
  readonly lemma: string;
  readonly upos: Upos;
  /** Class of the Kotus word list with its gradation, such as `9*F`; `-` for none. */
  readonly class: string;
  readonly cells: readonly Cell[];
}

interface Explained {
  readonly word: string;
  /** Most plausible first, before any sentence is seen. */
  readonly readings: readonly Analysis[];
  readonly paradigms: readonly Paradigm[];
}

/** Prints every reading of the words, and how each of their lemmas inflects. */
export async function explainWords(words: readonly string[], options: Options, context: Context): Promise<number> {
  const { io } = context;
  const asked = words.flatMap((word) => word.normalize('NFC').split(/\s+/)).filter(Boolean);
  if (asked.length === 0) throw complaint('no-word', {});
  const explain = await explainer();
  const explained = asked.map(explain);
  if (options.format === 'json') {
    const value = explained.length === 1 ? explained[0] : explained;
    await write(io.stdout, `${JSON.stringify(value, null, io.stdout.isTTY ? 2 : 0)}\n`);
  } else if (options.format === 'ndjson')
    await write(io.stdout, explained.map((one) => `${JSON.stringify(one)}\n`).join(''));
  else await write(io.stdout, await forPeople(explained, options, context));
  return EXIT.done;
}

async function explainer(): Promise<(word: string) => Explained> {
  const { inflect, loadFinnish, paradigmsOf, readings } = await import('../index.js');
  const { morphology } = await loadFinnish();
  return (word) => {
    const found = readings(morphology, word);
    const lemmas = new Map(
      found.map(({ parts, upos }) => [`${upos} ${parts.join('#')}`, { upos, lemma: parts.join('#') }]),
    );
    const paradigms = [...lemmas.values()].flatMap(({ lemma, upos }) => {
      const cells = paradigm(upos, (feats) => inflect(morphology, lemma, upos, feats));
      const name = paradigmsOf(morphology, lemma, upos)[0]?.name ?? '-';
      return cells.length > 0 ? [{ lemma, upos, class: name, cells }] : [];
    });
    return { word, readings: found, paradigms };
  };
}

async function forPeople(explained: readonly Explained[], { color }: Options, { io, text }: Context): Promise<string> {
  const { title, heading, dim } = await palette(colorLevel(color, io));
  const sections = explained.map(({ word, readings, paradigms }) => [
    title(oneLine(word)),
    ...table(
      readings.map(({ parts, upos, feats, from }) => [parts.join('#'), upos, featsText(feats), text(`from-${from}`)]),
      dim,
    ),
    ...paradigms.flatMap(({ lemma, upos, class: name, cells }) => [
      '',
      `  ${heading(oneLine(lemma))} ${dim(`${upos} ${name}`)}`,
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
