/** How the author stands to a theme in one sentence that speaks of it. */
import type { Cue, Word } from '../types.js';
import { isFiniteVerb, turnAfter } from './clause.js';
import { eventsOf, type Field, leaning, takenUp, undone, unsure } from './field.js';
import type { Mention } from './mentions.js';
import { denial, isRegret, isSlogan, PULL, pullOf, REACH } from './pull.js';
import type { ThemeKind } from './table.js';

/** Evidence of one mention: weights of for, against and doubt, and what else decides. */
export interface Attitude {
  readonly mention: Mention;
  readonly pro: number;
  readonly contra: number;
  readonly doubt: number;
  /** The part of pro and contra that the author's evaluations, necessities and irony gave. */
  readonly evaluated: number;
  /** What the triggers said by themselves, for and against. */
  readonly leaning: Readonly<Record<'pro' | 'contra', number>>;
  /** The mention stands in a question. */
  readonly asked: boolean;
  /** Marks of irony in the sentence. */
  readonly ironic: boolean;
  /** Somebody else's words hold the mention. */
  readonly voiced: boolean;
  /** The subject itself stands in a clause: a heading that says something of it takes a stance. */
  readonly clausal: boolean;
  /** The author states, of himself and in general, that the subject has to do with the theme. */
  readonly thesis: boolean;
  /** A slogan of the subject is denied: `asiakas ei ole aina oikeassa`. */
  readonly rejects: boolean;
  /** The author's own doing: first person, with or without a pronoun. */
  readonly own: boolean;
  /** Something that happened or happens in a place, not in general. */
  readonly told: boolean;
  /** Indexes into the cues of the text, those that decided. */
  readonly cues: readonly number[];
}

/**
 * Reads the attitude to one mention. `opponents` are mentions of counter-themes in the same sentence: what is said against
 * them in their own clause is not said against the theme, but for it. `tied`: the sentence names the subject itself.
 */
export function attitudeOf(
  field: Field,
  mention: Mention,
  kind: ThemeKind,
  { opponents = [], tied = false }: { readonly opponents?: readonly Mention[]; readonly tied?: boolean } = {},
): Attitude {
  const { doc, cues, clauses } = field;
  const { sentence: number } = mention;
  const counter = kind === 'counter';
  const carrier = kind === 'carrier';
  const sentence = doc.sentences[number]!;
  const words = mention.words.map((i) => sentence.words[i]!);
  const own = new Set(mention.words.map((i) => clauses[number]![i]));
  const blamed = new Set(opponents.flatMap((one) => one.words.map((i) => clauses[number]![i])));
  const blaming = new Set(opponents.flatMap((one) => one.words));
  let pro = 0;
  let contra = 0;
  let doubt = 0;
  let evaluated = 0;
  let asked = false;
  let ironic = false;
  let voiced = false;
  let first = false;
  const decided: number[] = [];

  const turned = turnAfter(sentence.words, mention.words);
  const here = (field.bySentence[number] ?? []).map((index) => ({ index, cue: cues[index]! }));
  const irony = here.some(({ cue }) => cue.category === 'irony' || cue.subtype === 'echoed');
  for (const { index, cue } of here) {
    const at = wordsOf(sentence.words, cue).map((i) => clauses[number]![i]);
    const near =
      (at.some((clause) => own.has(clause)) ? 1 : reachOf(cue, turned)) *
      (isElsewhere(cue, words) ? REACH.elsewhere : 1);
    const covers = words.some((word) => word.start >= cue.start && word.end <= cue.end);
    if (cue.category === 'voice' && covers && cue.end - cue.start > 15) voiced = true;
    if (cue.category === 'question' && cue.subtype !== 'rhetorical') asked ||= covers;
    if (cue.voice === 'other' && cue.category !== 'voice') continue;
    if (cue.category === 'irony' || cue.subtype === 'echoed') ironic = true;
    if (cue.category === 'self') first = true;
    // Who speaks of himself beside the subject has not yet said that he is for it.
    if (cue.category === 'self' && carrier) continue;
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
    // "Kaunis sana": praise that is part of a counter-theme's own words is none.
    if (!counter && (pull.pro ?? 0) > 0 && wordsOf(sentence.words, cue).some((i) => blaming.has(i))) {
      if (carrier) contra += REACH.opposite;
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
      if (opponents.length > 0 && !counter && (pull.contra ?? 0) > 0) continue;
      pro += REACH.neighbour * (pull.pro ?? 0);
      contra += REACH.neighbour * (pull.contra ?? 0);
    }
  }
  if (carrier && takenUp(field, number)) {
    for (const index of field.bySentence[number + 1] ?? []) {
      const cue = cues[index]!;
      if (cue.voice === 'other' || cue.category === 'self' || cue.subtype === 'deny') continue;
      const pull = pullOf(cue, false, counter);
      pro += REACH.otherClause * (pull?.pro ?? 0);
      contra += REACH.otherClause * (pull?.contra ?? 0);
    }
    const words = field.scenes[number + 1]!.words;
    contra += REACH.otherClause * REACH.event * words.filter(({ classes }) => classes.has('bad')).length;
  }
  const events = eventsOf(field, mention);
  pro += REACH.event * events.good;
  contra += REACH.event * events.bad + REACH.undone * undone(field, mention);
  const lean = leaning(field, mention);
  // What pulls the other way says nothing more by itself: whether it is blamed or done is for the text to tell.
  if (!counter) {
    pro += REACH.lean * lean.pro;
    contra += REACH.lean * lean.contra;
  }
  doubt += REACH.unsure * unsure(field, number);
  const told = sentence.words.some((word) => word.feats.Tense === 'Past');
  const thesis = tied && !counter && contra === 0 && !asked && !voiced && !told && sentence.words.some(isFiniteVerb);
  if (thesis) pro += REACH.thesis;
  if (contra > 0) pro -= Math.min(pro, boosterPart(here.map(({ cue }) => cue)));
  return {
    mention,
    pro: voiced ? pro * 0.3 : pro,
    contra,
    doubt,
    evaluated,
    leaning: lean,
    asked,
    ironic,
    voiced,
    rejects:
      carrier &&
      here.some(({ cue }) => cue.subtype === 'deny' && cue.voice === 'author' && isSlogan(field, mention, cue)),
    clausal: carrier && sentence.words.some(isFiniteVerb),
    own: first || sentence.words.some((word) => word.feats.Person === '1'),
    told,
    thesis,
    cues: decided,
  };
}

/** Reach of a cue in another clause: what comes after `mutta` weighs as in the clause itself. */
const reachOf = (cue: Cue, turned: number): number =>
  cue.start >= turned ? 1 : cue.subtype === 'deny' ? REACH.otherDenial : REACH.otherClause;

/** Whether an evaluation is of something else than the words of the mention. */
const isElsewhere = (cue: Cue, words: readonly Word[]): boolean =>
  cue.target !== undefined &&
  !words.some(({ lemma, parts }) => lemma === cue.target || parts.includes(cue.target!) || cue.target!.endsWith(lemma));

const EVALUATES: ReadonlySet<string> = new Set(['attitude', 'directive', 'irony']);

/** Force without direction strengthens a blame as it does a praise: not counted for where something speaks against. */
const boosterPart = (cues: readonly Cue[]): number =>
  cues.filter((cue) => cue.category === 'booster').length * PULL.booster!.pro!;

const wordsOf = (words: readonly Word[], cue: Cue): number[] =>
  words.flatMap((word, i) => (word.start < cue.end && word.end > cue.start ? [i] : []));
