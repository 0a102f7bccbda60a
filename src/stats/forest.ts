import { PostlensError } from '../errors.js';
import { type Column, openTable, packStrings, stringAt, writeTable } from './table.js';

/**
 * Regression trees whose sum is a logit. Node i asks whether trait `trait[i]` is at most `at[i]`, and goes on at `yes[i]`
 * or `no[i]`; a leaf has no trait (-1). `mean[i]` is what the trees add on average over the examples that reach the node.
 */
export interface Trees {
  readonly base: number;
  readonly roots: readonly number[];
  readonly trait: Column;
  readonly at: Column;
  readonly yes: Column;
  readonly no: Column;
  readonly mean: Column;
}

/** Trees as they are asked: by whole numbers, as each fraction that is read in a loop is an object of its own at first. */
export interface Forest extends Omit<Trees, 'at'> {
  /** All that nodes ask of a trait, ascending: of trait number t `cuts[starts[t]]` to `cuts[ends[t] - 1]`. */
  readonly cuts: Column;
  readonly starts: Column;
  readonly ends: Column;
  /** Which of its trait's cuts a node asks for. */
  readonly rank: Column;
  /** The most that each tree and those after it can add together. */
  readonly most: Float64Array;
}

/** Trees asked between two looks at what is left to gain. */
const STRIDE = 8;

/**
 * The logit: base, and the mean of the leaf that the traits lead to in each tree. Minus infinity where it is seen on the
 * way that what is left of the trees cannot lift it to `atLeast` any more.
 */
export function addUp(forest: Forest, traits: Float64Array, atLeast = Number.NEGATIVE_INFINITY): number {
  const { base, roots, trait, rank, yes, no, mean, most } = forest;
  const ranks = ranksOf(forest, traits);
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    if (tree % STRIDE === 0 && sum + most[tree]! < atLeast) return Number.NEGATIVE_INFINITY;
    let node = roots[tree]!;
    for (let asked = trait[node]!; asked >= 0; asked = trait[node]!)
      node = ranks[asked]! <= rank[node]! ? yes[node]! : no[node]!;
    sum += mean[node]!;
  }
  return sum;
}

/** Of each trait the number of cuts below it. */
function ranksOf({ cuts, starts, ends }: Forest, traits: Float64Array): Int32Array {
  const ranks = new Int32Array(traits.length);
  for (let t = 0; t < starts.length; t++) {
    const value = traits[t]!;
    let low = starts[t]!;
    let high = ends[t]!;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (cuts[middle]! >= value) high = middle;
      else low = middle + 1;
    }
    ranks[t] = low - starts[t]!;
  }
  return ranks;
}

/** What each trait's questions changed of the mean of the roots, by trait (Saabas 2014, treeinterpreter). */
export function changesOf(forest: Forest, traits: Float64Array): Float64Array {
  const { roots, trait, rank, yes, no, mean } = forest;
  const ranks = ranksOf(forest, traits);
  const changes = new Float64Array(traits.length);
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let asked = trait[node]!; asked >= 0; asked = trait[node]!) {
      const next = ranks[asked]! <= rank[node]! ? yes[node]! : no[node]!;
      changes[asked]! += mean[next]! - mean[node]!;
      node = next;
    }
  }
  return changes;
}

/** Trees as they are learnt, made ready to be asked. */
export function forestOf({ at, ...trees }: Trees): Forest {
  const traits = Array.from<number>(trees.trait);
  const asked = Array.from({ length: Math.max(...traits) + 1 }, () => new Set<number>());
  traits.forEach((trait, node) => {
    if (trait >= 0) asked[trait]!.add(at[node]!);
  });
  const sorted = asked.map((values) => [...values].sort((a, b) => a - b));
  const ends = sorted.map((_, trait) => sorted.slice(0, trait + 1).flat().length);
  return {
    ...trees,
    cuts: Float64Array.from(sorted.flat()),
    starts: Uint16Array.of(0, ...ends.slice(0, -1)),
    ends: Uint16Array.from(ends),
    rank: Uint16Array.from(traits, (trait, node) => (trait < 0 ? 0 : sorted[trait]!.indexOf(at[node]!))),
    most: mostOf(trees),
  };
}

export const FOREST_FORMAT = 'postlens-forest';
export const FOREST_VERSION = 2;

/** The bytes of a forest over traits of these names. */
export function writeForest(forest: Forest, names: readonly string[]): Uint8Array {
  const used = packStrings(names);
  return writeTable(FOREST_FORMAT, FOREST_VERSION, {
    cuts: Float32Array.from(forest.cuts),
    mean: Float32Array.from(forest.mean),
    base: Float32Array.of(forest.base),
    roots: Uint16Array.from(forest.roots),
    yes: Uint16Array.from(forest.yes),
    no: Uint16Array.from(forest.no),
    rank: Uint16Array.from(forest.rank),
    ends: Uint16Array.from(forest.ends),
    trait: Int8Array.from(forest.trait),
    names: used.bytes,
    'names.ends': used.ends,
  });
}

/**
 * Opens a forest, its traits by their place in `names`.
 * @throws PostlensError `model` for a damaged file, one of another version, or one with a trait that `names` lacks
 */
export function openForest(bytes: Uint8Array, name: string, names: readonly string[]): Forest {
  const sections = openTable(bytes, name, FOREST_FORMAT, FOREST_VERSION);
  const { cuts, rank, ends, mean, base, roots, yes, no, trait, names: text, 'names.ends': nameEnds } = sections;
  if (!(cuts && rank && ends && mean && base && roots && yes && no && trait && text && nameEnds))
    throw new PostlensError('model', `${name} is not whole: install postlens anew.`);
  const places = Array.from(nameEnds, (_, i) => names.indexOf(stringAt({ bytes: text, ends: nameEnds }, i)));
  const byPlace = { starts: new Uint16Array(names.length), ends: new Uint16Array(names.length) };
  places.forEach((place, own) => {
    if (place < 0 || own >= ends.length) return;
    byPlace.starts[place] = own === 0 ? 0 : ends[own - 1]!;
    byPlace.ends[place] = ends[own]!;
  });
  const trees = { base: base[0]!, roots: [...roots], mean, yes, no, trait: placed(trait, yes, no, places, name) };
  return { ...trees, cuts, rank, ...byPlace, most: mostOf(trees) };
}

/** The traits that nodes ask for, by their place among those of this program; checked, that no walk can go astray. */
function placed(trait: Column, yes: Column, no: Column, places: readonly number[], name: string): Int16Array {
  const own = new Int16Array(trait.length);
  for (let node = 0; node < own.length; node++) {
    const asked = trait[node]!;
    const place = asked < 0 ? -1 : (places[asked] ?? -1);
    const onYes = yes[node]!;
    const onNo = no[node]!;
    own[node] = place;
    // Children stand after their parent, so that no walk can go in a circle.
    if (asked >= 0 && (place < 0 || onYes <= node || onNo <= node || onYes >= own.length || onNo >= own.length))
      throw new PostlensError('model', `${name} does not fit this version of postlens: install postlens anew.`);
  }
  return own;
}

/** The most that each tree and those after it can add; the nodes of a tree stand together, from its root to the next. */
function mostOf({ roots, trait, mean }: Pick<Trees, 'roots' | 'trait' | 'mean'>): Float64Array {
  const most = new Float64Array(roots.length + 1);
  for (let tree = roots.length - 1; tree >= 0; tree--) {
    let best = Number.NEGATIVE_INFINITY;
    const end = roots[tree + 1] ?? mean.length;
    for (let node = roots[tree]!; node < end; node++) if (trait[node]! < 0 && mean[node]! > best) best = mean[node]!;
    most[tree] = most[tree + 1]! + best;
  }
  return most;
}
