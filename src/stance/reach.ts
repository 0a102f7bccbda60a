import type { Span } from '../types.js';
import { clauseAt } from './condition.js';
import type { Match } from './match.js';
import type { Scene } from './scene.js';

/** The stretch of text that a match bears on, by its rule's reach. */
export function reachOf(scene: Scene, match: Match): Span {
  const { words } = scene;
  const { first, last } = match;
  switch (match.rule.reach) {
    case 'clause': {
      const clause = clauseAt(scene, first);
      return trimmed(scene, clause.first, clause.last);
    }
    case 'sentence':
      return { start: scene.start, end: scene.end };
    case 'report':
      return reportOf(scene, first, last);
    case 'segment': {
      const segment = scene.segments.find((s) => s.from[0] === scene.number && s.from[1] === first);
      return segment
        ? { start: segment.start, end: segment.end }
        : { start: words[first]!.start, end: words[last]!.end };
    }
    default:
      return { start: words[first]!.start, end: words[last]!.end };
  }
}

function trimmed(scene: Scene, first: number, last: number): Span {
  let from = first;
  let to = last;
  const skip = (i: number): boolean => scene.words[i]!.upos === 'PUNCT' || scene.words[i]!.upos === 'CCONJ';
  while (from < to && skip(from)) from++;
  while (to > from && scene.words[to]!.upos === 'PUNCT') to--;
  return { start: scene.words[from]!.start, end: scene.words[to]!.end };
}

/**
 * A report: the clause with its verb of saying and the clauses that give what was said, up to a main clause of its own
 * or the end of the sentence.
 */
function reportOf(scene: Scene, first: number, last: number): Span {
  const { words, clauses, clauseOf } = scene;
  const own = clauseOf[first]!;
  let start = first;
  while (start > 0 && clauseOf[start - 1] === own && words[start - 1]!.form !== ',') start--;
  let end = last;
  for (let i = last + 1; i < words.length; i++) {
    const number = clauseOf[i]!;
    if (number !== own && number !== clauseOf[i - 1]) {
      const clause = clauses[number]!;
      const opener = words[clause.first]!;
      const linked = opener.upos === 'CCONJ' && clause.first + 1 < words.length;
      const goesOn = clause.type !== 'main' || (linked && clause.type !== 'main');
      if (!goesOn && clauses[clauseOf[i - 1]!]!.type === 'main') break;
      if (!goesOn && /^(mutta|vaan)$/.test(opener.form.toLowerCase())) break;
    }
    end = i;
  }
  return trimmed(scene, start, end);
}
