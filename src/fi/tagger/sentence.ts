import type { Analysis } from '../../types.js';
import { lowerOf, ownCopy } from '../forms.js';
import { type Morphology, type Reading, SOURCE } from '../morphology.js';
import { freshReadings } from '../readings.js';
import { featsOf, type Tag, uposOf } from '../tags.js';
import { type Chosen, type Entry, makeEntry } from './entry.js';
import { type LemmaCandidate, type LemmaKnowledge, lemmaCandidates, lemmaFeatures, sureLemma } from './lemma.js';
import { lemmaKnowledge, seenLemmas, tagKnowledge } from './model.js';
import { type Lattice, newLattice, pathTo, search } from './search.js';

/** What one model remembers from sentence to sentence: forms, and working space. */
export interface Memory {
  readonly entries: Map<string, Entry>;
  lattice: Lattice;
  path: Int32Array;
}

/** Longer forms are no words of a language: nothing is looked up for them. */
const LONGEST = 120;
const readings = (fi: Morphology, form: string): readonly Reading[] =>
  form.length > LONGEST ? [] : freshReadings(fi, form);

/** Forms remembered; the memory starts anew when it is full. */
const FORMS = 100_000;
const memories = new WeakMap<Morphology, Memory>();

export function memoryOf(fi: Morphology): Memory {
  const known = memories.get(fi);
  if (known) return known;
  const made: Memory = { entries: new Map(), lattice: newLattice(256), path: new Int32Array(256) };
  memories.set(fi, made);
  return made;
}

export function entryOf(fi: Morphology, { entries }: Memory, form: string): Entry {
  const known = entries.get(form);
  if (known) return known;
  const own = form.length > LONGEST ? form : ownCopy(form);
  const made = makeEntry(own, tagKnowledge(fi.tagger, readings(fi, own), own), fi.tagger.weigh);
  if (entries.size >= FORMS) entries.clear();
  entries.set(own, made);
  return made;
}

const fixedOf = (entry: Entry, candidate: number): number => entry.fixed[candidate] as number;

/** Candidate number of each word's tag; the array is reused by the next call. */
export function bestPath(fi: Morphology, memory: Memory, entries: readonly Entry[], evidence: Uint8Array): Int32Array {
  if (entries.length >= memory.path.length) {
    memory.lattice = newLattice(2 * entries.length);
    memory.path = new Int32Array(2 * entries.length);
  }
  const { lattice, path } = memory;
  search(entries, evidence, fi.tagger.weigh.sum, lattice, fixedOf);
  const last = entries.length - 1;
  if (last >= 0) pathTo(lattice, lattice.start[last] as number, last, path);
  return path;
}

/** The analysis of a form with one of its tags; made once, then shared. */
export function chosenOf(fi: Morphology, entry: Entry, candidate: number): Chosen {
  for (let known = entry.chosen; known; known = known.next) if (known.candidate === candidate) return known;
  const tag = entry.tags[candidate] as Tag;
  const listed = entry.readings ?? readings(fi, entry.form);
  const seen = seenLemmas(fi.tagger, entry.form);
  const chosen = sureLemma(tag, { readings: listed, seen }) ?? bestLemma(fi, entry.form, tag, listed, seen);
  const made: Chosen = {
    candidate,
    analysis: analysisFrom(chosen, entry.form, tag),
    facts: undefined,
    next: entry.chosen,
  };
  entry.chosen = made;
  entry.readings = undefined;
  return made;
}

export interface Ranked extends LemmaCandidate {
  readonly score: number;
}

/** The first of `rankedLemmas`. */
function bestLemma(
  fi: Morphology,
  form: string,
  tag: Tag,
  listed: readonly Reading[],
  seen: LemmaKnowledge['seen'],
): LemmaCandidate {
  const knowledge = lemmaKnowledge(fi.tagger, listed, seen, form, tag);
  const candidates = lemmaCandidates(form, tag, knowledge);
  let best = candidates[0] as LemmaCandidate;
  if (candidates.length === 1) return best;
  let most = Number.NEGATIVE_INFINITY;
  let c = 0;
  lemmaFeatures(form, tag, candidates, knowledge, (indexes, length) => {
    const candidate = candidates[c++] as LemmaCandidate;
    const score = fi.tagger.lemmas.sum(indexes, length);
    if (score <= most) return;
    best = candidate;
    most = score;
  });
  return best;
}

/** Lemmas of a form with a tag, best first. Never empty. */
export function rankedLemmas(fi: Morphology, form: string, tag: Tag): Ranked[] {
  const knowledge = lemmaKnowledge(fi.tagger, readings(fi, form), seenLemmas(fi.tagger, form), form, tag);
  const candidates = lemmaCandidates(form, tag, knowledge);
  const scores: number[] = [];
  lemmaFeatures(form, tag, candidates, knowledge, (indexes, length) => {
    scores.push(fi.tagger.lemmas.sum(indexes, length) * fi.tagger.lemmas.unit);
  });
  return candidates
    .map((candidate, c) => ({ ...candidate, score: scores[c] as number }))
    .sort((a, b) => b.score - a.score);
}

/**
 * Parts of a lemma with `#` between them. A lone `#` or one at an edge is a sign of its own, and so is that of a form which
 * is its own lemma (an address with a place on its page).
 */
const partsOf = (lemma: string, form: string): string[] =>
  lemma.includes('#') && lemma !== form && lemma !== lowerOf(form) ? lemma.split(/(?<=[^#])#(?=[^#])/u) : [lemma];

export function analysisFrom(chosen: LemmaCandidate, form: string, tag: Tag): Analysis {
  const parts = Object.freeze(partsOf(chosen.lemma, form));
  return { lemma: joined(parts, form), upos: uposOf(tag), feats: featsOf(tag), parts, from: fromOf(chosen) };
}

/** The parts as one word, with the hyphens that the form has between them (`EU-maa`). */
function joined(parts: readonly string[], form: string): string {
  let lemma = parts[0] as string;
  for (let i = 1; i < parts.length; i++) lemma += (form[lemma.length] === '-' ? '-' : '') + parts[i];
  return lemma;
}

function fromOf({ reading, agree, seenSame, seenOther, change, identity }: LemmaCandidate): Analysis['from'] {
  if (reading && agree > 0) {
    if (reading.source === SOURCE.compound) return 'compound';
    if (reading.source < SOURCE.guess) return 'lexicon';
  }
  if (seenSame + seenOther > 0) return 'lexicon';
  if (change > 0 || (reading && reading.source === SOURCE.guess)) return 'guess';
  return identity > 0 ? 'identity' : 'guess';
}
