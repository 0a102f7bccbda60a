import { type Reading, SOURCE } from '../morphology.js';
import { featsOf, parseTag, type Tag, tagOf, uposOf } from '../tags.js';
import { hashText, join } from './hash.js';
import { agreementOf, classOf, growParts, isFiniteVerb, isSubject, PART, partOf } from './parts.js';
import type { Sum } from './weights.js';

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

/** A form with its candidate tags and all that its neighbours' features ask of it. */
export interface Entry {
  readonly form: string;
  readonly tags: readonly Tag[];
  /** Weight indexes of the features within the word, by candidate. */
  readonly inner: readonly Int32Array[];
  /** Sum of their weights by candidate, of a finished model; empty while training. */
  readonly fixed: readonly number[];
  /** Candidates worth a look, best first. */
  readonly live: readonly number[];
  readonly word: number;
  readonly ending: number;
  readonly shape: number;
  /** Hash of the first five letters in lower case. */
  readonly stem: number;
  /** 0 = seen or listed, 1 = of a name list, compound or pattern, 2 = unknown. */
  readonly strange: number;
  /** Hash of the set of word classes; of word classes with their cases or forms. */
  readonly uposSet: number;
  readonly classSet: number;
  /** Cases and numbers that the candidates have, as bits. */
  readonly agreement: number;
  /** 1 where a candidate is a finite verb, 2 where all are. */
  readonly verb: number;
  /** 1 where a candidate is a nominative of a noun, pronoun or name, 2 where all are. */
  readonly nominative: number;
}

const GOLDEN = 0x9e3779b1;
/** Number of weights as a power of two. */
export const BITS = 21;

/** Place of a feature's weight for a part of a tag. */
export const weightAt = (feature: number, part: number): number => Math.imul(feature ^ part, GOLDEN) >>> (32 - BITS);

export function shapeOf(form: string): number {
  const first = form.charCodeAt(0);
  let upper = 0;
  let digit = 0;
  let other = 0;
  let letter = 0;
  for (let i = 0; i < form.length; i++) {
    const c = form.charCodeAt(i);
    if (c >= 48 && c <= 57) digit++;
    else if ((c >= 97 && c <= 122) || (c > 191 && form[i] === form[i]?.toLowerCase())) letter++;
    else if ((c >= 65 && c <= 90) || c > 191) upper++;
    else other++;
  }
  const capital = upper > 0 && !(first >= 97 && first <= 122) && !(first >= 48 && first <= 57);
  return (
    (capital ? 1 : 0) |
    (upper > 1 ? 2 : 0) |
    (digit > 0 ? 4 : 0) |
    (letter > 0 ? 8 : 0) |
    (other > 0 ? (form.includes('-') ? 16 : form.includes(':') ? 32 : 48) : 0) |
    (form.length === 1 ? 64 : 0)
  );
}

const bucket = (count: number): number => (count <= 3 ? count : Math.min(8, 2 + Math.floor(Math.log2(count))));

/** Source of a tag that no reading has. */
const UNLISTED = 15;

interface Candidate {
  tag: Tag;
  source: number;
  cost: number;
  marks: number;
  lemma: string;
  seen: number;
  ending: number;
}

/** Candidate tags of a form: of its readings, of the training text, and of its ending where the word is not known. */
function candidatesOf(form: string, { readings, seen, endings }: Knowledge): Candidate[] {
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

const NO_FEATURES = new Int32Array(0);

const lastResort = (form: string): Candidate => {
  const text = /^\p{P}+$/u.test(form)
    ? 'PUNCT _'
    : /^[\p{S}\p{P}\p{M}\p{Cf}]+$/u.test(form)
      ? 'SYM _'
      : 'NOUN Case=Nom|Number=Sing';
  return { tag: parseTag(text), source: 15, cost: 15, marks: 0, lemma: '', seen: 0, ending: 0 };
};

const strangeness = ({ readings, seen }: Knowledge): number => {
  if (seen.length > 0 || readings.some(({ source }) => source === SOURCE.closed || source === SOURCE.listed)) return 0;
  return readings.some(({ source }) => source < SOURCE.guess) ? 1 : 2;
};

const share = (some: number, all: number): number => (some === 0 ? 0 : some === all ? 2 : 1);

/** Everything of a form that does not depend on its sentence. `sum` gives the fixed scores; none while training. */
export function makeEntry(form: string, knowledge: Knowledge, sum?: Sum): Entry {
  const candidates = candidatesOf(form, knowledge);
  if (candidates.length === 0) candidates.push(lastResort(form));
  growParts();
  const tags = candidates.map(({ tag }) => tag);
  const lower = form.toLowerCase().replace(/\d/g, '0');
  const shape = shapeOf(form);
  const uposSet = setHash(tags.map((tag) => partOf(tag, PART.upos)));
  const classSet = setHash(tags.map(classOf));
  const total = knowledge.seen.reduce((sum, { count }) => sum + count, 0);
  const shared = tags.length > 1 ? innerFeatures(form, lower, shape, uposSet, classSet, total) : NOTHING;
  const inner =
    tags.length > 1 ? candidates.map((candidate) => innerIndexes(candidate, shared, total, uposSet)) : [NO_FEATURES];
  let agreement = 0;
  let verbs = 0;
  let nominatives = 0;
  for (const tag of tags) {
    if (agreementOf(tag) >= 0) agreement |= 1 << agreementOf(tag);
    if (isFiniteVerb(tag)) verbs++;
    if (isSubject(tag)) nominatives++;
  }
  const fixed = sum ? inner.map((indexes) => sum(indexes, indexes.length)) : [];
  return {
    form,
    tags,
    inner,
    fixed,
    live: sum ? liveOf(fixed) : tags.map((_, c) => c),
    word: total > 0 ? hashText(lower, 0, lower.length, 1) : join(shape, 5),
    ending: hashText(lower, Math.max(0, lower.length - 3), lower.length, 2),
    shape,
    stem: hashText(lower, 0, Math.min(5, lower.length), 3),
    strange: strangeness(knowledge),
    uposSet,
    classSet,
    agreement,
    verb: share(verbs, tags.length),
    nominative: share(nominatives, tags.length),
  };
}

/** How far below the best a candidate may be by its word alone and still win in context. */
const REACH = 80;

function liveOf(fixed: readonly number[]): number[] {
  const best = Math.max(...fixed);
  const live = fixed.map((_, c) => c).filter((c) => (fixed[c] as number) >= best - REACH);
  return live.sort((a, b) => (fixed[b] as number) - (fixed[a] as number));
}

/** Of a set whatever its order. */
function setHash(hashes: readonly number[]): number {
  let sum = 0;
  for (const hash of new Set(hashes)) sum = (sum + join(hash, 3)) | 0;
  return sum >>> 0;
}

/** Features within the word, each weighed with word class, form and whole tag; after `bare` with word class alone. */
interface Shared {
  readonly full: readonly number[];
  readonly bare: readonly number[];
  /** Weighed with what goes with the word (clitic, derivation, style). */
  readonly extra: readonly number[];
}

const NOTHING: Shared = { full: [], bare: [], extra: [] };

function innerFeatures(
  form: string,
  lower: string,
  shape: number,
  uposSet: number,
  classSet: number,
  total: number,
): Shared {
  const full = [join(1, 0), join(shape, 4), join(uposSet, 5), join(classSet, 6), join(join(shape, 7), uposSet)];
  const bare = [join(join(Math.min(form.length, 12), bucket(total)), 8)];
  const extra = [full[0] as number, full[3] as number];
  if (total > 0) {
    full.push(join(hashText(form), 2), join(hashText(lower), 3));
    extra.push(full.at(-1) as number);
  }
  let ending = 0;
  for (let n = 1; n <= 7 && n <= lower.length; n++) {
    ending = Math.imul(ending ^ lower.charCodeAt(lower.length - n), 0x01000193) + n;
    const hash = join(ending, 20 + (shape & 1));
    full.push(hash);
    if (n > 1 && n < 5) extra.push(hash);
  }
  let start = 0;
  for (let n = 1; n <= 4 && n < lower.length; n++) {
    start = Math.imul(start ^ lower.charCodeAt(n - 1), 0x01000193) + n;
    if (n > 1) bare.push(join(start, 40));
  }
  return { full, bare, extra };
}

function innerIndexes(candidate: Candidate, shared: Shared, total: number, uposSet: number): Int32Array {
  const { tag, source, cost, marks, lemma, seen, ending } = candidate;
  const indexes: number[] = [];
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  const whole = partOf(tag, PART.whole);
  const extra = partOf(tag, PART.extra);
  for (const feature of shared.full)
    indexes.push(weightAt(feature, upos), weightAt(feature, form), weightAt(feature, whole));
  for (const feature of shared.bare) indexes.push(weightAt(feature, upos));
  for (const feature of shared.extra) indexes.push(weightAt(feature, extra));
  const none = partOf(tag, PART.none);
  const share = seen === 0 ? 0 : 1 + Math.min(9, Math.floor((-2 * Math.log2(seen / total)) | 0));
  const own = [
    join(source, 101),
    join(source * 16 + cost, 102),
    join(source * 16 + marks, 103),
    join(join(share, bucket(total)), 104),
    join(bucket(ending), 105),
    join(join(share > 0 ? 1 : 0, source), join(bucket(total), 106)),
  ];
  for (const feature of own) indexes.push(weightAt(feature, none), weightAt(feature, upos), weightAt(feature, form));
  indexes.push(weightAt(join(join(source, uposSet), 107), upos), weightAt(join(join(share, source), 108), extra));
  if (lemma !== '') {
    const lemmaHash = hashText(lemma, 0, lemma.length, 109);
    const last = lemma.lastIndexOf('#') + 1;
    const lastHash = hashText(lemma, last, lemma.length, 110);
    indexes.push(weightAt(lemmaHash, upos), weightAt(lemmaHash, form), weightAt(lemmaHash, whole));
    indexes.push(weightAt(lastHash, upos), weightAt(lastHash, whole), weightAt(lastHash, extra));
  }
  return Int32Array.from(indexes);
}
