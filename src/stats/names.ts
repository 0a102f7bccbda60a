import type { Doc, NameCount, Span } from '../types.js';
import { bodySentences } from './words.js';

/** The names of a text by base form and type, most frequent first, then in order of first occurrence. Dates are no names. */
export function names(doc: Doc): NameCount[] {
  const found = new Map<string, { lemma: string; type: NameCount['type']; spans: Span[] }>();
  for (const sentence of bodySentences(doc))
    for (const { lemma, type, start, end } of sentence.names) {
      if (type === 'DATE') continue;
      const key = `${type}\t${lemma}`;
      const entry = found.get(key) ?? { lemma, type, spans: [] };
      found.set(key, entry);
      entry.spans.push({ start, end });
    }
  return [...found.values()]
    .map(({ lemma, type, spans }) => ({ lemma, type, count: spans.length, spans }))
    .sort((a, b) => b.count - a.count);
}
