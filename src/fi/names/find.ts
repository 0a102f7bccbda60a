import type { NameSpan, Word } from '../../types.js';
import { lowerOf } from '../forms.js';
import { squareOf, type Weights } from '../tagger/weights.js';
import { textEvidence } from './evidence.js';
import { type Described, type Facts, factsOf, LOOK } from './features.js';
import { ROW, spansOf } from './labels.js';
import { nameLemma } from './lemma.js';
import { insideKey, listedAs, type Names } from './model.js';
import { MOST_ROWS, rowsOf } from './rows.js';
import { bestLabels, newSpace, type Space } from './viterbi.js';

let space: Space = newSpace(256);
let labels = new Uint8Array(256);
const rows = new Int32Array(MOST_ROWS);

/** All that a word says by itself; the same for every word of this form and analysis. */
export function describe({ listed, inside }: Pick<Names, 'listed' | 'inside'>, word: Described): Facts {
  const { form, lemma, parts } = word;
  const lower = lowerOf(form);
  const base = lowerOf(lemma);
  const kinds = listedAs(listed, base) | (base === lower ? 0 : listedAs(listed, lower));
  const head = parts.length < 2 ? kinds : listedAs(listed, lowerOf(parts[parts.length - 1] as string));
  return factsOf(word, kinds, head, inside.has(insideKey(base)));
}

/** The names of a text, a list a sentence. `facts` are those of the words. */
export function findNames(
  names: Names,
  sentences: readonly (readonly Word[])[],
  facts: readonly (readonly Facts[])[],
): NameSpan[][] {
  const scores = scoresOf(names, facts);
  let at = 0;
  return sentences.map((words, s) => {
    const own = facts[s] as readonly Facts[];
    const start = at;
    at += words.length * ROW;
    if (!own.some(({ open }) => open)) return [];
    if (words.length > labels.length) {
      space = newSpace(2 * words.length);
      labels = new Uint8Array(2 * words.length);
    }
    const { transitions } = names;
    bestLabels(
      { ...space, scores: scores.subarray(start, at) },
      words.length,
      (i) => (own[i] as Facts).open,
      (before, after) => transitions[before * ROW + after] as number,
      labels,
    );
    return spansOf(labels, words.length).map(({ first, last, type }) => ({
      type,
      first,
      last,
      start: (words[first] as Word).start,
      end: (words[last] as Word).end,
      lemma: nameLemma(words.slice(first, last + 1), type),
    }));
  });
}

/** How far a capitalised word's scores go towards the mean of its lemma's in the text; chosen by cross-validation. */
const SHARED = 0.4;

/** Scores of the labels of every word, `ROW` a word; a lemma's places in the text hear of each other. */
function scoresOf(names: Names, facts: readonly (readonly Facts[])[]): Float32Array {
  const evidence = textEvidence(facts);
  const { rows: weights } = names;
  const scores = new Float32Array(ROW * facts.reduce((sum, words) => sum + words.length, 0));
  const places = new Map<number, number[]>();
  let at = 0;
  for (let s = 0; s < facts.length; s++) {
    const words = facts[s] as readonly Facts[];
    for (let i = 0; i < words.length; i++, at += ROW) {
      const word = words[i] as Facts;
      if (!word.open) continue;
      addRows(weights, rowsOf(words, evidence[s] as Uint16Array, i, rows), scores, at);
      if ((word.look & LOOK.capital) === 0) continue;
      const own = places.get(word.lemma);
      if (own) own.push(at);
      else places.set(word.lemma, [at]);
    }
  }
  for (const own of places.values()) if (own.length > 1) share(scores, own);
  return scores;
}

/** Writes the sums of the first `n` rows, three labels at a time: a row is then read a third as often. */
function addRows({ codes, unit }: Weights, n: number, scores: Float32Array, at: number): void {
  for (let k = 0; k < n; k++) rows[k] = (rows[k] as number) * ROW;
  // The first label is alone: ROW is one more than a multiple of three.
  let alone = 0;
  for (let k = 0; k < n; k++) alone = (alone + squareOf(codes[rows[k] as number] as number)) | 0;
  scores[at] = alone * unit;
  for (let label = 1; label < ROW; label += 3) {
    let first = 0;
    let second = 0;
    let third = 0;
    for (let k = 0; k < n; k++) {
      const row = (rows[k] as number) + label;
      first = (first + squareOf(codes[row] as number)) | 0;
      second = (second + squareOf(codes[row + 1] as number)) | 0;
      third = (third + squareOf(codes[row + 2] as number)) | 0;
    }
    scores[at + label] = first * unit;
    scores[at + label + 1] = second * unit;
    scores[at + label + 2] = third * unit;
  }
}

function share(scores: Float32Array, places: readonly number[]): void {
  for (let label = 0; label < ROW; label++) {
    let sum = 0;
    for (const at of places) sum += scores[at + label] as number;
    const part = (SHARED * sum) / places.length;
    for (const at of places) scores[at + label] = (1 - SHARED) * (scores[at + label] as number) + part;
  }
}
