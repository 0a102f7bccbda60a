import type { Block, Sentence, Token } from '../types.js';
import { isLowerAt, isUpperAt } from './chars.js';
import { OPENERS } from './tables.js';
import { tokenize } from './tokenize.js';

const TERMINAL = /^(?:[.!?‽。！？]|\.{2,}|…+)$/;
const ELLIPSIS = /^(?:\.{2,}|…+)$/;
const QUOTE = /^["”“„»«'’‘´]$/;
const CLOSING = /^[)\]}]$/;
const SMILEY = /^\*\p{L}+\*$/u;
const LIST_MARK = /^(?:[-–*•·−]|\(|\d{1,2}[.)]|["”“'’»])$/;

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
      while (first < tokens.length) {
        const last = sentenceEnd(tokens, first, text);
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
  if (text.indexOf('\n', start) >= end || text.indexOf('\n', start) < 0) return [[start, end]];
  const lines = text.slice(start, end).split('\n');
  if (block.type === 'paragraph' && isWrapped(lines)) return [[start, end]];
  let at = start;
  return lines.map((line) => {
    const from = at;
    at += line.length + 1;
    return [from, from + line.length] as const;
  });
}

/** Whether lines look broken at a width, as in mail and old plain text: full but for the last, most of them mid-sentence. */
export function isWrapped(lines: readonly string[]): boolean {
  if (lines.length < 2) return false;
  const full = lines.slice(0, -1);
  const lengths = full.map((line) => line.trimEnd().length);
  const longest = Math.max(...lengths, lines.at(-1)!.trimEnd().length);
  if (longest < 40 || longest > 120) return false;
  const even = lengths.every((length) => length >= longest - 24);
  const open = full.filter((line) => !/[.!?:…]["”»)]?\s*$/.test(line)).length;
  return even && open * 2 > full.length && full.some((_, i) => /^\s*\p{Ll}/u.test(lines[i + 1]!));
}

/** Index after the last token of the sentence that begins at `first`. */
function sentenceEnd(tokens: readonly Token[], first: number, text: string): number {
  for (let i = first; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind === 'word' || token.kind === 'number') {
      if (i > first && (opensUnmarked(tokens, i, text) || opensItem(tokens, i, text))) return i;
      continue;
    }
    if (token.kind === 'punct' && TERMINAL.test(token.form)) {
      const end = closed(tokens, first, i, text);
      if (end) return end;
      continue;
    }
    if (token.kind === 'emoji' && i > first) {
      const end = afterEmoji(tokens, i);
      if (end) return end;
      continue;
    }
    if (token.form === ':' || token.form === ';') {
      if (listFollows(tokens, i, text)) return i + 1;
    }
  }
  return tokens.length;
}

/** Takes in what belongs to the end of a sentence after its final mark; 0 if the sentence goes on. */
function closed(tokens: readonly Token[], first: number, mark: number, text: string): number {
  let at = mark + 1;
  let quoted = false;
  let firm = tokens[mark]!.form === '.';
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    const { form } = token;
    if (TERMINAL.test(form)) firm ||= form === '.';
    else if (QUOTE.test(form) && isClosing(tokens, first, at)) quoted = true;
    else if (CLOSING.test(form)) {
      if (!hasOpening(tokens, first, at)) break;
      quoted = true;
    } else if (!isSmiley(token) || (quoted && at > mark + 2)) break;
  }
  if (at >= tokens.length) return at;
  const next = tokens[at]!;
  if (isSmiley(tokens[at - 1]!)) return at;
  if (/^(?:[,;]$|:)/.test(next.form) && !tokens[at - 1]!.spaceAfter) return 0;
  const small = isLowerAt(text, next.start);
  if (quoted) return small ? 0 : at;
  if (ELLIPSIS.test(tokens[mark]!.form) && !firm) return small || !next.form ? 0 : at;
  if (small && !firm) return tokens[at - 1]!.spaceAfter ? at : 0;
  return at;
}

const isSmiley = (token: Token): boolean => token.kind === 'emoji' || SMILEY.test(token.form);

/** A smiley closes a sentence unless punctuation goes on after it. */
function afterEmoji(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (at < tokens.length && tokens[at]!.kind === 'emoji') at++;
  if (at >= tokens.length) return at;
  const next = tokens[at]!;
  if (next.kind === 'punct' && !QUOTE.test(next.form) && !/^[-–—(]$/.test(next.form)) return 0;
  return at;
}

/**
 * A capitalised function word with no punctuation before it opens a sentence: the line or heading
 * before it had no full stop. A capitalised word after it speaks for a title (elokuva Kun Taivas Putoaa).
 */
function opensUnmarked(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index]!;
  if (!isUpperAt(text, token.start) || token.form.length < 2 || !OPENERS.has(token.form.toLowerCase())) return false;
  if (token.form.length > 1 && isUpperAt(text, token.start + 1)) return false;
  const before = tokens[index - 1]!;
  // `(3) Kun` is a numbered clause; `(Arduino) Kun` is a heading and what follows it.
  const bracketed = before.form === ')' && tokens[index - 2]?.kind === 'word';
  if (!before.spaceAfter || (before.kind !== 'word' && before.kind !== 'number' && !bracketed)) return false;
  const next = tokens[index + 1];
  return next !== undefined && (next.kind !== 'punct' || next.form === ',') && !isUpperAt(text, next.start);
}

/** `2.` before a capital, where the line went on with no mark: an item of a list run together. */
function opensItem(tokens: readonly Token[], index: number, text: string): boolean {
  const form = tokens[index]!.form;
  if (!/^\d{1,2}\.$/.test(form)) return false;
  const next = tokens[index + 1];
  return next !== undefined && isUpperAt(text, next.start) && tokens[index - 1]!.kind === 'word';
}

/** Whether a quote mark at `index` closes: no space before it, or an odd one of its kind. */
function isClosing(tokens: readonly Token[], first: number, index: number): boolean {
  const token = tokens[index]!;
  if (!tokens[index - 1]!.spaceAfter) return true;
  if (!token.spaceAfter) return false;
  let count = 0;
  for (let i = first; i < index; i++) if (tokens[i]!.form === token.form) count++;
  return count % 2 === 1;
}

function hasOpening(tokens: readonly Token[], first: number, index: number): boolean {
  for (let i = index - 1; i >= first; i--) if (/^[([{]$/.test(tokens[i]!.form)) return true;
  return !tokens[index - 1]!.spaceAfter;
}

/** After a colon or semicolon, a list mark that stands apart from the next word opens a sentence. */
function listFollows(tokens: readonly Token[], index: number, text: string): boolean {
  const next = tokens[index + 1];
  if (!next || !tokens[index]!.spaceAfter) return false;
  if (/^\d{1,2}\.$/.test(next.form)) return !isLowerAt(text, tokens[index + 2]?.start ?? next.end);
  if (!LIST_MARK.test(next.form)) return false;
  return /^[-–*•·−]$/.test(next.form) && next.spaceAfter;
}
