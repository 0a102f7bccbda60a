import type { Analysis } from '../types.js';
import { type Context, EXIT } from './command.js';
import { oneLine, write } from './io.js';
import { colorLevel } from './look.js';
import { complaint } from './messages.js';
import type { Options } from './options.js';
import { palette } from './palette.js';

interface Explained {
  readonly word: string;
  /** Most plausible first, before any sentence is seen. */
  readonly readings: readonly Analysis[];
}

/** Prints every reading of the words. */
export async function explainWords(words: readonly string[], options: Options, context: Context): Promise<number> {
  const { io } = context;
  const asked = words.flatMap((word) => word.normalize('NFC').split(/\s+/)).filter(Boolean);
  if (asked.length === 0) throw complaint('no-word', {});
  const { loadFinnish, readings } = await import('../index.js');
  const { morphology } = await loadFinnish();
  const explained: Explained[] = asked.map((word) => ({ word, readings: readings(morphology, word) }));
  if (options.format === 'json') {
    const value = explained.length === 1 ? explained[0] : explained;
    await write(io.stdout, `${JSON.stringify(value, null, io.stdout.isTTY ? 2 : 0)}\n`);
  } else if (options.format === 'ndjson')
    await write(io.stdout, explained.map((one) => `${JSON.stringify(one)}\n`).join(''));
  else await write(io.stdout, await forPeople(explained, options, context));
  return EXIT.done;
}

async function forPeople(explained: readonly Explained[], { color }: Options, { io, text }: Context): Promise<string> {
  const { title, dim } = await palette(colorLevel(color, io));
  const sections = explained.map(({ word, readings }) => {
    const rows = readings.map(({ parts, upos, feats, from }) => [
      oneLine(parts.join('#')),
      upos,
      features(feats),
      text(`from-${from}`),
    ]);
    const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
    const lines = rows.map(
      (row) => `  ${row.map((cell, i) => (i === 3 ? dim(cell) : cell.padEnd(widths[i]!))).join('  ')}`,
    );
    return [title(oneLine(word)), ...lines].map((line) => `${line}\n`).join('');
  });
  return sections.join('\n');
}

const features = (feats: Analysis['feats']): string =>
  Object.entries(feats)
    .map(([name, value]) => `${name}=${value}`)
    .join('|') || '_';
