import { join } from '../tagger/hash.js';
import { EDGE, type Facts } from './features.js';

/** Rows of weights, one weight a label in each, as a power of two. */
export const ROW_BITS = 17;
/** The most rows that a word asks for. */
export const MOST_ROWS = 256;
const GOLDEN = 0x9e3779b1;

/** Rows of the word at hand, and their number. */
let out: Int32Array = new Int32Array(MOST_ROWS);
let count = 0;

function add(feature: number, place: number): void {
  out[count++] = Math.imul(join(feature, place), GOLDEN) >>> (32 - ROW_BITS);
}

/** The word at a place, or the edge of the sentence. */
const at = (words: readonly Facts[], i: number): Facts => (i >= 0 && i < words.length ? (words[i] as Facts) : EDGE);

/** Writes the rows of weights that word `i` asks for into `rows`; returns their number. */
export function rowsOf(words: readonly Facts[], evidence: Uint16Array, i: number, rows: Int32Array): number {
  out = rows;
  count = 0;
  add(0, 1);
  addAround(words, i);
  addSaid(words[i] as Facts, evidence[i] as number);
  addQuote(words, i);
  if ((words[i] as Facts).marked) addRun(words, i);
  else addTail(words, i);
  return count;
}

/** The word and its two neighbours on each side. */
function addAround(words: readonly Facts[], i: number): void {
  const own = words[i] as Facts;
  const b1 = at(words, i - 1);
  const b2 = at(words, i - 2);
  const a1 = at(words, i + 1);
  const a2 = at(words, i + 2);
  add(own.form, 2);
  add(own.lemma, 3);
  add(own.pattern, 4);
  add(own.kind, 5);
  add(own.listed, 6);
  add(join(own.listed, own.kind), 7);
  add(join(own.pattern, own.kind), 8);
  add(join(own.pattern, b1 === EDGE ? 1 : 0), 9);
  addEndings(own, 10);
  addStarts(own, 11);
  add(b1.form, 12);
  add(b1.lemma, 13);
  add(b1.pattern, 14);
  add(b1.kind, 15);
  add(b1.listed, 16);
  add(a1.form, 17);
  add(a1.lemma, 18);
  add(a1.pattern, 19);
  add(a1.kind, 20);
  add(a1.listed, 21);
  add(b2.lemma, 22);
  add(b2.pattern, 23);
  add(a2.lemma, 24);
  add(a2.pattern, 25);
  add(join(b1.pattern, own.pattern), 26);
  add(join(own.pattern, a1.pattern), 27);
  add(join(join(b1.pattern, own.pattern), a1.pattern), 28);
  add(join(b1.lemma, own.lemma), 29);
  add(join(own.lemma, a1.lemma), 30);
  add(join(own.listed, a1.listed), 31);
  add(join(b1.listed, own.listed), 32);
  add(join(own.kind, a1.kind), 33);
  add(join(b1.kind, own.kind), 34);
  add(join(own.pattern, a1.lemma), 35);
  add(join(own.pattern, b1.lemma), 36);
  addEndings(a1, 40);
  addEndings(b1, 41);
  add(own.last, 42);
  add(a1.last, 43);
  add(join(own.pattern, own.last), 44);
  add(join(own.from, own.listed), 45);
  add(join(join(own.from, own.pattern), own.kind), 46);
  add(own.head, 60);
  add(join(own.head, own.kind), 61);
  add(b1.head, 62);
  add(a1.head, 63);
  add(b2.head, 64);
  add(a2.head, 65);
  add(join(b1.head, own.pattern), 66);
  add(join(a1.head, own.pattern), 67);
  add(join(b1.head, a1.head), 68);
  add(join(own.head, own.pattern), 69);
}

function addEndings(word: Facts, place: number): void {
  if (word.ending2 !== 0) add(word.ending2, place);
  if (word.ending3 !== 0) add(word.ending3, place);
  if (word.ending4 !== 0) add(word.ending4, place);
  if (word.ending5 !== 0) add(word.ending5, place);
}

function addStarts(word: Facts, place: number): void {
  if (word.start2 !== 0) add(word.start2, place);
  if (word.start3 !== 0) add(word.start3, place);
  if (word.start4 !== 0) add(word.start4, place);
}

/** What the text says of the lemma elsewhere. */
function addSaid({ listed, pattern, kind }: Facts, said: number): void {
  const beside = said >> 7;
  add(said & 127, 37);
  add(join(said & 127, listed), 38);
  add(join(beside, pattern), 140);
  for (let bit = 1; bit <= said; bit <<= 1) {
    if ((said & bit) === 0) continue;
    add(bit, 39);
    if (bit > 127) add(join(bit, kind), 141);
  }
}

/** The place within a short quotation, and what stands around that. */
function addQuote(words: readonly Facts[], i: number): void {
  let open = i;
  while (open > 0 && i - open < 8 && !(words[open - 1] as Facts).quote) open--;
  let close = i + 1;
  while (close < words.length && close - i < 8 && !(words[close] as Facts).quote) close++;
  if (!at(words, open - 1).quote || !at(words, close).quote) {
    add(1, 98);
    return;
  }
  const before = at(words, open - 2);
  const after = at(words, close + 1);
  const { pattern } = words[open] as Facts;
  add(join(Math.min(i - open, 2), Math.min(close - i, 3)), 90);
  add(before.lemma, 91);
  add(after.lemma, 92);
  add(before.head, 93);
  add(after.head, 94);
  add(pattern, 95);
  add(join(pattern, (words[i] as Facts).pattern), 96);
  add(join(join(pattern, close - open), i - open), 97);
}

/** The run of words with capitals or digits that the word is in. */
function addRun(words: readonly Facts[], i: number): void {
  const own = words[i] as Facts;
  let start = i;
  while (start > 0 && i - start < 6 && (words[start - 1] as Facts).marked) start--;
  let end = i + 1;
  while (end < words.length && end - i < 6 && (words[end] as Facts).marked) end++;
  const first = words[start] as Facts;
  const last = words[end - 1] as Facts;
  const left = at(words, start - 1);
  const right = at(words, end);
  const atStart = i === start ? 1 : 0;
  const atEnd = i === end - 1 ? 1 : 0;
  add(left.lemma, 47);
  add(right.lemma, 48);
  add(right.last, 49);
  add(join(Math.min(i - start, 3), Math.min(end - i, 4)), 50);
  add(join(last.lemma, atEnd), 51);
  add(join(last.last, atEnd), 52);
  add(join(first.lemma, atStart), 53);
  add(join(last.listed, first.listed), 54);
  add(join(right.kind, own.kind), 55);
  addEndings(last, 56);
  add(join(last.head, atEnd), 70);
  add(right.head, 71);
  add(left.head, 72);
  add(join(join(last.head, right.head), atEnd), 73);
  add(join(first.head, last.head), 74);
  add(join(join(left.head, right.head), last.kind), 75);
  add(join(right.head, last.kind), 76);
  let next = i + 1;
  while (next < words.length && next - i < 4 && !(words[next] as Facts).open) next++;
  add(join(join(next - i, own.kind), at(words, next).head), 156);
}

/** How far a word without a capital is from the last one with one, as in `Helsingin kaupungin opetusvirasto`. */
function addTail(words: readonly Facts[], i: number): void {
  const own = words[i] as Facts;
  let back = i - 1;
  while (back >= 0 && i - back < 5 && !(words[back] as Facts).marked) back--;
  const distance = back >= 0 ? i - back : 6;
  const capital = at(words, back);
  const last = own.last || own.lemma;
  add(join(distance, own.head), 150);
  add(join(distance, own.kind), 151);
  add(join(join(distance, capital.kind), own.head), 152);
  add(join(distance, last), 153);
  add(join(capital.kind, last), 154);
  add(join(capital.listed, own.head), 155);
}
