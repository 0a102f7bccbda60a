import type { Candidate } from './candidates.js';
import { hashText, join } from './hash.js';
import { PART, partOf } from './parts.js';
import { weightAt } from './weights.js';

/** Where `fillInner` writes. */
export const innerIndexes = new Int32Array(256);

const bucket = (count: number): number => (count <= 3 ? count : Math.min(8, 2 + Math.floor(Math.log2(count))));

/** Features within the word, each weighed with word class, form and whole tag; after `bare` with word class alone. */
export interface Shared {
  readonly full: readonly number[];
  readonly bare: readonly number[];
  /** Weighed with what goes with the word (clitic, derivation, style). */
  readonly extra: readonly number[];
}

export const NOTHING: Shared = { full: [], bare: [], extra: [] };

export function innerFeatures(
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

/** Writes the weight indexes of a candidate's features into `innerIndexes`; returns their number. */
export function fillInner(candidate: Candidate, shared: Shared, total: number, uposSet: number): number {
  const { tag, source, cost, marks, lemma, seen, ending } = candidate;
  const out = innerIndexes;
  let n = 0;
  const upos = partOf(tag, PART.upos);
  const form = partOf(tag, PART.form);
  const whole = partOf(tag, PART.whole);
  const extra = partOf(tag, PART.extra);
  for (const feature of shared.full) {
    out[n++] = weightAt(feature, upos);
    out[n++] = weightAt(feature, form);
    out[n++] = weightAt(feature, whole);
  }
  for (const feature of shared.bare) out[n++] = weightAt(feature, upos);
  for (const feature of shared.extra) out[n++] = weightAt(feature, extra);
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
  for (const feature of own) {
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
