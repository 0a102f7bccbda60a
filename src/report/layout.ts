/** Columns of a string on the terminal. */
export type Measure = (text: string) => number;

/** Breaks text at spaces so that no line is wider than `width`; a longer word is cut into pieces of that width. */
export function wrap(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((each) => pieces(each, width, measure))) {
    const columns = measure(word);
    if (used > 0 && used + 1 + columns <= width) {
      line += ` ${word}`;
      used += 1 + columns;
    } else {
      if (line) lines.push(line);
      line = word;
      used = columns;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** A word in pieces no wider than `width`: one piece of nearly all words. Linear in the length of the word. */
function pieces(word: string, width: number, measure: Measure): string[] {
  if (word.length * 2 <= width || (word.length <= width * 2 && measure(word) <= width)) return [word];
  const out: string[] = [];
  for (let at = 0; at < word.length; ) {
    // A piece is at most `width` characters of two units each.
    const piece = clip(word.slice(at, at + width * 2), width, measure);
    out.push(piece);
    at += piece.length;
  }
  return out;
}

/** The longest beginning of `text` that fits; at least one character, so that a caller always gets on. */
export function clip(text: string, width: number, measure: Measure): string {
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
