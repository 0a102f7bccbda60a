import { addUp, changesOf, type Forest } from './forest.js';
import type { Term } from './terms.js';
import { isAbbreviation, type Setting, TRAIT_NAMES } from './traits.js';

/**
 * What is added to the learnt logit, chosen and not learnt: the texts learnt from have neither titles nor headings, and
 * their keywords are YSO terms alone.
 */
const CHOSEN = {
  title: 0.8,
  heading: 0.3,
  /**
   * A term that stands once, neither in the title nor in a heading, for each doubling of the text beyond `SHORT` words: a
   * librarian's answer names a subject once where a writer of prose comes back to it.
   */
  once: -0.5,
  /** A term that is no YSO term; each doubling of its occurrences takes some back. */
  unlisted: -4,
  unlistedDoubling: 0.75,
  /** YSO writes abbreviations out, so that one is not in it tells less. */
  unlistedAbbreviation: 1.5,
  /** The author's own word for the subject, such as a new compound. */
  unlistedInTitle: 2,
} as const;

/** Running words of a text in which one occurrence is as good as any. */
const SHORT = 150;

/** The score of a term, 0..1, and what each trait added to its logit. */
export interface Score {
  readonly score: number;
  readonly why: Readonly<Record<string, number>>;
}

/** What is added to a term's learnt logit, by reason. */
export type Chosen = Readonly<Record<string, number>>;

export function chosenFor(term: Term, { title, heading, words }: Setting): Chosen {
  const chosen: Record<string, number> = {};
  if (title) chosen.title = CHOSEN.title;
  if (heading) chosen.heading = CHOSEN.heading;
  if (!title && !heading && term.spans.length === 1 && term.inside < 2 && words > SHORT)
    chosen.once = CHOSEN.once * Math.log2(words / SHORT);
  if (!term.label)
    chosen.unlisted =
      CHOSEN.unlisted +
      CHOSEN.unlistedDoubling * Math.log2(term.spans.length) +
      (isAbbreviation(term.lemma) ? CHOSEN.unlistedAbbreviation : 0) +
      (title && term.upos !== 'VERB' ? CHOSEN.unlistedInTitle : 0);
  return chosen;
}

export function sumOf(chosen: Chosen): number {
  let sum = 0;
  for (const reason in chosen) sum += chosen[reason]!;
  return sum;
}

/**
 * The logit of a term with `traits` in the order of `TRAIT_NAMES`; minus infinity where it is below `atLeast`, as is known
 * before all trees are asked.
 */
export const logitOf = (traits: Float64Array, chosen: number, forest: Forest, atLeast?: number): number =>
  addUp(forest, traits, atLeast === undefined ? undefined : atLeast - chosen) + chosen;

/** The score of a logit; `explain` fills `why`. */
export function scoreOf(logit: number, traits: Float64Array, chosen: Chosen, forest: Forest, explain = false): Score {
  const why: Record<string, number> = {};
  if (explain) {
    const changes = changesOf(forest, traits);
    TRAIT_NAMES.forEach((name, i) => {
      if (changes[i] !== 0) why[name] = changes[i]!;
    });
    Object.assign(why, chosen);
  }
  return { score: 1 / (1 + Math.exp(-logit)), why };
}
