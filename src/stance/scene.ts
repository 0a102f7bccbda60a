import { wording } from '../text/wording.js';
import type { AnalysedSentence, BlockType, Word } from '../types.js';
import { type Clause, clausesOf, isFiniteVerb, isNegator } from './clauses.js';
import type { WordClasses } from './pattern.js';
import type { Segment, SegmentKind } from './segments.js';

/** A sentence as the tests see it: its words in the shapes that patterns ask for, its clauses, its marked-off stretches. */
export interface Scene {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly block: BlockType;
  /** Lower-cased form, form without its clitic, lower-cased lemma without hyphens of compounds. */
  readonly lower: readonly string[];
  readonly bare: readonly string[];
  readonly lemma: readonly string[];
  /** 1 for a word in capitals that is neither an acronym nor in a line of capitals. */
  readonly caps: Uint8Array;
  readonly clauses: readonly Clause[];
  readonly clauseOf: readonly number[];
  readonly segments: readonly Segment[];
  readonly classes: WordClasses;
  /** The sentence after it in the same block, and the one before. */
  readonly next: Scene | undefined;
  readonly previous: Scene | undefined;
  finite(index: number): boolean;
  negator(index: number): boolean;
  segmentAt(kind: SegmentKind, index: number): Segment | undefined;
  segmentFrom(kind: SegmentKind, index: number): Segment | undefined;
}

const CLITIC = /(?:k[oö]h[aä]n|h[aä]n|p[aä]s?|kin|k[aä][aä]n|k[oö]s?)$/;
const CAPS = wording(/^\p{Lu}{4,}$/u);

function capitals(words: readonly Word[]): Uint8Array {
  const marks = new Uint8Array(words.length);
  let any = 0;
  let small = 0;
  for (let i = 0; i < words.length; i++) {
    const { form, upos } = words[i]!;
    if (form.length < 3) continue;
    const second = form[1]!;
    if (second === second.toLowerCase() || !CAPS.test(form)) small++;
    else if (upos !== 'PROPN' && upos !== 'X' && upos !== 'SYM') {
      marks[i] = 1;
      any++;
    }
  }
  // A line in capitals throughout is a heading, not a shout.
  return any > small ? new Uint8Array(words.length) : marks;
}

/** Builds the scene of a sentence; `segments` are those that touch it. */
export function sceneOf(
  sentence: AnalysedSentence,
  number: number,
  block: BlockType,
  segments: readonly Segment[],
  classes: WordClasses,
): Scene {
  const { words } = sentence;
  const lower = words.map((word) => word.form.toLowerCase());
  const { list, of } = clausesOf(words, classes);
  const before = (a: readonly [number, number], i: number): boolean => a[0] < number || (a[0] === number && a[1] <= i);
  const after = (a: readonly [number, number], i: number): boolean => a[0] > number || (a[0] === number && a[1] >= i);
  return {
    number,
    start: sentence.start,
    end: sentence.end,
    words,
    block,
    lower,
    bare: words.map((word, i) => (word.feats.Clitic ? lower[i]!.replace(CLITIC, '') : lower[i]!)),
    lemma: words.map((word) => word.lemma.toLowerCase()),
    caps: capitals(words),
    clauses: list,
    clauseOf: of,
    segments,
    classes,
    next: undefined,
    previous: undefined,
    finite: (i) => isFiniteVerb(words[i]!),
    negator: (i) => isNegator(words[i]!),
    segmentAt: (kind, i) => segments.find((s) => s.kind === kind && before(s.from, i) && after(s.to, i)),
    segmentFrom: (kind, i) => segments.find((s) => s.kind === kind && s.from[0] === number && s.from[1] === i),
  };
}

/** Lets a scene and the one after it see each other. */
export function link(scene: Scene, next: Scene): void {
  Object.assign(scene, { next });
  Object.assign(next, { previous: scene });
}
