/** Averaged structured perceptron with beam search and updates at the largest violation (Collins 2002; Huang et al. 2012). */
import { around, history, pushAround, pushHistory, verbAfter } from '../../src/fi/tagger/context.js';
import type { Entry } from '../../src/fi/tagger/entry.js';
import { hashText } from '../../src/fi/tagger/hash.js';
import { PART, partOf } from '../../src/fi/tagger/parts.js';
import { type Lattice, newLattice, pathTo, search } from '../../src/fi/tagger/search.js';
import type { Sum } from '../../src/fi/tagger/weights.js';
import { BITS } from '../../src/fi/tagger/weights.js';

export interface Example {
  readonly entries: readonly Entry[];
  /** What the text says of each capitalised word elsewhere. */
  readonly evidence: Uint8Array;
  /** Candidate number of the right tag, or the nearest to it. */
  readonly gold: Int32Array;
  /** How much an update weighs. */
  readonly weight: number;
}

export interface TrainOptions {
  readonly epochs: number;
  readonly beam: number;
  readonly seed: number;
  /** How far ahead the right tag must be. */
  readonly margin: number;
  /** A feature is learnt when that many right tags have it. */
  readonly least: number;
  readonly log?: (epoch: number, errors: number, weights: () => Float32Array) => void;
}

/** Mulberry32: a small generator of numbers in 0..1, the same everywhere. */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Puts numbers in a random order, in place (Fisher and Yates). */
export function shuffle(order: Int32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const swap = order[i] as number;
    order[i] = order[j] as number;
    order[j] = swap;
  }
}

const BOUNDARY = new Set(['PUNCT', 'SCONJ', 'CCONJ'].map((upos) => hashText(upos)));

export function train(examples: readonly Example[], options: TrainOptions): Float32Array {
  const size = 2 ** BITS;
  const weights = new Float32Array(size);
  const sums = new Float64Array(size);
  const longest = examples.reduce((max, { entries }) => Math.max(max, entries.length), 0);
  const lattice: Lattice = newLattice(longest, options.beam);
  const { margin } = options;
  const order = Int32Array.from(examples, (_, i) => i);
  const random = randomOf(options.seed);
  const indexes = new Int32Array(256);
  const path = new Int32Array(longest);
  let clock = 1;

  const sumAll: Sum = (list, length) => {
    let sum = 0;
    for (let k = 0; k < length; k++) sum += weights[list[k] as number] as number;
    return sum;
  };
  const fixedOf = (entry: Entry, c: number): number => {
    const inner = entry.inner[c] as Int32Array;
    let sum = 0;
    for (let k = 0; k < inner.length; k++) sum += weights[inner[k] as number] as number;
    return sum;
  };
  const met = metFeatures(examples, size);
  const change = (at: number, by: number): void => {
    if ((met[at] as number) < options.least) return;
    weights[at] = (weights[at] as number) + by;
    sums[at] = (sums[at] as number) + by * clock;
  };

  /** Visits the weights of a path up to and with `last`: calls `visit` with the features' indexes of each position. */
  const walk = (
    { entries, evidence }: Example,
    candidates: Int32Array,
    last: number,
    visit: (i: number, fixed: Int32Array | undefined, length: number, history: number) => void,
  ): void => {
    let before = -1;
    let before2 = -1;
    let verb = 0;
    for (let i = 0; i <= last; i++) {
      const paths = i === 0 ? 1 : (lattice.start[i] as number) - (lattice.start[i - 1] as number);
      const entry = entries[i] as Entry;
      const c = candidates[i] as number;
      const tag = entry.tags[c] as number;
      let n = 0;
      const open = entry.tags.length > 1;
      if (open) {
        around(entries, i, evidence);
        n = pushAround(indexes, 0, tag, entries, i);
      }
      const word1 = i === 0 ? 9 : (entries[i - 1] as Entry).word;
      let m = 0;
      if (open || paths > 1) {
        history(entry, before, before2, verb, word1);
        m = pushHistory(indexes, n, tag);
      }
      visit(i, open ? (entry.inner[c] as Int32Array) : undefined, n, m);
      verb = verbAfter(verb, tag, BOUNDARY.has(partOf(tag, PART.upos)));
      before2 = before;
      before = tag;
    }
  };

  const averaged = (): Float32Array => weights.map((w, i) => w - (sums[i] as number) / clock);

  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    let errors = 0;
    for (const number of order) {
      const example = examples[number] as Example;
      const { entries, evidence, gold, weight } = example;
      clock++;
      search(
        entries,
        evidence,
        sumAll,
        lattice,
        (entry, c, i) => fixedOf(entry, c) + (c === gold[i] ? 0 : margin),
        options.beam,
      );
      const end = entries.length - 1;
      pathTo(lattice, lattice.start[end] as number, end, path);
      let same = true;
      for (let i = 0; i <= end; i++)
        if (path[i] !== gold[i]) {
          same = false;
          errors++;
        }
      if (same) continue;
      // where the best path is furthest ahead of the right one
      let goldScore = 0;
      let worst = Number.NEGATIVE_INFINITY;
      let at = -1;
      walk(example, gold, end, (i, inner, _, m) => {
        if (inner) goldScore += fixedOf(entries[i] as Entry, gold[i] as number);
        for (let k = 0; k < m; k++) goldScore += weights[indexes[k] as number] as number;
        const item = lattice.start[i] as number;
        const ahead = (lattice.score[item] as number) - goldScore;
        if (ahead > worst && differs(lattice, item, i, gold)) {
          worst = ahead;
          at = i;
        }
      });
      if (at < 0) continue;
      pathTo(lattice, lattice.start[at] as number, at, path);
      const update = (candidates: Int32Array, by: number): void =>
        walk(example, candidates, at, (i, inner, n, m) => {
          if (inner && path[i] !== gold[i]) {
            for (let k = 0; k < inner.length; k++) change(inner[k] as number, by);
            for (let k = 0; k < n; k++) change(indexes[k] as number, by);
          }
          for (let k = n; k < m; k++) change(indexes[k] as number, by);
        });
      update(gold, weight);
      update(path, -weight);
    }
    options.log?.(epoch, errors, averaged);
  }
  return averaged();
}

/** How many right tags have a feature, up to 255; features of the tags before are always taken. */
function metFeatures(examples: readonly Example[], size: number): Uint8Array {
  const met = new Uint8Array(size);
  const indexes = new Int32Array(256);
  const meet = (at: number): void => {
    if ((met[at] as number) < 255) met[at] = (met[at] as number) + 1;
  };
  for (const { entries, evidence, gold } of examples)
    entries.forEach((entry, i) => {
      if (entry.tags.length < 2) return;
      const c = gold[i] as number;
      for (const at of entry.inner[c] as Int32Array) meet(at);
      around(entries, i, evidence);
      const n = pushAround(indexes, 0, entry.tags[c] as number, entries, i);
      for (let k = 0; k < n; k++) meet(indexes[k] as number);
      const word1 = i === 0 ? 9 : (entries[i - 1] as Entry).word;
      const before = i === 0 ? -1 : ((entries[i - 1] as Entry).tags[gold[i - 1] as number] as number);
      const before2 = i < 2 ? -1 : ((entries[i - 2] as Entry).tags[gold[i - 2] as number] as number);
      history(entry, before, before2, 0, word1);
      const m = pushHistory(indexes, 0, entry.tags[c] as number);
      for (let k = 0; k < m; k++) for (let r = 0; r < 9; r++) meet(indexes[k] as number);
    });
  return met;
}

function differs(lattice: Lattice, item: number, last: number, gold: Int32Array): boolean {
  let at = item;
  for (let i = last; i >= 0; i--) {
    if (lattice.candidate[at] !== gold[i]) return true;
    at = lattice.back[at] as number;
  }
  return false;
}
