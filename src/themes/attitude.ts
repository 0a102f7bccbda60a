/** How the author stands to a theme in one sentence that speaks of it. */
import type { Cue, Doc, Word } from '../types.js';
import { clausesOf, isNegator } from './clause.js';
import type { Mention } from './mentions.js';
import type { Scene } from './pattern.js';
import type { ThemeKind } from './table.js';

/** Evidence of one mention: weights of for, against and doubt, and what else decides. */
export interface Attitude {
  readonly mention: Mention;
  readonly pro: number;
  readonly contra: number;
  readonly doubt: number;
  /** The part of pro and contra that the author's evaluations, necessities and irony gave. */
  readonly evaluated: number;
  /** The mention stands in a question. */
  readonly asked: boolean;
  /** Marks of irony in the sentence. */
  readonly ironic: boolean;
  /** Somebody else's words hold the mention. */
  readonly voiced: boolean;
  /** The author's own doing: first person, with or without a pronoun. */
  readonly own: boolean;
  /** Something that happened or happens in a place, not in general. */
  readonly told: boolean;
  /** Indexes into the cues of the text, those that decided. */
  readonly cues: readonly number[];
}

interface Pull {
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
  /** Of an evaluation in the sentence before or after in the paragraph. */
  neighbour: 0.3,
  /** Of a predicate that says how things go, such as `puuttua` or `onnistua`. */
  event: 0.8,
  /** Of an evaluation whose target is another thing than the theme. */
  elsewhere: 0.5,
  /** For a theme that stands beside a blamed counter-theme. */
  opposite: 0.5,
  /** What the author denies of himself is a policy more often than a lack. */
  ownDenial: 0.2,
  /** A denied slogan of the subject, and a denied predicate of it. */
  slogan: 1.5,
  predicate: 0.5,
  /** `En tiedä`, `en uskalla sanoa`. */
  unsure: 2,
  /** What is left undone: `jätin lähettämättä`. */
  undone: 1,
};

/** Everything of a text that attitudes are read from; made once. */
export interface Field {
  readonly doc: Doc;
  readonly scenes: readonly Scene[];
  readonly cues: readonly Cue[];
  /** Cue indexes by sentence. */
  readonly bySentence: readonly (readonly number[])[];
  /** Clause number of each word, by sentence. */
  readonly clauses: readonly (readonly number[])[];
}

export function fieldOf(doc: Doc, scenes: readonly Scene[], cues: readonly Cue[]): Field {
  const bySentence: number[][] = doc.sentences.map(() => []);
  cues.forEach((cue, i) => {
    bySentence[cue.sentence]?.push(i);
  });
  return { doc, scenes, cues, bySentence, clauses: doc.sentences.map(({ words }) => clausesOf(words)) };
}

/**
 * Reads the attitude to one mention. `opponents` are mentions of counter-themes in the same sentence: what is said against
 * them in their own clause is not said against the theme, but for it.
 */
export function attitudeOf(
  field: Field,
  mention: Mention,
  kind: ThemeKind,
  opponents: readonly Mention[] = [],
): Attitude {
  const { doc, cues, clauses } = field;
  const { sentence: number } = mention;
  const counter = kind === 'counter';
  const carrier = kind === 'carrier';
  const sentence = doc.sentences[number]!;
  const words = mention.words.map((i) => sentence.words[i]!);
  const own = new Set(mention.words.map((i) => clauses[number]![i]));
  const blamed = new Set(opponents.flatMap((one) => one.words.map((i) => clauses[number]![i])));
  let pro = 0;
  let contra = 0;
  let doubt = 0;
  let evaluated = 0;
  let asked = false;
  let ironic = false;
  let voiced = false;
  let first = false;
  const decided: number[] = [];

  const here = (field.bySentence[number] ?? []).map((index) => ({ index, cue: cues[index]! }));
  const irony = here.some(({ cue }) => cue.category === 'irony' || cue.subtype === 'echoed');
  for (const { index, cue } of here) {
    const at = wordsOf(sentence.words, cue).map((i) => clauses[number]![i]);
    const near =
      (at.some((clause) => own.has(clause)) ? 1 : REACH.otherClause) * (isElsewhere(cue, words) ? REACH.elsewhere : 1);
    const covers = words.some((word) => word.start >= cue.start && word.end <= cue.end);
    if (cue.category === 'voice' && covers && cue.end - cue.start > 15) voiced = true;
    if (cue.category === 'question' && cue.subtype !== 'rhetorical') asked ||= covers;
    if (cue.voice === 'other' && cue.category !== 'voice') continue;
    if (cue.category === 'irony' || cue.subtype === 'echoed') ironic = true;
    if (cue.category === 'self') first = true;
    const pull =
      cue.subtype === 'deny'
        ? denial(field, mention, cue, counter, carrier)
        : pullOf(cue, irony, counter, isRegret(doc, cue));
    if (!pull) continue;
    if ((pull.contra ?? 0) > 0 && !counter && at.some((clause) => blamed.has(clause))) {
      pro += REACH.opposite;
      decided.push(index);
      continue;
    }
    pro += near * (pull.pro ?? 0);
    contra += near * (pull.contra ?? 0);
    doubt += near * (pull.doubt ?? 0);
    if (EVALUATES.has(cue.category)) evaluated += near * ((pull.pro ?? 0) + (pull.contra ?? 0));
    decided.push(index);
  }
  for (const other of [number - 1, number + 1]) {
    if (doc.sentences[other]?.block !== sentence.block) continue;
    for (const index of field.bySentence[other] ?? []) {
      const cue = cues[index]!;
      const regret = isRegret(doc, cue);
      if (cue.voice === 'other' || (cue.category !== 'attitude' && cue.category !== 'irony' && !regret)) continue;
      const pull = pullOf(cue, false, counter, regret)!;
      pro += REACH.neighbour * (pull.pro ?? 0);
      contra += REACH.neighbour * (pull.contra ?? 0);
    }
  }
  const events = eventsOf(field, mention);
  pro += REACH.event * events.good;
  contra += REACH.event * events.bad + REACH.undone * undone(field, mention);
  doubt += REACH.unsure * unsure(field, number);
  if (contra > 0) pro -= Math.min(pro, boosterPart(here.map(({ cue }) => cue)));
  return {
    mention,
    pro: voiced ? pro * 0.3 : pro,
    contra,
    doubt,
    evaluated,
    asked,
    ironic,
    voiced,
    own: first || sentence.words.some((word) => word.feats.Person === '1'),
    told: sentence.words.some((word) => word.feats.Tense === 'Past'),
    cues: decided,
  };
}

/** Whether an evaluation is of something else than the words of the mention. */
const isElsewhere = (cue: Cue, words: readonly Word[]): boolean =>
  cue.target !== undefined &&
  !words.some(({ lemma, parts }) => lemma === cue.target || parts.includes(cue.target!) || cue.target!.endsWith(lemma));

const isRegret = (doc: Doc, cue: Cue): boolean =>
  cue.category === 'directive' && /^olisi/i.test(doc.post.text.slice(cue.start, cue.end)) && cue.end - cue.start > 8;

const EVALUATES: ReadonlySet<string> = new Set(['attitude', 'directive', 'irony']);

/**
 * A denial: of a bad thing nothing against, of the author himself little, else a lack. Of the subject itself the denied
 * slogan (`asiakas ei ole aina oikeassa`) rejects it, a denied predicate (`ei synny itsestään`) seldom.
 */
function denial(field: Field, mention: Mention, cue: Cue, counter: boolean, carrier: boolean): Pull | undefined {
  const scene = field.scenes[mention.sentence]!;
  const clauses = field.clauses[mention.sentence]!;
  const at = scene.words.findIndex(({ word }) => word.start < cue.end && word.end > cue.start);
  if (counter || at < 0) return PULL['disclaim.deny'];
  if (scene.words.some(({ classes }, i) => clauses[i] === clauses[at] && classes.has('bad'))) return undefined;
  const contra = PULL['disclaim.deny']!.contra!;
  if (carrier) {
    const slogan =
      mention.triggers.some(({ pattern }) => pattern.flat(2).length > 1) &&
      mention.words.some((i) => clauses[i] === clauses[at]);
    return { contra: contra * (slogan ? REACH.slogan : REACH.predicate) };
  }
  return { contra: scene.words[at]!.word.feats.Person === '1' ? contra * REACH.ownDenial : contra };
}

/** 1 where the author says not to know (class `unsure` under a first-person denial), less where the next sentence does. */
function unsure({ doc, scenes }: Field, number: number): number {
  const says = (i: number) =>
    doc.sentences[i]?.block === doc.sentences[number]!.block &&
    scenes[i]!.words.some(({ classes }) => classes.has('unsure')) &&
    scenes[i]!.words.some(({ word }) => isNegator(word) && word.feats.Person === '1');
  return says(number) ? 1 : says(number + 1) || says(number - 1) ? 0.6 : 0;
}

/** Whether something is left undone beside the words of the mention. */
const undone = ({ scenes }: Field, { sentence, words }: Mention): number =>
  scenes[sentence]!.words.some(
    ({ word }, i) => word.feats.InfForm === '3' && word.feats.Case === 'Abe' && !words.includes(i),
  )
    ? 1
    : 0;

function pullOf(cue: Cue, irony: boolean, counter: boolean, regretted = false): Pull | undefined {
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

/** Force without direction strengthens a blame as it does a praise: not counted for where something speaks against. */
const boosterPart = (cues: readonly Cue[]): number =>
  cues.filter((cue) => cue.category === 'booster').length * PULL.booster!.pro!;

const wordsOf = (words: readonly Word[], cue: Cue): number[] =>
  words.flatMap((word, i) => (word.start < cue.end && word.end > cue.start ? [i] : []));

/** Words that say how things go (classes `good` and `bad`), each turned by a negation in its clause. */
function eventsOf(field: Field, mention: Mention): { good: number; bad: number } {
  const scene = field.scenes[mention.sentence]!;
  const clauses = field.clauses[mention.sentence]!;
  const own = new Set(mention.words.map((i) => clauses[i]));
  let good = 0;
  let bad = 0;
  scene.words.forEach(({ classes }, i) => {
    const sign = classes.has('good') ? 1 : classes.has('bad') ? -1 : 0;
    if (sign === 0) return;
    const negated = scene.words.some(({ word: other }, j) => clauses[j] === clauses[i] && isNegator(other));
    const weight = own.has(clauses[i]) ? 1 : REACH.otherClause;
    if (sign > 0 !== negated) good += weight * (negated ? 0.5 : 1);
    else bad += weight;
  });
  return { good, bad };
}
