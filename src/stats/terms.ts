import type { AnalysedSentence, Doc, FormCount, Span, Upos, Word } from '../types.js';
import { countForms, isContent, type Lexemes } from './lexemes.js';
import { bodySentences } from './words.js';
import { findLabel, type LabelMatch, opensLabel, type Yso } from './yso.js';

/** What may become a keyword: a word of the text, a multiword YSO term in it, or a YSO term that its compounds hold. */
export interface Term {
  readonly kind: 'word' | 'multiword' | 'part';
  readonly lemma: string;
  readonly upos: Upos;
  readonly parts: readonly string[];
  readonly spans: readonly Span[];
  /** The word of each span, of a multiword term its head. */
  readonly words: readonly Word[];
  readonly forms: readonly FormCount[];
  /** Section of each span. */
  readonly places: readonly number[];
  /** Occurrences inside compounds that are terms of their own. */
  readonly inside: number;
  /** Whether a part stands first in its compound (`asiakas-`) more often than last; false for other kinds. */
  readonly modifier: boolean;
  /** Share of the occurrences known from the lexicon, 0..1. */
  readonly known: number;
  readonly labels: readonly LabelMatch[];
}

interface Piece {
  readonly spans: Span[];
  readonly words: Word[];
  readonly forms: string[];
  readonly places: number[];
  first: number;
}

/** The terms of a text: its content words first, in order of occurrence. */
export function terms(doc: Doc, found: Lexemes, yso: Yso): Term[] {
  const pieces = compoundPieces(found);
  const words = found.items.map((lexeme): Term => {
    const key = lexeme.lemma.toLowerCase();
    const nominal = lexeme.upos !== 'VERB';
    return {
      ...lexeme,
      kind: 'word',
      inside: nominal ? (pieces.get(key)?.spans.length ?? 0) : 0,
      modifier: false,
      labels: nominal ? findLabel(yso, key) : [],
    };
  });
  const own = new Set(words.filter(({ upos }) => upos !== 'VERB').map(({ lemma }) => lemma.toLowerCase()));
  const inCompounds = [...pieces]
    .filter(([key]) => !own.has(key))
    .map(([key, piece]) => partTerm(key, piece, findLabel(yso, key)))
    .filter(({ labels }) => labels.length > 0);
  return [...words, ...multiwordTerms(doc, found, yso), ...inCompounds];
}

function partTerm(key: string, { spans, words, forms, places, first }: Piece, labels: readonly LabelMatch[]): Term {
  return {
    kind: 'part',
    lemma: key,
    upos: 'NOUN',
    parts: [key],
    spans,
    words,
    forms: countForms(forms),
    places,
    inside: spans.length,
    modifier: 2 * first > spans.length,
    known: 1,
    labels,
  };
}

/** Every run of parts within the compounds of a text, with the places of its compounds. */
function compoundPieces({ items }: Lexemes): Map<string, Piece> {
  const pieces = new Map<string, Piece>();
  for (const { parts, spans, words, forms, places, upos } of items) {
    if (parts.length < 2 || upos === 'VERB') continue;
    for (let from = 0; from < parts.length; from++)
      for (let to = from + 1; to <= parts.length; to++) {
        if (to - from === parts.length) continue;
        const key = parts.slice(from, to).join('').toLowerCase();
        if (key.length < 3) continue;
        const piece = pieces.get(key) ?? { spans: [], words: [], forms: [], places: [], first: 0 };
        pieces.set(key, piece);
        piece.spans.push(...spans);
        piece.words.push(...words);
        piece.places.push(...places);
        for (const { form, count } of forms) for (let i = 0; i < count; i++) piece.forms.push(form);
        if (from === 0) piece.first += spans.length;
      }
  }
  return pieces;
}

/** YSO labels of several words where they stand in the text, each word by its lemma or as written. */
function multiwordTerms(doc: Doc, found: Lexemes, yso: Yso): Term[] {
  const openers = new Map<string, boolean>();
  const opens = (words: string): boolean => {
    const known = openers.get(words) ?? opensLabel(yso, words);
    openers.set(words, known);
    return known;
  };
  const matches = new Map<string, { words: (readonly Word[])[]; places: number[]; labels: readonly LabelMatch[] }>();
  const sectionOf = sectionFinder(found);
  bodySentences(doc).forEach((sentence, i) => {
    sentence.words.forEach((_, at) => {
      for (const { key, length, labels } of labelsAt(sentence, at, yso, opens)) {
        const words = sentence.words.slice(at, at + length);
        if (!words.some(isContent)) continue;
        const match = matches.get(key) ?? { words: [], places: [], labels };
        matches.set(key, match);
        match.words.push(words);
        match.places.push(sectionOf(i, sentence.block));
      }
    });
  });
  // A label and its base form are two keys of one concept: the one found more often stands for both.
  const terms = [...matches.values()].map((match) => multiwordTerm(match, doc));
  const byConcept = new Map<number, Term>();
  for (const term of terms) {
    const id = term.labels[0]!.concept;
    const rival = byConcept.get(id);
    if (!rival || term.spans.length > rival.spans.length) byConcept.set(id, term);
  }
  return [...byConcept.values()];
}

function multiwordTerm(
  {
    words,
    places,
    labels,
  }: { words: readonly (readonly Word[])[]; places: readonly number[]; labels: readonly LabelMatch[] },
  doc: Doc,
): Term {
  const spans = words.map((run) => ({ start: run[0]!.start, end: run.at(-1)!.end }));
  const lemma = phraseLemma(words[0]!);
  return {
    kind: 'multiword',
    lemma,
    upos: 'NOUN',
    parts: lemma.split(' '),
    spans,
    words: words.map((run) => run.at(-1)!),
    forms: countForms(spans.map(({ start, end }) => doc.post.text.slice(start, end).replaceAll(/\s+/g, ' '))),
    places,
    inside: 0,
    modifier: false,
    known: 1,
    labels,
  };
}

/** Base form of a phrase: words that agree with the head in case as lemmas, others (genitives) as written. */
export function phraseLemma(words: readonly Word[]): string {
  const head = words.at(-1)!;
  return words
    .map((word) =>
      word === head || (word.upos === 'ADJ' && word.feats.Case === head.feats.Case)
        ? word.lemma
        : word.upos === 'PROPN'
          ? word.form
          : word.form.toLowerCase(),
    )
    .join(' ');
}

/** The labels of two words or more that start at a word of a sentence, each word as its lemma or as written. */
function labelsAt(
  { words }: AnalysedSentence,
  at: number,
  yso: Yso,
  opens: (words: string) => boolean,
): { key: string; length: number; labels: readonly LabelMatch[] }[] {
  const found: { key: string; length: number; labels: readonly LabelMatch[] }[] = [];
  let open = [''];
  for (let i = at; open.length > 0 && i < words.length; i++) {
    const { form, lemma, kind } = words[i]!;
    if (kind === 'punct') break;
    const variants = new Set([lemma.toLowerCase(), form.toLowerCase()]);
    const longer = open.flatMap((start) => [...variants].map((word) => (start === '' ? word : `${start} ${word}`)));
    if (i > at)
      for (const key of longer) {
        const labels = findLabel(yso, key);
        if (labels.length > 0) found.push({ key, length: i - at + 1, labels });
      }
    open = longer.filter(opens);
  }
  return found;
}

/** Section of a sentence: by its number when sections are sentences, else by its block. */
function sectionFinder({ sections }: Lexemes): (sentence: number, block: number) => number {
  const blocks = new Map<number, number>();
  sections.forEach(({ block }, i) => {
    if (!blocks.has(block)) blocks.set(block, i);
  });
  const bySentence = blocks.size < sections.length;
  return (sentence, block) => (bySentence ? sentence : (blocks.get(block) ?? 0));
}
