/** Whether a text is about the subject of a theme table, or only touches it, or uses its words in other senses. */
import type { Mention } from './mentions.js';
import type { Scene } from './pattern.js';
import type { ThemeTable } from './table.js';

/** Marks a class whose words stand for those of another: `customer-stand-in` for `customer`. */
export const STAND_IN = 'stand-in';

/** What the decision looks at. Ratios are a sentence. */
export interface TopicFeatures {
  /** Natural logarithm of 1 + the weight of frame words, each lemma counted a few times at most. */
  readonly frame: number;
  readonly frameRate: number;
  /** Sentences with a specific trigger: of a theme that is no side theme; of any; and one that needs no frame. */
  readonly own: number;
  readonly any: number;
  readonly unmistakable: number;
  /** Natural logarithm of 1 + the number of themes with a specific trigger. */
  readonly themes: number;
  /** Words for the persons the subject is about, stand-ins left out. */
  readonly persons: number;
}

/**
 * Weights by logistic regression on texts about customers and web texts of all registers that are not (six-fold
 * cross-validation), frame words by their weight; a text passes above the threshold, which favours letting a text in.
 */
export const TOPIC: {
  readonly bias: number;
  readonly threshold: number;
  readonly weights: Readonly<Record<keyof TopicFeatures, number>>;
} = {
  bias: -6.73,
  threshold: -1.05,
  weights: { frame: 0.7, frameRate: 1.11, own: 1.32, any: 1.29, unmistakable: 0.66, themes: 1.72, persons: 0.39 },
};

/** A word of the frame that recurs says little more: guests at a cottage make no service. */
const REPEATS: Readonly<Record<number, number>> = { 1: 2, 2: 3 };
/** Frame weight below which no text is of the subject, however dense its themes. */
const FRAME_LEAST = 4;

export function topicFeatures(scenes: readonly Scene[], list: readonly Mention[], table: ThemeTable): TopicFeatures {
  const sentences = Math.max(1, scenes.filter(({ words }) => words.length > 0).length);
  const frame = frameWeight(scenes);
  const own = new Set(
    table.definitions.filter(({ kind }) => kind === 'carrier' || kind === 'theme').map(({ id }) => id),
  );
  const specific = list.filter((one) => one.weight >= 3);
  const share = (of: readonly Mention[]): number => new Set(of.map(({ sentence }) => sentence)).size / sentences;
  const standing = [...table.classNames].filter((name) => table.classNames.has(`${name}-${STAND_IN}`));
  const persons = scenes
    .flatMap(({ words }) => words)
    .filter(({ classes }) => standing.some((name) => classes.has(name) && !classes.has(`${name}-${STAND_IN}`))).length;
  return {
    frame: Math.log1p(frame),
    frameRate: frame / sentences,
    own: share(specific.filter((one) => own.has(one.theme))),
    any: share(specific),
    unmistakable: share(
      specific.filter((one) => own.has(one.theme) && one.triggers.some((t) => t.weight >= 3 && t.needs === undefined)),
    ),
    themes: Math.log1p(new Set(specific.map(({ theme }) => theme)).size),
    persons: persons / sentences,
  };
}

/** True for a table without a frame: then every text is of its subject. */
export function isOnTopic(scenes: readonly Scene[], list: readonly Mention[], table: ThemeTable): boolean {
  if (!table.classNames.has('frame')) return true;
  if (frameWeight(scenes) < FRAME_LEAST) return false;
  const features = topicFeatures(scenes, list, table);
  const sum = (Object.keys(TOPIC.weights) as (keyof TopicFeatures)[]).reduce(
    (total, key) => total + TOPIC.weights[key] * features[key],
    TOPIC.bias,
  );
  return sum > TOPIC.threshold;
}

function frameWeight(scenes: readonly Scene[]): number {
  const counts = new Map<string, { weight: number; count: number }>();
  for (const { words } of scenes)
    for (const { lemma, classes } of words) {
      const weight = classes.get('frame');
      if (weight === undefined) continue;
      const seen = counts.get(lemma) ?? { weight, count: 0 };
      counts.set(lemma, { weight, count: Math.min(seen.count + 1, REPEATS[weight] ?? 1) });
    }
  return [...counts.values()].reduce((sum, { weight, count }) => sum + weight * count, 0);
}
