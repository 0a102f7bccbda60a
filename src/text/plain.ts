import type { Block, BlockType, Meta, Post } from '../types.js';
import { dateLine } from './dates.js';
import { isWrapped } from './segment.js';
import { FURNITURE } from './tables.js';

type Line = { readonly start: number; readonly end: number; readonly text: string };

/** Heading lines are short: at most this many characters. */
const HEADING_LENGTH = 100;
const BULLET = /^\s*(?:[*•·▪●‣]|[-–])\s+(?=\S)/u;
const NUMBERED = /^\s*\d{1,2}[.)]\s+\S/u;
const ADDRESS = /https?:|www\./i;
const SENTENCE_END = /[.!?:;,…]["”'’»)\]]*$/u;

/**
 * The post in a plain text. The text is kept whole, and every character but white space stands in a block: blank lines
 * part paragraphs, and each line is a block of its own unless the lines were broken at a width. Markdown's marks of
 * headings, quotes and items tell the type and stay in the block. Lines of the page around the post (dates, share and comment lines) are marked as furniture.
 *
 * @param text NFC, line ends LF
 */
export function plainPost(text: string): Post {
  const blocks: Block[] = [];
  for (const group of groups(text)) blocks.push(...blocksOf(group));
  const marked = markFurniture(text, blocks);
  return { kind: 'post', meta: metaOf(text, marked), text, blocks: marked };
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

const isMarked = (line: string): boolean => BULLET.test(line) || NUMBERED.test(line) || /^(?:#{1,6}\s|>)/.test(line);

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
  /\p{L}/u.test(line) &&
  !/^\p{Ll}/u.test(line) &&
  !/^[-–]\s/.test(line) &&
  !ADDRESS.test(line);

function markFurniture(text: string, blocks: readonly Block[]): Block[] {
  const kinds = blocks.map((block) => furnitureKind(text.slice(block.start, block.end)));
  const rest = kinds.indexOf('rest', Math.min(1, kinds.length));
  const bodyEnd = rest < 0 ? blocks.length : rest;
  const body = (index: number): boolean => index < bodyEnd && kinds[index] === undefined;
  const firstBody = blocks.findIndex((_, index) => body(index) && blocks[index]!.type !== 'heading');
  const lastBody = blocks.findLastIndex((_, index) => body(index));
  return blocks.map((block, index) => {
    const kind = kinds[index];
    const atEdge = index < firstBody || index > lastBody;
    return index >= bodyEnd || kind === 'line' || (kind === 'edge' && atEdge) ? { ...block, furniture: true } : block;
  });
}

function furnitureKind(line: string): 'line' | 'edge' | 'rest' | undefined {
  if (line.length > 160) return undefined;
  if (dateLine(line)) return 'edge';
  return FURNITURE.find(([pattern]) => pattern.test(line))?.[1];
}

/** A heading that opens the body is the title; a date line at either end is the date. */
function metaOf(text: string, blocks: readonly Block[]): Meta {
  const first = blocks.find((block) => !block.furniture);
  const dated = blocks.filter((block) => block.furniture).map((block) => dateLine(text.slice(block.start, block.end)));
  const published = dated.find((date) => date !== undefined);
  return {
    ...(first?.type === 'heading'
      ? { title: { value: text.slice(first.start, first.end).replace(/^#+\s+/, ''), from: 'text' as const } }
      : {}),
    ...(published ? { published: { value: published, from: 'text' as const } } : {}),
  };
}
