/**
 * Conditions of cue rows, all of which must hold: `flag`, `scope:test` or `name<number`, each with `!` before it for its
 * opposite. A test is a word test of the pattern language; scopes say where a word that passes must stand.
 */
import { PostlensError } from '../errors.js';
import type { Clause } from './clauses.js';
import { parseTest, type Test, type WordClasses } from './pattern.js';
import type { Scene } from './scene.js';

/** Whether it holds of the words `first..last` (inclusive) of the scene. */
export type Condition = (scene: Scene, first: number, last: number) => boolean;

export const clauseAt = (scene: Scene, index: number): Clause => scene.clauses[scene.clauseOf[index]!]!;

/** Inside the scope of a negative verb: behind it in its clause (VISK § 1614). */
export function negated(scene: Scene, index: number): boolean {
  const { negator } = clauseAt(scene, index);
  return negator >= 0 && negator < index;
}

const isQuestion = (scene: Scene, index: number): boolean => scene.segmentAt('question', index) !== undefined;

const FLAGS: Readonly<Record<string, Condition>> = {
  neg: (scene, first) => negated(scene, first),
  negClause: (scene, first) => clauseAt(scene, first).negator >= 0,
  conditional: (scene, first) => clauseAt(scene, first).type === 'conditional',
  concessive: (scene, first) => clauseAt(scene, first).type === 'concessive',
  main: (scene, first) => clauseAt(scene, first).type === 'main',
  relative: (scene, first) => clauseAt(scene, first).type === 'relative',
  content: (scene, first) => clauseAt(scene, first).type === 'content',
  adverbial: (scene, first) => clauseAt(scene, first).type === 'adverbial',
  question: (scene, first) => isQuestion(scene, first),
  subject: (scene, first) => hasSubject(scene, first),
  finite: (scene, first) => clauseAt(scene, first).verb >= 0,
  clauseStart: (scene, first) => clauseAt(scene, first).first === first,
  sentenceStart: (scene, first) => firstWord(scene) === first,
  sentenceEnd: (scene, _first, last) => scene.words.slice(last + 1).every((word) => word.upos === 'PUNCT'),
  blockEnd: (scene) => scene.next === undefined,
  blockStart: (scene) => scene.previous === undefined,
  heading: (scene) => scene.block === 'heading',
  listItem: (scene) => scene.block === 'listItem',
  quoted: (scene, first) => scene.segmentAt('quote', first) !== undefined,
  parenthesized: (scene, first) => scene.segmentAt('parenthesis', first) !== undefined,
  personSubject: (scene, first) => {
    const { subject } = clauseAt(scene, first);
    return subject >= 0 && scene.words[subject]!.feats.PronType === 'Prs';
  },
};

/** Nominative subject of the clause, or of the one before that this one goes on from: "Hän tuli ja voi auttaa". */
function hasSubject(scene: Scene, index: number): boolean {
  let number = scene.clauseOf[index]!;
  for (;;) {
    const clause = scene.clauses[number]!;
    if (clause.subject >= 0) return true;
    const { first, verb } = clause;
    const goesOn =
      (scene.words[first]!.upos === 'CCONJ' && verb <= first + 1) ||
      (scene.negator(first) && /k[aä]$/.test(scene.lower[first]!));
    if (!goesOn || number === 0) return false;
    number--;
  }
}

export function firstWord(scene: Scene): number {
  let i = 0;
  while (i < scene.words.length - 1 && scene.words[i]!.upos === 'PUNCT') i++;
  return i;
}

type Scope = (test: Test) => Condition;

function inClause(scene: Scene, at: number, from: number, to: number, test: Test): boolean {
  for (let i = from; i < to; i++) if (scene.clauseOf[i] === scene.clauseOf[at] && test(scene, i)) return true;
  return false;
}

function inSentence(scene: Scene | undefined, from: number, to: number, test: Test): boolean {
  if (!scene) return false;
  for (let i = Math.max(0, from); i < Math.min(to, scene.words.length); i++) if (test(scene, i)) return true;
  return false;
}

const SCOPES: Readonly<Record<string, Scope>> = {
  before: (test) => (scene, first) => first > 0 && test(scene, first - 1),
  after: (test) => (scene, _first, last) => last + 1 < scene.words.length && test(scene, last + 1),
  near: (test) => (scene, first, last) =>
    inSentence(scene, first - 3, first, test) || inSentence(scene, last + 1, last + 4, test),
  earlier: (test) => (scene, first) => inClause(scene, first, 0, first, test),
  later: (test) => (scene, first, last) => inClause(scene, first, last + 1, scene.words.length, test),
  clause: (test) => (scene, first, last) =>
    inClause(scene, first, 0, first, test) || inClause(scene, first, last + 1, scene.words.length, test),
  subject: (test) => (scene, first) => {
    const { subject } = clauseAt(scene, first);
    return subject >= 0 && test(scene, subject);
  },
  itself: (test) => (scene, first, last) => inSentence(scene, first, last + 1, test),
  sentence: (test) => (scene, first, last) =>
    inSentence(scene, 0, first, test) || inSentence(scene, last + 1, scene.words.length, test),
  rest: (test) => (scene, _first, last) => inSentence(scene, last + 1, scene.words.length, test),
  next: (test) => (scene) => inSentence(scene.next, 0, 3, test),
  previous: (test) => (scene) => inSentence(scene.previous, 0, Number.POSITIVE_INFINITY, test),
  /** Words of the clause that goes on right behind this one. */
  nextClause: (test) => (scene, first) => {
    const number = scene.clauseOf[first]! + 1;
    for (let i = first; i < scene.words.length; i++) if (scene.clauseOf[i] === number && test(scene, i)) return true;
    return false;
  },
  inside: (test) => (scene, first) => {
    const segment = scene.segments.find((s) => s.from[0] === scene.number && s.from[1] === first);
    return segment !== undefined && inSentence(scene, segment.from[1], lastOf(scene, segment.to), test);
  },
  behind: (test) => (scene, first) => {
    const segment = scene.segments.find((s) => s.from[0] === scene.number && s.from[1] === first);
    if (!segment || segment.to[0] !== scene.number) return false;
    return inSentence(scene, segment.to[1] + 1, segment.to[1] + 5, test);
  },
};

const lastOf = (scene: Scene, [sentence, word]: readonly [number, number]): number =>
  sentence === scene.number ? word + 1 : scene.words.length;

/** Counts a condition may compare: words of the segment that starts here, words of the sentence. */
const COUNTS: Readonly<Record<string, (scene: Scene, first: number) => number>> = {
  inside: (scene, first) => {
    const segment = scene.segments.find((s) => s.from[0] === scene.number && s.from[1] === first);
    if (!segment) return 0;
    if (segment.to[0] !== scene.number) return Number.POSITIVE_INFINITY;
    return scene.words.slice(segment.from[1], segment.to[1] + 1).filter((word) => word.upos !== 'PUNCT').length;
  },
  sentence: (scene) => scene.words.filter((word) => word.upos !== 'PUNCT').length,
};

const compiled = new WeakMap<WordClasses, Map<string, Condition[]>>();

/** Compiles the condition column, once for each text. Throws `table` for a flag, scope or test that is not there. */
export function parseConditions(source: string, classes: WordClasses): readonly Condition[] {
  if (source === '') return NONE;
  const known = compiled.get(classes) ?? new Map<string, Condition[]>();
  compiled.set(classes, known);
  let conditions = known.get(source);
  if (!conditions) {
    conditions = source
      .split(/\s+/)
      .filter((piece) => piece !== '' && piece !== '-')
      .map((piece) => {
        const not = piece.startsWith('!');
        const condition = parseOne(not ? piece.slice(1) : piece, source, classes);
        return not ? (scene, first, last) => !condition(scene, first, last) : condition;
      });
    known.set(source, conditions);
  }
  return conditions;
}

const NONE: readonly Condition[] = [];

function parseOne(piece: string, source: string, classes: WordClasses): Condition {
  const scoped = /^([a-zA-Z]+):(.+)$/.exec(piece);
  if (scoped) {
    const scope = Object.hasOwn(SCOPES, scoped[1]!) ? SCOPES[scoped[1]!] : undefined;
    if (!scope) throw new PostlensError('table', `Unknown scope "${scoped[1]}" in the condition "${source}".`);
    return scope(parseTest(scoped[2]!, classes, source).test);
  }
  const count = /^([a-zA-Z]+)([<>])(\d+)$/.exec(piece);
  const counter = count && Object.hasOwn(COUNTS, count[1]!) ? COUNTS[count[1]!] : undefined;
  if (count && counter) {
    const limit = Number(count[3]);
    return count[2] === '<'
      ? (scene, first) => counter(scene, first) < limit
      : (scene, first) => counter(scene, first) > limit;
  }
  const flag = Object.hasOwn(FLAGS, piece) ? FLAGS[piece] : undefined;
  if (!flag) throw new PostlensError('table', `Unknown condition "${piece}" in "${source}".`);
  return flag;
}
