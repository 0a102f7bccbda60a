import type { Cue, Stance } from '../types.js';
import { clauseAt } from './condition.js';
import type { Match } from './match.js';
import type { Scene } from './scene.js';

const NOUN = new Set(['NOUN', 'PROPN']);

/**
 * Lemma of what an evaluation is of: the noun an adjective stands before, else the subject of its clause, else the
 * object of its verb. A pronoun points back to the last noun that was a subject; where none is near there is no target.
 */
export function targetOf(scene: Scene, { first, last }: Match): string | undefined {
  const { words, clauseOf } = scene;
  const word = words[last]!;
  if (word.upos === 'ADJ') {
    for (let i = last + 1; i < Math.min(words.length, last + 4); i++) {
      const next = words[i]!;
      if (next.upos === 'PUNCT' || clauseOf[i] !== clauseOf[last]) break;
      if (NOUN.has(next.upos) && next.feats.Case === word.feats.Case) return next.lemma;
    }
  }
  const clause = clauseAt(scene, first);
  if (clause.subject >= 0 && (clause.subject < first || clause.subject > last)) {
    const subject = words[clause.subject]!;
    if (NOUN.has(subject.upos)) return subject.lemma;
    const headed = words[clause.subject + 1];
    if (headed && NOUN.has(headed.upos) && headed.feats.Case === 'Nom') return headed.lemma;
    if (subject.feats.PronType === 'Rel') {
      for (let i = clause.subject - 1; i >= 0; i--) if (NOUN.has(words[i]!.upos)) return words[i]!.lemma;
    }
    if (subject.feats.PronType === 'Dem') return subjectBefore(scene);
  }
  for (let i = last + 1; i < words.length && clauseOf[i] === clauseOf[last]; i++)
    if (NOUN.has(words[i]!.upos)) return words[i]!.lemma;
  for (let i = first - 1; i >= 0 && clauseOf[i] === clauseOf[first]; i--)
    if (NOUN.has(words[i]!.upos)) return words[i]!.lemma;
  return subjectBefore(scene);
}

function subjectBefore(scene: Scene): string | undefined {
  const previous = scene.previous;
  if (!previous) return undefined;
  for (const clause of previous.clauses) {
    const subject = clause.subject >= 0 ? previous.words[clause.subject] : undefined;
    if (subject && NOUN.has(subject.upos)) return subject.lemma;
  }
  return undefined;
}

/** Evaluations by target, the author's alone, the most evaluated first. */
export function targetsOf(cues: readonly Cue[]): Stance['targets'] {
  const byLemma = new Map<string, { lemma: string; positive: number; negative: number; cues: number[] }>();
  cues.forEach((cue, index) => {
    if (cue.target === undefined || cue.voice === 'other') return;
    const target = byLemma.get(cue.target) ?? { lemma: cue.target, positive: 0, negative: 0, cues: [] };
    if (cue.sign === '+') target.positive++;
    else if (cue.sign === '-') target.negative++;
    target.cues.push(index);
    byLemma.set(cue.target, target);
  });
  return [...byLemma.values()].sort((a, b) => b.cues.length - a.cues.length || (a.lemma < b.lemma ? -1 : 1));
}
