import { splitMultiword } from '../text/multiword.js';
import type { AnalysedSentence, Analysis, Sentence, Token, Word } from '../types.js';
import type { Morphology } from './morphology.js';
import type { Facts } from './names/features.js';
import { describe, findNames } from './names/find.js';
import type { Names } from './names/model.js';
import type { Chosen, Entry } from './tagger/entry.js';
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
  const bare: Bare[][] = [];
  const all: Entry[][] = [];
  for (const { tokens } of sentences) {
    const words = wordsOf(tokens);
    const entries: Entry[] = [];
    for (const { form } of words) entries.push(entryOf(fi, memory, form));
    bare.push(words);
    all.push(entries);
  }
  const evidence = evidenceOf(all);
  const facts: Facts[][] = [];
  const analysed: Word[][] = [];
  for (let s = 0; s < all.length; s++) {
    const entries = all[s] as Entry[];
    const path = bestPath(fi, memory, entries, evidence[s] as Uint8Array);
    const words: Word[] = [];
    const own: Facts[] = [];
    for (let i = 0; i < entries.length; i++) {
      const word = (bare[s] as Bare[])[i] as Bare;
      const chosen = chosenOf(fi, entries[i] as Entry, path[i] as number);
      if (fi.names) own.push(factsOf(fi.names, word, chosen));
      words.push(wordOf(word, chosen.analysis));
    }
    analysed.push(words);
    facts.push(own);
  }
  const names = fi.names ? findNames(fi.names, analysed, facts) : [];
  sentences.forEach(({ start, end, block }, s) => {
    out.push({ start, end, block, words: analysed[s] as Word[], names: names[s] ?? [] });
  });
}

/** What the finder of names asks of a form with one of its tags; made once. */
function factsOf(names: Names, { form }: Bare, chosen: Chosen): Facts {
  if (chosen.facts) return chosen.facts;
  const { lemma, upos, feats, parts, from } = chosen.analysis;
  const facts = describe(names, { form, lemma, upos, feats, parts, from });
  chosen.facts = facts;
  return facts;
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
