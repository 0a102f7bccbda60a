/** Columns of a string on the terminal. */
export type Measure = (text: string) => number;

/** Breaks text at spaces so that no line is wider than `width`; a longer word is cut into pieces of that width. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    let piece = word;
    let columns = measure(piece);
    if (used > 0 && used + 1 + columns <= width) {
      line += ` ${piece}`;
      used += 1 + columns;
      continue;
    }
    if (line) lines.push(line);
    while (columns > width) {
      const head = clip(piece, width, measure);
      lines.push(head);
      piece = piece.slice(head.length);
      columns = measure(piece);
    }
    line = piece;
    used = columns;
  }
  if (line) lines.push(line);
  return lines;
}

/** The longest beginning of `text` that fits; at least one character, so that a caller always gets on. */
export function clip(text: string, width: number, measure: Measure): string {
  // A character takes at most two columns: no need to look at more than this.
  let out = '';
  let used = 0;
  for (const char of text) {
    const columns = measure(char);
    if (out && used + columns > width) break;
    out += char;
    used += columns;
  }
  return out;
}

/** Cuts text to `width` columns with an ellipsis where something is lost. */
export const truncate = (text: string, width: number, measure: Measure): string =>
  text.length <= width * 4 && measure(text) <= width ? text : `${clip(text, Math.max(1, width - 1), measure)}…`;

export const padEnd = (text: string, width: number, measure: Measure): string =>
  text + ' '.repeat(Math.max(0, width - measure(text)));

export const padStart = (text: string, width: number, measure: Measure): string =>
  ' '.repeat(Math.max(0, width - measure(text))) + text;

const EIGHTHS = ['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/** A bar of `share` (0..1) of `width` columns, exact to an eighth of a column; never empty for a share above 0. */
export function bar(share: number, width: number): string {
  const eighths = Math.max(share > 0 ? 1 : 0, Math.round(Math.min(1, share) * width * 8));
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!;
}
