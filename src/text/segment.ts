import type { Block, Sentence } from '../types.js';
import { boundaries } from './boundaries.js';
import { SMALL } from './chars.js';
import { tokenize } from './tokenize.js';

const CLOSED = /[.!?:…]["”»)]?\s*$/;
const GOES_ON = new RegExp(`^\\s*(?!https?:|www\\.)[${SMALL}\\d(”"]`);

/**
 * Sentences of a text with their tokens, block by block, in order. Every block ends a sentence; so does a line break
 * inside one, unless the lines of a paragraph are those of a text wrapped to a width.
 *
 * @param blocks spans into `text`, in order and apart
 */
export function segment(text: string, blocks: readonly Block[]): Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, index) => {
    for (const [start, end] of pieces(text, block)) {
      const tokens = tokenize(text, start, end);
      let first = 0;
      for (const last of boundaries(tokens, text)) {
        sentences.push({
          start: tokens[first]!.start,
          end: tokens[last - 1]!.end,
          block: index,
          tokens: tokens.slice(first, last),
        });
        first = last;
      }
    }
  });
  return sentences;
}

/** The lines of a block, or the whole where its line breaks mean nothing. */
function pieces(text: string, block: Block): readonly (readonly [number, number])[] {
  const { start, end } = block;
  const lines = text.slice(start, end).split('\n');
  if (lines.length === 1) return [[start, end]];
  if (block.type === 'paragraph' && isWrapped(lines)) return [[start, end]];
  let at = start;
  return lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return [from, from + line.length] as const;
  });
}

/**
 * Whether lines look broken at a width, as in mail and old plain text: no line has room for the first word of the next,
 * and most of them go on with a small letter.
 */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const lengths = lines.map((line) => line.trimEnd().length);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (width < 40 || width > 120) return false;
  let going = 0;
  for (let i = 1; i < lines.length; i++) {
    const next = lines[i]!.trimStart();
    if (lengths[i - 1]! + 1 + next.split(/\s/, 1)[0]!.length < width) return false;
    if (!CLOSED.test(lines[i - 1]!) && GOES_ON.test(next)) going++;
  }
  return going * 2 >= lines.length - 1;
}
