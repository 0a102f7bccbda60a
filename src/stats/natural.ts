/**
 * The one place that uses the `natural` package: n-grams, tf-idf and string distance, over arrays of lemmas.
 * Its own tokenizers and stop lists are English and see surface strings, so only ready arrays go in. The modules are
 * taken one by one, as the package's index loads database clients.
 */
import levenshtein from 'natural/lib/natural/distance/levenshtein_distance.js';
import ngramModule from 'natural/lib/natural/ngrams/ngrams.js';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';

/** Every run of `n` items of a sequence. */
export const ngrams = <T>(items: readonly T[], n: number): T[][] => ngramModule.ngrams(items, n) as T[][];

/**
 * The terms of each document, best first by tf-idf among the documents; equal scores by the alphabet.
 * idf = 1 + ln(documents / (1 + documents with the term)).
 */
export function tfIdf(documents: readonly (readonly string[])[]): { term: string; score: number }[][] {
  const index = new TfIdf();
  for (const document of documents) index.addDocument([...document]);
  return documents.map((document, i) =>
    [...new Set(document)]
      .map((term) => ({ term, score: index.tfidf([term], i) }))
      .sort((a, b) => b.score - a.score || (a.term < b.term ? -1 : 1)),
  );
}

/** Those of `words` nearest to `word` by edits, at most a third of its length away; nearest first. */
export function nearest(word: string, words: Iterable<string>, limit = 3): string[] {
  const reach = Math.max(1, Math.floor(word.length / 3));
  return [...words]
    .filter((other) => Math.abs(other.length - word.length) <= reach)
    .map((other) => ({
      other,
      edits: levenshtein.DamerauLevenshteinDistance(word, other, { restricted: true }),
    }))
    .filter(({ edits }) => edits <= reach)
    .sort((a, b) => a.edits - b.edits || (a.other < b.other ? -1 : 1))
    .slice(0, limit)
    .map(({ other }) => other);
}
