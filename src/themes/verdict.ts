/** From single sentences to the stance of the text toward a theme. */
import type { Evidence, Theme, ThemeStance } from '../types.js';
import type { Attitude } from './attitude.js';
import type { Field } from './field.js';
import type { ThemeDefinition } from './table.js';

const VERDICT = {
  /** For a theme that the title, no part of the text, ties to the subject. */
  titled: 1.5,
  /** Weight of a mention by a general word. */
  general: 0.35,
  /** Below this sum of pro, contra and doubt nothing was said for or against. */
  silent: 0.7,
  /** What a text of definitions must evaluate of a theme before it takes a stance. */
  defined: 2.5,
  /** Two opposed stances this near to each other are both given, if both are this strong. */
  mixed: 0.92,
  mixedLeast: 6,
  /** What the text's tone adds to a theme of its own, in units of pro and contra. */
  prior: 1.5,
  /** The share of doubt over which a theme is doubted rather than spoken for. */
  doubted: 0.8,
};
const EVIDENCE = 5;
/** What each step of a trigger's weight adds to a sentence as evidence. */
const SPECIFIC = 0.8;
/** What it adds that a sentence leans the way of the verdict. */
const AGREES = 1.5;

/** What is known of the text as a whole before its themes are judged. */
export interface Tone {
  /** -1 .. 1: what the sort of text lets expect of its themes. */
  readonly lean: number;
  /** The text sells: what pulls away from the customer is done, not spoken of. */
  readonly selling: boolean;
  /** The text rejects the subject itself: what pulls the other way may be praised. */
  readonly against: boolean;
  /** The text tells of the author's own house. */
  readonly house: boolean;
  /** The text defines words: mentions without a cue of their own carry no stance. */
  readonly defining: boolean;
}

export interface Judged extends Said {
  readonly stance: ThemeStance;
  readonly target: Theme['target'];
  readonly ironyPossible: boolean;
}

/** A heading without a clause takes no stance; a general word hardly carries one. */
const weightOf = ({ mention, clausal, thesis }: Attitude): number => {
  if (mention.heading && !clausal && !thesis) return 0.5;
  return mention.weight === 1 ? VERDICT.general : 0.5 + mention.weight / 4;
};

const total = (attitudes: readonly Attitude[], key: 'pro' | 'contra' | 'doubt'): number =>
  attitudes.reduce((sum, one) => sum + weightOf(one) * one[key], 0);

/** What the cues near all mentions of a theme say of it. */
export type Said = Readonly<Record<'pro' | 'contra' | 'doubt', number>>;

export const saidOf = (attitudes: readonly Attitude[], titled = false): Said => ({
  pro: total(attitudes, 'pro') + (titled ? VERDICT.titled : 0),
  contra: total(attitudes, 'contra'),
  doubt: total(attitudes, 'doubt'),
});

/** `titled`: the title ties the theme to the subject. `verdictOn`: what takes the place of the sums' own verdict. */
export function judge(
  definition: ThemeDefinition,
  attitudes: readonly Attitude[],
  tone: Tone,
  titled = false,
  verdictOn?: (definition: ThemeDefinition, said: Said, ruled: ThemeStance) => ThemeStance,
): Judged {
  const said = saidOf(attitudes, titled);
  const ruled = ruledStance(definition, attitudes, said, tone);
  const stance = verdictOn ? verdictOn(definition, said, ruled) : ruled;
  const against = attitudes.filter((one) => one.contra > one.pro);
  return {
    stance,
    target: targetOf(definition, stance, attitudes, tone),
    ...said,
    ironyPossible: against.some((one) => one.ironic) && (stance === 'criticised' || stance === 'mixed'),
  };
}

/** The stance that the sums come to. */
export const ruledStance = (
  definition: ThemeDefinition,
  attitudes: readonly Attitude[],
  said: Said,
  tone: Tone,
): ThemeStance =>
  definition.kind === 'counter'
    ? counterStance(attitudes, said.pro, said.contra, tone)
    : themeStance(definition, attitudes, said, tone);

function counterStance(attitudes: readonly Attitude[], pro: number, contra: number, tone: Tone): ThemeStance {
  if (tone.selling) return contra > 2 * pro + 2 ? 'criticised' : 'affirmed';
  if (tone.defining && evaluatedIn(attitudes) < VERDICT.defined) return 'mentioned';
  return tone.against && pro > 2 * contra + 2 ? 'affirmed' : 'criticised';
}

const evaluatedIn = (attitudes: readonly Attitude[]): number =>
  attitudes.reduce((sum, one) => sum + weightOf(one) * one.evaluated, 0);

function themeStance(
  definition: ThemeDefinition,
  attitudes: readonly Attitude[],
  { pro, contra, doubt }: { pro: number; contra: number; doubt: number },
  tone: Tone,
): ThemeStance {
  const weighty = attitudes.filter((one) => one.mention.weight > 1);
  if ((weighty.length > 0 ? weighty : attitudes).every((one) => one.asked) && contra < 2) return 'asked';
  const said = pro + contra + doubt;
  if (tone.defining && evaluatedIn(attitudes) < VERDICT.defined) return 'mentioned';
  if (said < VERDICT.silent && definition.kind === 'carrier') return 'mentioned';
  const prior = definition.kind === 'carrier' || tone.defining ? 0 : VERDICT.prior;
  const lean = Math.max(-0.5, Math.min(0.5, tone.lean + definition.lean));
  const yes = pro + prior * (0.5 + lean);
  const no = contra + prior * (0.5 - lean);
  if (doubt > VERDICT.doubted * (yes + no)) return 'doubted';
  const [less, more] = yes < no ? [yes, no] : [no, yes];
  if (less >= VERDICT.mixedLeast && less > VERDICT.mixed * more) return 'mixed';
  return yes >= no ? 'affirmed' : 'criticised';
}

/** Blame falls on how things are done, unless it is the subject itself that is blamed; praise of one's own doing too. */
function targetOf(
  definition: ThemeDefinition,
  stance: ThemeStance,
  attitudes: readonly Attitude[],
  { house }: Tone,
): Theme['target'] {
  if (stance === 'mentioned') return null;
  if (stance === 'asked') return 'idea';
  if (definition.kind === 'counter') return 'practice';
  const practice = attitudes.filter((one) => one.told || one.own).length;
  if (stance === 'criticised' || stance === 'mixed')
    return definition.kind === 'carrier' && practice === 0 ? 'idea' : 'practice';
  return house || practice * 2 >= attitudes.length ? 'practice' : 'idea';
}

/** The sentences that a stance stands on, at most five, strongest first. */
export function evidenceOf(field: Field, attitudes: readonly Attitude[], stance: ThemeStance): Evidence[] {
  const scoreOf = (one: Attitude): number => {
    if (stance === 'doubted') return one.doubt;
    const toward = stance === 'criticised' ? one.contra - one.pro : one.pro - one.contra;
    if (stance !== 'affirmed' && stance !== 'criticised') return one.pro + one.contra;
    return toward + (toward > 0 ? AGREES : toward < 0 ? -AGREES : 0);
  };
  const placeOf = ({ mention, asked }: Attitude): number =>
    SPECIFIC * mention.weight - (mention.heading ? 2 : 0) - (asked ? 1 : 0);
  return attitudes
    .map((one) => ({ one, score: scoreOf(one) + placeOf(one) }))
    .sort((a, b) => b.score - a.score || a.one.mention.sentence - b.one.mention.sentence)
    .slice(0, EVIDENCE)
    .map(({ one }) => {
      const { start, end } = field.doc.sentences[one.mention.sentence]!;
      return { sentence: one.mention.sentence, start, end, cues: one.cues };
    });
}
