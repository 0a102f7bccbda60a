import type { Block, BlockType, Post } from '../types.js';
import { isLowerAt, LATIN_LETTERS } from './chars.js';
import { frontMatter } from './frontmatter.js';
import { markFurniture, metaOf } from './furniture.js';
import { isWrapped } from './segment.js';

type Line = { readonly start: number; readonly end: number; readonly text: string };

/** Heading lines are short: at most this many characters. */
const HEADING_LENGTH = 100;
const BULLET = /^\s*(?:[*•·▪●‣]|[-–])\s+(?=\S)/u;
const NUMBERED = /^\s*\d{1,2}[.)]\s+\S/u;
const ADDRESS = /https?:|www\./i;
const LETTER = new RegExp(`[${LATIN_LETTERS}]`);
const SENTENCE_END = /[.!?:;,…]["”'’»)\]]*$/u;

/**
 * The post in a plain text. The text is kept whole, and every character but white space stands in a block: blank lines
 * part paragraphs, and each line is a block of its own unless the lines were broken at a width. Markdown's marks of
 * headings, quotes and items tell the type and stay in the block. Lines of the page around the post (dates, share and
 * comment lines, front matter) are marked as furniture.
 *
 * @param text NFC, line ends LF
 */
export function plainPost(text: string): Post {
  const blocks: Block[] = [];
  for (const group of groups(text)) blocks.push(...blocksOf(group));
  const front = frontMatter(text);
  const marked = markFurniture(text, markCode(text, blocks), front?.end ?? 0);
  return { kind: 'post', meta: metaOf(text, marked, front), text, blocks: marked };
}

/** Runs of lines without a blank line between. */
function groups(text: string): Line[][] {
  const all: Line[][] = [];
  let group: Line[] = [];
  let at = 0;
  for (const raw of text.split('\n')) {
    const content = raw.trim();
    if (content) {
      const start = at + raw.indexOf(content);
      group.push({ start, end: start + content.length, text: content });
    } else if (group.length) {
      all.push(group);
      group = [];
    }
    at += raw.length + 1;
  }
  if (group.length) all.push(group);
  return all;
}

function blocksOf(group: readonly Line[]): Block[] {
  const first = group[0]!;
  const last = group.at(-1)!;
  const texts = group.map((line) => line.text);
  if (!group.some((line) => isMarked(line.text)) && isWrapped(texts))
    return [{ start: first.start, end: last.end, type: 'paragraph' }];
  const dashed = texts.filter((line) => /^[-–]\s/.test(line));
  // Dashes open both list items and lines of speech; speech ends in a full stop.
  const speech = dashed.some((line) => SENTENCE_END.test(line) && !line.endsWith(','));
  return group.map((line) => blockOf(line, group.length === 1, speech));
}

const isMarked = (line: string): boolean =>
  BULLET.test(line) || NUMBERED.test(line) || /^(?:#{1,6}\s|>|```)/.test(line);

function blockOf({ start, end, text }: Line, alone: boolean, speech: boolean): Block {
  const block = (type: BlockType, level?: number): Block => ({
    start,
    end,
    type,
    ...(level === undefined ? {} : { level }),
  });
  const heading = /^(#{1,6})\s+\S/.exec(text);
  if (heading) return block('heading', heading[1]!.length);
  if (/^>\s*\S/.test(text)) return block('quote');
  if (NUMBERED.test(text) || (BULLET.test(text) && !(speech && /^[-–]/.test(text)))) return block('listItem', 1);
  return alone && isHeading(text) ? block('heading', 2) : block('paragraph');
}

const isHeading = (line: string): boolean =>
  line.length <= HEADING_LENGTH &&
  !SENTENCE_END.test(line) &&
  LETTER.test(line) &&
  !isLowerAt(line, 0) &&
  !/^[-–]\s/.test(line) &&
  !ADDRESS.test(line);

/** Lines between Markdown's fences, and the fences, are code; an odd fence is left alone. */
function markCode(text: string, blocks: readonly Block[]): Block[] {
  const fences = blocks.filter((block) => text.startsWith('```', block.start)).length;
  let open = false;
  let left = fences - (fences % 2);
  return blocks.map((block) => {
    const fence = left > 0 && text.startsWith('```', block.start);
    const inside = open || fence;
    if (fence) {
      open = !open;
      left--;
    }
    return inside ? { start: block.start, end: block.end, type: 'code' } : block;
  });
}
