import { join } from './hash.js';
import { weightAt, type Entry } from './entry.js';
import { agreementOf, PART, partOf, verbOf } from './parts.js';
import type { Tag } from '../tags.js';

/**
 * Features between a word and its sentence. Those of the neighbouring words are the same for every path through the
 * sentence (`around`); those of the tags before depend on the path (`history`).
 */

/** Hashes of the neighbourhood of one word; filled by `around`. */
const AROUND = 22;
const UPOS_ONLY = 12;
export const aroundHashes = new Uint32Array(AROUND);

const EDGE: Pick<Entry, 'word' | 'ending' | 'shape' | 'uposSet' | 'classSet' | 'agreement' | 'verb' | 'tags'> = {
  word: 11,
  ending: 12,
  shape: 0,
  uposSet: 13,
  classSet: 14,
  agreement: 0,
  verb: 0,
  tags: [],
};
type Around = typeof EDGE;

const at = (entries: readonly Entry[], i: number): Around => entries[i] ?? EDGE;

/** Reads the neighbours of word `i` into `aroundHashes`. */
export function around(entries: readonly Entry[], i: number): void {
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
  h[11] = join(join(own.word, 212), b1.word);
  // weighed with word class alone
  h[12] = join(a2.word, 213);
  h[13] = join(a2.uposSet, 214);
  h[14] = join(join(a1.uposSet, 215), a2.uposSet);
  h[15] = join(join(own.word, 216), a1.word);
  h[16] = join(join(b1.word, 217), a1.word);
  h[17] = join((i === 0 ? 1024 : i === 1 ? 512 : 0) + own.shape, 218);
  h[18] = join((i === 0 ? 2048 : 0) + (own.shape & 3) * 64 + (b1.shape & 3) * 8 + (a1.shape & 3), 219);
  h[19] = join(verbsAhead(entries, i) * 64 + verbsBehind(entries, i), 220);
  h[20] = join(join(own.uposSet, 221), verbsAhead(entries, i) * 64 + verbsBehind(entries, i));
  h[21] = join(join(b1.uposSet, b2.uposSet), 222);
}

/** Whether the clause after (before) the word has a sure verb, a possible one or none; and the end of the sentence. */
function verbsAhead(entries: readonly Entry[], i: number): number {
  let best = 0;
  for (let k = i + 1; k < entries.length && k < i + 12; k++) {
    const verb = (entries[k] as Entry).verb;
    if (verb > best) best = verb;
    if (verb === 2) break;
  }
  return best;
}

function verbsBehind(entries: readonly Entry[], i: number): number {
  let best = 0;
  for (let k = i - 1; k >= 0 && k > i - 12; k--) {
    const verb = (entries[k] as Entry).verb;
    if (verb > best) best = verb;
    if (verb === 2) break;
  }
  return best;
}

/** Appends the weight indexes of the neighbourhood for a candidate; returns the new length. */
export function pushAround(out: Int32Array, length: number, tag: Tag, entries: readonly Entry[], i: number): number {
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  let n = length;
  for (let k = 0; k < UPOS_ONLY; k++) {
    const hash = aroundHashes[k] as number;
    out[n++] = weightAt(hash, upos);
    out[n++] = weightAt(hash, form);
  }
  for (let k = UPOS_ONLY; k < AROUND; k++) out[n++] = weightAt(aroundHashes[k] as number, upos);
  const whole = partOf(tag, PART.whole);
  out[n++] = weightAt(aroundHashes[0] as number, whole);
  out[n++] = weightAt(aroundHashes[4] as number, whole);
  const agreement = agreementOf(tag);
  if (agreement >= 0) {
    const a1 = at(entries, i + 1);
    const a2 = at(entries, i + 2);
    const bits = ((a1.agreement >>> agreement) & 1) * 2 + ((a2.agreement >>> agreement) & 1) + (a1.agreement === 0 ? 4 : 0);
    const both = join(bits, 230);
    out[n++] = weightAt(both, upos);
    out[n++] = weightAt(both, form);
    out[n++] = weightAt(join(join(bits, 231), a1.uposSet), upos);
  }
  return n;
}

/** Appends the weight indexes of the tags before for a candidate; returns the new length. */
export function pushHistory(
  out: Int32Array,
  length: number,
  tag: Tag,
  own: Entry,
  before: Tag,
  before2: Tag,
  verb: number,
  word1: number,
): number {
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  const whole = partOf(tag, PART.whole);
  const u1 = before < 0 ? 1 : partOf(before, PART.upos);
  const f1 = before < 0 ? 1 : partOf(before, PART.form);
  const w1 = before < 0 ? 1 : partOf(before, PART.whole);
  const u2 = before2 < 0 ? 2 : partOf(before2, PART.upos);
  const f2 = before2 < 0 ? 2 : partOf(before2, PART.form);
  let n = length;
  let hash = join(w1, 301);
  out[n++] = weightAt(hash, whole);
  out[n++] = weightAt(hash, upos);
  hash = join(f1, 302);
  out[n++] = weightAt(hash, form);
  out[n++] = weightAt(hash, upos);
  hash = join(join(f1, f2), 303);
  out[n++] = weightAt(hash, form);
  out[n++] = weightAt(hash, upos);
  hash = join(join(u1, u2), 304);
  out[n++] = weightAt(hash, form);
  out[n++] = weightAt(hash, upos);
  hash = join(verb, 305);
  out[n++] = weightAt(hash, whole);
  out[n++] = weightAt(hash, upos);
  hash = join(join(own.word, u1), 306);
  out[n++] = weightAt(hash, upos);
  out[n++] = weightAt(hash, form);
  hash = join(join(own.classSet, f1), 307);
  out[n++] = weightAt(hash, upos);
  out[n++] = weightAt(hash, form);
  hash = join(join(word1, u2), 308);
  out[n++] = weightAt(hash, upos);
  const agreement = agreementOf(tag);
  if (agreement >= 0 && before >= 0) {
    const bits = (agreementOf(before) === agreement ? 1 : 0) + (before2 >= 0 && agreementOf(before2) === agreement ? 2 : 0);
    hash = join(join(u1, bits), 309);
    out[n++] = weightAt(hash, upos);
    out[n++] = weightAt(hash, form);
  }
  return n;
}

/** What is remembered of the last verb after a word with this tag. */
export function verbAfter(verb: number, tag: Tag, boundary: boolean): number {
  const own = verbOf(tag);
  if (own !== 0) return own;
  return boundary && verb !== 0 && verb > 7 ? 7 : verb;
}
