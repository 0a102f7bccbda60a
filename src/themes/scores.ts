/** How much each sentence speaks of each theme, by what was learnt from annotated posts. */
import type { Cue } from '../types.js';
import { isNegator } from './clause.js';
import type { Mention } from './mentions.js';
import type { Scene, SceneWord } from './pattern.js';
import { addRow, logistic, type Rows, rowOf, type Weights } from './weights.js';

/** A sentence as the learnt weights see it. */
export interface SentenceFacts {
  readonly scene: Scene;
  /** Mentions of themes in it, found by triggers. */
  readonly mentions: readonly Mention[];
  readonly cues: readonly Cue[];
  readonly heading: boolean;
}

export interface Scores {
  /** By sentence: 0..1 for each theme and each stance, in the order of the outputs. */
  readonly sentences: readonly Float64Array[];
  /** Means over the sentences of what their words speak for as a text (`WHOLE`). */
  readonly whole: Float64Array;
}

/** Content words stand in `near` by lemma, and count for less each in a long sentence. */
const CONTENT: ReadonlySet<string> = new Set(['NOUN', 'VERB', 'ADJ', 'ADV']);

export const isContent = ({ word }: SceneWord): boolean => word.kind === 'word' && CONTENT.has(word.upos);

/** What `own` may know of a sentence, each once: a letter for the sort, then what it is. */
export function keysOf({ scene, mentions, cues, heading }: SentenceFacts): Set<string> {
  const keys = new Set<string>();
  for (const { word, lemma, first, last, classes } of scene.words) {
    if (word.form === '?') keys.add('q:?');
    if (word.kind !== 'word') continue;
    keys.add(`l:${lemma}`);
    if (first !== undefined) keys.add(`f:${first}`).add(`e:${last}`);
    for (const name of classes.keys()) keys.add(`c:${name}`);
    const { Person, Number: number, Mood, Tense } = word.feats;
    if (Person === '1') keys.add(`g:1${number}`);
    if (Mood === 'Cnd' || Mood === 'Imp') keys.add(`g:${Mood}`);
    if (Tense === 'Past') keys.add('g:past');
    if (isNegator(word)) keys.add('g:not');
  }
  for (const { theme, weight } of mentions)
    for (let level = 1; level <= weight; level++) keys.add(`t:${theme}:${level}`);
  for (const { category, subtype, sign = '', voice } of cues)
    keys.add(`s:${category}`).add(`s:${category}:${subtype}${sign}:${voice}`);
  if (heading) keys.add('h:');
  return keys;
}

export function scoresOf(weights: Weights, facts: readonly SentenceFacts[]): Scores {
  const { own, near, bias } = weights;
  const whole = new Float64Array(near.width - own.width);
  let read = 0;
  const sentences = facts.map((one) => {
    const sums = new Float64Array(near.width);
    for (let i = 0; i < own.width; i++) sums[i] = bias[i]!;
    for (const key of keysOf(one)) {
      const row = rowOf(own, key);
      if (row >= 0) addRow(own, row, 1, sums);
    }
    const content = one.scene.words.filter(isContent);
    for (const word of content) {
      const row = nearRow(near, word);
      if (row >= 0) addRow(near, row, 1 / Math.sqrt(content.length), sums);
    }
    if (one.scene.words.length > 0) read++;
    for (let i = 0; i < whole.length; i++) whole[i]! += sums[own.width + i]!;
    return one.scene.words.length === 0 ? new Float64Array(own.width) : sums.subarray(0, own.width).map(logistic);
  });
  return { sentences, whole: whole.map((sum) => sum / Math.max(1, read)) };
}

/** The row of a word, or of its last part where the word has none; -1 for neither. */
function nearRow(near: Rows, { lemma, last }: SceneWord): number {
  const row = rowOf(near, lemma);
  return row < 0 && last !== undefined ? rowOf(near, last) : row;
}

const weightAt = ({ width, values, scale }: Rows, row: number, column: number): number =>
  row < 0 ? 0 : scale[column]! * values[row * width + column]!;

/** The words of a sentence that speak most for a theme: those with half of the strongest word's weight or more. */
export function speakingWords(weights: Weights, scene: Scene, theme: number): number[] {
  const { own, near } = weights;
  const sums = scene.words.map((word) => {
    if (!isContent(word)) return 0;
    const row = rowOf(own, `l:${word.lemma}`);
    return weightAt(own, row, theme) + weightAt(near, nearRow(near, word), theme);
  });
  const most = Math.max(...sums);
  return most <= 0 ? [] : sums.flatMap((sum, i) => (sum >= most / 2 ? [i] : []));
}
