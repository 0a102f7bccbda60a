import { PostlensError } from '../errors.js';
import { type Column, openTable, packStrings, stringAt, writeTable } from './table.js';

/**
 * Regression trees whose sum is a logit. Node i asks whether trait `trait[i]` is at most `at[i]`, and goes on at `yes[i]`
 * or `no[i]`; a leaf has no trait (-1). `mean[i]` is what the trees add on average over the examples that reach the node.
 */
export interface Forest {
  readonly base: number;
  readonly roots: readonly number[];
  readonly trait: Column;
  readonly at: Column;
  readonly yes: Column;
  readonly no: Column;
  readonly mean: Column;
  /** The most that each tree and those after it can add together. */
  readonly most: Float64Array;
}

/** A forest as it is learnt and written. */
export type Trees = Omit<Forest, 'most'>;

/**
 * The logit: base, and the mean of the leaf that the traits lead to in each tree. Minus infinity as soon as what is left
 * of the trees cannot lift it to `atLeast` any more.
 */
export function addUp(
  { base, roots, trait, at, yes, no, mean, most }: Forest,
  traits: Float64Array,
  atLeast = Number.NEGATIVE_INFINITY,
): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
    if (sum + most[tree]! < atLeast) return Number.NEGATIVE_INFINITY;
    let node = roots[tree]!;
    for (let asked = trait[node]!; asked >= 0; asked = trait[node]!)
      node = traits[asked]! <= at[node]! ? yes[node]! : no[node]!;
    sum += mean[node]!;
  }
  return sum;
}

/** What each trait's questions changed of the mean of the roots, by trait (Saabas 2014, treeinterpreter). */
export function changesOf({ roots, trait, at, yes, no, mean }: Forest, traits: Float64Array): Float64Array {
  const changes = new Float64Array(traits.length);
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree]!;
    for (let asked = trait[node]!; asked >= 0; asked = trait[node]!) {
      const next = traits[asked]! <= at[node]! ? yes[node]! : no[node]!;
      changes[asked]! += mean[next]! - mean[node]!;
      node = next;
    }
  }
  return changes;
}

export const FOREST_FORMAT = 'postlens-forest';
export const FOREST_VERSION = 1;

/** The bytes of a forest over traits of these names. */
export function writeForest(forest: Trees, names: readonly string[]): Uint8Array {
  const used = packStrings(names);
  return writeTable(FOREST_FORMAT, FOREST_VERSION, {
    at: Float32Array.from(forest.at),
    mean: Float32Array.from(forest.mean),
    base: Float32Array.of(forest.base),
    roots: Uint16Array.from(forest.roots),
    yes: Uint16Array.from(forest.yes),
    no: Uint16Array.from(forest.no),
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
  const {
    at,
    mean,
    base,
    roots,
    yes,
    no,
    trait,
    names: text,
    'names.ends': ends,
  } = openTable(bytes, name, FOREST_FORMAT, FOREST_VERSION);
  if (!(at && mean && base && roots && yes && no && trait && text && ends))
    throw new PostlensError('model', `${name} is not whole: install postlens anew.`);
  const places = Array.from(ends, (_, i) => names.indexOf(stringAt({ bytes: text, ends }, i)));
  return bounded({
    base: base[0]!,
    roots: [...roots],
    at,
    mean,
    yes,
    no,
    trait: placed(trait, yes, no, places, name),
  });
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

/** The trees with the most that they can add; the nodes of a tree stand together, from its root to the next. */
export function bounded(trees: Trees): Forest {
  const { roots, trait, mean } = trees;
  const most = new Float64Array(roots.length + 1);
  for (let tree = roots.length - 1; tree >= 0; tree--) {
    let best = Number.NEGATIVE_INFINITY;
    const end = roots[tree + 1] ?? mean.length;
    for (let node = roots[tree]!; node < end; node++) if (trait[node]! < 0 && mean[node]! > best) best = mean[node]!;
    most[tree] = most[tree + 1]! + best;
  }
  return { ...trees, most };
}
