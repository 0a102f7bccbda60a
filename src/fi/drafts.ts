/** Guesses before their lemmas are spelt out: there are hundreds a word, and few are kept. */
import { wording } from '../text/wording.js';
import { type Lexicon, lemmaFrom, lemmaOf } from './lexicon.js';
import type { Tag } from './tags.js';

/** What a guess rests on: the end of a stem, a listed last part, or such a part in the name of something. */
export const DRAFT = { stem: 0, part: 1, namesake: 2 } as const;

/** A guess before its lemma is spelt out. */
export interface Draft {
  readonly kind: (typeof DRAFT)[keyof typeof DRAFT];
  /** Infinite once it is taken. */
  cost: number;
  readonly tag: Tag;
  /** Of a listed last part; else -1. */
  readonly entry: number;
  /** Of a stem; else -1. */
  readonly paradigm: number;
  /** Where the last part starts, and where its stem ends. */
  readonly from: number;
  readonly at: number;
  readonly name: boolean;
  /** Spelt when first asked. */
  lemma: string | undefined;
}

/** The cheapest draft; of several the one whose tag and lemma came up first. */
export function cheapest(drafts: readonly Draft[], spell: (draft: Draft) => string): Draft | undefined {
  let cost = Number.POSITIVE_INFINITY;
  for (const draft of drafts) if (draft.cost < cost) cost = draft.cost;
  if (cost === Number.POSITIVE_INFINITY) return undefined;
  const equal = drafts.filter((draft) => draft.cost === cost);
  if (equal.length === 1) return equal[0];
  let first: Draft | undefined;
  let place = drafts.length;
  for (const draft of equal) {
    const lemma = spell(draft);
    const own = drafts.findIndex((other) => other.tag === draft.tag && spell(other) === lemma);
    if (own >= place) continue;
    first = draft;
    place = own;
  }
  return first;
}

/** Stands for the lemma where the last part is too short or no plain word. */
export const NONE = '\n';

export function lemmaOfDraft(lexicon: Lexicon, form: string, lower: string, draft: Draft): string {
  const { kind, entry, paradigm, from, at, name } = draft;
  // eHealth, iTunes: capitals inside stay.
  if (kind === DRAFT.stem) return lemmaFrom(lexicon, paradigm, (name || MIXED.test(form) ? form : lower).slice(0, at));
  const last = lemmaOf(lexicon, entry, lower.slice(from, at));
  if (last.length < 4 || last !== last.toLowerCase()) return NONE;
  return kind === DRAFT.part ? `${lower.slice(0, from)}#${last}` : form.slice(0, from) + last.replaceAll('#', '');
}
/** Capitals inside. */
const MIXED = wording(/\p{Ll}\p{Lu}/u);
