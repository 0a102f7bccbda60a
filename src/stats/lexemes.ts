import { wording } from '../text/wording.js';
import type { Doc, FormCount, Span, Upos, Word } from '../types.js';
import { bodySentences, isRunning } from './words.js';

/** Content classes. Function words, adverbs and numerals are left out by class, never by a list of words. */
const CONTENT: ReadonlySet<Upos> = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);
/** Auxiliaries of TDT, a closed class, which the analysis calls VERB where they stand alone (VISK § 496). */
const AUXILIARIES: ReadonlySet<string> = new Set([
  'ei',
  'olla',
  'voida',
  'pitää',
  'saattaa',
  'taitaa',
  'täytyä',
  'tulla',
  'saada',
  'mahtaa',
]);

/** Nouns, names and adjectives of one lemma are one lexeme (Suomalainen, suomalainen), verbs another. */
export const lexemeKey = (lemma: string, upos: Upos): string =>
  upos === 'VERB' || upos === 'AUX' ? `${lemma.toLowerCase()}\tV` : lemma.toLowerCase();

const LETTERS = wording(/\p{L}.*\p{L}/u);

/** Whether a word can be a keyword or stand in a frequency list. */
export const isContent = (word: Word): boolean =>
  CONTENT.has(word.upos) &&
  (word.kind === 'word' || word.kind === 'hashtag') &&
  word.feats.NumType === undefined &&
  (/[a-zà-öø-ÿ]{2}/.test(word.lemma) || LETTERS.test(word.lemma)) &&
  !(word.upos === 'VERB' && AUXILIARIES.has(word.lemma));

/** A lemma of a text with every place it stands in. */
export interface Lexeme {
  readonly key: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly parts: readonly string[];
  readonly spans: readonly Span[];
  /** The word of each span. */
  readonly words: readonly Word[];
  /** Forms as written, most frequent first. */
  readonly forms: readonly FormCount[];
  /** Section of each span: index into `Lexemes.sections`. */
  readonly places: readonly number[];
  /** Share of the occurrences that the analysis knew from its lexicon, 0..1. */
  readonly known: number;
}

export interface Lexemes {
  readonly items: readonly Lexeme[];
  /** Running words of the text, function words among them. */
  readonly words: number;
  /** The parts over which dispersion is measured: the blocks, or the sentences of a text of one block. */
  readonly sections: readonly { readonly block: number; readonly words: number }[];
}

interface Gathered {
  readonly occurrences: { readonly word: Word; readonly section: number }[];
}

/** The content words of a text by lemma, in order of first occurrence. Page furniture is left out. */
export function lexemes(doc: Doc): Lexemes {
  const sentences = bodySentences(doc);
  const oneBlock = new Set(sentences.map(({ block }) => block)).size < 2;
  const sections: { block: number; words: number }[] = [];
  const gathered = new Map<string, Gathered>();
  let words = 0;
  sentences.forEach((sentence, i) => {
    if (oneBlock || i === 0 || sentence.block !== sentences[i - 1]!.block)
      sections.push({ block: sentence.block, words: 0 });
    const section = sections.length - 1;
    for (const word of sentence.words) {
      if (isRunning(word)) {
        words++;
        sections[section]!.words++;
      }
      if (!isContent(word)) continue;
      const key = lexemeKey(word.lemma, word.upos);
      const entry = gathered.get(key) ?? { occurrences: [] };
      if (entry.occurrences.length === 0) gathered.set(key, entry);
      entry.occurrences.push({ word, section });
    }
  });
  return { items: [...gathered].map(([key, entry]) => lexeme(key, entry)), words, sections };
}

function lexeme(key: string, { occurrences }: Gathered): Lexeme {
  const word = mostFrequent(occurrences.map((one) => one.word));
  return {
    key,
    lemma: word.lemma,
    upos: word.upos,
    parts: word.parts,
    spans: occurrences.map(({ word: { start, end } }) => ({ start, end })),
    words: occurrences.map((one) => one.word),
    forms: countForms(occurrences.map((one) => one.word.form)),
    places: occurrences.map(({ section }) => section),
    known:
      occurrences.filter((one) => one.word.from !== 'guess' && one.word.from !== 'identity').length /
      occurrences.length,
  };
}

/** The reading that stands for a lexeme: the commonest pair of lemma and class, the first of equals. */
function mostFrequent(words: readonly Word[]): Word {
  const counts = new Map<string, { word: Word; count: number }>();
  for (const word of words) {
    const id = `${word.lemma}\t${word.upos}`;
    const entry = counts.get(id);
    if (entry) entry.count++;
    else counts.set(id, { word, count: 1 });
  }
  let best: { word: Word; count: number } | undefined;
  for (const entry of counts.values()) if (!best || entry.count > best.count) best = entry;
  return best!.word;
}

/** Forms with their counts, most frequent first, equals by the alphabet; a capital at the start of a sentence counts as such. */
export function countForms(forms: readonly string[]): FormCount[] {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  return [...counts]
    .map(([form, count]) => ({ form, count }))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1));
}
