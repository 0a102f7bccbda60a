/** What sort of text it is, which themes it speaks of and how: by the rules of any table, or by learnt weights. */
import type { Profile, ThemeStance } from '../types.js';
import type { Mention } from './mentions.js';
import { isPresent, PROFILES, profilesOf, stanceOf, topicOf } from './outlook.js';
import { EXPECTED, type Features, isDefining, isSelling, profileOf } from './profile.js';
import { type Scores, scoresOf, speakingWords } from './scores.js';
import { attitudesTo, byTheme, type Found, factsOf, type Survey, weightOf } from './survey.js';
import { isTheme, type ThemeDefinition } from './table.js';
import { isOnTopic } from './topic.js';
import { judge, type Said, type Tone } from './verdict.js';
import type { Weights } from './weights.js';

export interface View {
  readonly profile: Profile;
  readonly tone: Tone;
  readonly present: readonly Found[];
  /** The stance to a theme where it is learnt and not summed up. */
  readonly verdictOn?: (definition: ThemeDefinition, said: Said, ruled: ThemeStance) => ThemeStance;
}

/** Under rules a theme is present from this weight on: a specific trigger, or theme words in two sentences. */
const PRESENT = 3;

export function ruledView(survey: Survey): View {
  const { mentions, table, features, topic } = survey;
  const { list, scenes } = mentions;
  if (!isOnTopic(scenes, topic, table))
    return { profile: 'off-topic', tone: toneOf('off-topic', features), present: [] };
  const attitudes = attitudesTo(survey, list);
  const mentioned = byTheme(list);
  const present = table.definitions.flatMap((definition) => {
    const own = mentioned.get(definition.id) ?? [];
    const weight = weightOf(survey, definition.id, own);
    return own.length > 0 && weight >= PRESENT ? [attitudes({ definition, mentions: own, weight })] : [];
  });
  const all = present.reduce((sum, { definition, weight }) => sum + (definition.kind === 'carrier' ? 0 : weight), 0);
  const sales = present.find(({ definition }) => definition.id === 'x-sales')?.weight ?? 0;
  const selling = isSelling(features, sales, all);
  const defining = !selling && isDefining(features);
  const profile = profileOf(features, { selling, defining, ...weighed(present) });
  return { profile, tone: toneOf(profile, features), present };
}

/** A sentence speaks of a theme from this score on. */
const SPEAKS = 0.5;
/** What a general word weighs in such a sentence: as a word of the theme. */
const THEME_WORD = 2;

/** Mentions found by triggers, and sentences that speak of a theme in other words. */
export function withSpoken(survey: Survey, weights: Weights, scores: Scores): Mention[] {
  const list = [...survey.mentions.list];
  const heard = new Map(list.map((one, i) => [`${one.sentence} ${one.theme}`, i]));
  scores.sentences.forEach((row, sentence) => {
    weights.themes.forEach((theme, i) => {
      if (row[i]! < SPEAKS) return;
      const at = heard.get(`${sentence} ${theme}`);
      if (at === undefined) list.push(spokenIn(survey, weights, sentence, i));
      else if (list[at]!.weight < THEME_WORD) list[at] = { ...list[at]!, weight: THEME_WORD };
    });
  });
  return list.sort((a, b) => a.sentence - b.sentence);
}

function spokenIn({ doc, mentions }: Survey, weights: Weights, sentence: number, theme: number): Mention {
  const heading = doc.post.blocks[doc.sentences[sentence]!.block]?.type === 'heading';
  const words = speakingWords(weights, mentions.scenes[sentence]!, theme);
  return { theme: weights.themes[theme]!, sentence, weight: SPOKEN, heading, words, triggers: [] };
}

/** The sentence that speaks most of a theme. */
function loudest({ sentences }: Scores, theme: number): number {
  let best = 0;
  sentences.forEach((row, i) => {
    if (row[theme]! > sentences[best]![theme]!) best = i;
  });
  return best;
}

/** The weight of what is said in other words, beside that of triggers: the table's own words say what a text is mainly of. */
const SPOKEN = 0.25;

/** What the learnt rule must say of a text that the rules of any table take for one of another subject. */
const TOPIC_LEAST = 0.7;
/** Two specific triggers are enough for a theme, whatever the scores. */
const PLAIN = 6;
/** Words a negative evaluation over which no text explains without taking sides. */
const BLAME = 25;
/** What the rules of any table add to the share of their profile: enough where nothing else decides. */
const RULED = 0.05;

export function weighedView(survey: Survey, weights: Weights): View {
  const { mentions, table, features, carriers } = survey;
  const scores = scoresOf(weights, factsOf(survey));
  const topic = topicOf(weights, scores, survey.topic);
  const ruled = ruledView(survey).profile;
  const profiles = profilesOf(weights, [...carriers][0], scores, features, topic, ruled);
  const list = withSpoken(survey, weights, scores);
  const attitudes = attitudesTo(survey, list);
  const mentioned = byTheme(list);
  const byTriggers = byTheme(mentions.list);
  const themeOf = ({ id }: ThemeDefinition): number => weights.themes.indexOf(id);
  const present = table.definitions.flatMap((definition) => {
    const theme = themeOf(definition);
    const told = weightOf(survey, definition.id, byTriggers.get(definition.id) ?? []);
    if (told < PLAIN && !isPresent(weights, scores, theme, told)) return [];
    const own = mentioned.get(definition.id) ?? [spokenIn(survey, weights, loudest(scores, theme), theme)];
    return [attitudes({ definition, mentions: own, weight: weightOf(survey, definition.id, own) })];
  });
  const verdictOn: View['verdictOn'] = (definition, said, ruledStance) =>
    stanceOf(weights, scores, themeOf(definition), said, ruledStance, profiles);
  const core = present.find(({ definition }) => carriers.has(definition.id));
  const onCore = core && judge(core.definition, core.attitudes, toneOf(ruled, features), false, verdictOn).stance;
  const onTopic = topic > (ruled === 'off-topic' ? TOPIC_LEAST : 0);
  const profile = onTopic ? strongest(likely(profiles, ruled, features, onCore)) : 'off-topic';
  return { profile, tone: toneOf(profile, features), present, verdictOn };
}

/** The shares of the profiles without those that the text rules out, and with a say for the rules of any table. */
function likely(
  profiles: readonly number[],
  ruled: Profile,
  features: Features,
  onCore: ThemeStance | undefined,
): number[] {
  const blames = features.negative > features.words / BLAME;
  const rejects = onCore === 'criticised' || onCore === 'mixed';
  return profiles.map((share, i) => {
    const profile = PROFILES[i]!;
    if ((profile === 'explainer' && blames) || (profile === 'critic of the idea' && !rejects)) return 0;
    return profile === ruled && ruled !== 'off-topic' ? share + RULED : share;
  });
}

export function strongest(profiles: readonly number[]): Profile {
  let best = 0;
  profiles.forEach((share, i) => {
    if (share > profiles[best]!) best = i;
  });
  return PROFILES[best]!;
}

export const toneOf = (profile: Profile, { us }: Features): Tone => ({
  lean: EXPECTED[profile],
  selling: profile === 'sales text',
  defining: profile === 'explainer',
  against: profile === 'critic of the idea',
  house: profile === 'practitioner' || (profile === 'advocate' && us >= 4),
});

/** What was weighed near the themes, and near the subject itself. */
function weighed(present: readonly Found[]): {
  pro: number;
  contra: number;
  leaning: Weighed;
  core: Weighed | undefined;
  coreSentences: number;
  rejections: number;
} {
  const core = present.find(({ definition }) => definition.kind === 'carrier')?.attitudes;
  const plain = present.filter(({ definition }) => isTheme(definition)).flatMap(({ attitudes }) => attitudes);
  return {
    ...summed(plain),
    leaning: summed(present.flatMap(({ attitudes }) => attitudes.map(({ leaning }) => leaning))),
    core: core && summed(core),
    rejections: core?.filter((one) => one.rejects).length ?? 0,
    coreSentences: core?.filter((one) => one.contra > one.pro).length ?? 0,
  };
}

type Weighed = Readonly<Record<'pro' | 'contra', number>>;

const summed = (attitudes: readonly Weighed[]): Weighed => ({
  pro: attitudes.reduce((sum, one) => sum + one.pro, 0),
  contra: attitudes.reduce((sum, one) => sum + one.contra, 0),
});
