/** What sort of text it is, by rules over its cues and themes: never a score of anybody. */
import type { Cue, Doc, Profile } from '../types.js';
import type { Scene } from './pattern.js';

/** Counts that the rules look at. Words of the classes `buy`, `define` and `howto` come from the theme table. */
export interface Features {
  readonly words: number;
  readonly sentences: number;
  /** Imperatives to the reader: of buying, and others. */
  readonly buying: number;
  readonly advice: number;
  /** Cues of the reader: pronouns, verbs, possessives. */
  readonly reader: number;
  /** First person plural in the past: what the author's house did. */
  readonly did: number;
  /** Sentences that define a word, and that tell how a thing is done. */
  readonly defining: number;
  readonly howto: number;
  readonly listItems: number;
  /** The author's evaluations for and against, irony and others' mocked words among the latter. */
  readonly positive: number;
  readonly negative: number;
  readonly self: number;
  /** Words for the author's own house: we, ours, first person plural. */
  readonly us: number;
  /** What the author did or had as a customer: `tilasin`, `jonotin`, `hakemukseni` (class `served`). */
  readonly served: number;
}

export function featuresOf(doc: Doc, scenes: readonly Scene[], cues: readonly Cue[]): Features {
  const author = cues.filter((cue) => cue.voice === 'author');
  const count = (test: (cue: Cue) => boolean) => author.filter(test).length;
  const wordClass = (cue: Cue, name: string) =>
    scenes[cue.sentence]?.words.some(
      ({ word, classes }) => word.start < cue.end && word.end > cue.start && classes.has(name),
    );
  const imperatives = author.filter((cue) => cue.category === 'directive' && cue.subtype === 'imperative');
  const buying = imperatives.filter((cue) => wordClass(cue, 'buy')).length;
  const holding = (name: string) => scenes.filter((scene) => scene.keys.has(`{${name}}`)).length;
  const words = doc.sentences.flatMap((sentence) => sentence.words);
  return {
    words: words.filter((word) => word.kind === 'word').length,
    sentences: scenes.filter((scene) => scene.words.length > 0).length,
    buying,
    advice:
      imperatives.length - buying + count((cue) => cue.category === 'directive' && cue.subtype === 'recommendation'),
    reader: count((cue) => cue.category === 'reader'),
    did: words.filter(({ feats }) => feats.Person === '1' && feats.Number === 'Plur' && feats.Tense === 'Past').length,
    defining: holding('define'),
    howto: holding('howto'),
    listItems: doc.post.blocks.filter((block) => block.type === 'listItem').length,
    positive: count((cue) => cue.category === 'attitude' && cue.sign === '+'),
    negative: count(
      (cue) =>
        (cue.category === 'attitude' && cue.sign === '-') ||
        cue.category === 'irony' ||
        (cue.category === 'voice' && (cue.subtype === 'distanced' || cue.subtype === 'echoed')) ||
        (cue.category === 'register' && cue.subtype === 'expletive'),
    ),
    self: count((cue) => cue.category === 'self'),
    us: words.filter(
      ({ feats, lemma }) =>
        (feats.Person === '1' && feats.Number === 'Plur') ||
        (feats['Person[psor]'] === '1' && feats['Number[psor]'] === 'Plur') ||
        lemma === 'me',
    ).length,
    served: scenes
      .flatMap((scene) => scene.words)
      .filter(({ word: { feats }, classes }) => {
        const did = feats.Person === '1' && feats.Number === 'Sing' && feats.Tense === 'Past';
        const mine = feats['Person[psor]'] === '1' && feats['Number[psor]'] === 'Sing';
        return classes.has('served') && (did || mine);
      }).length,
  };
}

/** Buying words and imperatives that make a text one that sells (SOCO's selling orientation performed). */
export function isSelling(features: Features, salesWeight: number, allWeight: number): boolean {
  const share = salesWeight / (allWeight || 1);
  const urging = features.buying + features.advice >= 3 && features.reader >= features.words / 20;
  if (share >= 0.3 && features.reader >= features.words / 20) return true;
  return (share >= 0.15 && features.reader >= 3 && (features.buying >= 1 || urging)) || features.buying >= 3;
}

export const isDefining = (features: Features): boolean =>
  features.defining >= 3 &&
  features.defining / features.sentences >= 0.12 &&
  (features.positive + features.negative <= features.words / 50 ||
    (features.self <= features.words / 50 && features.defining / features.sentences >= 0.25));

/** What each sort of text lets expect of the themes that it speaks of, -1 criticised .. 1 affirmed. */
export const EXPECTED: Readonly<Record<Profile, number>> = {
  advocate: 0.6,
  practitioner: 0.6,
  'critic of practice': -0.4,
  'critic of the idea': -0.4,
  'sales text': 1,
  explainer: 0,
  'off-topic': 0,
};

/** What must be said against the subject itself, in two sentences, before a text counts as rejecting it. */
const REJECTED = 1.6;

type Weighed = { readonly pro: number; readonly contra: number };

/** Little for the subject, and either a denied slogan or enough against it in two sentences. */
const isRejected = ({ pro, contra }: Weighed, sentences: number, rejections: number): boolean =>
  (sentences >= 2 && contra >= REJECTED && contra > 1.5 * pro) || (rejections > 0 && contra > 2 * pro);

/** How much a text tells others how to do as it did. */
const HOWTO = 7;

export function profileOf(
  features: Features,
  facts: {
    readonly selling: boolean;
    readonly defining: boolean;
    readonly core: Weighed | undefined;
    readonly coreSentences: number;
    /** Denied slogans of the subject. */
    readonly rejections: number;
    /** What was said for and against the themes near them, and by the triggers of themes and counter-themes themselves. */
    readonly pro: number;
    readonly contra: number;
    readonly leaning: Weighed;
  },
): Profile {
  const { core } = facts;
  if (facts.selling) return 'sales text';
  if (facts.defining) return 'explainer';
  if (core && isRejected(core, facts.coreSentences, facts.rejections)) return 'critic of the idea';
  const steps = features.listItems >= 3 ? 3 : 0;
  const practice = features.advice + features.did + features.howto * 0.5 + steps;
  if (practice >= HOWTO && features.did + features.advice >= 4) return 'practitioner';
  return criticism(features, facts) > 0 ? 'critic of practice' : 'advocate';
}

/**
 * Above 0 where a text blames more than it praises. Weights by logistic regression on 42 posts (41 left out in turn: 38
 * right); counts a hundred words. Who writes of `us` speaks of the own house, who was `served` of another's.
 */
function criticism(
  { words, us, served }: Features,
  { pro, contra, leaning }: Weighed & { readonly leaning: Weighed },
): number {
  const each = (count: number) => (100 * count) / Math.max(1, words);
  return (
    1.16 +
    1.29 * Math.log((contra + 3) / (pro + 3)) -
    0.26 * Math.min(6, each(us)) +
    1.39 * each(served) -
    0.44 * each(leaning.pro) +
    0.22 * each(leaning.contra)
  );
}
