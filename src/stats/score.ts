import { addUp, type Forest } from './forest.js';
import type { Term } from './terms.js';
import { isAbbreviation, type Placed, TRAIT_NAMES } from './traits.js';

/**
 * What is added to the learnt logit, chosen and not learnt: the texts learnt from have neither titles nor headings, and
 * their keywords are YSO terms alone.
 */
const CHOSEN = {
  title: 0.8,
  heading: 0.3,
  /** A term that is no YSO term; each doubling of its occurrences takes some back. */
  unlisted: -4,
  unlistedDoubling: 0.75,
  /** YSO writes abbreviations out, so that one is not in it tells less. */
  unlistedAbbreviation: 1.5,
} as const;

/** The score of a term, 0..1, and what each trait added to its logit. */
export interface Score {
  readonly score: number;
  readonly why: Readonly<Record<string, number>>;
}

/** `traits` in the order of `TRAIT_NAMES`; `explain` fills `why`. */
export function scoreOf(term: Term, traits: readonly number[], placed: Placed, forest: Forest, explain = false): Score {
  const changes = new Float64Array(traits.length);
  let logit = addUp(forest, traits, changes);
  const chosen: Record<string, number> = {};
  if (placed.title) chosen.title = CHOSEN.title;
  if (placed.heading) chosen.heading = CHOSEN.heading;
  if (!term.label)
    chosen.unlisted =
      CHOSEN.unlisted +
      CHOSEN.unlistedDoubling * Math.log2(term.spans.length) +
      (isAbbreviation(term.lemma) ? CHOSEN.unlistedAbbreviation : 0);
  for (const value of Object.values(chosen)) logit += value;
  const why: Record<string, number> = {};
  if (explain) {
    TRAIT_NAMES.forEach((name, i) => {
      if (changes[i] !== 0) why[name] = changes[i]!;
    });
    Object.assign(why, chosen);
  }
  return { score: 1 / (1 + Math.exp(-logit)), why };
}
