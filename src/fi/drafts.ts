/** Guesses before their lemmas are spelt out: there are hundreds a word, and few are kept. */
import { wording } from '../text/wording.js';
import { lowerOf } from './forms.js';
import { type Lexicon, lemmaFrom, lemmaOf } from './lexicon.js';
import type { Tag } from './tags.js';

/** What a guess rests on: the end of a stem, a listed last part, or such a part in the name of something. */
export const DRAFT = { stem: 0, part: 1, namesake: 2 } as const;
export type DraftKind = (typeof DRAFT)[keyof typeof DRAFT];

/** Guesses of the latest form, column by column. */
interface Drafts {
  count: number;
  /** Infinite once it is taken. */
  cost: Float64Array;
  tag: Int32Array;
  kind: Uint8Array;
  /** Of a listed last part its entry, of a stem its paradigm. */
  source: Int32Array;
  /** Where the last part starts, and where its stem ends. */
  from: Uint8Array;
  at: Uint8Array;
  /** 1 of a name. */
  name: Uint8Array;
  /** Spelt when first asked. */
  readonly lemma: (string | undefined)[];
}

export const drafts: Drafts = {
  count: 0,
  cost: new Float64Array(1024),
  tag: new Int32Array(1024),
  kind: new Uint8Array(1024),
  source: new Int32Array(1024),
  from: new Uint8Array(1024),
  at: new Uint8Array(1024),
  name: new Uint8Array(1024),
  lemma: [],
};

export function clearDrafts(): void {
  drafts.count = 0;
  drafts.lemma.length = 0;
}

export function addDraft(
  kind: DraftKind,
  cost: number,
  tag: Tag,
  source: number,
  from: number,
  at: number,
  name: boolean,
): void {
  const d = drafts.count++;
  if (d >= drafts.cost.length) grow();
  drafts.kind[d] = kind;
  drafts.cost[d] = cost;
  drafts.tag[d] = tag;
  drafts.source[d] = source;
  drafts.from[d] = from;
  drafts.at[d] = at;
  drafts.name[d] = name ? 1 : 0;
  drafts.lemma.push(undefined);
}

function grow(): void {
  const double = <T extends Float64Array | Int32Array | Uint8Array>(from: T, to: T): T => {
    to.set(from);
    return to;
  };
  const size = 2 * drafts.cost.length;
  drafts.cost = double(drafts.cost, new Float64Array(size));
  drafts.tag = double(drafts.tag, new Int32Array(size));
  drafts.kind = double(drafts.kind, new Uint8Array(size));
  drafts.source = double(drafts.source, new Int32Array(size));
  drafts.from = double(drafts.from, new Uint8Array(size));
  drafts.at = double(drafts.at, new Uint8Array(size));
  drafts.name = double(drafts.name, new Uint8Array(size));
}

/** Number of the cheapest draft; of several the one whose tag and lemma came up first; -1 where all are taken. */
export function cheapest(lexicon: Lexicon, form: string, lower: string): number {
  const { cost, count } = drafts;
  let least = Number.POSITIVE_INFINITY;
  let first = -1;
  let equal = 0;
  for (let d = 0; d < count; d++) {
    const own = cost[d] as number;
    if (own > least) continue;
    if (own < least) {
      least = own;
      first = d;
      equal = 0;
    }
    equal++;
  }
  if (least === Number.POSITIVE_INFINITY) return -1;
  if (equal === 1) return first;
  let best = -1;
  let place = count;
  for (let d = first; d < count; d++) {
    if (cost[d] !== least) continue;
    const own = firstAlike(lexicon, form, lower, d);
    if (own >= place) continue;
    best = d;
    place = own;
  }
  return best;
}

/** Number of the first draft with the tag and lemma of draft `d`. */
function firstAlike(lexicon: Lexicon, form: string, lower: string, d: number): number {
  const lemma = lemmaOfDraft(lexicon, form, lower, d);
  const tag = drafts.tag[d];
  for (let other = 0; other < d; other++)
    if (drafts.tag[other] === tag && lemmaOfDraft(lexicon, form, lower, other) === lemma) return other;
  return d;
}

/** Stands for the lemma where the last part is too short or no plain word. */
export const NONE = '\n';

/** The lemma of draft `d`, spelt once. */
export function lemmaOfDraft(lexicon: Lexicon, form: string, lower: string, d: number): string {
  const known = drafts.lemma[d];
  if (known !== undefined) return known;
  const made = spell(lexicon, form, lower, d);
  drafts.lemma[d] = made;
  return made;
}

function spell(lexicon: Lexicon, form: string, lower: string, d: number): string {
  const source = drafts.source[d] as number;
  const from = drafts.from[d] as number;
  const at = drafts.at[d] as number;
  // eHealth, iTunes: capitals inside stay.
  if (drafts.kind[d] === DRAFT.stem)
    return lemmaFrom(lexicon, source, (drafts.name[d] === 1 || MIXED.test(form) ? form : lower).slice(0, at));
  const last = lemmaOf(lexicon, source, lower.slice(from, at));
  if (last.length < 4 || last !== lowerOf(last)) return NONE;
  return drafts.kind[d] === DRAFT.part
    ? `${lower.slice(0, from)}#${last}`
    : form.slice(0, from) + last.replaceAll('#', '');
}
/** Capitals inside. */
const MIXED = wording(/\p{Ll}\p{Lu}/u);
