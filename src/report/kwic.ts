import type { KwicLine } from '../types.js';
import { csvRows } from './csv-rows.js';
import { padEnd, padStart, truncate } from './layout.js';
import type { TerminalOptions } from './options.js';
import { safe } from './safe.js';

/** Columns between a match and its contexts. */
const GAP = '  ';
const LONGEST_NAME = 24;

/**
 * A concordance with the matches one below another, as wide as the terminal; the sentence, from 1, stands before each line,
 * and the input's name when there are several. Ends with a line feed, empty for no lines.
 */
export function renderKwic(lines: readonly KwicLine[], options: TerminalOptions): string {
  const { measure, color } = options;
  const width = Math.min(200, Math.max(40, options.width));
  const several = new Set(lines.map(({ input }) => input)).size > 1;
  const rows = lines.map((line) => ({
    place: `${several ? `${truncate(safe(line.input), LONGEST_NAME, measure)}:` : ''}${line.sentence + 1}`,
    left: safe(line.left),
    match: safe(line.match),
    right: safe(line.right),
  }));
  const places = rows.reduce((most, { place }) => Math.max(most, measure(place)), 0);
  const free = width - places - 3 * GAP.length;
  const matches = Math.min(
    Math.floor(free / 2),
    rows.reduce((most, { match }) => Math.max(most, measure(match)), 0),
  );
  const leftRoom = Math.floor((free - matches) / 2);
  const rightRoom = free - matches - leftRoom;
  return rows
    .map(({ place, left, match, right }) => {
      const shown = truncate(match, matches, measure);
      const line = [
        color.dim(padEnd(place, places, measure)),
        padStart(lastColumns(left.trimEnd(), leftRoom, measure), leftRoom, measure),
        color.cue(shown) + ' '.repeat(Math.max(0, matches - measure(shown))),
        truncate(right.trimStart(), rightRoom, measure),
      ].join(GAP);
      return `${line.trimEnd()}\n`;
    })
    .join('');
}

/** The end of a text that fits, an ellipsis before it where something is lost. */
function lastColumns(text: string, width: number, measure: (text: string) => number): string {
  if (measure(text) <= width) return text;
  const characters = [...text];
  let used = 1;
  let from = characters.length;
  while (from > 0 && used + measure(characters[from - 1]!) <= width) {
    from--;
    used += measure(characters[from]!);
  }
  return `…${characters.slice(from).join('')}`;
}

const COLUMNS = ['input', 'sentence', 'start', 'end', 'left', 'match', 'right'] as const;

/** One row a line, with a header. Sentences count from 0, as in JSON. */
export const kwicCsv = (lines: readonly KwicLine[]): string =>
  csvRows(
    COLUMNS,
    lines.map((line) => COLUMNS.map((column) => line[column])),
  );
