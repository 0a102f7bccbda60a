declare module 'natural/lib/natural/distance/levenshtein_distance.js' {
  const module: {
    DamerauLevenshteinDistance(a: string, b: string, options?: { restricted?: boolean }): number;
  };
  export default module;
}

declare module 'natural/lib/natural/ngrams/ngrams.js' {
  const module: {
    ngrams(sequence: readonly unknown[], n: number): unknown[][];
  };
  export default module;
}

declare module 'natural/lib/natural/tfidf/tfidf.js' {
  export default class TfIdf {
    addDocument(document: string[]): void;
    tfidf(terms: string[], document: number): number;
  }
}
