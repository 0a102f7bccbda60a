import { PostlensError } from '../errors.js';
import type { Doc, Upos } from '../types.js';
import { lexemeKey, lexemes } from './lexemes.js';
import type { FrequencyTable } from './reference.js';
import { byBytes, packStrings } from './table.js';

/**
 * A user's reference of rows `lemma TAB count`, optionally `TAB UPOS`. A first row `lemma TAB count` is a header, and a
 * row that starts with `#` a remark; but for the row `#words TAB N`, which gives the running words of the collection
 * (else the sum of the counts). Without a UPOS a lemma counts as a noun, name or adjective, and as a verb.
 * @throws PostlensError `table`, naming the row
 */
export function userCorpus(name: string, text: string): FrequencyTable {
  const counts = new Map<string, number>();
  let words: number | undefined;
  let sum = 0;
  text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .forEach((line, i) => {
      if (line.trim() === '' || (i === 0 && /^lemma\tcount/i.test(line))) return;
      const [lemma = '', number = '', upos] = line
        .normalize('NFC')
        .split('\t')
        .map((cell) => cell.trim());
      const isWords = lemma === '#words';
      if (lemma.startsWith('#') && !isWords) return;
      if (lemma === '' || !/^\d+$/.test(number))
        throw new PostlensError(
          'table',
          `${name}, row ${i + 1}: a lemma, a tab and a whole number are wanted, not ${JSON.stringify(line.slice(0, 60))}.`,
        );
      const count = Number(number);
      if (isWords) {
        words = count;
        return;
      }
      sum += count;
      const keys = upos ? [lexemeKey(lemma, upos as Upos)] : [lexemeKey(lemma, 'NOUN'), lexemeKey(lemma, 'VERB')];
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + count);
    });
  if (counts.size === 0)
    throw new PostlensError('table', `${name} has no row "lemma TAB count": give a table of lemmas and their counts.`);
  return table(name, counts, words ?? sum, new Map(), 0);
}

/** A user's reference counted from texts that are already analysed. */
export function corpusOf(name: string, docs: readonly Doc[]): FrequencyTable {
  const counts = new Map<string, number>();
  const documentCounts = new Map<string, number>();
  let words = 0;
  for (const doc of docs) {
    const found = lexemes(doc);
    words += found.words;
    for (const { key, spans } of found.items) {
      counts.set(key, (counts.get(key) ?? 0) + spans.length);
      documentCounts.set(key, (documentCounts.get(key) ?? 0) + 1);
    }
  }
  return table(name, counts, words, documentCounts, docs.length);
}

function table(
  id: string,
  counts: ReadonlyMap<string, number>,
  words: number,
  documentCounts: ReadonlyMap<string, number>,
  documents: number,
): FrequencyTable {
  const keys = [...counts.keys()].sort(byBytes);
  return {
    keys: packStrings(keys),
    corpora: [
      {
        id,
        words,
        documents,
        counts: Uint32Array.from(keys, (key) => counts.get(key)!),
        documentCounts: Uint32Array.from(keys, (key) => documentCounts.get(key) ?? 0),
      },
    ],
  };
}
