import type { Analysis } from '../../types.js';
import { codeAt, lowerOf } from '../forms.js';
import { type Reading, SOURCE } from '../morphology.js';
import type { Facts } from '../names/features.js';
import type { Tag } from '../tags.js';
import { candidates, findCandidates, type Knowledge } from './candidates.js';
import { hashText, join } from './hash.js';
import { fillInner, innerByExtra, innerByForm, innerByTag, innerByUpos, innerFeatures, type Shared } from './inner.js';
import { agreementOf, classOf, isFiniteVerb, isSubject, PART, partOf, prepare } from './parts.js';
import { addSum, newPartSums, type Sum, sumAt } from './weights.js';

/** A form with its candidate tags and all that its neighbours' features ask of it. */
export interface Entry {
  readonly form: string;
  /** Best first by the word alone; while training in the order found. */
  readonly tags: readonly Tag[];
  /** Weight indexes of the features within the word, by candidate; empty in a finished model. */
  readonly inner: readonly Int32Array[];
  /** Sum of their weights by candidate; empty while training. */
  readonly fixed: readonly number[];
  /** Number of candidates worth a look; they are the first. */
  readonly live: number;
  readonly word: number;
  readonly ending: number;
  readonly shape: number;
  /** Hash of the first five letters in lower case. */
  readonly stem: number;
  /** 0 = seen or listed, 1 = of a name list, compound or pattern, 2 = unknown. */
  readonly strange: number;
  /** Hash (signed, as all here) of the set of word classes; of word classes with their cases or forms. */
  readonly uposSet: number;
  readonly classSet: number;
  /** Cases and numbers that the candidates have, as bits. */
  readonly agreement: number;
  /** 1 where a candidate is a finite verb, 2 where all are. */
  readonly verb: number;
  /** 1 where a candidate is a nominative of a noun, pronoun or name, 2 where all are. */
  readonly nominative: number;
  /** Until the first analysis is made of them: kept of every form, they would be most of the memory that a text takes. */
  readings: readonly Reading[] | undefined;
  /** The candidate chosen last; nearly every form has one that is ever chosen. */
  chosen: Chosen | undefined;
}

/** What stands before and after a sentence. Its fields are in the order of those that `makeEntry` makes. */
export const EDGE: Entry = {
  form: '',
  tags: [],
  inner: [],
  fixed: [],
  live: 0,
  word: 11,
  ending: 12,
  shape: 0,
  stem: 0,
  strange: 0,
  uposSet: 13,
  classSet: 14,
  agreement: 0,
  verb: 0,
  nominative: 0,
  readings: undefined,
  chosen: undefined,
};

/** A candidate with its analysis, what the finder of names asks of it, and the one chosen before. */
export interface Chosen {
  readonly candidate: number;
  readonly analysis: Analysis;
  facts: Facts | undefined;
  readonly next: Chosen | undefined;
}

export function shapeOf(form: string): number {
  const first = codeAt(form, 0);
  let upper = 0;
  let digit = 0;
  let other = 0;
  let letter = 0;
  const { length } = form;
  for (let i = 0; i < length; i++) {
    const c = codeAt(form, i);
    if (c >= 48 && c <= 57) digit++;
    else if (
      (c >= 97 && c <= 122) ||
      (c > 191 && (c === 228 || c === 246 || form.charAt(i) === form.charAt(i).toLowerCase()))
    )
      letter++;
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

function strangeness({ readings, seen }: Knowledge): number {
  if (seen.length > 0) return 0;
  let strange = 2;
  for (const { source } of readings) {
    if (source === SOURCE.closed || source === SOURCE.listed) return 0;
    if (source < SOURCE.guess) strange = 1;
  }
  return strange;
}

/** Hashes of the candidates' word classes, and of these with case or form. */
const upos = new Int32Array(64);
const classes = new Int32Array(64);
/** Bit of `shapeOf` where there is a digit. */
const DIGIT = 4;
/** Score of a candidate that is alone. */
const ALONE: readonly number[] = [0];
const NONE: readonly never[] = [];

/** How a finished model weighs a word. */
export interface Weigh {
  readonly sum: Sum;
  /** How far below the best a candidate may be by its word alone and still win in context. */
  readonly reach: number;
}

const share = (some: number, all: number): number => (some === 0 ? 0 : some === all ? 2 : 1);

/** Everything of a form that does not depend on its sentence; `weigh` is left out while training. */
export function makeEntry(form: string, knowledge: Knowledge, weigh?: Weigh): Entry {
  const small = lowerOf(form);
  const count = findCandidates(form, small !== form, knowledge);
  const tags: Tag[] = [];
  let agreement = 0;
  let verbs = 0;
  let nominatives = 0;
  for (let c = 0; c < count; c++) {
    const tag = candidates.tag[c] as Tag;
    prepare(tag);
    tags.push(tag);
    upos[c] = partOf(tag, PART.upos);
    classes[c] = classOf(tag);
    if (agreementOf(tag) >= 0) agreement |= 1 << agreementOf(tag);
    if (isFiniteVerb(tag)) verbs++;
    if (isSubject(tag)) nominatives++;
  }
  const shape = shapeOf(form);
  const lower = shape & DIGIT ? small.replace(/\d/g, '0') : small;
  const uposSet = setHash(upos, count);
  const classSet = setHash(classes, count);
  let total = 0;
  for (const one of knowledge.seen) total += one.count;
  let inner: Int32Array[] | readonly never[] = NONE;
  let fixed = ALONE;
  let live = count;
  if (!weigh) inner = innerOf(form, lower, shape, uposSet, classSet, total, count);
  else if (count > 1) {
    const shared = innerFeatures(form, lower, shape, uposSet, classSet, total);
    const scores: number[] = [];
    uposSums.count = formSums.count = extraSums.count = 0;
    for (let c = 0; c < count; c++) scores.push(innerScore(c, shared, total, uposSet, weigh.sum));
    sortByScore(scores, tags);
    while (live > 1 && (scores[live - 1] as number) < (scores[0] as number) - weigh.reach) live--;
    fixed = scores;
  }
  return {
    form,
    tags,
    inner,
    fixed: weigh ? fixed : NONE,
    live,
    word: total > 0 ? hashText(lower, 0, lower.length, 1) : join(shape, 5),
    ending: hashText(lower, Math.max(0, lower.length - 3), lower.length, 2),
    shape,
    stem: hashText(lower, 0, Math.min(5, lower.length), 3),
    strange: strangeness(knowledge),
    uposSet,
    classSet,
    agreement,
    verb: share(verbs, count),
    nominative: share(nominatives, count),
    readings: knowledge.readings,
    chosen: undefined,
  };
}

const indexes = new Int32Array(256);
const uposSums = newPartSums();
const formSums = newPartSums();
const extraSums = newPartSums();

/** Score of a candidate by its word alone. */
function innerScore(c: number, shared: Shared, total: number, uposSet: number, sum: Sum): number {
  const tag = candidates.tag[c] as Tag;
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  const extra = partOf(tag, PART.extra);
  let u = sumAt(uposSums, upos);
  if (u < 0) u = addSum(uposSums, upos, sum(indexes, innerByUpos(indexes, 0, upos, shared)));
  let f = sumAt(formSums, form);
  if (f < 0) f = addSum(formSums, form, sum(indexes, innerByForm(indexes, 0, form, shared)));
  let e = sumAt(extraSums, extra);
  if (e < 0) e = addSum(extraSums, extra, sum(indexes, innerByExtra(indexes, 0, extra, shared)));
  const own = sum(indexes, innerByTag(indexes, 0, c, shared, total, uposSet));
  return (uposSums.sums[u] as number) + (formSums.sums[f] as number) + (extraSums.sums[e] as number) + own;
}

/** Weight indexes by candidate, none of one that is alone. */
function innerOf(
  form: string,
  lower: string,
  shape: number,
  uposSet: number,
  classSet: number,
  total: number,
  count: number,
): Int32Array[] {
  if (count === 1) return [new Int32Array(0)];
  const shared = innerFeatures(form, lower, shape, uposSet, classSet, total);
  return Array.from({ length: count }, (_, c) => indexes.slice(0, fillInner(indexes, c, shared, total, uposSet)));
}

/** Best first, equal ones in their order; there are few. */
function sortByScore(scores: number[], tags: Tag[]): void {
  for (let k = 1; k < scores.length; k++) {
    const score = scores[k] as number;
    const tag = tags[k] as Tag;
    let at = k;
    for (; at > 0 && (scores[at - 1] as number) < score; at--) {
      scores[at] = scores[at - 1] as number;
      tags[at] = tags[at - 1] as Tag;
    }
    scores[at] = score;
    tags[at] = tag;
  }
}

/** Of a set whatever its order. */
function setHash(hashes: Int32Array, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) {
    let first = 0;
    while (hashes[first] !== hashes[k]) first++;
    if (first === k) sum = (sum + join(hashes[k] as number, 3)) | 0;
  }
  return sum;
}
