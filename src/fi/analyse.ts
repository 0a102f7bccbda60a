import { splitMultiword } from '../text/multiword.js';
import type { AnalysedSentence, Analysis, Sentence, Token, Word } from '../types.js';
import type { Morphology } from './load.js';
import { SOURCE } from './morphology.js';
import { readingsOf } from './readings.js';
import { type Entry, makeEntry } from './tagger/entry.js';
import { type LemmaCandidate, lemmaCandidates, lemmaFeatures } from './tagger/lemma.js';
import { lemmaKnowledge, tagKnowledge } from './tagger/model.js';
import { type Lattice, newLattice, pathTo, search } from './tagger/search.js';
import { featsOf, type Tag, uposOf } from './tags.js';

/**
 * Every token with its lemma, part of speech and features in context, and the names among them. A token of several words
 * (`ettei`) gives several words of the same span.
 */
export function analyse(fi: Morphology, sentences: readonly Sentence[]): AnalysedSentence[] {
  const memory = memoryOf(fi);
  return sentences.map(({ start, end, block, tokens }) => {
    const words = wordsOf(tokens);
    const entries = words.map(({ form }) => entryOf(fi, memory, form));
    const path = bestPath(fi, memory, entries);
    return {
      start,
      end,
      block,
      words: words.map((word, i) => ({ ...word, ...analysisOf(fi, entries[i] as Known, path[i] as number) })),
      names: [],
    };
  });
}

type Bare = Omit<Word, keyof Analysis>;

function wordsOf(tokens: readonly Token[]): Bare[] {
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

/** An entry with the analyses made of it so far, by candidate. */
interface Known extends Entry {
  readonly analyses: (Analysis | undefined)[];
}

interface Memory {
  readonly entries: Map<string, Known>;
  lattice: Lattice;
  path: Int32Array;
}

/** Forms remembered; the memory starts anew when it is full. */
const FORMS = 200_000;
const memories = new WeakMap<Morphology, Memory>();

function memoryOf(fi: Morphology): Memory {
  const known = memories.get(fi);
  if (known) return known;
  const made: Memory = { entries: new Map(), lattice: newLattice(256), path: new Int32Array(256) };
  memories.set(fi, made);
  return made;
}

function entryOf(fi: Morphology, { entries }: Memory, form: string): Known {
  const known = entries.get(form);
  if (known) return known;
  const knowledge = tagKnowledge(fi.tagger, readings(fi, form), form);
  const entry = makeEntry(form, knowledge, fi.tagger.weights);
  const made: Known = { ...entry, inner: [], analyses: new Array(entry.tags.length).fill(undefined) };
  if (entries.size >= FORMS) entries.clear();
  entries.set(form, made);
  return made;
}

const hasLexicon = (fi: Morphology): boolean => 'sections' in fi.lexicon;
const readings = (fi: Morphology, form: string) => (hasLexicon(fi) ? readingsOf(fi, form) : []);

const fixedOf = (entry: Entry, candidate: number): number => entry.fixed[candidate] as number;

function bestPath(fi: Morphology, memory: Memory, entries: readonly Entry[]): Int32Array {
  if (entries.length >= memory.path.length) {
    memory.lattice = newLattice(2 * entries.length);
    memory.path = new Int32Array(2 * entries.length);
  }
  const { lattice, path } = memory;
  search(entries, fi.tagger.weights, lattice, fixedOf);
  const last = entries.length - 1;
  if (last >= 0) pathTo(lattice, lattice.start[last] as number, last, path);
  return path;
}

function analysisOf(fi: Morphology, entry: Known, candidate: number): Analysis {
  const known = entry.analyses[candidate];
  if (known) return known;
  const made = makeAnalysis(fi, entry.form, entry.tags[candidate] as Tag);
  entry.analyses[candidate] = made;
  return made;
}

function makeAnalysis(fi: Morphology, form: string, tag: Tag): Analysis {
  const knowledge = lemmaKnowledge(fi.tagger, readings(fi, form), form, tag);
  const candidates = lemmaCandidates(form, tag, knowledge);
  const features = lemmaFeatures(form, tag, candidates, knowledge);
  let best = 0;
  let score = Number.NEGATIVE_INFINITY;
  features.forEach((list, c) => {
    const own = fi.tagger.lemmaWeights(list, list.length);
    if (own <= score) return;
    best = c;
    score = own;
  });
  return analysisFrom(candidates[best] as LemmaCandidate, tag);
}

export function analysisFrom(chosen: LemmaCandidate, tag: Tag): Analysis {
  const marked = chosen.lemma.length > 2 ? chosen.lemma.split('#').filter((part) => part !== '') : [chosen.lemma];
  const parts = Object.freeze(marked.length === 0 ? [chosen.lemma] : marked);
  return {
    lemma: parts.length > 1 ? parts.join('') : (parts[0] as string),
    upos: uposOf(tag),
    feats: featsOf(tag),
    parts,
    from: fromOf(chosen),
  };
}

function fromOf({ reading, agree, seenSame, seenOther, change, identity }: LemmaCandidate): Analysis['from'] {
  if (reading && agree > 0) {
    if (reading.source === SOURCE.compound) return 'compound';
    if (reading.source < SOURCE.guess) return 'lexicon';
  }
  if (seenSame + seenOther > 0) return 'lexicon';
  if (change > 0 || reading) return 'guess';
  return identity > 0 ? 'identity' : 'guess';
}
