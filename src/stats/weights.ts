import { PostlensError } from '../errors.js';
import { TRAIT_NAMES } from './traits.js';

/** What a trait adds to a score: points (trait, logit), straight between them and level beyond them. */
export interface Curve {
  readonly at: readonly number[];
  readonly adds: readonly number[];
}

export interface Weights {
  /** The logit of a mean term. */
  readonly base: number;
  /** What is added for a term that is no YSO term; chosen, not learnt, as the texts learnt from have no such keywords. */
  readonly unlisted: number;
  /** The same for each doubling of the occurrences of such a term. */
  readonly unlistedRepeated: number;
  readonly curves: Readonly<Record<string, Curve>>;
}

/**
 * Reads rows `trait TAB at TAB adds`.
 * @throws PostlensError `table`, naming the row
 */
export function parseWeights(text: string, name: string): Weights {
  const points: Record<string, [number, number][]> = {};
  text.split('\n').forEach((line, i) => {
    if (i === 0 || line === '') return;
    const [trait = '', at, adds] = line.split('\t');
    if (!(KNOWN.has(trait) && Number.isFinite(Number(at)) && Number.isFinite(Number(adds))))
      throw new PostlensError('table', `${name}, row ${i + 1}: a trait and two numbers are wanted, not "${line}".`);
    points[trait] ??= [];
    points[trait].push([Number(at), Number(adds)]);
  });
  const single = (trait: string): number => points[trait]?.[0]?.[1] ?? 0;
  return {
    base: single('base'),
    unlisted: single('unlisted'),
    unlistedRepeated: single('unlistedRepeated'),
    curves: Object.fromEntries(
      TRAIT_NAMES.filter((trait) => points[trait]).map((trait) => {
        const sorted = points[trait]!.sort((a, b) => a[0] - b[0]);
        return [trait, { at: sorted.map(([at]) => at), adds: sorted.map(([, adds]) => adds) }];
      }),
    ),
  };
}

const KNOWN: ReadonlySet<string> = new Set(['base', 'unlisted', 'unlistedRepeated', ...TRAIT_NAMES]);

/** The value of a curve at `x`. */
export function valueAt({ at, adds }: Curve, x: number): number {
  if (x <= at[0]!) return adds[0]!;
  for (let i = 1; i < at.length; i++)
    if (x <= at[i]!) {
      const share = (x - at[i - 1]!) / (at[i]! - at[i - 1]!);
      return adds[i - 1]! + share * (adds[i]! - adds[i - 1]!);
    }
  return adds.at(-1)!;
}
