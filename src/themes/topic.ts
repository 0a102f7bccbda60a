/** Whether a text is about the subject of a theme table, or only touches it, or uses its words in other senses. */
import type { Mention } from './mentions.js';
import type { Pattern, Scene } from './pattern.js';
import type { ThemeTable, Trigger } from './table.js';

/** Marks a class whose words stand for those of another: `customer-stand-in` for `customer`. */
export const STAND_IN = 'stand-in';

/** What the decision looks at. */
export interface TopicFeatures {
  /** Natural logarithm of 1 + the number of different frame words of weight 1. */
  readonly frame: number;
  /** Words for the persons the subject is about, and for those who may stand in for them, a hundred words. */
  readonly persons: number;
  readonly standIns: number;
  /** Share of sentences with a specific trigger: of a theme that is no side theme; of any. */
  readonly own: number;
  readonly any: number;
  /** Natural logarithm of 1 + the number of themes, side themes left out, with a specific trigger. */
  readonly themes: number;
  /** 1 where a specific trigger names the subject itself, else 0. */
  readonly named: number;
}

/**
 * Weights by logistic regression on texts about customers and web texts of all registers that are not (six-fold
 * cross-validation: 61 of 62 let in, 20 of 740 others); a text passes above the threshold.
 */
export const TOPIC: {
  readonly bias: number;
  readonly threshold: number;
  readonly weights: Readonly<Record<keyof TopicFeatures, number>>;
} = {
  bias: -12.1,
  threshold: -1.1,
  weights: {
    frame: 1.37,
    persons: 1.6,
    standIns: 0.58,
    own: 16.5,
    any: 6.4,
    themes: 2.45,
    named: 2.1,
  },
};

/** Weight of different frame words below which no text is of the subject, however dense its themes. */
const FRAME_LEAST = 4;

export function topicFeatures(scenes: readonly Scene[], list: readonly Mention[], table: ThemeTable): TopicFeatures {
  const sentences = Math.max(1, scenes.filter(({ words }) => words.length > 0).length);
  const words = scenes.flatMap((scene) => scene.words);
  const hundreds = Math.max(1, words.filter(({ word }) => word.kind === 'word').length) / 100;
  const standing = [...table.classNames].filter((name) => table.classNames.has(`${name}-${STAND_IN}`));
  const ofPersons = words.filter(({ classes }) => standing.some((name) => classes.has(name)));
  const standIns = ofPersons.filter(({ classes }) => standing.some((name) => classes.has(`${name}-${STAND_IN}`)));

  const own = new Set(
    table.definitions.filter(({ kind }) => kind === 'carrier' || kind === 'theme').map(({ id }) => id),
  );
  const carriers = new Set(table.definitions.filter(({ kind }) => kind === 'carrier').map(({ id }) => id));
  const firm = (trigger: Trigger): boolean => trigger.weight >= 3 && isFirm(trigger.pattern, standing);
  const specific = list.filter(({ triggers }) => triggers.some(firm));
  const ofOwn = specific.filter((one) => own.has(one.theme));
  const share = (of: readonly Mention[]): number => new Set(of.map(({ sentence }) => sentence)).size / sentences;
  return {
    frame: Math.log1p(frameLemmas(scenes, 1)),
    persons: (ofPersons.length - standIns.length) / hundreds,
    standIns: standIns.length / hundreds,
    own: share(ofOwn),
    any: share(specific),
    themes: Math.log1p(new Set(ofOwn.map(({ theme }) => theme)).size),
    named: specific.some((one) => carriers.has(one.theme)) ? 1 : 0,
  };
}

/** Whether a trigger names what it is about: persons who wait or decide are in texts of every subject. */
const isFirm = (pattern: Pattern, standing: readonly string[]): boolean =>
  pattern.flat(2).every(({ test }) => test.kind !== 'class' || test.last !== undefined || standing.includes(test.name));

/** True for a table without a frame: then every text is of its subject. */
export function isOnTopic(scenes: readonly Scene[], features: TopicFeatures, table: ThemeTable): boolean {
  if (!table.classNames.has('frame')) return true;
  if (frameLemmas(scenes, 1) + 2 * frameLemmas(scenes, 2) < FRAME_LEAST) return false;
  const sum = (Object.keys(TOPIC.weights) as (keyof TopicFeatures)[]).reduce(
    (total, key) => total + TOPIC.weights[key] * features[key],
    TOPIC.bias,
  );
  return sum > TOPIC.threshold;
}

const frameLemmas = (scenes: readonly Scene[], weight: number): number =>
  new Set(
    scenes.flatMap(({ words }) =>
      words.filter(({ classes }) => classes.get('frame') === weight).map(({ lemma }) => lemma),
    ),
  ).size;
