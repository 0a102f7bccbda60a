/** A text prepared for reading attitudes, and what its words say beside the stance cues. */
import type { Cue, Doc } from '../types.js';
import { clausesOf, isNegator, turnAfter } from './clause.js';
import type { Mention } from './mentions.js';
import { matchPattern, type Scene } from './pattern.js';
import { REACH } from './pull.js';

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

/** Whether the next sentence of the paragraph goes on about the subject with a pronoun: `Se tekee ...`. */
export function takenUp({ doc }: Field, number: number): boolean {
  const next = doc.sentences[number + 1];
  if (!next || next.block !== doc.sentences[number]!.block) return false;
  return next.words
    .slice(0, 3)
    .some(({ lemma, feats }) => /^(se|tämä)$/i.test(lemma) && feats.Case === 'Nom' && feats.Number !== 'Plur');
}

/** 1 where the author says not to know (class `unsure` under a first-person denial), less where the next sentence does. */
export function unsure({ doc, scenes }: Field, number: number): number {
  const says = (i: number) =>
    doc.sentences[i]?.block === doc.sentences[number]!.block &&
    scenes[i]!.words.some(({ classes }) => classes.has('unsure')) &&
    scenes[i]!.words.some(({ word }) => isNegator(word) && word.feats.Person === '1');
  return says(number) ? 1 : says(number + 1) || says(number - 1) ? 0.6 : 0;
}

/** Whether something is left undone beside the words of the mention. */
export const undone = ({ scenes }: Field, { sentence, words }: Mention): number =>
  scenes[sentence]!.words.some(
    ({ word }, i) => word.feats.InfForm === '3' && word.feats.Case === 'Abe' && !words.includes(i),
  )
    ? 1
    : 0;

/** Words that a trigger names together with its negation: `kukaan ei vastaa`. */
const NEVER: ReadonlySet<string> = new Set(['kukaan', 'mikään', 'yksikään', 'koskaan', 'kumpikaan']);

/** What triggers say by themselves (their `lean`), each turned by a negation in its clause: `ei saa itse päättää`. */
export function leaning(field: Field, mention: Mention): { pro: number; contra: number } {
  const scene = field.scenes[mention.sentence]!;
  const clauses = field.clauses[mention.sentence]!;
  let pro = 0;
  let contra = 0;
  for (const { lean, pattern } of mention.triggers) {
    if (lean === 0) continue;
    const at = matchPattern(scene, pattern) ?? [];
    const own = new Set(at.map((i) => clauses[i]));
    const denied =
      !at.some((i) => NEVER.has(scene.words[i]!.lemma)) &&
      scene.words.some(({ word }, i) => own.has(clauses[i]) && isNegator(word) && !at.includes(i));
    const toward = denied ? (lean > 0 ? -lean : -lean / 2) : lean;
    pro = Math.max(pro, toward);
    contra = Math.max(contra, -toward);
  }
  return { pro, contra };
}

/** Words that say how things go (classes `good` and `bad`), each turned by a negation in its clause. */
export function eventsOf(field: Field, mention: Mention): { good: number; bad: number } {
  const scene = field.scenes[mention.sentence]!;
  const clauses = field.clauses[mention.sentence]!;
  const own = new Set(mention.words.map((i) => clauses[i]));
  const turned = turnAfter(field.doc.sentences[mention.sentence]!.words, mention.words);
  let good = 0;
  let bad = 0;
  scene.words.forEach(({ word, classes }, i) => {
    const sign = classes.has('good') ? 1 : classes.has('bad') ? -1 : 0;
    if (sign === 0) return;
    // A denial turns the word; so does a verb of ending (class `ends`): the queue that vanished.
    const negated = scene.words.some(
      ({ word: other, classes: others }, j) => clauses[j] === clauses[i] && (isNegator(other) || others.has('ends')),
    );
    const weight = own.has(clauses[i]) || word.start >= turned ? 1 : REACH.otherClause;
    if (sign > 0 !== negated) good += weight * (negated ? 0.5 : 1);
    else bad += weight;
  });
  return { good, bad };
}
