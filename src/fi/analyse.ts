import { splitMultiword } from '../text/multiword.js';
import type { AnalysedSentence, Analysis, Sentence, Token, Word } from '../types.js';
import type { Morphology } from './morphology.js';
import type { Facts } from './names/features.js';
import { describe, findNames } from './names/find.js';
import type { Names } from './names/model.js';
import type { Chosen } from './tagger/entry.js';
import { evidenceOf, TEXT } from './tagger/evidence.js';
import { bestPath, chosenOf, entryOf, memoryOf } from './tagger/sentence.js';

/**
 * Every token with its lemma, part of speech and features in context, and the names among them. A token of several words
 * (`ettei`) gives several words of the same span.
 */
export function analyse(fi: Morphology, sentences: readonly Sentence[]): AnalysedSentence[] {
  const analysed: AnalysedSentence[] = [];
  for (let from = 0; from < sentences.length; from += TEXT)
    analyseText(fi, sentences.slice(from, from + TEXT), analysed);
  return analysed;
}

function analyseText(fi: Morphology, sentences: readonly Sentence[], out: AnalysedSentence[]): void {
  const memory = memoryOf(fi);
  const bare = sentences.map(({ tokens }) => wordsOf(tokens));
  const all = bare.map((words) => words.map(({ form }) => entryOf(fi, memory, form)));
  const evidence = evidenceOf(all);
  const facts: Facts[][] = [];
  const words = all.map((entries, s) => {
    const path = bestPath(fi, memory, entries, evidence[s] as Uint8Array);
    const chosen = entries.map((entry, i) => chosenOf(fi, entry, path[i] as number));
    if (fi.names) facts.push(chosen.map((one, i) => factsOf(fi.names as Names, (bare[s] as Bare[])[i] as Bare, one)));
    return (bare[s] as Bare[]).map((word, i) => wordOf(word, (chosen[i] as Chosen).analysis));
  });
  const names = fi.names ? findNames(fi.names, words, facts) : [];
  sentences.forEach(({ start, end, block }, s) => {
    out.push({ start, end, block, words: words[s] as Word[], names: names[s] ?? [] });
  });
}

/** What the finder of names asks of a form with one of its tags; made once. */
function factsOf(names: Names, { form }: Bare, chosen: Chosen): Facts {
  chosen.facts ??= describe(names, { form, ...chosen.analysis });
  return chosen.facts;
}

/** A word before its analysis. */
export type Bare = Omit<Word, keyof Analysis>;

/** The syntactic words of tokens. */
export function wordsOf(tokens: readonly Token[]): Bare[] {
  const words: Bare[] = [];
  for (const { start, end, form, kind, spaceAfter, words: given } of tokens) {
    const forms = given ?? (kind === 'word' ? splitMultiword(form) : undefined);
    if (!forms) words.push({ start, end, form, kind, spaceAfter });
    else
      forms.forEach((one, index) => {
        words.push({ start, end, form: one, kind, spaceAfter, multiword: { index, count: forms.length } });
      });
  }
  return words;
}

function wordOf(bare: Bare, { lemma, upos, feats, parts, from }: Analysis): Word {
  const { start, end, form, kind, spaceAfter, multiword } = bare;
  return multiword
    ? { start, end, form, kind, spaceAfter, lemma, upos, feats, parts, from, multiword }
    : { start, end, form, kind, spaceAfter, lemma, upos, feats, parts, from };
}
