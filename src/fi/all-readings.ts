import type { ScoredReading, Sentence, WordReadings } from '../types.js';
import { wordsOf } from './analyse.js';
import type { Morphology } from './morphology.js';
import { around, history, pushAround, pushHistory, verbAfter } from './tagger/context.js';
import type { Entry } from './tagger/entry.js';
import { evidenceOf } from './tagger/evidence.js';
import { isBoundary } from './tagger/search.js';
import { analysisFrom, bestPath, entryOf, memoryOf, rankedLemmas } from './tagger/sentence.js';
import type { Tag } from './tags.js';

/** Lemmas of a tag that score this far below its best are left out. */
const REACH = 4;

/** All readings of every word of a sentence with their scores, as the analysis of that sentence weighed them. */
export function allReadings(fi: Morphology, sentence: Sentence): WordReadings[] {
  const memory = memoryOf(fi);
  const entries = wordsOf(sentence.tokens).map(({ form }) => entryOf(fi, memory, form));
  const evidence = evidenceOf([entries])[0] as Uint8Array;
  const path = bestPath(fi, memory, entries, evidence).slice(0, entries.length);
  const indexes = new Int32Array(256);
  const { sum, unit } = fi.tagger.weigh;
  let before = -1;
  let before2 = -1;
  let verb = 0;
  return entries.map((entry, i) => {
    around(entries, i, evidence);
    history(entry, before, before2, verb, i === 0 ? 9 : (entries[i - 1] as Entry).word);
    const readings = entry.tags.flatMap((tag, c): ScoredReading[] => {
      const score = {
        word: rounded((entry.fixed[c] as number) * unit),
        neighbours: rounded(sum(indexes, pushAround(indexes, 0, tag, entries, i)) * unit),
        before: rounded(sum(indexes, pushHistory(indexes, 0, tag)) * unit),
      };
      const ranked = rankedLemmas(fi, entry.form, tag);
      const top = ranked[0]?.score ?? 0;
      return ranked
        .filter((one) => one.score >= top - REACH)
        .map((one, rank) => ({
          ...analysisFrom(one, entry.form, tag),
          chosen: c === path[i] && rank === 0,
          score,
          lemmaScore: rounded(one.score),
        }));
    });
    readings.sort((a, b) => Number(b.chosen) - Number(a.chosen) || total(b) - total(a) || b.lemmaScore - a.lemmaScore);
    const tag = entry.tags[path[i] as number] as Tag;
    verb = verbAfter(verb, tag, isBoundary(tag));
    before2 = before;
    before = tag;
    return { form: entry.form, readings, why: whyOf(readings) };
  });
}

const rounded = (score: number): number => Math.round(score * 100) / 100;
const total = ({ score }: ScoredReading): number => score.word + score.neighbours + score.before;

function whyOf(readings: readonly ScoredReading[]): string {
  const [first, ...others] = readings as [ScoredReading, ...ScoredReading[]];
  const rival = others.find(({ upos, feats }) => upos !== first.upos || feats !== first.feats);
  if (!rival) {
    const lemma = others.find((one) => one.lemma !== first.lemma);
    if (!lemma) return 'The only reading.';
    return `The only tag; the lemma ${first.lemma} scores ${gap(first.lemmaScore, lemma.lemmaScore)} than ${lemma.lemma}.`;
  }
  const sides = [
    ['the form itself', first.score.word - rival.score.word],
    ['the neighbouring words', first.score.neighbours - rival.score.neighbours],
    ['the tags before', first.score.before - rival.score.before],
  ] as const;
  const most = sides.reduce((a, b) => (b[1] > a[1] ? b : a));
  const difference = total(first) - total(rival);
  if (difference <= 0)
    return `The words that follow fit ${first.lemma} (${first.upos}) better than ${rival.lemma} (${rival.upos}), which leads by itself.`;
  return `Ahead of ${rival.lemma} (${rival.upos}) by ${rounded(difference)}, most of it by ${most[0]} (${rounded(most[1])}).`;
}

const gap = (a: number, b: number): string => `${rounded(a - b)} higher`;
