import type { Tag } from '../tags.js';
import { around, pushAround, pushHistory, verbAfter } from './context.js';
import type { Entry } from './entry.js';
import { PART, partOf } from './parts.js';
import { hashText } from './hash.js';
import type { Sum } from './weights.js';

/** Paths kept at each word. */
export const BEAM = 4;

/** The paths through a sentence: items in order of position, best first within one. Reused from sentence to sentence. */
export interface Lattice {
  /** First item of each position, and the end. */
  start: Int32Array;
  score: Float64Array;
  back: Int32Array;
  candidate: Int32Array;
  before: Int32Array;
  verb: Uint32Array;
}

export const newLattice = (words: number, beam = BEAM): Lattice => ({
  start: new Int32Array(words + 2),
  score: new Float64Array(words * beam + 1),
  back: new Int32Array(words * beam + 1),
  candidate: new Int32Array(words * beam + 1),
  before: new Int32Array(words * beam + 1),
  verb: new Uint32Array(words * beam + 1),
});

const indexes = new Int32Array(256);
const heapScore = new Float64Array(512);
const heapBack = new Int32Array(512);
const heapCandidate = new Int32Array(512);

const BOUNDARY = new Set(['PUNCT', 'SCONJ', 'CCONJ'].map((upos) => hashText(upos)));
const isBoundary = (tag: Tag): boolean => BOUNDARY.has(partOf(tag, PART.upos));

export type FixedScore = (entry: Entry, candidate: number, i: number) => number;

/**
 * Beam search for the best tags. Fills `lattice`; `fixedOf` gives the score of a candidate's features within its word.
 * A word with one candidate is not scored while there is only one path.
 */
export function search(
  entries: readonly Entry[],
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
    const { tags } = entry;
    const from = i === 0 ? 0 : (start[i - 1] as number);
    const paths = i === 0 ? 1 : items - from;
    const word1 = i === 0 ? 9 : (entries[i - 1] as Entry).word;
    let found = 0;
    if (tags.length === 1 && paths === 1) {
      heapScore[0] = i === 0 ? 0 : (score[from] as number);
      heapBack[0] = i === 0 ? -1 : from;
      heapCandidate[0] = 0;
      found = 1;
    } else {
      if (tags.length > 1) around(entries, i);
      for (let c = 0; c < tags.length; c++) {
        const tag = tags[c] as Tag;
        let own = 0;
        if (tags.length > 1) {
          own = fixedOf(entry, c, i);
          const n = pushAround(indexes, 0, tag, entries, i);
          own += sum(indexes, n);
        }
        for (let p = 0; p < paths; p++) {
          const item = from + p;
          const before1 = i === 0 ? -1 : ((entries[i - 1] as Entry).tags[candidate[item] as number] as Tag);
          const n = pushHistory(
            indexes,
            0,
            tag,
            entry,
            before1,
            i === 0 ? -1 : (before[item] as number),
            i === 0 ? 0 : (verb[item] as number),
            word1,
          );
          const total = own + (i === 0 ? 0 : (score[item] as number)) + sum(indexes, n);
          if (found < 512) {
            heapScore[found] = total;
            heapBack[found] = i === 0 ? -1 : item;
            heapCandidate[found] = c;
            found++;
          }
        }
      }
    }
    items = keepBest(lattice, entries, i, items, found, beam);
  }
  start[entries.length] = items;
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
      twin = candidate[k] === c && before[k] === before1 && verb[k] === verbNow >>> 0;
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
