import type { Doc, Phrase, Span, Word } from '../types.js';
import { ngrams } from './natural.js';
import { phraseLemma } from './terms.js';
import { bodySentences } from './words.js';

/** Words a phrase. */
const LENGTHS = [2, 3, 4] as const;
/** A phrase that stands once is no evidence of a term. */
const EVIDENCE = 2;
/** Adjectives that point and do not describe, a closed class (VISK § 607). */
const POINTING: ReadonlySet<string> = new Set(['oma', 'sama', 'toinen', 'eräs', 'muu', 'sellainen', 'tällainen']);

/** What a phrase is made of, by class: A an adjective that agrees with the noun, G a genitive, N the noun, V a verb. */
const PATTERNS: ReadonlyMap<string, (words: readonly Word[]) => boolean> = new Map([
  ['A N', ([a, n]: readonly Word[]) => agrees(a!, n!)],
  ['G N', ([g, n]: readonly Word[]) => owns(g!, n!)],
  ['A A N', ([a, b, n]: readonly Word[]) => agrees(a!, n!) && agrees(b!, n!)],
  ['A G N', ([a, g, n]: readonly Word[]) => owns(g!, n!) && (agrees(a!, n!) || agrees(a!, g!))],
  ['G A N', ([g, a, n]: readonly Word[]) => owns(g!, n!) && agrees(a!, n!)],
  ['G G N', ([g, h, n]: readonly Word[]) => owns(g!, h!) && owns(h!, n!)],
  ['A A A N', (words: readonly Word[]) => words.slice(0, -1).every((word) => agrees(word, words.at(-1)!))],
  ['G A G N', ([g, a, h, n]: readonly Word[]) => owns(g!, h!) && agrees(a!, h!) && owns(h!, n!)],
  ['V N', ([v, n]: readonly Word[]) => governs(v!, n!)],
]);
const VERBAL = 'V N';
/** A verb and its object make a phrase only when they keep together: half of the occurrences of both or more. */
const FIXED = 13;

interface Candidate {
  readonly pattern: string;
  readonly runs: (readonly Word[])[];
}

/**
 * The phrases of a text that stand there twice or more, by count, then by log-Dice (Rychlý 2008): 14 when the words stand
 * only together, one less for each halving. A phrase that stands only inside a longer one is left out.
 */
export function phrases(doc: Doc): Phrase[] {
  const sentences = bodySentences(doc).map(({ words }) => words);
  const counts = new Map<string, number>();
  for (const word of sentences.flat()) counts.set(word.lemma, (counts.get(word.lemma) ?? 0) + 1);
  const candidates = new Map<string, Candidate>();
  for (const words of sentences)
    for (const length of LENGTHS)
      for (const run of ngrams(words, length)) {
        const pattern = patternOf(run);
        if (!pattern) continue;
        const key = run.map(({ lemma }) => lemma.toLowerCase()).join(' ');
        const candidate = candidates.get(key) ?? { pattern, runs: [] };
        candidates.set(key, candidate);
        candidate.runs.push(run);
      }
  const found = [...candidates.values()]
    .filter(({ runs }) => runs.length >= EVIDENCE)
    .map(
      ({ pattern, runs }): Phrase => ({
        lemma: phraseLemma(runs[0]!),
        pattern,
        count: runs.length,
        logDice: logDice(
          runs.length,
          runs[0]!.map(({ lemma }) => counts.get(lemma)!),
        ),
        spans: runs.map((run) => ({ start: run[0]!.start, end: run.at(-1)!.end })),
      }),
    )
    .filter(({ pattern, logDice }) => pattern !== VERBAL || logDice >= FIXED);
  return found
    .filter((phrase) => !found.some((longer) => swallows(longer, phrase)))
    .sort((a, b) => b.count - a.count || b.logDice - a.logDice || (a.lemma < b.lemma ? -1 : 1));
}

/** Log-Dice of words that stand together `together` times and `alone` times each; of more than two by their mean. */
export const logDice = (together: number, alone: readonly number[]): number =>
  14 + Math.log2((alone.length * together) / alone.reduce((a, b) => a + b, 0));

function patternOf(run: readonly Word[]): string | undefined {
  if (!isNoun(run.at(-1)!)) return undefined;
  if (!run.every(({ kind, lemma }) => kind === 'word' && !POINTING.has(lemma))) return undefined;
  for (const [pattern, holds] of PATTERNS) if (pattern.length === 2 * run.length - 1 && holds(run)) return pattern;
  return undefined;
}

const isNoun = ({ upos }: Word): boolean => upos === 'NOUN' || upos === 'PROPN';
const agrees = (a: Word, n: Word): boolean =>
  a.upos === 'ADJ' &&
  a.feats.NumType === undefined &&
  isNoun(n) &&
  a.feats.Case !== undefined &&
  a.feats.Case === n.feats.Case &&
  a.feats.Number === n.feats.Number;
const owns = (g: Word, n: Word): boolean => isNoun(g) && g.feats.Case === 'Gen' && isNoun(n);
const governs = (v: Word, n: Word): boolean =>
  v.upos === 'VERB' && n.upos === 'NOUN' && ['Nom', 'Gen', 'Par'].includes(n.feats.Case ?? '');

/** Whether every place of a phrase lies within one of a longer phrase. */
const swallows = (longer: Phrase, phrase: Phrase): boolean =>
  longer !== phrase &&
  longer.lemma.length > phrase.lemma.length &&
  phrase.spans.every((inner) => longer.spans.some((outer) => holds(outer, inner)));
const holds = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;
