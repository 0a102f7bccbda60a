import { wording } from '../text/wording.js';
import type { Block, BlockType } from '../types.js';
import type { Box, Line, Run } from './layout.js';
import { runValue } from './score.js';

interface Piece {
  readonly type: BlockType;
  readonly text: string;
  readonly level?: number;
}

/** The text of boxes and runs without what was left out, and its blocks as spans into it. */
export function render(nodes: readonly (Box | Run)[]): { text: string; blocks: Block[] } {
  const pieces: Piece[] = [];
  const visit = (box: Box, type: BlockType, level: number): void => {
    let own = type;
    let depth = level;
    switch (box.tag) {
      case 'blockquote':
        own = 'quote';
        break;
      case 'pre':
        own = 'code';
        break;
      case 'ul':
      case 'ol':
        depth = level + 1;
        break;
      case 'li':
        own = 'listItem';
        break;
      case 'tr': {
        if (isDataTable(box)) {
          const cells = box.children.flatMap((cell) => (cell.out ? [] : [inlineText(cell)])).filter(Boolean);
          if (cells.length) pieces.push({ type: 'tableRow', text: cells.join(' | ') });
          return;
        }
        break;
      }
      default:
        if (/^h[1-6]$/.test(box.tag)) {
          const text = inlineText(box);
          if (text) pieces.push({ type: 'heading', text, level: Number(box.tag[1]) });
          return;
        }
    }
    for (const child of box.children) {
      if (child.out) continue;
      if (child.kind === 'box') visit(child, own, depth);
      else pieces.push(...piecesOf(child, own, depth));
    }
  };
  for (const node of nodes) {
    if (node.kind === 'box') visit(node, 'paragraph', 0);
    else pieces.push(...piecesOf(node, 'paragraph', 0));
  }

  let text = '';
  const blocks: Block[] = [];
  let before: BlockType | undefined;
  for (const { type, text: own, level } of pieces) {
    if (text) text += type === before && (type === 'listItem' || type === 'tableRow') ? '\n' : '\n\n';
    blocks.push({ type, start: text.length, end: text.length + own.length, ...(level ? { level } : {}) });
    text += own;
    before = type;
  }
  return { text, blocks };
}

const inlineText = (node: Box | Run): string =>
  node.out
    ? ''
    : node.kind === 'run'
      ? node.lines.map((line) => line.text).join(' ')
      : node.children.map(inlineText).filter(Boolean).join(' ');

/** Rows of several short cells are data; tables for layout hold paragraphs or further boxes. */
function isDataTable(row: Box): boolean {
  const cells = row.children.filter((child): child is Box => child.kind === 'box' && !child.out);
  return (
    cells.length > 1 &&
    cells.every((cell) =>
      cell.children.every((child) => child.kind === 'run' && child.chars < 200 && runValue(child) < 0.7),
    )
  );
}

const LETTER_OR_DIGIT = wording(/[\p{L}\d]/u);
/** A line in bold alone is a heading of the author's own making, if it is short and not a sentence. */
const isBoldHeading = ({ text, bold }: Line): boolean =>
  bold >= text.length * 0.9 && text.length <= 100 && LETTER_OR_DIGIT.test(text) && !/[.,;:]["”]?$/.test(text);

function piecesOf(run: Run, type: BlockType, level: number): Piece[] {
  if (type === 'code') return [{ type, text: run.lines.map((line) => line.text).join('\n') }];
  if (type === 'listItem')
    return [{ type, text: run.lines.map((line) => line.text).join(' '), level: Math.max(1, level) }];
  if (isVerse(run)) return [{ type: 'verse', text: run.lines.map((line) => line.text).join('\n') }];
  const pieces: Piece[] = [];
  for (const line of run.lines) {
    const last = pieces.at(-1);
    if (type === 'paragraph' && isBoldHeading(line)) pieces.push({ type: 'heading', text: line.text, level: 4 });
    else if (last && last.type === type && continues(last.text, line.text))
      pieces[pieces.length - 1] = { type, text: `${last.text} ${line.text}` };
    else pieces.push({ type, text: line.text });
  }
  return pieces;
}

/** Whether a line goes on with the sentence of the line before, as in text broken by hand. */
const SMALL_LETTER = wording(/^\p{Ll}/u);
const continues = (before: string, line: string): boolean =>
  !/[.!?…:]["”’»)]?$/.test(before) && SMALL_LETTER.test(line);

/** Four or more short lines, most without a full stop at the end. */
function isVerse({ lines }: Run): boolean {
  return (
    lines.length >= 4 &&
    lines.every((line) => line.text.length <= 60 && line.bold < line.text.length && line.link === 0) &&
    lines.filter((line) => /[.!?]$/.test(line.text)).length * 2 < lines.length
  );
}
