import type { Doc, Keyness, Keyword, Keywords } from '../types.js';
import { dispersion } from './dispersion.js';
import { logLikelihood, logRatio, percentDiff } from './keyness.js';
import { type Lexeme, type Lexemes, lexemes } from './lexemes.js';
import type { Reference } from './load.js';
import { type Frequency, frequencies } from './reference.js';

export type Rank = 'score' | 'frequency' | 'keyness';

export interface KeywordOptions {
  /** Length of each list, at least 1. */
  readonly top?: number;
  /** What comes first; `score` unless said. */
  readonly rank?: Rank;
}

/** The keywords of a text, best first, with its phrases, names and word families. */
export function keywords(doc: Doc, reference: Reference, options: KeywordOptions = {}): Keywords {
  const found = lexemes(doc);
  const measured = found.items.map((lexeme) => measure(lexeme, found, reference));
  const order = ORDERS[options.rank ?? 'score'];
  const items = measured
    .sort((a, b) => order(b) - order(a) || b.count - a.count || (a.lemma < b.lemma ? -1 : 1))
    .slice(0, options.top ?? measured.length)
    .map((item, i) => ({ ...item, rank: i + 1 }));
  return { items, phrases: [], names: [], families: [] };
}

const ORDERS: Readonly<Record<Rank, (item: Keyword) => number>> = {
  score: (item) => item.score,
  frequency: (item) => item.count,
  keyness: (item) => item.keyness.g2,
};

function measure(lexeme: Lexeme, { words, sections }: Lexemes, reference: Reference): Keyword {
  const count = lexeme.spans.length;
  const keyness = keynessOf(count, words, frequencies(reference.tables, lexeme.lemma, lexeme.upos));
  return {
    lemma: lexeme.lemma,
    upos: lexeme.upos,
    count,
    perMille: (1000 * count) / words,
    dispersion: dispersion(
      sections.map((section) => section.words),
      lexeme.places,
    ),
    keyness,
    score: Math.log2(1 + count) * Math.max(0, keyness.logRatio) * (lexeme.upos === 'VERB' ? 0.3 : 1),
    rank: 0,
    forms: lexeme.forms,
    spans: lexeme.spans,
    parts: lexeme.parts,
  };
}

function keynessOf(count: number, words: number, references: readonly Frequency[]): Keyness {
  const written = references.filter(({ corpus }) => corpus.id !== 'spoken');
  const pooled = {
    count,
    words,
    referenceCount: written.reduce((sum, one) => sum + one.count, 0),
    referenceWords: written.reduce((sum, one) => sum + one.corpus.words, 0),
  };
  return { g2: logLikelihood(pooled), logRatio: logRatio(pooled), percentDiff: percentDiff(pooled) };
}
