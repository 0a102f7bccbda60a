/**
 * What a text as a whole says, by linear rules over the scores of its sentences: whether it is of the subject, what sort
 * of text it is, which themes it speaks of and how its author stands to them.
 */
import type { Profile, ThemeStance } from '../types.js';
import type { Features } from './profile.js';
import type { Scores } from './scores.js';
import type { TopicFeatures } from './topic.js';
import type { Said } from './verdict.js';
import { logistic, STANCES, sumsOf, type Weights, WHOLE } from './weights.js';

/** The profiles that the rule chooses from, in the order of its answers. */
export const PROFILES = WHOLE.slice(1) as readonly Profile[];
/** The stances that the rule chooses from, in the order of its answers. */
export const VERDICTS: readonly ThemeStance[] = ['affirmed', 'criticised', 'doubted', 'asked', 'mentioned', 'mixed'];

/** A theme is present above this: the F1 of left-out posts is flat from 0.3 to 0.4, and other readers name fewer themes. */
const PRESENT = 0.4;

const sum = (values: Iterable<number>): number => {
  let all = 0;
  for (const value of values) all += value;
  return all;
};
const dot = (a: readonly number[], b: readonly number[]): number => sum(a.map((value, i) => value * b[i]!));

/** One output of every sentence. */
const column = ({ sentences }: Scores, output: number): number[] => sentences.map((row) => row[output]!);

const spokenOf = (themes: readonly string[], scores: Scores): number[] =>
  scores.sentences.map((row) => sum(row.subarray(0, themes.length)));

export function topicFacts(themes: readonly string[], scores: Scores, topic: TopicFeatures): number[] {
  const spoken = spokenOf(themes, scores);
  const n = Math.max(1, spoken.length);
  const some = scores.sentences.map((row) => 1 - row.subarray(0, themes.length).reduce((none, q) => none * (1 - q), 1));
  const { frame, persons, standIns, own, any, themes: different, named } = topic;
  return [
    ...[frame, persons, standIns, own, any, different, named],
    Math.log(sum(spoken) / n + 0.05),
    spoken.filter((all) => all > 0.5).length / n,
    sum(some) / n,
    scores.whole[0]!,
  ];
}

const COUNTS = [
  'buying',
  'advice',
  'reader',
  'did',
  'defining',
  'howto',
  'positive',
  'negative',
  'self',
  'us',
  'served',
  'listItems',
] as const;

/** `topic`: the sum that the rule of the topic gave; `ruled`: the profile by the rules of any table. */
export function profileFacts(
  themes: readonly string[],
  carrier: string | undefined,
  scores: Scores,
  features: Features,
  topic: number,
  ruled: Profile,
): number[] {
  const hundreds = Math.max(1, features.words) / 100;
  const spoken = spokenOf(themes, scores);
  const all = sum(spoken) + 0.1;
  const stance = (i: number): number[] => column(scores, themes.length + i);
  const counters = scores.sentences.map((row) => sum(themes.map((id, i) => (id.startsWith('x-') ? row[i]! : 0))));
  const others = spoken.map((one, i) => one - counters[i]!);
  const core = carrier === undefined ? spoken.map(() => 0) : column(scores, themes.indexOf(carrier));
  const share = (of: readonly number[], i: number, least: number): number =>
    (3 * dot(of, stance(i))) / (sum(of) + least);
  return [
    ...COUNTS.map((name) => features[name] / hundreds),
    ...themes.map((_, i) => (3 * sum(column(scores, i))) / all),
    ...[0, 1, 2, 3, 4].map((i) => share(others, i, 0.1)),
    ...[5, 6].map((i) => share(counters, i, 0.1)),
    ...[0, 1, 2, 3, 4].map((i) => share(core, i, 0.3)),
    Math.min(2, dot(core, stance(1))),
    topic,
    ...PROFILES.map((profile) => (profile === ruled ? 1 : 0)),
    ...scores.whole.subarray(1),
  ];
}

/**
 * Sentences of the posts that were learnt from, about: in a longer text what every sentence says a little adds up, and a
 * theme may be of a part alone.
 */
const LENGTH = 16;

/** `weight`: of the mentions that triggers found. */
export function presentFacts(themes: readonly string[], scores: Scores, theme: number, weight: number): number[] {
  const q = column(scores, theme);
  const best = [...q, 0, 0, 0].sort((a, b) => b - a);
  const heard = sum(q) / Math.sqrt(Math.max(1, q.length / LENGTH));
  return [
    Math.log(0.01 + best[0]!),
    Math.log(0.01 + best[1]!),
    Math.log(0.01 + best[2]!),
    Math.log(0.01 + heard),
    Math.min(heard, 4),
    Math.min(weight, 9) / 3,
    weight >= 3 ? 1 : 0,
    ...themes.map((_, i) => (i === theme ? 1 : 0)),
  ];
}

/** `said`: what the cues near the theme say, `ruled`: the stance that they sum up to; `profiles`: 0..1 for each. */
export function stanceFacts(
  themes: readonly string[],
  scores: Scores,
  theme: number,
  said: Said,
  ruled: ThemeStance,
  profiles: readonly number[],
): number[] {
  const q = column(scores, theme);
  const counter = themes[theme]!.startsWith('x-');
  const weights = q.map((one) => one * one);
  const late = weights.map((one, i) => (i >= Math.floor(q.length * 0.6) ? one : 0));
  // A counter-theme has the two last stances, in the places of the first two.
  const stances = STANCES.slice(0, 5).map((_, i) =>
    counter ? (i < 2 ? column(scores, themes.length + 5 + i) : q.map(() => 0)) : column(scores, themes.length + i),
  );
  const means = stances.map((stance) => (3 * dot(weights, stance)) / (sum(weights) + 1e-6));
  return [
    ...means,
    ...stances.slice(0, 2).map((stance) => (3 * dot(late, stance)) / (sum(late) + 0.001)),
    ...stances.slice(0, 3).map((stance) => Math.max(0, ...stance.map((one, i) => one * q[i]!))),
    Math.log1p(said.pro),
    Math.log1p(said.contra),
    Math.log1p(said.doubt),
    ...VERDICTS.map((verdict) => (verdict === ruled ? 1 : 0)),
    ...profiles,
    ...themes.map((_, i) => (i === theme ? 1 : 0)),
    ...(counter ? [...means.slice(0, 2), ...profiles] : [0, 0, ...profiles.map(() => 0)]),
  ];
}

/** Above 0 for a text of the subject. */
export const topicOf = (weights: Weights, scores: Scores, topic: TopicFeatures): number =>
  sumsOf(weights.rules.topic, topicFacts(weights.themes, scores, topic))[0]!;

/** How much a text is of each profile, the sum 1. */
export function profilesOf(
  weights: Weights,
  carrier: string | undefined,
  scores: Scores,
  features: Features,
  topic: number,
  ruled: Profile,
): number[] {
  return shares(sumsOf(weights.rules.profile, profileFacts(weights.themes, carrier, scores, features, topic, ruled)));
}

export function shares(sums: readonly number[]): number[] {
  const each = sums.map(logistic);
  const all = sum(each);
  return each.map((one) => one / all);
}

export const isPresent = (weights: Weights, scores: Scores, theme: number, weight: number): boolean =>
  logistic(sumsOf(weights.rules.present, presentFacts(weights.themes, scores, theme, weight))[0]!) > PRESENT;

export function stanceOf(
  weights: Weights,
  scores: Scores,
  theme: number,
  said: Said,
  ruled: ThemeStance,
  profiles: readonly number[],
): ThemeStance {
  const sums = sumsOf(weights.rules.stance, stanceFacts(weights.themes, scores, theme, said, ruled, profiles));
  return VERDICTS[sums.indexOf(Math.max(...sums))]!;
}
