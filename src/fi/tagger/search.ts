import type { Tag } from '../tags.js';
import {
  around,
  aroundByForm,
  aroundByTag,
  aroundByUpos,
  history,
  historyByForm,
  historyByTag,
  historyByUpos,
  verbAfter,
} from './context.js';
import type { Entry } from './entry.js';
import { hashText } from './hash.js';
import { PART, partOf } from './parts.js';
import { addSum, newPartSums, type Sum, sumAt } from './weights.js';

/** Paths kept at each word. */
export const BEAM = 2;

/** The paths through a sentence: items in order of position, best first within one. Reused from sentence to sentence. */
export interface Lattice {
  /** First item of each position, and the end. */
  start: Int32Array;
  score: Float64Array;
  back: Int32Array;
  candidate: Int32Array;
  before: Int32Array;
  verb: Int32Array;
}

export const newLattice = (words: number, beam = BEAM): Lattice => ({
  start: new Int32Array(words + 2),
  score: new Float64Array(words * beam + 1),
  back: new Int32Array(words * beam + 1),
  candidate: new Int32Array(words * beam + 1),
  before: new Int32Array(words * beam + 1),
  verb: new Int32Array(words * beam + 1),
});

const indexes = new Int32Array(256);
/** By word class and by form of the tags of the word at hand. */
const uposSums = newPartSums();
const formSums = newPartSums();
const HEAP = 512;
const heapScore = new Float64Array(HEAP);
const heapBack = new Int32Array(HEAP);
const heapCandidate = new Int32Array(HEAP);
const ownScore = new Float64Array(64);

/** Words that end a clause. */
const BOUNDARY = new Set(['PUNCT', 'SCONJ', 'CCONJ'].map((upos) => hashText(upos)));
export const isBoundary = (tag: Tag): boolean => BOUNDARY.has(partOf(tag, PART.upos));

export type FixedScore = (entry: Entry, candidate: number, i: number) => number;

/**
 * Beam search for the best tags. Fills `lattice`; `fixedOf` gives the score of a candidate's features within its word.
 * A word with one candidate is not scored while there is only one path.
 */
export function search(
  entries: readonly Entry[],
  evidence: Uint8Array,
  sum: Sum,
  lattice: Lattice,
  fixedOf: FixedScore,
  beam = BEAM,
): void {
  const { start, score, candidate, before, verb } = lattice;
  let items = 0;
  for (let i = 0; i < entries.length; i++) {
    start[i] = items;
    const entry = entries[i] as Entry;
    const { tags, live } = entry;
    const from = i === 0 ? 0 : (start[i - 1] as number);
    const paths = i === 0 ? 1 : items - from;
    let found = 0;
    if (live === 1 && paths === 1) {
      heapScore[0] = i === 0 ? 0 : (score[from] as number);
      heapBack[0] = i === 0 ? -1 : from;
      heapCandidate[0] = 0;
      found = 1;
    } else {
      const open = live > 1;
      if (open) {
        around(entries, i, evidence);
        for (let c = 0; c < live; c++)
          ownScore[c] = fixedOf(entry, c, i) + aroundScore(tags[c] as Tag, entries, i, sum, c === 0);
      }
      for (let p = 0; p < paths; p++) {
        const item = from + p;
        if (i === 0) history(entry, -1, -1, 0, 9);
        else {
          const last = entries[i - 1] as Entry;
          const before1 = last.tags[candidate[item] as number] as Tag;
          history(entry, before1, before[item] as number, verb[item] as number, last.word);
        }
        const so = i === 0 ? 0 : (score[item] as number);
        for (let c = 0; c < live && found < HEAP; c++) {
          heapScore[found] = so + (open ? (ownScore[c] as number) : 0) + historyScore(tags[c] as Tag, sum, c === 0);
          heapBack[found] = i === 0 ? -1 : item;
          heapCandidate[found] = c;
          found++;
        }
      }
    }
    items = keepBest(lattice, entries, i, items, found, beam);
  }
  start[entries.length] = items;
}

/** Score of a tag beside the neighbours that `around` has read; `first` = of the word's first candidate. */
function aroundScore(tag: Tag, entries: readonly Entry[], i: number, sum: Sum, first: boolean): number {
  if (first) uposSums.count = formSums.count = 0;
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  let u = sumAt(uposSums, upos);
  if (u < 0) u = addSum(uposSums, upos, sum(indexes, aroundByUpos(indexes, 0, upos)));
  let f = sumAt(formSums, form);
  if (f < 0) f = addSum(formSums, form, sum(indexes, aroundByForm(indexes, 0, form)));
  const own = sum(indexes, aroundByTag(indexes, 0, tag, entries, i));
  return (uposSums.sums[u] as number) + (formSums.sums[f] as number) + own;
}

/** The same after the tags that `history` has read. */
function historyScore(tag: Tag, sum: Sum, first: boolean): number {
  if (first) uposSums.count = formSums.count = 0;
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  let u = sumAt(uposSums, upos);
  if (u < 0) u = addSum(uposSums, upos, sum(indexes, historyByUpos(indexes, 0, upos)));
  let f = sumAt(formSums, form);
  if (f < 0) f = addSum(formSums, form, sum(indexes, historyByForm(indexes, 0, form)));
  return (uposSums.sums[u] as number) + (formSums.sums[f] as number) + sum(indexes, historyByTag(indexes, 0, tag));
}

/** Moves the best of the found paths into the lattice; of two that no later feature can tell apart, the better. */
function keepBest(
  lattice: Lattice,
  entries: readonly Entry[],
  i: number,
  items: number,
  found: number,
  beam: number,
): number {
  const { score, back, candidate, before, verb } = lattice;
  const first = items;
  let next = items;
  for (let taken = 0; taken < found && next - first < beam; taken++) {
    let best = taken;
    for (let k = taken + 1; k < found; k++) if ((heapScore[k] as number) > (heapScore[best] as number)) best = k;
    const s = heapScore[best] as number;
    const b = heapBack[best] as number;
    const c = heapCandidate[best] as number;
    heapScore[best] = heapScore[taken] as number;
    heapBack[best] = heapBack[taken] as number;
    heapCandidate[best] = heapCandidate[taken] as number;
    const tag = (entries[i] as Entry).tags[c] as Tag;
    const before1 = b < 0 ? -1 : ((entries[i - 1] as Entry).tags[candidate[b] as number] as Tag);
    const verbNow = verbAfter(b < 0 ? 0 : (verb[b] as number), tag, isBoundary(tag));
    let twin = false;
    for (let k = first; k < next && !twin; k++)
      twin = candidate[k] === c && before[k] === before1 && verb[k] === verbNow;
    if (twin) continue;
    score[next] = s;
    back[next] = b;
    candidate[next] = c;
    before[next] = before1;
    verb[next] = verbNow;
    next++;
  }
  return next;
}

/** Candidate numbers of the path that ends in `item` at position `last`. */
export function pathTo(lattice: Lattice, item: number, last: number, out: Int32Array): void {
  let at = item;
  for (let i = last; i >= 0; i--) {
    out[i] = lattice.candidate[at] as number;
    at = lattice.back[at] as number;
  }
}
