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
const MOST = 24;
/** Room for candidates before the last are cut; the first hundreds of what a form may be are enough. */
const ROOM = 256;

/**
 * Candidate tags of the latest form, column by column: most forms are met once, and an object a candidate would be most of
 * what is made for them.
 */
export const candidates = {
  tag: new Int32Array(ROOM),
  source: new Int32Array(ROOM),
  cost: new Int32Array(ROOM),
  marks: new Int32Array(ROOM),
  /** Times that the training text has the form, or its ending, with the tag. */
  seen: new Int32Array(ROOM),
  ending: new Int32Array(ROOM),
  lemma: new Array<string>(ROOM).fill(''),
};
let count = 0;

/** Words seen less often than this are asked for their endings too, where no list has them. */
export const FEW = 5;
/** Words seen this often have no tag that they were not seen with. */
const FIRM = 50;

/** Whether a list of words other than names has the form. */
export function isListed(readings: readonly Reading[]): boolean {
  for (const { source } of readings) if (source <= SOURCE.derived && source !== SOURCE.name) return true;
  return false;
}

function find(tag: Tag): number {
  for (let c = 0; c < count; c++) if (candidates.tag[c] === tag) return c;
  return -1;
}

/** The candidate with a tag, added where there is none. */
function of(tag: Tag): number {
  const known = find(tag);
  if (known >= 0) return known;
  const own = count < ROOM ? count++ : count - 1;
  candidates.tag[own] = tag;
  candidates.source[own] = UNLISTED;
  candidates.cost[own] = 15;
  candidates.marks[own] = 0;
  candidates.seen[own] = 0;
  candidates.ending[own] = 0;
  candidates.lemma[own] = '';
  return own;
}

/**
 * Fills `candidates` with the tags of a form's readings, of the training text, and of its ending where the word is not
 * known; returns their number, 1 or more. `capital` = whether the form has a capital.
 */
export function findCandidates(form: string, capital: boolean, { readings, seen, endings }: Knowledge): number {
  count = 0;
  let total = 0;
  for (const one of seen) total += one.count;
  for (const one of seen) if (one.count * 400 >= total) candidates.seen[of(one.tag)] = one.count;
  const firm = total >= FIRM;
  const { source, cost, marks, lemma } = candidates;
  for (const reading of readings) {
    const own = firm ? find(reading.tag) : of(reading.tag);
    if (own < 0) continue;
    if (reading.source * 16 + reading.cost >= (source[own] as number) * 16 + (cost[own] as number)) continue;
    source[own] = reading.source;
    cost[own] = Math.min(15, Math.round(reading.cost));
    marks[own] = reading.marks;
    lemma[own] = reading.lemma;
  }
  if (total < FEW && !isListed(readings)) for (const one of endings) candidates.ending[of(one.tag)] = one.count;
  if (!firm) addTwins(form, capital, total === 0 && isGuessed(readings));
  if (count === 0) of(lastResort(form));
  return Math.min(count, MOST);
}

function isGuessed(readings: readonly Reading[]): boolean {
  for (const { source } of readings) if (source < SOURCE.guess) return false;
  return true;
}

const foreign = once(() => parseTag('X Foreign=Yes'));
const abbreviations = once(() =>
  ['PROPN Abbr=Yes|Case=Nom|Number=Sing', 'NOUN Abbr=Yes|Case=Nom|Number=Sing'].map(parseTag),
);

/** Tags have their numbers by the order that they are met in, so that they are asked for late. */
function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** Tags that words of this look may have though no list says so: names beside nouns, foreign words, abbreviations. */
function addTwins(form: string, capital: boolean, unknown: boolean): void {
  const own = capital ? count : 0;
  for (let c = 0; c < own; c++) {
    const tag = candidates.tag[c] as Tag;
    if (uposOf(tag) !== 'NOUN' || ((candidates.ending[c] as number) > 0 && candidates.source[c] === UNLISTED)) continue;
    const twin = twinOf(tag);
    if (twin !== undefined) of(twin);
  }
  if (unknown && form.length > 1 && !/\d/.test(form)) of(foreign());
  if (!capital || form.length > 6) return;
  const inner = form.slice(1);
  if (inner !== '' && inner === inner.toUpperCase() && inner !== inner.toLowerCase())
    for (const tag of abbreviations()) of(tag);
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

function lastResort(form: string): Tag {
  const text = /^\p{P}+$/u.test(form)
    ? 'PUNCT _'
    : /^[\p{S}\p{P}\p{M}\p{Cf}]+$/u.test(form)
      ? 'SYM _'
      : 'NOUN Case=Nom|Number=Sing';
  return parseTag(text);
}
