/** Learns the rules over whole texts from scores of their sentences, of weights that were learnt without them. */
import {
  PROFILES,
  presentFacts,
  profileFacts,
  shares,
  stanceFacts,
  topicFacts,
  VERDICTS,
} from '../../src/themes/outlook.js';
import { type Scores, scoresOf } from '../../src/themes/scores.js';
import { attitudesTo, byTheme, weightOf as mentionWeight } from '../../src/themes/survey.js';
import { ruledStance, saidOf } from '../../src/themes/verdict.js';
import { strongest, toneOf, withSpoken } from '../../src/themes/view.js';
import { type Rule, type RuleName, sumsOf, type Weights, WHOLE } from '../../src/themes/weights.js';
import { fitLogistic } from './logistic.js';
import { type Reading, type Teacher, vectorsOf, type WordWeight } from './themes-sentences.js';

const COST = { topic: 0.3, profile: 0.3, present: 1, stance: 0.3 };
/** How much the mean vector of a text weighs beside the other numbers. */
const MEAN = 1.5;
const FOLDS = 5;

/** A text with the scores of its sentences. */
export interface Scored {
  readonly reading: Reading;
  readonly weights: Weights;
  readonly scores: Scores;
  readonly mean: Float64Array;
}

export function scored(teacher: Teacher, weightOf: WordWeight, reading: Reading, weights: Weights): Scored {
  const vectors = vectorsOf(teacher, weightOf, reading);
  const read = reading.facts.filter(({ scene }) => scene.words.length > 0).length;
  const mean = new Float64Array(teacher.width);
  for (const vector of vectors)
    for (let i = 0; i < mean.length; i++) mean[i]! += (MEAN * vector[i]!) / Math.max(1, read);
  const { sentences } = scoresOf(weights, reading.facts);
  return { reading, weights, scores: { sentences, whole: new Float64Array(WHOLE.length) }, mean };
}

export interface Rules {
  readonly rules: Readonly<Record<RuleName, Rule>>;
  /** Weights over the mean vector of a text, by `WHOLE`; `MEAN` is in them. */
  readonly whole: readonly Float64Array[];
}

interface Joint {
  readonly rule: Float32Array;
  readonly whole: Float64Array;
}

/** A rule over numbers and the mean vector; `own` is the place among the numbers where the vector's part will stand. */
function fitJoint(
  facts: readonly number[][],
  texts: readonly Scored[],
  y: readonly boolean[],
  cost: number,
  own: number,
): Joint {
  const width = facts[0]!.length;
  const denseWidth = texts[0]!.mean.length;
  const dense = new Float64Array(texts.length * denseWidth);
  texts.forEach(({ mean }, i) => {
    dense.set(mean, i * denseWidth);
  });
  const w = fitLogistic(
    { sparse: facts.map((row) => row.map((value, i) => [i, value])), width, dense, denseWidth },
    y,
    cost,
  );
  const rule = Float32Array.from([...w.subarray(0, width), w[w.length - 1]!]);
  rule[own] = 1;
  return { rule, whole: w.slice(width, width + denseWidth).map((weight) => weight * MEAN) };
}

const fitPlain = (facts: readonly number[][], y: readonly boolean[], cost: number): Float32Array => {
  const width = facts[0]!.length;
  const sparse = facts.map((row) => row.flatMap((value, i) => (value === 0 ? [] : [[i, value] as const])));
  return Float32Array.from(fitLogistic({ sparse, width, dense: new Float64Array(0), denseWidth: 0 }, y, cost));
};

/** The text with what its words speak for as a whole. */
const withWhole = (text: Scored, whole: readonly Float64Array[]): Scored => ({
  ...text,
  scores: {
    ...text.scores,
    whole: Float64Array.from(whole, (weights) => weights.reduce((sum, w, i) => sum + (w * text.mean[i]!) / MEAN, 0)),
  },
});

const topicFactsOf = (themes: readonly string[], { reading: { survey }, scores }: Scored): number[] =>
  topicFacts(themes, scores, survey.topic);

const carrierOf = ({ reading }: Scored): string | undefined => [...reading.survey.carriers][0];

export function learnRules(teacher: Teacher, posts: readonly Scored[], others: readonly Scored[]): Rules {
  const { themes } = teacher;
  const all = [...posts, ...others];
  const topicPlace = topicFactsOf(themes, posts[0]!).length - 1;
  const onTopic = all.map(({ reading }) => (reading.post?.themes.size ?? 0) > 0);
  const topic = fitJoint(
    all.map((text) => topicFactsOf(themes, text)),
    all,
    onTopic,
    COST.topic,
    topicPlace,
  );
  const topicSum = (text: Scored): number =>
    sumsOf(
      [topic.rule],
      topicFactsOf(
        themes,
        withWhole(text, [topic.whole, ...WHOLE.slice(1).map(() => new Float64Array(teacher.width))]),
      ),
    )[0]!;

  const profileFactsOf = (text: Scored): number[] =>
    profileFacts(
      themes,
      carrierOf(text),
      text.scores,
      text.reading.survey.features,
      topicSum(text),
      text.reading.ruled,
    );
  const learnProfiles = (some: readonly Scored[]): Joint[] => {
    const facts = some.map(profileFactsOf);
    const first = facts[0]!.length - PROFILES.length;
    return PROFILES.map((profile, k) =>
      fitJoint(
        facts,
        some,
        some.map(({ reading }) => reading.post!.profile === profile),
        COST.profile,
        first + k,
      ),
    );
  };
  const profilesBy = (fits: readonly Joint[], text: Scored): number[] => {
    const whole = [new Float64Array(teacher.width), ...fits.map((fit) => fit.whole)];
    return shares(
      sumsOf(
        fits.map(({ rule }) => rule),
        profileFactsOf(withWhole(text, whole)),
      ),
    );
  };
  const profile = learnProfiles(posts);
  const profiles = new Map<Scored, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const fits = learnProfiles(posts.filter((_, i) => i % FOLDS !== fold));
    posts.forEach((text, i) => {
      if (i % FOLDS === fold) profiles.set(text, profilesBy(fits, text));
    });
  }

  const present: { facts: number[]; y: boolean }[] = [];
  const stance: { facts: number[]; verdict: string }[] = [];
  for (const text of posts) {
    const { reading, scores, weights } = text;
    const { post, survey } = reading;
    if (post!.themes.size === 0) continue;
    const list = withSpoken(survey, weights, scores);
    const attitudes = attitudesTo(survey, list);
    const shared = profiles.get(text)!;
    const tone = toneOf(strongest(shared), survey.features);
    const triggered = byTheme(survey.mentions.list);
    const spoken = byTheme(list);
    for (const definition of survey.table.definitions) {
      const { id } = definition;
      if (post!.also.has(id)) continue;
      const theme = themes.indexOf(id);
      const told = mentionWeight(survey, id, triggered.get(id) ?? []);
      const gold = post!.themes.get(id);
      present.push({ facts: presentFacts(themes, scores, theme, told), y: gold !== undefined });
      if (!gold) continue;
      const found = attitudes({ definition, mentions: spoken.get(id) ?? [], weight: 0 }).attitudes;
      const said = saidOf(found);
      const ruled = ruledStance(definition, found, said, tone);
      stance.push({ facts: stanceFacts(themes, scores, theme, said, ruled, shared), verdict: gold.stance });
    }
  }
  return {
    rules: {
      topic: [topic.rule],
      profile: profile.map(({ rule }) => rule),
      present: [
        fitPlain(
          present.map(({ facts }) => facts),
          present.map(({ y }) => y),
          COST.present,
        ),
      ],
      stance: VERDICTS.map((verdict) =>
        fitPlain(
          stance.map(({ facts }) => facts),
          stance.map((one) => one.verdict === verdict),
          COST.stance,
        ),
      ),
    },
    whole: [topic.whole, ...profile.map((one) => one.whole)],
  };
}
