import { codeAt } from '../forms.js';
import type { Tag } from '../tags.js';
import { candidates } from './candidates.js';
import { hashText, join } from './hash.js';
import { PART, partOf } from './parts.js';
import { weightAt } from './weights.js';

const bucket = (count: number): number => (count <= 3 ? count : Math.min(8, 33 - Math.clz32(count)));

/** 0 = never, 1 = always or nearly, one more each time that it is seldomer by the root of a half, up to 10. */
const shareOf = (seen: number, total: number): number =>
  seen === 0 ? 0 : seen === total ? 1 : 1 + Math.min(9, (-2 * Math.log2(seen / total)) | 0);

/** Features of the word at hand, each weighed with word class, form and whole tag. */
const full = new Int32Array(16);
/** Weighed with word class alone. */
const bare = new Int32Array(8);
/** Weighed with what goes with the word (clitic, derivation, style). */
const extras = new Int32Array(8);
/** Features of the candidate at hand. */
const own = new Int32Array(6);

/** Numbers of the features that `innerFeatures` has written. */
export interface Shared {
  readonly full: number;
  readonly bare: number;
  readonly extra: number;
}

/** Works out the features within a word that all its candidates share; the functions below weigh those of the latest word. */
export function innerFeatures(
  form: string,
  lower: string,
  shape: number,
  uposSet: number,
  classSet: number,
  total: number,
): Shared {
  full[0] = join(1, 0);
  full[1] = join(shape, 4);
  full[2] = join(uposSet, 5);
  full[3] = join(classSet, 6);
  full[4] = join(join(shape, 7), uposSet);
  extras[0] = full[0] as number;
  extras[1] = full[3] as number;
  bare[0] = join(join(Math.min(form.length, 12), bucket(total)), 8);
  let fulls = 5;
  let bares = 1;
  let extra = 2;
  if (total > 0) {
    full[fulls++] = join(hashText(form), 2);
    full[fulls++] = join(hashText(lower), 3);
    extras[extra++] = full[6] as number;
  }
  let ending = 0;
  for (let n = 1; n <= 7 && n <= lower.length; n++) {
    ending = Math.imul(ending ^ codeAt(lower, lower.length - n), 0x01000193) + n;
    const hash = join(ending, 20 + (shape & 1));
    full[fulls++] = hash;
    if (n > 1 && n < 5) extras[extra++] = hash;
  }
  let start = 0;
  for (let n = 1; n <= 4 && n < lower.length; n++) {
    start = Math.imul(start ^ codeAt(lower, n - 1), 0x01000193) + n;
    if (n > 1) bare[bares++] = join(start, 40);
  }
  return { full: fulls, bare: bares, extra };
}

/** Writes the weight indexes of the shared features that go with a word class into `out`; returns the new length. */
export function innerByUpos(out: Int32Array, length: number, upos: number, shared: Shared): number {
  let n = length;
  for (let k = 0; k < shared.full; k++) out[n++] = weightAt(full[k] as number, upos);
  for (let k = 0; k < shared.bare; k++) out[n++] = weightAt(bare[k] as number, upos);
  return n;
}

/** The same of those that go with case and number, or the form of the verb. */
export function innerByForm(out: Int32Array, length: number, form: number, shared: Shared): number {
  for (let k = 0; k < shared.full; k++) out[length + k] = weightAt(full[k] as number, form);
  return length + shared.full;
}

/** The same of those that go with a clitic, derivation or style. */
export function innerByExtra(out: Int32Array, length: number, extra: number, shared: Shared): number {
  for (let k = 0; k < shared.extra; k++) out[length + k] = weightAt(extras[k] as number, extra);
  return length + shared.extra;
}

/** The same of those that go with the whole tag of candidate `c`, and of the features that are its own. */
export function innerByTag(
  out: Int32Array,
  length: number,
  c: number,
  shared: Shared,
  total: number,
  uposSet: number,
): number {
  const tag = candidates.tag[c] as Tag;
  const source = candidates.source[c] as number;
  const cost = candidates.cost[c] as number;
  const marks = candidates.marks[c] as number;
  const lemma = candidates.lemma[c] as string;
  const seen = candidates.seen[c] as number;
  const ending = candidates.ending[c] as number;
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  const whole = partOf(tag, PART.whole);
  const extra = partOf(tag, PART.extra);
  let n = length;
  for (let k = 0; k < shared.full; k++) out[n++] = weightAt(full[k] as number, whole);
  const none = partOf(tag, PART.none);
  const share = shareOf(seen, total);
  const often = bucket(total);
  own[0] = join(source, 101);
  own[1] = join(source * 16 + cost, 102);
  own[2] = join(source * 16 + marks, 103);
  own[3] = join(join(share, often), 104);
  own[4] = join(bucket(ending), 105);
  own[5] = join(join(share > 0 ? 1 : 0, source), join(often, 106));
  for (let k = 0; k < 6; k++) {
    const feature = own[k] as number;
    out[n++] = weightAt(feature, none);
    out[n++] = weightAt(feature, upos);
    out[n++] = weightAt(feature, form);
  }
  out[n++] = weightAt(join(join(source, uposSet), 107), upos);
  out[n++] = weightAt(join(join(share, source), 108), extra);
  if (lemma !== '') {
    const lemmaHash = hashText(lemma, 0, lemma.length, 109);
    const last = lemma.lastIndexOf('#') + 1;
    const lastHash = hashText(lemma, last, lemma.length, 110);
    out[n++] = weightAt(lemmaHash, upos);
    out[n++] = weightAt(lemmaHash, form);
    out[n++] = weightAt(lemmaHash, whole);
    out[n++] = weightAt(lastHash, upos);
    out[n++] = weightAt(lastHash, whole);
    out[n++] = weightAt(lastHash, extra);
  }
  return n;
}

/** The same of all features of candidate `c`. */
export function fillInner(out: Int32Array, c: number, shared: Shared, total: number, uposSet: number): number {
  const tag = candidates.tag[c] as Tag;
  let n = innerByUpos(out, 0, partOf(tag, PART.upos), shared);
  n = innerByForm(out, n, partOf(tag, PART.form), shared);
  n = innerByExtra(out, n, partOf(tag, PART.extra), shared);
  return innerByTag(out, n, c, shared, total, uposSet);
}
