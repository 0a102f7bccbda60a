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
    case 'rest':
      return { start: words[first]!.start, end: restEnd(scene, last) };
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
  const skip = (i: number): boolean => /^(PUNCT|CCONJ|SCONJ)$/.test(scene.words[i]!.upos);
  while (from < to && skip(from)) from++;
  while (to > from && scene.words[to]!.upos === 'PUNCT') to--;
  return { start: scene.words[from]!.start, end: scene.words[to]!.end };
}

/** End of the sentence, its full stop left out and its question mark kept. */
function restEnd(scene: Scene, last: number): number {
  let to = scene.words.length - 1;
  while (to > last && /^[."”»…]+$/.test(scene.words[to]!.form)) to--;
  return scene.words[to]!.end;
}

/**
 * A report: the clause with its verb of saying and the clauses that give what was said, up to a main clause of its own
 * (a comma stands before it, VISK § 1557) or the end of the sentence.
 */
function reportOf(scene: Scene, first: number, last: number): Span {
  const { words, clauses, clauseOf } = scene;
  const own = clauseOf[first]!;
  let start = first;
  while (start > 0 && clauseOf[start - 1] === own && words[start - 1]!.form !== ',') start--;
  let end = last;
  for (let i = last + 1; i < words.length; i++) {
    const number = clauseOf[i]!;
    const opens = number !== own && number !== clauseOf[i - 1];
    const comma = words[i - 1]!.form === ',' || words[i - 1]!.form === ';';
    if (opens && comma && clauses[number]!.type === 'main' && clauses[clauseOf[i - 1]!]!.type !== 'main') break;
    end = i;
  }
  return trimmed(scene, start, end);
}
