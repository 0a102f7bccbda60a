import type { Tag } from '../tags.js';
import { EDGE, type Entry } from './entry.js';
import { join } from './hash.js';
import { agreementOf, PART, partOf, verbOf } from './parts.js';
import { weightAt } from './weights.js';

/**
 * Features between a word and its sentence. Those of the neighbouring words are the same for every path through the
 * sentence (`around`); those of the tags before depend on the path (`history`).
 */

/** Hashes of the neighbourhood of one word; filled by `around`. */
const AROUND = 30;
const UPOS_ONLY = 15;
export const aroundHashes = new Int32Array(AROUND);

const at = (entries: readonly Entry[], i: number): Entry =>
  i >= 0 && i < entries.length ? (entries[i] as Entry) : EDGE;

/** Reads the neighbours of word `i` into `aroundHashes`. */
export function around(entries: readonly Entry[], i: number, evidence: Uint8Array): void {
  const own = entries[i] as Entry;
  const b1 = at(entries, i - 1);
  const b2 = at(entries, i - 2);
  const a1 = at(entries, i + 1);
  const a2 = at(entries, i + 2);
  const h = aroundHashes;
  // weighed with word class and with form
  h[0] = join(a1.word, 201);
  h[1] = join(a1.classSet, 202);
  h[2] = join(a1.uposSet, 203);
  h[3] = join(a1.ending, 204);
  h[4] = join(b1.word, 205);
  h[5] = join(join(own.classSet, 206), a1.classSet);
  h[6] = join(join(own.uposSet, 207), join(a1.uposSet, a2.uposSet));
  h[7] = join(join(own.word, 208), a1.uposSet);
  h[8] = join(b2.word, 209);
  h[9] = join(b1.ending, 210);
  h[10] = join(join(own.classSet, 211), b1.classSet);
  h[11] = join(join(own.word, 226), b1.word);
  const clause = clauseOf(entries, i);
  h[12] = join(clause, 212);
  h[13] = join(join(own.classSet, 213), clause);
  h[14] = join(join(b1.classSet, 214), a1.classSet);
  // weighed with word class alone
  h[15] = join(a2.word, 215);
  h[16] = join(a2.uposSet, 216);
  h[17] = join(join(a1.uposSet, 217), a2.uposSet);
  h[18] = join(join(own.word, 218), a1.word);
  h[19] = join(join(b1.word, 219), a1.word);
  h[20] = join((i === 0 ? 1024 : i === 1 ? 512 : 0) + own.shape, 220);
  h[21] = join((i === 0 ? 2048 : 0) + (own.shape & 3) * 64 + (b1.shape & 3) * 8 + (a1.shape & 3), 221);
  h[22] = join(join(b1.uposSet, b2.uposSet), 222);
  h[23] = join(join(b1.word, b2.word), 223);
  h[24] = join(join(a1.word, a2.word), 224);
  h[25] = join(join(own.uposSet, 225), clause);
  h[26] = join(
    own.strange + 3 * b1.strange + 9 * a1.strange + 27 * (own.shape & 3) + 108 * (b1.shape & 1) + 216 * (a1.shape & 1),
    227,
  );
  const elsewhere = evidence[i] as number;
  h[28] = join(elsewhere * 8 + (i === 0 ? 4 : 0) + (own.shape & 3), 229);
  h[29] = join(join(elsewhere * 2 + (i === 0 ? 1 : 0), 232), own.uposSet);
  h[27] = join(join(own.strange, 228), join(a1.word, b1.word));
}

/** Words looked at to each side for a verb and a nominative. */
const CLAUSE = 12;

/** Whether each side has a verb and a nominative in reach, surely, possibly or not. */
function clauseOf(entries: readonly Entry[], i: number): number {
  let verbAhead = 0;
  let verbBehind = 0;
  let nominativeAhead = 0;
  let nominativeBehind = 0;
  for (let k = i + 1; k < entries.length && k <= i + CLAUSE; k++) {
    const { verb, nominative } = entries[k] as Entry;
    if (verb > verbAhead) verbAhead = verb;
    if (nominative > nominativeAhead) nominativeAhead = nominative;
    if (verb === 2) break;
  }
  for (let k = i - 1; k >= 0 && k >= i - CLAUSE; k--) {
    const { verb, nominative } = entries[k] as Entry;
    if (verb > verbBehind) verbBehind = verb;
    if (nominative > nominativeBehind) nominativeBehind = nominative;
    if (verb === 2) break;
  }
  return verbAhead + 3 * verbBehind + 9 * nominativeAhead + 27 * nominativeBehind;
}

/** Appends the weight indexes of the neighbourhood that go with a candidate's word class; returns the new length. */
export function aroundByUpos(out: Int32Array, length: number, upos: number): number {
  for (let k = 0; k < AROUND; k++) out[length + k] = weightAt(aroundHashes[k] as number, upos);
  return length + AROUND;
}

/** The same of those that go with its case and number, or form of the verb. */
export function aroundByForm(out: Int32Array, length: number, form: number): number {
  for (let k = 0; k < UPOS_ONLY; k++) out[length + k] = weightAt(aroundHashes[k] as number, form);
  return length + UPOS_ONLY;
}

/** The same of those that go with the whole tag. */
export function aroundByTag(out: Int32Array, length: number, tag: Tag, entries: readonly Entry[], i: number): number {
  let n = length;
  const whole = partOf(tag, PART.whole);
  out[n++] = weightAt(aroundHashes[0] as number, whole);
  out[n++] = weightAt(aroundHashes[4] as number, whole);
  out[n++] = weightAt(aroundHashes[12] as number, whole);
  const agreement = agreementOf(tag);
  if (agreement >= 0) {
    const a1 = at(entries, i + 1);
    const a2 = at(entries, i + 2);
    const bits =
      ((a1.agreement >>> agreement) & 1) * 2 + ((a2.agreement >>> agreement) & 1) + (a1.agreement === 0 ? 4 : 0);
    const both = join(bits, 230);
    const upos = partOf(tag, PART.upos);
    out[n++] = weightAt(both, upos);
    out[n++] = weightAt(both, partOf(tag, PART.form));
    out[n++] = weightAt(join(join(bits, 231), a1.uposSet), upos);
  }
  return n;
}

/** The same of all. */
export function pushAround(out: Int32Array, length: number, tag: Tag, entries: readonly Entry[], i: number): number {
  const upos = aroundByUpos(out, length, partOf(tag, PART.upos));
  return aroundByTag(out, aroundByForm(out, upos, partOf(tag, PART.form)), tag, entries, i);
}

/** Hashes of the tags before one word on one path; filled by `history`. */
const HISTORY = 8;
const historyHashes = new Int32Array(HISTORY);
let historyUpos = 0;
let historyBits = 0;
let historyBits2 = 0;

/** Reads the tags before a word: the last two, the last verb, and the word before. */
export function history(own: Entry, before: Tag, before2: Tag, verb: number, word1: number): void {
  const u1 = before < 0 ? 1 : partOf(before, PART.upos);
  const f1 = before < 0 ? 1 : partOf(before, PART.form);
  const u2 = before2 < 0 ? 2 : partOf(before2, PART.upos);
  const h = historyHashes;
  h[0] = join(before < 0 ? 1 : partOf(before, PART.whole), 301);
  h[1] = join(f1, 302);
  h[2] = join(join(f1, before2 < 0 ? 2 : partOf(before2, PART.form)), 303);
  h[3] = join(join(u1, u2), 304);
  h[4] = join(verb, 305);
  h[5] = join(join(own.word, u1), 306);
  h[6] = join(join(own.classSet, f1), 307);
  h[7] = join(join(word1, u2), 308);
  historyUpos = u1;
  historyBits = before < 0 ? -2 : agreementOf(before);
  historyBits2 = before2 < 0 ? -2 : agreementOf(before2);
}

/** Appends the weight indexes of the tags before that go with a candidate's word class; returns the new length. */
export function historyByUpos(out: Int32Array, length: number, upos: number): number {
  for (let k = 0; k < HISTORY; k++) out[length + k] = weightAt(historyHashes[k] as number, upos);
  return length + HISTORY;
}

/** The same of those that go with its case and number, or form of the verb. */
export function historyByForm(out: Int32Array, length: number, form: number): number {
  const h = historyHashes;
  let n = length;
  out[n++] = weightAt(h[1] as number, form);
  out[n++] = weightAt(h[2] as number, form);
  out[n++] = weightAt(h[3] as number, form);
  out[n++] = weightAt(h[5] as number, form);
  out[n++] = weightAt(h[6] as number, form);
  return n;
}

/** The same of those that go with the whole tag. */
export function historyByTag(out: Int32Array, length: number, tag: Tag): number {
  const whole = partOf(tag, PART.whole);
  let n = length;
  out[n++] = weightAt(historyHashes[0] as number, whole);
  out[n++] = weightAt(historyHashes[4] as number, whole);
  const agreement = agreementOf(tag);
  if (agreement >= 0 && historyBits !== -2) {
    const bits = (historyBits === agreement ? 1 : 0) + (historyBits2 === agreement ? 2 : 0);
    const hash = join(join(historyUpos, bits), 309);
    out[n++] = weightAt(hash, partOf(tag, PART.upos));
    out[n++] = weightAt(hash, partOf(tag, PART.form));
  }
  return n;
}

/** The same of all. */
export function pushHistory(out: Int32Array, length: number, tag: Tag): number {
  const upos = historyByUpos(out, length, partOf(tag, PART.upos));
  return historyByTag(out, historyByForm(out, upos, partOf(tag, PART.form)), tag);
}

/** What is remembered of the last verb after a word with this tag. */
export function verbAfter(verb: number, tag: Tag, boundary: boolean): number {
  const own = verbOf(tag);
  if (own !== 0) return own;
  return boundary && verb !== 0 && verb >>> 0 > 7 ? 7 : verb;
}
