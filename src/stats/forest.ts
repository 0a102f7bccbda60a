import { PostlensError } from '../errors.js';

/**
 * Regression trees whose sum is a logit. Node i asks whether trait `trait[i]` is at most `at[i]`, and goes on at `yes[i]`
 * or `no[i]`; a leaf has no trait (-1). `mean[i]` is what the trees add on average over the examples that reach the node.
 */
export interface Forest {
  readonly base: number;
  readonly roots: readonly number[];
  readonly trait: Int16Array;
  readonly at: Float64Array;
  readonly yes: Int32Array;
  readonly no: Int32Array;
  readonly mean: Float64Array;
}

/** Adds to `into`, by trait, what each question changed, and gives the logit: base, means of the roots and changes. */
export function addUp(forest: Forest, traits: readonly number[], into: Float64Array): number {
  let sum = forest.base;
  for (const root of forest.roots) {
    let node = root;
    sum += forest.mean[node]!;
    for (let trait = forest.trait[node]!; trait >= 0; trait = forest.trait[node]!) {
      const next = traits[trait]! <= forest.at[node]! ? forest.yes[node]! : forest.no[node]!;
      const change = forest.mean[next]! - forest.mean[node]!;
      into[trait]! += change;
      sum += change;
      node = next;
    }
  }
  return sum;
}

const HEADER = 'tree\tnode\ttrait\tat\tyes\tno\tmean';

/** Rows of a forest: nodes count from 0 in each tree; a leaf has only its mean. The base is tree `-`. */
export function forestRows(forest: Forest, names: readonly string[]): string {
  const rows = [HEADER, `-\t0\t\t\t\t\t${forest.base}`];
  forest.roots.forEach((root, tree) => {
    const end = forest.roots[tree + 1] ?? forest.trait.length;
    for (let i = root; i < end; i++) {
      const split = forest.trait[i]! >= 0;
      const question = split
        ? [names[forest.trait[i]!], forest.at[i], forest.yes[i]! - root, forest.no[i]! - root]
        : ['', '', '', ''];
      rows.push([tree, i - root, ...question, forest.mean[i]].join('\t'));
    }
  });
  return `${rows.join('\n')}\n`;
}

/**
 * Reads rows as `forestRows` writes them.
 * @throws PostlensError `table`, naming the row
 */
export function parseForest(text: string, name: string, names: readonly string[]): Forest {
  const lines = text.trimEnd().split('\n');
  const wrong = (row: number, why: string): PostlensError =>
    new PostlensError('table', `${name}, row ${row + 1}: ${why}; build the weights again.`);
  if (lines[0] !== HEADER) throw wrong(0, `the header "${HEADER}" is wanted`);
  const count = lines.length - 2;
  const forest = {
    base: Number(lines[1]?.split('\t')[6]),
    roots: [] as number[],
    trait: new Int16Array(count).fill(-1),
    at: new Float64Array(count),
    yes: new Int32Array(count),
    no: new Int32Array(count),
    mean: new Float64Array(count),
  };
  const known = new Map(names.map((trait, i) => [trait, i]));
  for (let i = 0; i < count; i++) {
    const [, node, trait, at, yes, no, mean] = lines[i + 2]!.split('\t');
    if (node === '0') forest.roots.push(i);
    const root = forest.roots.at(-1);
    if (root === undefined || !mean || !Number.isFinite(Number(mean))) throw wrong(i + 2, 'a node is wanted');
    forest.mean[i] = Number(mean);
    if (trait === '') continue;
    const index = known.get(trait!);
    if (index === undefined) throw wrong(i + 2, `"${trait}" is no trait`);
    forest.trait[i] = index;
    forest.at[i] = Number(at);
    forest.yes[i] = root + Number(yes);
    forest.no[i] = root + Number(no);
    // Children stand after their parent, so that no walk can go in a circle.
    if (!(forest.yes[i]! > i && forest.no[i]! > i && Math.max(forest.yes[i]!, forest.no[i]!) < count))
      throw wrong(i + 2, 'a node leads back or out');
  }
  return forest;
}
