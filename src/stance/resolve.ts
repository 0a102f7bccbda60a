/** From matches to cues: rows that turn others down, overlaps within a category, negation, whose voice it is. */
import type { Cue, Span } from '../types.js';
import { clauseAt } from './condition.js';
import type { Match } from './match.js';
import { reachOf } from './reach.js';
import type { Scene } from './scene.js';
import type { Rule } from './table.js';

/** A match with its stretch of text, before it is a cue. */
export interface Candidate extends Match {
  readonly span: Span;
  readonly beaten: Rule[];
}

export type Confidence = (rule: Rule) => number;

const overlap = (a: Match, b: Match): boolean => a.first <= b.last && b.first <= a.last;
const width = (match: Match): number => match.last - match.first;

/** Whether `a` stands where both claim the same words for one category. */
function stronger(a: Match, b: Match): boolean {
  if (a.rule.rank !== b.rule.rank) return a.rule.rank > b.rule.rank;
  if (width(a) !== width(b)) return width(a) > width(b);
  const size = a.rule.pattern.size + a.rule.conditions.length - b.rule.pattern.size - b.rule.conditions.length;
  return size !== 0 ? size > 0 : a.rule.id < b.rule.id;
}

/** Cues of stretches (questions, reports) and of words do not vie with each other. */
const rivals = (a: Match, b: Match): boolean =>
  a.rule.category === b.rule.category && (a.rule.reach === 'words') === (b.rule.reach === 'words');

/** Matches of one sentence that stand, each with the rules that it beat. */
export function standing(scene: Scene, matches: readonly Match[]): Candidate[] {
  const refusals = matches.filter((match) => match.rule.category === 'none');
  const open: Candidate[] = [];
  for (const match of matches) {
    if (match.rule.category === 'none') continue;
    const refused = refusals.some(
      ({ rule, ...place }) =>
        rule.rank >= match.rule.rank &&
        overlap({ rule, ...place }, match) &&
        (rule.subtype === '*' || rule.subtype.split(',').includes(match.rule.category)),
    );
    if (!refused) open.push({ ...match, span: reachOf(scene, match), beaten: [] });
  }
  open.sort((a, b) => (stronger(a, b) ? -1 : 1));
  const kept: Candidate[] = [];
  for (const candidate of open) {
    const winner = kept.find((other) => rivals(other, candidate) && overlap(other, candidate));
    if (winner) winner.beaten.push(candidate.rule);
    else kept.push(candidate);
  }
  return kept.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}

/** An evaluation in the scope of a negative verb has its sign turned: praise denied is blame, blame denied faint praise. */
function signOf(rule: Rule, negated: boolean): '+' | '-' | undefined {
  if (!rule.sign || !negated || rule.negates) return rule.sign;
  return rule.sign === '+' ? '-' : '+';
}

export function cueOf(scene: Scene, candidate: Candidate, confidence: Confidence): Cue {
  const { rule, span, beaten } = candidate;
  const negated = rule.category === 'attitude' && denied(scene, candidate);
  const sign = signOf(rule, negated);
  const alternatives = [
    ...(rule.alternative ? [rule.alternative] : []),
    ...beaten
      .filter((other) => other.category !== 'none' && other.subtype !== rule.subtype)
      .map((other) => ({ category: other.category as Cue['category'], subtype: other.subtype })),
  ].filter((a, i, all) => all.findIndex((b) => b.category === a.category && b.subtype === a.subtype) === i);
  return {
    category: rule.category as Cue['category'],
    subtype: rule.subtype,
    ...(sign ? { sign } : {}),
    start: span.start,
    end: span.end,
    sentence: scene.number,
    negated,
    voice: 'author',
    confidence: confidence(rule),
    rule: rule.id,
    ...(alternatives.length > 0 ? { alternatives } : {}),
  };
}

/** Farthest that a negative verb turns an evaluation behind it, in words: what is denied stands near (VISK § 1614). */
const REACH_OF_NEGATION = 6;
/** Cases of predicates and objects; an adjective in another case belongs to an adverbial, which is not denied by itself. */
const DENIABLE = new Set(['Nom', 'Par', 'Gen', 'Ess', 'Tra', 'Abl', undefined]);

/** Denied by the clause's negative verb (a restricted one, ei vain, denies nothing), or by ilman close before it. */
function denied(scene: Scene, { first }: Match): boolean {
  const { negator } = clauseAt(scene, first);
  const among = (name: string, from: number, to: number): boolean =>
    scene.lower.slice(Math.max(0, from), to).some((form) => scene.classes.get(name)!.has(form));
  const { upos, feats } = scene.words[first]!;
  const near = negator < first ? first - negator <= REACH_OF_NEGATION : upos === 'ADJ';
  const asks = negator >= 0 && scene.words[negator]!.feats.Clitic?.includes('Ko');
  if (negator >= 0 && !asks && near && DENIABLE.has(feats.Case)) return !among('restricting', negator, first);
  return among('lacking', first - 2, first);
}

/** Cues inside a stretch of somebody else's words belong to that other voice. In the order of their starts. */
export function withVoices(cues: readonly Cue[]): Cue[] {
  const isOther = (cue: Cue): boolean => cue.category === 'voice' && cue.subtype !== 'distanced';
  const others = cues.filter(isOther).sort((a, b) => a.start - b.start);
  let next = 0;
  // Farthest end of the stretches begun so far: a cue that ends before it stands in one of them.
  let reach = -1;
  return [...cues]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((cue) => {
      for (; next < others.length && others[next]!.start <= cue.start; next++)
        reach = Math.max(reach, others[next]!.end);
      return cue.category !== 'voice' && cue.end <= reach ? { ...cue, voice: 'other' as const } : cue;
    });
}
