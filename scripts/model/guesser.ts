/**
 * What an unknown word's stem tells by its last letters: how often listed words whose stem ends so follow each paradigm.
 * Read by src/fi/guesser.ts.
 */

import { sectionsOf } from '../../src/fi/automaton.js';
import type { Section } from '../../src/fi/container.js';
import { KIND, type Kind } from '../../src/fi/lexicon.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { buildAutomaton } from './automaton.js';
import type { Lexeme } from './lexeme.js';

const LONGEST_TAIL = 5;
/** A tail must be shared by so many words, a paradigm by so many of them. */
const FEWEST_WORDS = 3;
const FEWEST_SHARING = 2;
const MOST_PARADIGMS = 7;

/** Words that unknown words are like: whole nominals and verbs, no compounds, no closed classes. */
export const isOpen = (lexeme: Lexeme): boolean =>
  !lexeme.lemma.includes('#') &&
  !lexeme.forms &&
  !lexeme.pluralOnly &&
  lexeme.kotus > 0 &&
  lexeme.kotus < 79 &&
  !(lexeme.bits & (KIND.rare | KIND.bound)) &&
  (lexeme.source === SOURCE.listed ||
    lexeme.source === SOURCE.name ||
    (lexeme.source === SOURCE.derived && lexeme.upos === 'NOUN')) &&
  /NOUN|ADJ|VERB|PROPN/.test(lexeme.upos) &&
  !lexeme.feats.includes('NumType');

export const guessKind = (lexeme: Lexeme): Kind => ({
  upos: lexeme.upos,
  feats: lexeme.feats,
  source: SOURCE.guess,
  bits: lexeme.bits & KIND.capital,
});

export function tailCounts() {
  const counts = new Map<string, Map<number, number>>();
  const add = (stem: string, paradigm: number, kind: number) => {
    for (let length = 0; length <= LONGEST_TAIL && length < stem.length; length++) {
      const tail = stem.slice(stem.length - length);
      const key = paradigm * 4096 + kind;
      const own = counts.get(tail);
      if (!own) counts.set(tail, new Map([[key, 1]]));
      else own.set(key, (own.get(key) ?? 0) + 1);
    }
  };
  return { counts, add };
}

/** Cost of a paradigm after a tail: -log2 of its share in eighths, at most 255. */
const costOf = (share: number): number => Math.min(255, Math.round(-8 * Math.log2(share)));

export function guesses(
  tails: ReturnType<typeof tailCounts>,
  codes: (word: string) => number[],
): Record<string, Section> {
  const kept = [...tails.counts]
    .map(([tail, paradigms]) => {
      const total = [...paradigms.values()].reduce((sum, count) => sum + count, 0);
      // Names and other words are guessed apart: which it is, the capital and the sentence tell.
      const best = [...paradigms]
        .filter(([, count]) => count >= FEWEST_SHARING || tail === '')
        .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      return { tail, total, best: best.slice(0, tail.length < 2 ? 40 : MOST_PARADIGMS) };
    })
    .filter(({ total, best, tail }) => tail === '' || (total >= FEWEST_WORDS && best.length > 0))
    .map((item) => ({ ...item, codes: codes(item.tail).reverse() }))
    .sort((a, b) => {
      for (let i = 0; i < Math.min(a.codes.length, b.codes.length); i++)
        if (a.codes[i] !== b.codes[i]) return (a.codes[i] as number) - (b.codes[i] as number);
      return a.codes.length - b.codes.length;
    });
  const start = new Uint32Array(kept.length + 1);
  kept.forEach((item, i) => {
    start[i + 1] = (start[i] as number) + item.best.length;
  });
  const flat = kept.flatMap((item) => item.best.map(([key, count]) => ({ key, cost: costOf(count / item.total) })));
  return {
    ...sectionsOf(buildAutomaton(kept.map((item) => item.codes)), 'gu'),
    gustart: start,
    gupar: Uint16Array.from(flat, (item) => Math.floor(item.key / 4096)),
    gukind: Uint16Array.from(flat, (item) => item.key % 4096),
    gucost: Uint8Array.from(flat, (item) => item.cost),
  };
}
