import type { Block, Sentence } from '../types.js';
import { boundaries } from './boundaries.js';
import { tokenize } from './tokenize.js';

const CLOSED = /[.!?:…]["”»)]?\s*$/;
const GOES_ON = /^\s*(?!https?:|www\.)[\p{Ll}\d(”"]/u;

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
 * Whether lines look broken at a width, as in mail and old plain text: all but the last about equally long, and most of
 * them going on in the next with a small letter.
 */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1);
  const lengths = full.map((line) => line.trimEnd().length);
  const longest = lengths.reduce((most, length) => Math.max(most, length), lines.at(-1)!.trimEnd().length);
  if (longest < 40 || longest > 120 || lengths.some((length) => length < longest - 24)) return false;
  const going = full.filter((line, i) => !CLOSED.test(line) && GOES_ON.test(lines[i + 1]!)).length;
  return going * 2 > full.length;
}
