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
}

/** The logit: base, and the mean of the leaf that the traits lead to in each tree. */
export function addUp({ base, roots, trait, at, yes, no, mean }: Forest, traits: Float64Array): number {
  let sum = base;
  for (let tree = 0; tree < roots.length; tree++) {
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
export function writeForest(forest: Forest, names: readonly string[]): Uint8Array {
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
  return {
    base: base[0]!,
    roots: [...roots],
    at,
    mean,
    yes,
    no,
    trait: Int16Array.from(trait, (own, node) => {
      if (own < 0) return -1;
      const place = places[own] ?? -1;
      // Children stand after their parent, so that no walk can go in a circle.
      if (place < 0 || yes[node]! <= node || no[node]! <= node || Math.max(yes[node]!, no[node]!) >= trait.length)
        throw new PostlensError('model', `${name} does not fit this version of postlens: install postlens anew.`);
      return place;
    }),
  };
}
