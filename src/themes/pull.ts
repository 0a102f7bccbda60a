/** Which way a cue pulls the theme that it stands by. */
import type { Cue, Doc } from '../types.js';
import type { Field } from './field.js';
import type { Mention } from './mentions.js';

export interface Pull {
  readonly pro?: number;
  readonly contra?: number;
  readonly doubt?: number;
}

/**
 * What a cue says of what it stands by, by category or category.subtype. Ranks follow the codebook's order: evaluation
 * and necessity decide, force and commitment lean, hedges doubt.
 */
export const PULL: Readonly<Record<string, Pull>> = {
  'attitude+': { pro: 1.5 },
  'attitude-': { contra: 1.5 },
  booster: { pro: 0.1 },
  'directive.necessity': { pro: 0.8 },
  'directive.recommendation': { pro: 1.2 },
  'directive.imperative': { pro: 1 },
  'directive.hortative': { pro: 1 },
  self: { pro: 0.4 },
  'proclaim.confirm': { pro: 0.5 },
  'proclaim.pronounce': { pro: 0.4 },
  'proclaim.concede': { doubt: 0.5 },
  'disclaim.deny': { contra: 1.1 },
  'disclaim.minimise': { contra: 0.5 },
  'voice.distanced': { contra: 1.2 },
  'voice.echoed': { contra: 1.2 },
  irony: { contra: 1.2 },
  'register.expletive': { contra: 1 },
  'hedge.epistemic': { doubt: 0.7 },
  'hedge.modal': { doubt: 0.5 },
  'hedge.conditional': { doubt: 0.4 },
  'hedge.evidential': { doubt: 0.5 },
  'hedge.degree': { doubt: 0.3 },
};

/** How far a cue or event word reaches, and how much it weighs. */
export const REACH = {
  /** Of a cue in another clause of the sentence. */
  otherClause: 0.6,
  /** Of a denial in another clause. */
  otherDenial: 0.3,
  /** Of an evaluation in the sentence before or after in the paragraph. */
  neighbour: 0.3,
  /** Of a predicate that says how things go, such as `puuttua` or `onnistua`. */
  event: 0.8,
  /** Of what a trigger says by itself. */
  lean: 1.2,
  /** Of an evaluation whose target is another thing than the theme. */
  elsewhere: 0.5,
  /** For a theme that stands beside a blamed counter-theme. */
  opposite: 0.5,
  /** What the author denies of himself is a policy more often than a lack. */
  ownDenial: 0.2,
  /** A plain statement that ties a theme to the subject. */
  thesis: 1.2,
  /** A denied slogan of the subject, and a denied predicate of it. */
  slogan: 1.5,
  predicate: 0.5,
  /** `En tiedä`, `en uskalla sanoa`. */
  unsure: 2,
  /** What is left undone: `jätin lähettämättä`. */
  undone: 1,
};

/** `Olisi pitänyt kysyä`: regret at what was done. */
export const isRegret = (doc: Doc, cue: Cue): boolean =>
  cue.category === 'directive' && /^olisi/i.test(doc.post.text.slice(cue.start, cue.end)) && cue.end - cue.start > 8;

/**
 * A denial: of a bad thing nothing against, of the author himself little, else a lack. Of the subject itself the denied
 * slogan (`asiakas ei ole aina oikeassa`) rejects it, a denied predicate (`ei synny itsestään`) seldom.
 */
export function denial(field: Field, mention: Mention, cue: Cue, counter: boolean, carrier: boolean): Pull | undefined {
  const scene = field.scenes[mention.sentence]!;
  const clauses = field.clauses[mention.sentence]!;
  const at = scene.words.findIndex(({ word }) => word.start < cue.end && word.end > cue.start);
  if (counter || at < 0) return PULL['disclaim.deny'];
  if (scene.words.some(({ classes }, i) => clauses[i] === clauses[at] && classes.has('bad'))) return undefined;
  const contra = PULL['disclaim.deny']!.contra!;
  if (carrier) {
    return { contra: contra * (isSlogan(field, mention, cue) ? REACH.slogan : REACH.predicate) };
  }
  return { contra: scene.words[at]!.word.feats.Person === '1' ? contra * REACH.ownDenial : contra };
}

/** Whether a cue stands in the clause of a trigger of several words, as a slogan is. */
export function isSlogan({ scenes, clauses }: Field, { sentence, triggers, words }: Mention, cue: Cue): boolean {
  const at = scenes[sentence]!.words.findIndex(({ word }) => word.start < cue.end && word.end > cue.start);
  return (
    triggers.some(({ pattern }) => pattern.flat(2).length > 1) &&
    words.some((i) => clauses[sentence]![i] === clauses[sentence]![at])
  );
}

export function pullOf(cue: Cue, irony: boolean, counter: boolean, regretted = false): Pull | undefined {
  if (cue.category === 'attitude') {
    const sign = cue.sign === '+' && irony ? '-' : cue.sign;
    return PULL[`attitude${sign ?? '+'}`];
  }
  const pull = PULL[`${cue.category}.${cue.subtype}`] ?? PULL[cue.category];
  // "Olisi pitänyt": what was done or left undone is regretted.
  if (cue.subtype === 'necessity' && regretted) return { contra: 1.2 };
  // "Älä lupaa", and what the author denies of talk that pulls the other way, speak against the theme.
  if (cue.category === 'directive' && cue.negated) return { contra: 1 };
  if (counter && cue.category === 'directive') return { contra: 0.3, pro: 0.3 };
  return pull;
}
