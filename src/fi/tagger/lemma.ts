import { codeAt, lowerOf } from '../forms.js';
import { type Reading, SOURCE } from '../morphology.js';
import type { Tag } from '../tags.js';
import { hashText, join } from './hash.js';
import { PART, partOf, prepare } from './parts.js';
import { applyScript, type Script } from './scripts.js';

/** What is known of the lemma of a form. */
export interface LemmaKnowledge {
  readonly readings: readonly Reading[];
  /** Lemmas of this very word in the training text. */
  readonly seen: readonly { readonly tag: Tag; readonly lemma: string; readonly count: number }[];
  /** Changes that words of this tag and ending go through, most frequent first. */
  readonly changes: readonly { readonly script: Script; readonly count: number }[];
  /** How often the training text has a lemma, or a compound's part in its place (`first`, `last`), 0..15. */
  readonly known: (text: string, place: Place) => number;
}

export const PLACE = { whole: 0, first: 1, last: 2 } as const;
export type Place = (typeof PLACE)[keyof typeof PLACE];

export interface LemmaCandidate {
  /** With `#`. */
  readonly lemma: string;
  /** The reading that speaks most for it. */
  readonly reading: Reading | undefined;
  /** How far the reading's tag agrees with the chosen one: 4 the same, 3 but for what goes with the word, 2 form, 1 word class. */
  readonly agree: number;
  readonly seenSame: number;
  readonly seenOther: number;
  readonly change: number;
  readonly identity: number;
}

type Draft = { -readonly [K in keyof LemmaCandidate]: LemmaCandidate[K] };

const agreeOf = (a: Tag, b: Tag): number => {
  if (a === b) return 4;
  prepare(a);
  prepare(b);
  if (partOf(a, PART.whole) === partOf(b, PART.whole)) return 3;
  if (partOf(a, PART.upos) !== partOf(b, PART.upos)) return partOf(a, PART.form) === partOf(b, PART.form) ? 1 : 0;
  return partOf(a, PART.form) === partOf(b, PART.form) ? 2 : 1;
};

/**
 * The one lemma that all speaks for: the only one that listed readings with this tag have, and no other seen with it.
 * Undefined where the weights must choose.
 */
export function sureLemma(
  tag: Tag,
  { readings, seen }: Pick<LemmaKnowledge, 'readings' | 'seen'>,
): LemmaCandidate | undefined {
  let reading: Reading | undefined;
  for (const one of readings) {
    if (agreeOf(one.tag, tag) < 3) continue;
    if (one.source > SOURCE.listed || one.lemma.includes('#') || (reading && reading.lemma !== one.lemma))
      return undefined;
    reading ??= one;
  }
  if (!reading) return undefined;
  let seenSame = 0;
  for (const { tag: seenTag, lemma, count } of seen) {
    if (agreeOf(seenTag, tag) < 3) continue;
    if (lemma !== reading.lemma) return undefined;
    seenSame += count;
  }
  return { lemma: reading.lemma, reading, agree: 4, seenSame, seenOther: 0, change: 0, identity: 0 };
}

/** Every lemma that a form with a tag may have. Never empty. */
export function lemmaCandidates(form: string, tag: Tag, knowledge: LemmaKnowledge): LemmaCandidate[] {
  const all: Draft[] = [];
  for (const reading of knowledge.readings) {
    const own = draftOf(all, reading.lemma);
    const agree = agreeOf(reading.tag, tag);
    const better =
      !own.reading ||
      agree > own.agree ||
      (agree === own.agree && reading.source * 16 + reading.cost < own.reading.source * 16 + own.reading.cost);
    if (!better) continue;
    own.agree = agree;
    own.reading = reading;
  }
  for (const { tag: seenTag, lemma, count } of knowledge.seen) {
    const own = draftOf(all, lemma);
    if (agreeOf(seenTag, tag) >= 3) own.seenSame += count;
    else own.seenOther += count;
  }
  // What endings alone propose hardly ever goes before a word that is known with this tag: it may speak for others only.
  let open = true;
  for (const { agree, reading } of all) if (agree >= 3 && (reading as Reading).source <= SOURCE.compound) open = false;
  const { changes } = knowledge;
  for (let rank = 0; rank < changes.length; rank++) {
    const { script, count } = changes[rank] as LemmaKnowledge['changes'][number];
    const lemma = applyScript(form, script);
    if (lemma === undefined) continue;
    const own = draftOf(all, lemma, open);
    if (own?.change === 0) own.change = 1 + Math.min(3, rank) + (count > 8 ? 4 : 0);
  }
  markAs(all, form, 1, open);
  markAs(all, lowerOf(form), 2, open);
  if (form.includes('-')) markAs(all, form.replace(/(?<=.)-(?=.)/g, '#'), 4, open);
  return all;
}

function markAs(all: Draft[], lemma: string, bit: number, open: boolean): void {
  const own = draftOf(all, lemma, open);
  if (own) own.identity |= bit;
}

/** The candidate with a lemma; where there is none it is added, or left out. */
function draftOf(all: Draft[], lemma: string): Draft;
function draftOf(all: Draft[], lemma: string, add: boolean): Draft | undefined;
function draftOf(all: Draft[], lemma: string, add = true): Draft | undefined {
  for (const own of all) if (own.lemma === lemma) return own;
  if (!add) return undefined;
  const own: Draft = { lemma, reading: undefined, agree: 0, seenSame: 0, seenOther: 0, change: 0, identity: 0 };
  all.push(own);
  return own;
}

export const LEMMA_BITS = 19;
const GOLDEN = 0x9e3779b1;
const bucket = (count: number): number => (count <= 2 ? count : Math.min(8, 2 + Math.floor(Math.log2(count / 1.5))));

function isCapital(text: string): number {
  const first = text === '' ? 0 : codeAt(text, 0);
  if (first < 128) return first >= 65 && first <= 90 ? 1 : 0;
  return text.charAt(0) !== text.charAt(0).toLowerCase() ? 1 : 0;
}

const indexes = new Int32Array(512);
/** Hashes of the ends of the form at hand, by length. */
const ends = new Int32Array(6);

const placeOf = (hash: number): number => Math.imul(hash, GOLDEN) >>> (32 - LEMMA_BITS);

/**
 * Calls `take` with the weight indexes of each candidate's features, in the candidates' order, and their number; the array
 * is used again for the next.
 */
export function lemmaFeatures(
  form: string,
  tag: Tag,
  candidates: readonly LemmaCandidate[],
  knowledge: LemmaKnowledge,
  take: (indexes: Int32Array, length: number) => void,
): void {
  prepare(tag);
  const upos = partOf(tag, PART.upos);
  const whole = partOf(tag, PART.whole);
  const shape = partOf(tag, PART.form);
  const lower = lowerOf(form);
  let seen = 0;
  let seenAll = 0;
  let bestAgree = 0;
  let most = 1;
  const parts: string[][] = [];
  for (const { lemma, agree, seenSame, seenOther } of candidates) {
    seen += seenSame;
    seenAll += seenSame + seenOther;
    if (agree > bestAgree) bestAgree = agree;
    const own = lemma.includes('#') ? lemma.split('#') : [lemma];
    if (own.length > most) most = own.length;
    parts.push(own);
  }
  let least = 255;
  for (const { agree, reading } of candidates)
    if (reading && agree === bestAgree) least = Math.min(least, reading.source * 16 + reading.cost);
  const capital = isCapital(form);
  for (let n = 2; n <= 5 && n <= lower.length; n++) ends[n] = hashText(lower, lower.length - n, lower.length, 16);
  const hyphens = form.includes('-') ? 1 : 0;
  const colon = form.includes(':');
  const out = indexes;
  for (let number = 0; number < candidates.length; number++) {
    const { lemma, reading, agree, seenSame, seenOther, change, identity } = candidates[number] as LemmaCandidate;
    let n = 0;
    const own = parts[number] as string[];
    const source = reading ? reading.source : 15;
    const cost = reading ? Math.min(15, Math.round(reading.cost)) : 0;
    const here = reading ? reading.source * 16 + reading.cost : 255;
    const gap = here === 255 ? 9 : Math.max(-1, Math.min(8, Math.round((here - least) / 2)));
    const from = (reading ? agree + 1 : 0) * 8 + (seenSame > 0 ? 4 : seenOther > 0 ? 2 : 0) + (change > 0 ? 1 : 0);
    out[n++] = placeOf(join(from, 1));
    out[n++] = placeOf(join(join(from, identity), 2));
    out[n++] = placeOf(join(join(agree, source), 3));
    out[n++] = placeOf(join(join(agree, source * 16 + cost), 4));
    out[n++] = placeOf(join(join(agree, gap), 5));
    out[n++] = placeOf(join(join(join(agree, gap), source), upos));
    out[n++] = placeOf(join(join(agree === bestAgree ? 1 : 0, source), 7));
    if (reading) out[n++] = placeOf(join(join(reading.marks, source), 8));
    const share = seen === 0 ? 0 : seenSame === 0 ? 1 : 2 + Math.min(6, Math.floor(-2 * Math.log2(seenSame / seen)));
    const shareAll =
      seenAll === 0
        ? 0
        : seenSame + seenOther === 0
          ? 1
          : 2 + Math.min(6, Math.floor(-2 * Math.log2((seenSame + seenOther) / seenAll)));
    out[n++] = placeOf(join(join(share, bucket(seen)), 9));
    out[n++] = placeOf(join(join(shareAll, bucket(seenAll)), 10));
    out[n++] = placeOf(join(join(share, bucket(seen)), join(agree, source)));
    out[n++] = placeOf(join(change, 11));
    out[n++] = placeOf(join(join(change, from), 12));
    out[n++] = placeOf(join(join(identity, 13), upos));
    out[n++] = placeOf(join(join(identity, capital), join(14, upos)));
    const plain = own.length === 1 ? (own[0] as string) : own.join('');
    let kept = 0;
    const low = lowerOf(plain);
    const shorter = Math.min(low.length, lower.length);
    while (kept < shorter && codeAt(low, kept) === codeAt(lower, kept)) kept++;
    const script = join(hashText(low, kept, low.length, 15), lower.length - kept);
    out[n++] = placeOf(join(script, upos));
    out[n++] = placeOf(join(script, whole));
    out[n++] = placeOf(join(script, shape));
    for (let k = 2; k <= 5 && k <= lower.length; k++) out[n++] = placeOf(join(script, ends[k] as number));
    const raised = isCapital(lemma);
    for (let k = 1; k <= 5 && k <= plain.length; k++) {
      const ending = hashText(low, low.length - k, low.length, 20 + k);
      out[n++] = placeOf(join(ending, upos));
      out[n++] = placeOf(join(ending, join(raised, 26)));
    }
    out[n++] = placeOf(hashText(lemma, 0, lemma.length, 30));
    out[n++] = placeOf(join(hashText(lemma, 0, lemma.length, 31), upos));
    const known = knowledge.known(lemma, PLACE.whole);
    out[n++] = placeOf(join(join(known, 32), upos));
    out[n++] = placeOf(join(join(known, 33), join(agree, source)));
    out[n++] = placeOf(join(join(known > 0 ? 1 : 0, from), 34));
    out[n++] = placeOf(join(join(own.length, 35), upos));
    out[n++] = placeOf(join(join(own.length - most, 36), own.length));
    out[n++] = placeOf(join(join(raised * 2 + capital, 37), upos));
    const hyphen = (lemma.includes('-') ? 2 : 0) + hyphens;
    out[n++] = placeOf(join(join(hyphen, 38), join(upos, Math.min(own.length, 3))));
    if (colon) out[n++] = placeOf(join(39, lemma.includes(':') ? 1 : 0));
    if (own.length > 1) {
      let shortest = 99;
      let weakest = 15;
      for (let k = 0; k < own.length; k++) {
        const part = own[k] as string;
        const last = k === own.length - 1;
        shortest = Math.min(shortest, part.length);
        const count = knowledge.known(part, last ? PLACE.last : PLACE.first);
        weakest = Math.min(weakest, count);
        out[n++] = placeOf(hashText(part, 0, part.length, last ? 40 : 41));
        out[n++] = placeOf(join(join(count, last ? 42 : 43), Math.min(part.length, 8)));
        if (last) out[n++] = placeOf(join(join(knowledge.known(part, PLACE.whole), 44), Math.min(part.length, 8)));
        else {
          out[n++] = placeOf(hashText(part, Math.max(0, part.length - 2), part.length, 45));
          out[n++] = placeOf(hashText(part, part.length - 1, part.length, 46));
        }
      }
      out[n++] = placeOf(join(join(shortest, 47), own.length));
      out[n++] = placeOf(join(weakest, 48));
      out[n++] = placeOf(join(join(weakest, 49), known));
    } else {
      out[n++] = placeOf(join(join(Math.min(plain.length, 16), 50), most));
      out[n++] = placeOf(join(join(known, 51), most));
    }
    take(out, Math.min(n, out.length));
  }
}
