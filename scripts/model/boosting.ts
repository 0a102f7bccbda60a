import { type Forest, forestOf } from '../../src/stats/forest.js';

/** An example to learn from: its traits, and whether it is a hit. */
export interface Example {
  readonly traits: ArrayLike<number>;
  readonly hit: boolean;
}

export interface BoostingOptions {
  readonly trees: number;
  readonly leaves: number;
  /** Fewest examples a leaf. */
  readonly fewest: number;
  /** Share of each tree's step that is taken. */
  readonly rate: number;
  /** Indexes of traits that may only raise the logit when they grow. */
  readonly rising: ReadonlySet<number>;
}

const BINS = 64;

interface Leaf {
  /** Node in its tree. */
  readonly node: number;
  readonly rows: Int32Array;
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly counts: Float64Array;
  /** Bounds of its value, from monotone splits above. */
  readonly low: number;
  readonly high: number;
  readonly split: Split | undefined;
}

interface Split {
  readonly gain: number;
  readonly trait: number;
  /** Last bin that answers yes. */
  readonly bin: number;
  readonly yes: number;
  readonly no: number;
}

interface Node {
  trait: number;
  at: number;
  yes: number;
  no: number;
  value: number;
  count: number;
}

/**
 * Gradient boosting of regression trees for the logistic loss (Friedman 2001), trees grown best leaf first over binned
 * traits, with traits that may only raise (the bounds of a split are the mean of its two values). No sampling, so the
 * same examples give the same trees.
 */
export function boost(examples: readonly Example[], width: number, options: BoostingOptions): Forest {
  const size = examples.length;
  const edges = Array.from({ length: width }, (_, t) =>
    edgesOf(Float64Array.from(examples, ({ traits }) => traits[t]!)),
  );
  const bins = edges.map((edge, t) => Uint8Array.from(examples, ({ traits }) => binOf(edge, traits[t]!)));
  const hits = Uint8Array.from(examples, ({ hit }) => (hit ? 1 : 0));
  const rate = hits.reduce((a, b) => a + b, 0) / size;
  const base = Math.log(rate / (1 - rate));
  const logits = new Float64Array(size).fill(base);
  const gradient = new Float64Array(size);
  const curvature = new Float64Array(size);
  const trees: Node[][] = [];
  for (let t = 0; t < options.trees; t++) {
    for (let i = 0; i < size; i++) {
      const p = 1 / (1 + Math.exp(-logits[i]!));
      gradient[i] = p - hits[i]!;
      curvature[i] = p * (1 - p);
    }
    trees.push(grow({ bins, edges, gradient, curvature, logits, options }));
  }
  return flatten(base, trees);
}

interface Growing {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly Float64Array[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly logits: Float64Array;
  readonly options: BoostingOptions;
}

function grow(growing: Growing): Node[] {
  const { bins, edges, gradient, curvature, logits, options } = growing;
  const leafOf = (node: number, rows: Int32Array, low: number, high: number, of?: Leaf, sibling?: Leaf): Leaf => {
    const length = bins.length * BINS;
    const leaf = {
      gradients: new Float64Array(length),
      curvatures: new Float64Array(length),
      counts: new Float64Array(length),
    };
    if (of && sibling)
      for (let k = 0; k < length; k++) {
        leaf.gradients[k] = of.gradients[k]! - sibling.gradients[k]!;
        leaf.curvatures[k] = of.curvatures[k]! - sibling.curvatures[k]!;
        leaf.counts[k] = of.counts[k]! - sibling.counts[k]!;
      }
    else
      bins.forEach((column, t) => {
        for (const row of rows) {
          const k = t * BINS + column[row]!;
          leaf.gradients[k]! += gradient[row]!;
          leaf.curvatures[k]! += curvature[row]!;
          leaf.counts[k]!++;
        }
      });
    return { node, rows, low, high, ...leaf, split: bestSplit(leaf, bins.length, low, high, options) };
  };

  const nodes: Node[] = [{ trait: -1, at: 0, yes: 0, no: 0, value: 0, count: logits.length }];
  let leaves = [leafOf(0, Int32Array.from(logits.keys()), Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY)];
  while (leaves.length < options.leaves) {
    const leaf = leaves.reduce((best, one) => ((one.split?.gain ?? 0) > (best.split?.gain ?? 0) ? one : best));
    if (!leaf.split) break;
    const { trait, bin, yes, no } = leaf.split;
    const column = bins[trait]!;
    const yesRows = leaf.rows.filter((row) => column[row]! <= bin);
    const noRows = leaf.rows.filter((row) => column[row]! > bin);
    const middle = options.rising.has(trait) ? (yes + no) / 2 : undefined;
    const [yesNode, noNode] = [nodes.length, nodes.length + 1];
    Object.assign(nodes[leaf.node]!, { trait, at: edges[trait]![bin]!, yes: yesNode, no: noNode });
    nodes.push({ trait: -1, at: 0, yes: 0, no: 0, value: yes * options.rate, count: yesRows.length });
    nodes.push({ trait: -1, at: 0, yes: 0, no: 0, value: no * options.rate, count: noRows.length });
    const yesArgs = [yesNode, yesRows, leaf.low, middle ?? leaf.high] as const;
    const noArgs = [noNode, noRows, middle ?? leaf.low, leaf.high] as const;
    // The larger child is what is left of the parent, which saves going over its rows.
    const small = yesRows.length <= noRows.length ? leafOf(...yesArgs) : leafOf(...noArgs);
    const large = yesRows.length <= noRows.length ? leafOf(...noArgs, leaf, small) : leafOf(...yesArgs, leaf, small);
    leaves = [...leaves.filter((one) => one !== leaf), small, large];
  }
  for (const { node, rows } of leaves) for (const row of rows) logits[row]! += nodes[node]!.value;
  return nodes;
}

type Sums = Pick<Leaf, 'gradients' | 'curvatures' | 'counts'>;

function bestSplit(
  { gradients, curvatures, counts }: Sums,
  width: number,
  low: number,
  high: number,
  { fewest, rising }: BoostingOptions,
): Split | undefined {
  let best: Split | undefined;
  const bound = (value: number): number => Math.min(high, Math.max(low, value));
  const gainOf = (g: number, h: number, value: number): number => -(g * value + 0.5 * h * value * value);
  let [allG, allH, all] = [0, 0, 0];
  for (let b = 0; b < BINS; b++) {
    allG += gradients[b]!;
    allH += curvatures[b]!;
    all += counts[b]!;
  }
  const whole = gainOf(allG, allH, bound(-allG / (allH + 1e-9)));
  for (let trait = 0; trait < width; trait++) {
    let [g, h, n] = [0, 0, 0];
    for (let bin = 0; bin < BINS - 1; bin++) {
      const k = trait * BINS + bin;
      if (counts[k] === 0) continue;
      g += gradients[k]!;
      h += curvatures[k]!;
      n += counts[k]!;
      if (n < fewest) continue;
      if (all - n < fewest) break;
      const yes = bound(-g / (h + 1e-9));
      const no = bound(-(allG - g) / (allH - h + 1e-9));
      if (rising.has(trait) && yes > no) continue;
      const gain = gainOf(g, h, yes) + gainOf(allG - g, allH - h, no) - whole;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, trait, bin, yes, no };
    }
  }
  return best;
}

/** Upper edges of the bins but the last: halfway between neighbouring values, at quantiles where these are many. */
function edgesOf(values: Float64Array): Float64Array {
  const sorted = values.toSorted();
  const distinct = Float64Array.from(new Set(sorted));
  const cuts = new Set<number>();
  if (distinct.length <= BINS)
    for (let i = 1; i < distinct.length; i++) cuts.add((distinct[i - 1]! + distinct[i]!) / 2);
  else
    for (let q = 1; q < BINS; q++) {
      const value = sorted[Math.floor((q * sorted.length) / BINS)]!;
      if (value < sorted.at(-1)!) cuts.add(value);
    }
  return Float64Array.from([...cuts].map((cut) => Number(cut.toFixed(4)))).sort();
}

function binOf(edges: Float64Array, value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value <= edges[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function flatten(base: number, trees: readonly Node[][]): Forest {
  const nodes = trees.flat();
  const roots: number[] = [];
  const forest = {
    trait: Int16Array.from(nodes, ({ trait }) => trait),
    at: Float64Array.from(nodes, ({ at }) => at),
    yes: new Int32Array(nodes.length),
    no: new Int32Array(nodes.length),
    mean: new Float64Array(nodes.length),
  };
  let start = 0;
  for (const tree of trees) {
    roots.push(start);
    // Children come after their parents, so means go up from the end.
    for (let i = tree.length - 1; i >= 0; i--) {
      const { trait, yes, no, value, count } = tree[i]!;
      forest.yes[start + i] = start + yes;
      forest.no[start + i] = start + no;
      forest.mean[start + i] =
        trait < 0
          ? value
          : (forest.mean[start + yes]! * tree[yes]!.count + forest.mean[start + no]! * tree[no]!.count) / count;
    }
    start += tree.length;
  }
  return forestOf({ base: round(base), roots, ...forest, mean: forest.mean.map(round) });
}

const round = (value: number): number => Number(value.toFixed(4));
