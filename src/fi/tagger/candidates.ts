import { type Reading, SOURCE } from '../morphology.js';
import { featsOf, parseTag, type Tag, tagOf, uposOf } from '../tags.js';

/** A tag that the training text gave to a word or to an ending, and how often. */
export interface TagCount {
  readonly tag: Tag;
  readonly count: number;
}

/** What is known of a word before its sentence is looked at. */
export interface Knowledge {
  readonly readings: readonly Reading[];
  /** Tags of this very word in the training text. */
  readonly seen: readonly TagCount[];
  /** Tags of words with the same ending, for words that are not known. */
  readonly endings: readonly TagCount[];
}

/** Source of a tag that no reading has. */
const UNLISTED = 15;

export interface Candidate {
  tag: Tag;
  source: number;
  cost: number;
  marks: number;
  lemma: string;
  seen: number;
  ending: number;
}

/** Candidate tags of a form: of its readings, of the training text, and of its ending where the word is not known. */
export function candidatesOf(form: string, { readings, seen, endings }: Knowledge): Candidate[] {
  const all = new Map<Tag, Candidate>();
  const of = (tag: Tag): Candidate => {
    let own = all.get(tag);
    if (!own) {
      own = { tag, source: UNLISTED, cost: 15, marks: 0, lemma: '', seen: 0, ending: 0 };
      all.set(tag, own);
    }
    return own;
  };
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  for (const { tag, count } of seen) if (count * 400 >= total) of(tag).seen = count;
  const firm = total >= 50;
  for (const { tag, source, cost, marks, lemma } of readings) {
    if (firm && !all.has(tag)) continue;
    const own = of(tag);
    if (source * 16 + cost >= own.source * 16 + own.cost) continue;
    own.source = source;
    own.cost = Math.min(15, Math.round(cost));
    own.marks = marks;
    own.lemma = lemma;
  }
  const listed = readings.some(({ source }) => source <= SOURCE.derived && source !== SOURCE.name);
  if (total < 5 && !listed) for (const { tag, count } of endings) of(tag).ending = count;
  if (!firm) addTwins(form, all, of, total === 0 && readings.every(({ source }) => source >= SOURCE.guess));
  return [...all.values()].slice(0, 24);
}

const X = 'X Foreign=Yes';
const ABBREVIATIONS = ['PROPN Abbr=Yes|Case=Nom|Number=Sing', 'NOUN Abbr=Yes|Case=Nom|Number=Sing'];

/** Tags that words of this look may have though no list says so: names beside nouns, foreign words, abbreviations. */
function addTwins(form: string, all: ReadonlyMap<Tag, Candidate>, of: (tag: Tag) => Candidate, unknown: boolean): void {
  const own = [...all.values()];
  const inner = form.slice(1);
  const capital = form !== form.toLowerCase();
  for (const { tag, source, ending } of own) {
    if (!capital || uposOf(tag) !== 'NOUN' || (ending > 0 && source === UNLISTED)) continue;
    const feats = featsOf(tag);
    if (feats.Case && feats.Number) of(tagOf('PROPN', `Case=${feats.Case}|Number=${feats.Number}`));
  }
  if (unknown && form.length > 1 && !/\d/u.test(form)) of(parseTag(X));
  if (capital && form.length < 7 && inner !== '' && inner === inner.toUpperCase() && /\p{Lu}/u.test(inner))
    for (const text of ABBREVIATIONS) of(parseTag(text));
}

export const lastResort = (form: string): Candidate => {
  const text = /^\p{P}+$/u.test(form)
    ? 'PUNCT _'
    : /^[\p{S}\p{P}\p{M}\p{Cf}]+$/u.test(form)
      ? 'SYM _'
      : 'NOUN Case=Nom|Number=Sing';
  return { tag: parseTag(text), source: 15, cost: 15, marks: 0, lemma: '', seen: 0, ending: 0 };
};
