import { once } from '../text/keyed.js';
import type { AnalysedSentence, Doc, FormCount, Span, Upos, Word } from '../types.js';
import { likeliest } from './homonyms.js';
import { countForms, isContent, type Lexeme, type Lexemes } from './lexemes.js';
import { bodySentences } from './words.js';
import { findLabel, type LabelMatch, opensLabel, type Yso } from './yso.js';

/** What may become a keyword: a word of the text, a multiword YSO term in it, or a YSO term that its compounds hold. */
export interface Term {
  readonly kind: 'word' | 'multiword' | 'part';
  readonly lemma: string;
  /** The lemma as the analysis and so the references have it, without the hyphens of `lemma`. */
  readonly analysed: string;
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
  /** Different compounds with the term inside. */
  readonly compounds: number;
  /** Whether a part stands first in its compound (`asiakas-`) more often than last; false for other kinds. */
  readonly modifier: boolean;
  /** Share of the occurrences known from the lexicon, 0..1. */
  readonly known: number;
  /** The YSO label that the term is. */
  readonly label?: LabelMatch;
  /** Number of concepts that share the label. */
  readonly homonyms: number;
}

interface Piece {
  readonly spans: Span[];
  readonly words: Word[];
  readonly forms: string[];
  readonly places: number[];
  first: number;
  compounds: number;
}

/** The terms of a text: its content words first, in order of occurrence. */
export function terms(doc: Doc, found: Lexemes, yso: Yso): Term[] {
  const pieces = compoundPieces(found);
  const words = found.items.map((lexeme): Term => {
    const key = lexeme.lemma.toLowerCase();
    const nominal = lexeme.upos !== 'VERB';
    return {
      kind: 'word',
      lemma: hyphenated(lexeme),
      analysed: lexeme.lemma,
      upos: lexeme.upos,
      parts: lexeme.parts,
      spans: lexeme.spans,
      words: lexeme.words,
      forms: lexeme.forms,
      places: lexeme.places,
      known: lexeme.known,
      inside: nominal ? (pieces.get(key)?.spans.length ?? 0) : 0,
      compounds: nominal ? (pieces.get(key)?.compounds ?? 0) : 0,
      modifier: false,
      ...linked(nominal ? findLabel(yso, key) : [], lexeme.words, yso),
    };
  });
  const own = new Set(words.filter(({ upos }) => upos !== 'VERB').map(({ analysed }) => analysed.toLowerCase()));
  const inCompounds = [...pieces]
    .filter(([key]) => !own.has(key))
    .map(([key, piece]) => partTerm(key, piece, yso))
    .filter(({ label }) => label);
  return [...words, ...multiwordTerms(doc, found, yso), ...inCompounds];
}

function partTerm(key: string, { spans, words, forms, places, first, compounds }: Piece, yso: Yso): Term {
  return {
    kind: 'part',
    lemma: key,
    analysed: key,
    upos: 'NOUN',
    parts: [key],
    spans,
    words,
    forms: countForms(forms),
    places,
    inside: spans.length,
    compounds,
    modifier: 2 * first > spans.length,
    known: 1,
    ...linked(findLabel(yso, key), words, yso),
  };
}

function linked(labels: readonly LabelMatch[], words: readonly Word[], yso: Yso): Pick<Term, 'label' | 'homonyms'> {
  const label = likeliest(labels, words, yso);
  return { ...(label ? { label } : {}), homonyms: Math.max(0, labels.length - 1) };
}

/**
 * The lemma with the hyphens that the text writes between its parts (vapaa-aika, e-kirja): the treebank's lemmas,
 * which the analysis follows, have none.
 */
export function hyphenated({ lemma, parts, forms }: Pick<Lexeme, 'lemma' | 'parts' | 'forms'>): string {
  if (parts.length < 2 || lemma.includes('-')) return lemma;
  const form = forms[0]!.form.toLowerCase();
  let joined = '';
  for (const part of parts) joined += joined !== '' && form.startsWith(`${joined}-`.toLowerCase()) ? `-${part}` : part;
  return joined;
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
        const piece = pieces.get(key) ?? { spans: [], words: [], forms: [], places: [], first: 0, compounds: 0 };
        pieces.set(key, piece);
        piece.compounds++;
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
  const opens = once((words: string) => opensLabel(yso, words));
  const matches = new Map<string, { words: (readonly Word[])[]; places: number[]; labels: readonly LabelMatch[] }>();
  const sectionOf = sectionFinder(found);
  bodySentences(doc).forEach((sentence, i) => {
    sentence.words.forEach((_, at) => {
      for (const { key, length, labels } of labelsAt(sentence, at, yso, opens)) {
        const words = sentence.words.slice(at, at + length);
        if (!words.some(isContent) || !holdsTogether(words, key.split(' '))) continue;
        const match = matches.get(key) ?? { words: [], places: [], labels };
        matches.set(key, match);
        match.words.push(words);
        match.places.push(sectionOf(i, sentence.block));
      }
    });
  });
  // A label and its base form are two keys of one concept: the one found more often stands for both.
  const terms = [...matches.values()].map((match) => multiwordTerm(match, doc, yso));
  const byConcept = new Map<number, Term>();
  for (const term of terms) {
    const id = term.label!.concept;
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
  yso: Yso,
): Term {
  const spans = words.map((run) => ({ start: run[0]!.start, end: run.at(-1)!.end }));
  const lemma = phraseLemma(words[0]!);
  return {
    kind: 'multiword',
    lemma,
    analysed: lemma,
    upos: 'NOUN',
    parts: lemma.split(' '),
    spans,
    words: words.map((run) => run.at(-1)!),
    forms: countForms(spans.map(({ start, end }) => doc.post.text.slice(start, end).replaceAll(/\s+/g, ' '))),
    places,
    inside: 0,
    compounds: 0,
    modifier: false,
    known: 1,
    ...linked(
      labels,
      words.map((run) => run.at(-1)!),
      yso,
    ),
  };
}

/** Base form of a phrase: words that agree with the head in case as lemmas, others (genitives) as written. */
export function phraseLemma(words: readonly Word[]): string {
  const head = words.at(-1)!;
  return words
    .map((word) => {
      if (word === head || agrees(word, head)) return word.lemma;
      return word.upos === 'PROPN' ? word.form : word.form.toLowerCase();
    })
    .join(' ');
}

/** Whether a word before a head is an attribute in its case; a noun in the genitive before another is its owner. */
const agrees = (word: Word, head: Word): boolean =>
  word.feats.Case !== undefined &&
  word.feats.Case === head.feats.Case &&
  (word.feats.Case !== 'Gen' || !(word.upos === 'NOUN' || word.upos === 'PROPN'));

/** Whether every word but the head is as the label writes it, or agrees with the head in case, as adjectives do. */
function holdsTogether(words: readonly Word[], label: readonly string[]): boolean {
  const head = words.at(-1)!;
  return words.every(
    (word, i) => word === head || word.form.toLowerCase() === label[i] || word.feats.Case === head.feats.Case,
  );
}

/** The labels of two words or more that start at a word of a sentence, each word as its lemma or as written. */
function labelsAt(
  { words }: AnalysedSentence,
  at: number,
  yso: Yso,
  opens: (words: string) => boolean,
): { key: string; length: number; labels: readonly LabelMatch[] }[] {
  const found: { key: string; length: number; labels: readonly LabelMatch[] }[] = [];
  let open = variantsOf(words[at]!).filter(opens);
  for (let i = at + 1; open.length > 0 && i < words.length; i++) {
    const variants = variantsOf(words[i]!);
    const longer = open.flatMap((start) => variants.map((word) => `${start} ${word}`));
    for (const key of longer) {
      const labels = findLabel(yso, key);
      if (labels.length > 0) found.push({ key, length: i - at + 1, labels });
    }
    open = longer.filter(opens);
  }
  return found;
}

/** The ways in which a label may write a word; no label goes on over a mark. */
function variantsOf({ form, lemma, kind }: Word): string[] {
  if (kind === 'punct') return [];
  const base = lemma.toLowerCase();
  const written = form.toLowerCase();
  return base === written ? [base] : [base, written];
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
