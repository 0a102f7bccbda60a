import type { Term } from './terms.js';
import { TRAIT_NAMES } from './traits.js';
import { valueAt, type Weights } from './weights.js';

/** The score of a term, 0..1, and what each of its traits added to the logit. */
export interface Score {
  readonly score: number;
  readonly why: Readonly<Record<string, number>>;
}

/** `traits` in the order of `TRAIT_NAMES`. */
export function scoreOf(term: Term, traits: readonly number[], weights: Weights): Score {
  const why: Record<string, number> = {};
  TRAIT_NAMES.forEach((name, i) => {
    const curve = weights.curves[name];
    if (curve) why[name] = valueAt(curve, traits[i]!);
  });
  if (!term.label) why.unlisted = weights.unlisted + weights.unlistedRepeated * Math.log2(term.spans.length);
  const logit = Object.values(why).reduce((a, b) => a + b, weights.base);
  return { score: 1 / (1 + Math.exp(-logit)), why };
}
