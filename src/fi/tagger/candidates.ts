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

/** Words seen less often than this are asked for their endings too, where no list has them. */
export const FEW = 5;
/** Words seen this often have no tag that they were not seen with. */
const FIRM = 50;
const MOST = 24;

/** Whether a list of words other than names has the form. */
export function isListed(readings: readonly Reading[]): boolean {
  for (const { source } of readings) if (source <= SOURCE.derived && source !== SOURCE.name) return true;
  return false;
}

const find = (all: readonly Candidate[], tag: Tag): Candidate | undefined => {
  for (const own of all) if (own.tag === tag) return own;
  return undefined;
};

/** The candidate with a tag, added where there is none. */
function of(all: Candidate[], tag: Tag): Candidate {
  const known = find(all, tag);
  if (known) return known;
  const own = { tag, source: UNLISTED, cost: 15, marks: 0, lemma: '', seen: 0, ending: 0 };
  all.push(own);
  return own;
}

/** Candidate tags of a form: of its readings, of the training text, and of its ending where the word is not known. */
export function candidatesOf(form: string, { readings, seen, endings }: Knowledge): Candidate[] {
  const all: Candidate[] = [];
  let total = 0;
  for (const { count } of seen) total += count;
  for (const { tag, count } of seen) if (count * 400 >= total) of(all, tag).seen = count;
  const firm = total >= FIRM;
  for (const { tag, source, cost, marks, lemma } of readings) {
    const own = firm ? find(all, tag) : of(all, tag);
    if (!own) continue;
    if (source * 16 + cost >= own.source * 16 + own.cost) continue;
    own.source = source;
    own.cost = Math.min(15, Math.round(cost));
    own.marks = marks;
    own.lemma = lemma;
  }
  if (total < FEW && !isListed(readings)) for (const { tag, count } of endings) of(all, tag).ending = count;
  if (!firm) addTwins(form, all, total === 0 && readings.every(({ source }) => source >= SOURCE.guess));
  return all.length > MOST ? all.slice(0, MOST) : all;
}

const X = 'X Foreign=Yes';
const ABBREVIATIONS = ['PROPN Abbr=Yes|Case=Nom|Number=Sing', 'NOUN Abbr=Yes|Case=Nom|Number=Sing'];

/** Tags that words of this look may have though no list says so: names beside nouns, foreign words, abbreviations. */
function addTwins(form: string, all: Candidate[], unknown: boolean): void {
  const capital = form !== form.toLowerCase();
  const own = capital ? all.length : 0;
  for (let c = 0; c < own; c++) {
    const { tag, source, ending } = all[c] as Candidate;
    if (uposOf(tag) !== 'NOUN' || (ending > 0 && source === UNLISTED)) continue;
    const twin = twinOf(tag);
    if (twin !== undefined) of(all, twin);
  }
  if (unknown && form.length > 1 && !/\d/.test(form)) of(all, parseTag(X));
  if (!capital || form.length > 6) return;
  const inner = form.slice(1);
  if (inner !== '' && inner === inner.toUpperCase() && inner !== inner.toLowerCase())
    for (const text of ABBREVIATIONS) of(all, parseTag(text));
}

const twins = new Map<Tag, Tag | undefined>();

/** The tag of a name in the case and number of a noun. */
function twinOf(tag: Tag): Tag | undefined {
  if (twins.has(tag)) return twins.get(tag);
  const feats = featsOf(tag);
  const twin = feats.Case && feats.Number ? tagOf('PROPN', `Case=${feats.Case}|Number=${feats.Number}`) : undefined;
  twins.set(tag, twin);
  return twin;
}

export const lastResort = (form: string): Candidate => {
  const text = /^\p{P}+$/u.test(form)
    ? 'PUNCT _'
    : /^[\p{S}\p{P}\p{M}\p{Cf}]+$/u.test(form)
      ? 'SYM _'
      : 'NOUN Case=Nom|Number=Sing';
  return { tag: parseTag(text), source: 15, cost: 15, marks: 0, lemma: '', seen: 0, ending: 0 };
};
