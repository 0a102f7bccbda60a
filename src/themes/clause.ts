/** Clauses, as far as the reach of a cue needs them. */
import type { Word } from '../types.js';

export const isNegator = (word: Word): boolean => word.feats.Polarity === 'Neg' && word.lemma.toLowerCase() === 'ei';

export const isFiniteVerb = (word: Word): boolean =>
  (word.upos === 'VERB' || word.upos === 'AUX') && word.feats.VerbForm === 'Fin';

/** Clause numbers: a comma, colon, dash or coordinator parts two stretches that hold a finite verb each. */
export function clausesOf(words: readonly Word[]): number[] {
  const clauses: number[] = [];
  let clause = 0;
  let finite = false;
  words.forEach((word, i) => {
    const boundary = word.upos === 'PUNCT' ? /^[,;:–—()-]$/.test(word.form) : word.upos === 'CCONJ';
    if (boundary && finite && verbAhead(words, i + 1)) {
      clause++;
      finite = false;
    }
    if (isFiniteVerb(word)) finite = true;
    clauses.push(clause);
  });
  return clauses;
}

function verbAhead(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length; i++) {
    if (isFiniteVerb(words[i]!)) return true;
    if (/^[,;:–—()]$/.test(words[i]!.form)) return false;
  }
  return false;
}

/** Where a `mutta` after the given words turns the sentence (an offset into the text); infinity where none does. */
export function turnAfter(words: readonly Word[], of: readonly number[]): number {
  const last = Math.max(-1, ...of);
  const turn = words.findIndex((word, i) => i > last && /^(mutta|muttei|muttet|mutten)$/i.test(word.form));
  return turn < 0 ? Number.POSITIVE_INFINITY : words[turn]!.start;
}
