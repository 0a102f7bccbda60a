import type { ComparedSide, Comparison, Contrast, Doc, Upos } from '../types.js';
import { logLikelihood, logRatio, logRatioInterval, percentDiff } from './keyness.js';
import { lexemes } from './lexemes.js';
import { tfIdf } from './natural.js';
import { hyphenated } from './terms.js';

export interface CompareOptions {
  /** Length of each list, at least 1; all unless said. */
  readonly top?: number;
}

export interface ComparedInput {
  readonly name: string;
  readonly doc: Doc;
}

/** Least log-likelihood of a contrast, p < .01, and fewest occurrences on its side (Rayson and Garside 2000). */
const LEAST_G2 = 6.63;
const FEWEST = 3;
const DISTINCTIVE = 5;

/** A word in two collections: occurrences, and texts that have it. */
export interface Tally {
  readonly lemma: string;
  readonly upos: Upos;
  readonly counts: [number, number];
  readonly documents: [number, number];
}

type SideSize = Pick<ComparedSide, 'words'>;

/**
 * What is key in the texts of A against those of B, and the other way round. A word stands in a list when its evidence is
 * strong enough and the interval of its log ratio holds no 0.
 */
export function compare(
  a: { readonly name: string; readonly inputs: readonly ComparedInput[] },
  b: { readonly name: string; readonly inputs: readonly ComparedInput[] },
  options: CompareOptions = {},
): Comparison {
  const tallies = new Map<string, Tally>();
  const sides = [a, b].map((side, i): ComparedSide => {
    let words = 0;
    for (const { doc } of side.inputs) {
      const found = lexemes(doc);
      words += found.words;
      for (const lexeme of found.items) {
        const tally = tallies.get(lexeme.key) ?? {
          lemma: hyphenated(lexeme),
          upos: lexeme.upos,
          counts: [0, 0],
          documents: [0, 0],
        };
        tallies.set(lexeme.key, tally);
        tally.counts[i as 0 | 1] += lexeme.spans.length;
        tally.documents[i as 0 | 1]++;
      }
    }
    return { name: side.name, words, documents: side.inputs.length };
  });
  const [sideA, sideB] = sides as [ComparedSide, ComparedSide];
  const contrasts = [...tallies.values()].map((tally) => contrast(tally, sideA, sideB)).filter(isKey);
  const best = (ones: readonly Contrast[]): Contrast[] =>
    [...ones]
      .sort((x, y) => Math.abs(y.g2) - Math.abs(x.g2) || (x.lemma < y.lemma ? -1 : 1))
      .slice(0, options.top ?? ones.length);
  return {
    a: sideA,
    b: sideB,
    moreInA: best(contrasts.filter(({ logRatio }) => logRatio > 0)),
    moreInB: best(contrasts.filter(({ logRatio }) => logRatio < 0)),
    distinctive: distinctive([...a.inputs, ...b.inputs]),
  };
}

/** The difference of a word between two collections. */
export function contrast({ lemma, upos, counts, documents }: Tally, a: SideSize, b: SideSize): Contrast {
  const table = { count: counts[0], words: a.words, referenceCount: counts[1], referenceWords: b.words };
  return {
    lemma,
    upos,
    counts,
    perMille: [(1000 * counts[0]) / Math.max(1, a.words), (1000 * counts[1]) / Math.max(1, b.words)],
    documents,
    g2: logLikelihood(table),
    logRatio: logRatio(table),
    interval: logRatioInterval(table),
    percentDiff: percentDiff(table),
  };
}

/** Whether the evidence for a difference is strong enough to speak of it. */
export const isKey = ({ counts, g2, interval: [low, high] }: Contrast): boolean =>
  Math.max(...counts) >= FEWEST && Math.abs(g2) >= LEAST_G2 && (low > 0 || high < 0);

/** Of three texts or more: with fewer, tf-idf says no more than the contrasts. */
function distinctive(inputs: readonly ComparedInput[]): Comparison['distinctive'] {
  if (inputs.length < 3) return [];
  const documents = inputs.map(({ doc }) =>
    lexemes(doc).items.flatMap((lexeme) =>
      lexeme.upos === 'VERB' ? [] : Array<string>(lexeme.spans.length).fill(hyphenated(lexeme)),
    ),
  );
  const texts = new Map<string, number>();
  for (const document of documents) for (const term of new Set(document)) texts.set(term, (texts.get(term) ?? 0) + 1);
  return tfIdf(documents).map((terms, i) => ({
    input: inputs[i]!.name,
    // A word of most texts sets none apart, however often it stands in one.
    terms: terms
      .map(({ term }) => term)
      .filter((term) => 2 * texts.get(term)! <= inputs.length || texts.get(term) === 1)
      .slice(0, DISTINCTIVE),
  }));
}
