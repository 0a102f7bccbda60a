import { createHash } from 'node:crypto';
import { isContent, lexemeKey } from '../../src/stats/lexemes.js';
import type { Upos, Word } from '../../src/types.js';

/** Counts of one collection of texts, gathered document by document. */
export interface Tally {
  readonly id: string;
  words: number;
  documents: number;
  readonly counts: Map<string, number>;
  readonly documentCounts: Map<string, number>;
}

export const newTally = (id: string): Tally => ({
  id,
  words: 0,
  documents: 0,
  counts: new Map(),
  documentCounts: new Map(),
});

export type CountedWord = Pick<Word, 'lemma' | 'upos' | 'kind' | 'feats'>;

/** Adds a document: its running words, and the content words among them by lexeme. */
export function addDocument(tally: Tally, words: readonly CountedWord[]): void {
  tally.documents++;
  const seen = new Set<string>();
  for (const word of words) {
    if (word.upos === 'PUNCT' || word.upos === 'SYM') continue;
    tally.words++;
    if (!isContent(word as Word)) continue;
    const key = lexemeKey(word.lemma, word.upos);
    tally.counts.set(key, (tally.counts.get(key) ?? 0) + 1);
    if (seen.has(key)) continue;
    seen.add(key);
    tally.documentCounts.set(key, (tally.documentCounts.get(key) ?? 0) + 1);
  }
}

/** The documents of a CoNLL-U file by `sent_id`: what stands before its point (TDT), else its first six characters (PUD). */
export function* conlluDocuments(text: string): Generator<CountedWord[]> {
  let document: CountedWord[] = [];
  let current: string | undefined;
  for (const line of text.split('\n')) {
    const id = /^# sent_id = ([^.]+(?=\.)|.{6})/.exec(line)?.[1];
    if (id !== undefined && id !== current) {
      if (document.length > 0) yield document;
      document = [];
      current = id;
    }

    const [index, form, lemma, upos, , feats] = line.split('\t');
    if (!upos || !/^\d+$/.test(index!)) continue;
    document.push({
      lemma: lemma!.replaceAll(/(?<=.)#(?=.)/g, '').normalize('NFC'),
      upos: upos as Upos,
      kind: /\p{L}/u.test(form!) ? 'word' : 'number',
      feats: Object.fromEntries(
        feats === '_' || !feats ? [] : feats.split('|').map((feat) => feat.split('=') as [string, string]),
      ),
    });
  }
  if (document.length > 0) yield document;
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
