import type { Doc, KwicLine } from '../types.js';
import { nearest } from './natural.js';
import { parseQuery, type WordTest } from './query.js';
import { bodySentences } from './words.js';

export interface KwicOptions {
  /** Characters of context kept on each side, 1 or more; 80 unless said. */
  readonly context?: number;
}

/**
 * Every place of a text where the words of a query follow one another in a sentence, in text order. Punctuation stands
 * between no two words of a match. Page furniture is left out.
 * @throws PostlensError `usage` for a query that cannot be read
 */
export function kwic(doc: Doc, query: string, input: string, options: KwicOptions = {}): KwicLine[] {
  const tests = parseQuery(query);
  const context = options.context ?? 80;
  const lines: KwicLine[] = [];
  doc.sentences.forEach(({ words, block }, sentence) => {
    const place = doc.post.blocks[block];
    if (place?.furniture) return;
    for (let at = 0; at + tests.length <= words.length; at++) {
      if (!tests.every((test: WordTest, i) => test(words[at + i]!))) continue;
      const start = words[at]!.start;
      const end = words[at + tests.length - 1]!.end;
      const from = Math.max(place?.start ?? 0, start - context);
      const to = Math.min(place?.end ?? doc.post.text.length, end + context);
      lines.push({
        input,
        sentence,
        start,
        end,
        left: oneLine(doc.post.text.slice(from, start)),
        match: oneLine(doc.post.text.slice(start, end)),
        right: oneLine(doc.post.text.slice(end, to)),
      });
    }
  });
  return lines;
}

export type KwicOrder = 'text' | 'left' | 'right';

/** Lines by the words before the match, nearest first, or by the match and the words after it; Finnish order. */
export function sortLines(lines: readonly KwicLine[], order: KwicOrder): readonly KwicLine[] {
  if (order === 'text') return lines;
  const key = ({ left, match, right }: KwicLine): string =>
    order === 'left'
      ? (left
          .match(/[\p{L}\p{N}]+/gu)
          ?.reverse()
          .join(' ') ?? '')
      : `${match} ${right.replaceAll(/[^\p{L}\p{N}\s]/gu, '')}`;
  const collator = new Intl.Collator('fi');
  return lines
    .map((line) => ({ line, key: key(line).trim() }))
    .sort((a, b) => collator.compare(a.key, b.key))
    .map(({ line }) => line);
}

/** Lemmas of the texts that the one word of a query nearly is: what to ask for when it finds nothing. */
export function suggestions(docs: readonly Doc[], query: string): string[] {
  const word = query.trim().toLowerCase();
  if (/[\s=*[\]-]/.test(word)) return [];
  const lemmas = new Set(
    docs.flatMap((doc) => bodySentences(doc).flatMap(({ words }) => words.map(({ lemma }) => lemma.toLowerCase()))),
  );
  return nearest(word, lemmas);
}

const oneLine = (text: string): string => text.replaceAll(/\s/g, ' ');
