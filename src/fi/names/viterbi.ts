import { LABELS, mayFollow, ROW } from './labels.js';

const COUNT = LABELS.length;
const FOLLOWS = LABELS.map((_, label) =>
  LABELS.map((_, before) => before).filter((before) => mayFollow(before, label)),
);

/** Working space of a search, reused from sentence to sentence. */
export interface Space {
  /** Score of each label at each word, to be filled before the search. */
  scores: Float64Array | Float32Array;
  best: Float64Array;
  back: Uint8Array;
}

export const newSpace = (words: number): Space => ({
  scores: new Float64Array(words * ROW),
  best: new Float64Array(words * ROW),
  back: new Uint8Array(words * ROW),
});

/**
 * The best sequence of labels (Viterbi 1967). `open(i)` tells whether word `i` may be anything but `O`;
 * `transition(before, label)` is the score of two labels in a row.
 */
export function bestLabels(
  space: Space,
  length: number,
  open: (i: number) => boolean,
  transition: (before: number, label: number) => number,
  out: Uint8Array,
): void {
  const { scores, best, back } = space;
  for (let i = 0; i < length; i++) {
    const last = open(i) ? COUNT : 1;
    const before = i > 0 && open(i - 1) ? COUNT : 1;
    for (let label = 0; label < last; label++) {
      const at = i * ROW + label;
      best[at] = Number.NEGATIVE_INFINITY;
      if (i === 0) {
        if (label === 0 || label % 2 === 1) best[at] = (scores[at] as number) + transition(0, label);
        continue;
      }
      for (const from of FOLLOWS[label] as number[]) {
        if (from >= before) break;
        const score = (best[at - ROW - label + from] as number) + transition(from, label) + (scores[at] as number);
        if (score > (best[at] as number)) {
          best[at] = score;
          back[at] = from;
        }
      }
    }
  }
  let label = 0;
  const end = (length - 1) * ROW;
  const last = length > 0 && open(length - 1) ? COUNT : 1;
  for (let k = 1; k < last; k++) if ((best[end + k] as number) > (best[end + label] as number)) label = k;
  for (let i = length - 1; i >= 0; i--) {
    out[i] = label;
    label = back[i * ROW + label] as number;
  }
}
