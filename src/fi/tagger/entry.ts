import type { Analysis } from '../../types.js';
import { type Reading, SOURCE } from '../morphology.js';
import type { Facts } from '../names/features.js';
import type { Tag } from '../tags.js';
import { type Candidate, candidatesOf, type Knowledge, lastResort } from './candidates.js';
import { hashText, join } from './hash.js';
import { fillInner, innerFeatures, innerIndexes } from './inner.js';
import { agreementOf, classOf, isFiniteVerb, isSubject, PART, partOf, prepare } from './parts.js';
import type { Sum } from './weights.js';

/** A form with its candidate tags and all that its neighbours' features ask of it. */
export interface Entry {
  readonly form: string;
  readonly tags: readonly Tag[];
  /** Weight indexes of the features within the word, by candidate; empty in a finished model. */
  readonly inner: readonly Int32Array[];
  /** Sum of their weights by candidate; empty while training. */
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

/** A candidate with its analysis, what the finder of names asks of it, and the one chosen before. */
export interface Chosen {
  readonly candidate: number;
  readonly analysis: Analysis;
  facts: Facts | undefined;
  readonly next: Chosen | undefined;
}

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
/** Scores, and places by score, of a candidate that is alone; the score no small integer to V8, as others are none. */
const ALONE: number[] = [-0];
const FIRST: readonly number[] = [0];

const share = (some: number, all: number): number => (some === 0 ? 0 : some === all ? 2 : 1);

/** Everything of a form that does not depend on its sentence. `sum` gives the fixed scores; none while training. */
export function makeEntry(form: string, knowledge: Knowledge, sum?: Sum): Entry {
  const candidates = candidatesOf(form, knowledge);
  if (candidates.length === 0) candidates.push(lastResort(form));
  const tags: Tag[] = [];
  let agreement = 0;
  let verbs = 0;
  let nominatives = 0;
  for (let c = 0; c < candidates.length; c++) {
    const { tag } = candidates[c] as Candidate;
    prepare(tag);
    tags.push(tag);
    upos[c] = partOf(tag, PART.upos);
    classes[c] = classOf(tag);
    if (agreementOf(tag) >= 0) agreement |= 1 << agreementOf(tag);
    if (isFiniteVerb(tag)) verbs++;
    if (isSubject(tag)) nominatives++;
  }
  const shape = shapeOf(form);
  const small = form.toLowerCase();
  const lower = shape & DIGIT ? small.replace(/\d/g, '0') : small;
  const uposSet = setHash(upos, tags.length);
  const classSet = setHash(classes, tags.length);
  let total = 0;
  for (const { count } of knowledge.seen) total += count;
  const inner: Int32Array[] = [];
  let fixed: number[] = ALONE;
  if (tags.length > 1) {
    const shared = innerFeatures(form, lower, shape, uposSet, classSet, total);
    fixed = [];
    for (const candidate of candidates) {
      const n = fillInner(candidate, shared, total, uposSet);
      if (sum) fixed.push(sum(innerIndexes, n));
      else inner.push(innerIndexes.slice(0, n));
    }
  } else if (!sum) inner.push(innerIndexes.slice(0, 0));
  return {
    form,
    tags,
    inner,
    fixed: sum ? fixed : [],
    live: sum ? liveOf(fixed) : tags.map((_, c) => c),
    word: (total > 0 ? hashText(lower, 0, lower.length, 1) : join(shape, 5)) | 0,
    ending: hashText(lower, Math.max(0, lower.length - 3), lower.length, 2) | 0,
    shape,
    stem: hashText(lower, 0, Math.min(5, lower.length), 3) | 0,
    strange: strangeness(knowledge),
    uposSet,
    classSet,
    agreement,
    verb: share(verbs, tags.length),
    nominative: share(nominatives, tags.length),
    readings: knowledge.readings,
    chosen: undefined,
  };
}

/** How far below the best a candidate may be by its word alone and still win in context. */
const REACH = 80;

function liveOf(fixed: readonly number[]): readonly number[] {
  if (fixed.length === 1) return FIRST;
  let best = fixed[0] as number;
  for (const score of fixed) if (score > best) best = score;
  const live: number[] = [];
  for (let c = 0; c < fixed.length; c++) if ((fixed[c] as number) >= best - REACH) live.push(c);
  return live.sort((a, b) => (fixed[b] as number) - (fixed[a] as number));
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
