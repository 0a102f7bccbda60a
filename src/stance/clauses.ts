import type { Word } from '../types.js';
import type { WordClasses } from './pattern.js';

/** How a clause is tied to the sentence; `content` = että and indirect questions. */
export type ClauseType = 'main' | 'conditional' | 'concessive' | 'content' | 'relative' | 'adverbial';

export interface Clause {
  readonly type: ClauseType;
  /** Word indexes, inclusive; a clause that another interrupts has that one between. */
  readonly first: number;
  readonly last: number;
  /** Index of its finite verb, of its negative verb, of its nominative subject; -1 where it has none. */
  readonly verb: number;
  readonly negator: number;
  readonly subject: number;
}

export interface Clauses {
  readonly list: readonly Clause[];
  /** Clause number of each word. */
  readonly of: readonly number[];
}

/** A negative verb: en, et, ei, emme, ette, eivät, älä, with or without -kä, -kö, -hän. */
export const isNegator = (word: Word): boolean => word.feats.Polarity === 'Neg' && word.lemma.toLowerCase() === 'ei';

/** A verb form that can carry a clause; the connegative leans on its negative verb. */
export const isFiniteVerb = (word: Word): boolean =>
  (word.upos === 'VERB' || word.upos === 'AUX') &&
  word.feats.VerbForm === 'Fin' &&
  (word.feats.Connegative !== 'Yes' || word.feats.Person !== undefined);

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ']);

interface Stretch {
  first: number;
  last: number;
  finite: boolean;
  /** It starts with a subordinator or a coordinator. */
  tied: boolean;
  subordinate: boolean;
  /** No joining over this start: a colon, dash or bracket stands before it. */
  hard: boolean;
}

const HARD = /^([;:–—()…]|-|\.\.\.+)$/;

function isSubordinator(words: readonly Word[], i: number, classes: WordClasses): boolean {
  const word = words[i]!;
  if (word.upos === 'SCONJ') return !classes.get('comparing')!.has(word.form.toLowerCase());
  if (word.feats.PronType === 'Rel') return i === 0 || words[i - 1]!.upos === 'PUNCT' || words[i - 1]!.upos === 'CCONJ';
  return word.feats.PronType === 'Int' && i > 0 && words[i - 1]!.form === ',';
}

/**
 * Cuts a sentence where punctuation, a subordinator or a coordinator parts two finite verbs. A stretch without a finite
 * verb goes with its neighbour, and one that a subordinate clause interrupts is taken up again behind it.
 */
function stretches(words: readonly Word[], classes: WordClasses): Stretch[] {
  const list: Stretch[] = [];
  let current: Stretch | undefined;
  let breakNext = false;
  let hardNext = false;
  const finiteFrom = (i: number): boolean => {
    for (let k = i; k < words.length; k++) {
      if (isFiniteVerb(words[k]!)) return true;
      if (k > i && (words[k]!.form === ',' || HARD.test(words[k]!.form) || words[k]!.upos === 'CCONJ')) return false;
      if (k > i && isSubordinator(words, k, classes)) return false;
    }
    return false;
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const subordinate = isSubordinator(words, i, classes);
    const negatorJoin = isNegator(word) && /k[aä]$/i.test(word.form);
    const coordinate = word.upos === 'CCONJ' || negatorJoin;
    const cut: boolean =
      !current ||
      (breakNext && word.upos !== 'PUNCT') ||
      (subordinate && !(current.last === current.first && words[current.first]!.upos === 'CCONJ')) ||
      (coordinate && current.finite && finiteFrom(i));
    if (cut) {
      current = {
        first: i,
        last: i,
        finite: false,
        tied: subordinate || coordinate,
        subordinate,
        hard: hardNext,
      };
      list.push(current);
      breakNext = false;
      hardNext = false;
    }
    current!.last = i;
    if (subordinate) current!.subordinate = true;
    if (isFiniteVerb(word)) current!.finite = true;
    if (word.upos === 'PUNCT' || HARD.test(word.form)) {
      if (HARD.test(word.form)) hardNext = true;
      if (word.form === ',' || HARD.test(word.form)) breakNext = true;
    }
  }
  return list;
}

function typeOf(words: readonly Word[], first: number, last: number, classes: WordClasses): ClauseType {
  for (let i = first; i <= last && i < first + 4; i++) {
    const word = words[i]!;
    const form = word.form.toLowerCase();
    if (classes.get('conditional')!.has(form) || (word.upos === 'SCONJ' && classes.get('conditional')!.has(word.lemma)))
      return 'conditional';
    if (word.upos === 'SCONJ') {
      if (classes.get('concessive')!.has(word.lemma)) return 'concessive';
      return classes.get('complementizer')!.has(word.lemma) ? 'content' : 'adverbial';
    }
    if (word.feats.PronType === 'Rel') return 'relative';
    if (word.feats.PronType === 'Int' && i > 0 && words[first - 1]?.form === ',') return 'content';
    if (word.feats.Clitic === 'Ko' && words[first - 1]?.form === ',') return 'content';
    if (word.upos !== 'CCONJ' && word.upos !== 'ADV' && word.upos !== 'PUNCT') break;
  }
  return 'main';
}

function subjectOf(words: readonly Word[], members: readonly number[], verb: number): number {
  const nominative = (i: number): boolean => {
    const { feats, upos } = words[i]!;
    return NOMINAL.has(upos) && feats.Case === 'Nom' && feats.VerbForm !== 'Inf';
  };
  const fits = (i: number): boolean => words[i]!.upos !== 'ADJ' && nominative(i);
  for (const i of members) if (i < verb && fits(i)) return i;
  // After the verb the subject stands before any infinitive: "Voiko asiakas palauttaa".
  for (const i of members) {
    if (i <= verb) continue;
    if (words[i]!.feats.VerbForm === 'Inf') break;
    if (fits(i)) return i;
  }
  return -1;
}

/** Clauses of a sentence. The words of a multiword token (ettei) fall into the clause that the token opens. */
export function clausesOf(words: readonly Word[], classes: WordClasses): Clauses {
  const parts = stretches(words, classes);
  const of = new Array<number>(words.length).fill(0);
  const owners: number[] = [];
  let clause = -1;
  let held = -1;
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    const previous = parts[index - 1];
    if (part.finite || part.subordinate || index === 0) {
      if (held >= 0 && part.finite && !part.tied && !part.hard) {
        owners[index] = held;
        held = -1;
      } else if (index === 1 && previous && !previous.finite && !part.subordinate && !part.hard)
        owners[index] = owners[0]!;
      else owners[index] = ++clause;
      if (!part.finite && !part.subordinate && next?.subordinate) held = owners[index]!;
    } else if (next?.subordinate && !part.tied && previous?.subordinate) {
      owners[index] = ++clause;
      held = clause;
    } else owners[index] = owners[index - 1]!;
    for (let i = part.first; i <= part.last; i++) of[i] = owners[index]!;
  });
  const list: Clause[] = [];
  for (let number = 0; number <= clause; number++) {
    const members: number[] = [];
    for (let i = 0; i < words.length; i++) if (of[i] === number) members.push(i);
    const first = members[0]!;
    const last = members[members.length - 1]!;
    const verb = members.find((i) => isFiniteVerb(words[i]!)) ?? -1;
    list.push({
      type: typeOf(words, first, last, classes),
      first,
      last,
      verb,
      negator: members.find((i) => isNegator(words[i]!)) ?? -1,
      subject: verb < 0 ? -1 : subjectOf(words, members, verb),
    });
  }
  return { list, of };
}
