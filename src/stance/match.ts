/** Finds every place where a rule's pattern and conditions hold. */
import { once, type Rows } from '../text/keyed.js';
import type { Feats } from '../types.js';
import { INDEXED, lastPart, type Pattern, STEM, type WordClasses } from './pattern.js';
import type { RuleIndex } from './places.js';
import type { Scene } from './scene.js';
import type { Rule } from './table.js';

export interface Match {
  readonly rule: Rule;
  /** Word indexes of the marked words, inclusive. */
  readonly first: number;
  readonly last: number;
}

/** Rules by what is looked up of a word. */
export interface Lookup extends RuleIndex {
  /** Rules of the classes that a word belongs to. */
  readonly member: Rows<Rule>;
  /** Feature objects are shared by many words, so what they call up is kept. */
  readonly byFeats: WeakMap<Feats, readonly Rule[]>;
}

export function lookupOf(index: RuleIndex, classes: WordClasses): Lookup {
  const rulesOf = (word: string): readonly Rule[] | undefined => {
    const names = index.classNames.filter((name) => classes.get(name)!.has(word));
    return names.length === 0 ? undefined : names.flatMap((name) => index.class.get(name)!);
  };
  return { ...index, member: { get: once(rulesOf) }, byFeats: new WeakMap() };
}

function rulesOfFeats(lookup: Lookup, feats: Feats): readonly Rule[] {
  let rules = lookup.byFeats.get(feats);
  if (!rules) {
    rules = Object.entries(feats).flatMap(([name, value]) =>
      value.split(',').flatMap((one) => lookup.feat.get(`${name}=${one}`) ?? []),
    );
    lookup.byFeats.set(feats, rules);
  }
  return rules;
}

/** All matches in the sentence, in the order of the words that the index looked up. */
export function matchesIn(scene: Scene, lookup: Lookup): Match[] {
  const found: Match[] = [];
  const seen = new Set<string>();
  const tryRules = (rules: readonly Rule[] | undefined, at: number): void => {
    if (!rules) return;
    for (const rule of rules) {
      const match = matchAt(scene, rule, at);
      if (!match) continue;
      const key = `${rule.id} ${match.first} ${match.last}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(match);
    }
  };
  for (let i = 0; i < scene.words.length; i++) {
    const word = scene.words[i]!;
    const lower = scene.lower[i]!;
    const bare = scene.bare[i]!;
    tryRules(lookup.form.get(lower), i);
    if (bare !== lower) tryRules(lookup.form.get(bare), i);
    const lemma = scene.lemma[i]!;
    tryRules(lookup.lemma.get(lemma), i);
    tryRules(lookup.part.get(lemma), i);
    tryRules(lookup.member.get(lemma), i);
    if (lower !== lemma) tryRules(lookup.member.get(lower), i);
    if (word.parts.length > 1) tryRules(lookup.part.get(lastPart(word)), i);
    if (lower.length > STEM) {
      tryRules(lookup.prefix.get(lower.slice(0, STEM)), i);
      tryRules(lookup.suffix.get(lower.slice(-STEM)), i);
      tryRules(lookup.lemmaSuffix.get(lemma.slice(-STEM)), i);
    }
    tryRules(rulesOfFeats(lookup, word.feats), i);
    if (word.kind === 'emoji' || scene.caps[i] || scene.segments.some(({ from: [, at] }) => at === i))
      for (const property of INDEXED) tryRules(lookup.property.get(property), i);
  }
  return found;
}

/** The rule's match with its anchor at a word, or undefined. */
export function matchAt(scene: Scene, rule: Rule, at: number): Match | undefined {
  const { pattern } = rule;
  const anchor = pattern.elements[pattern.anchor]!;
  if (anchor.kind !== 'word' || !anchor.test(scene, at)) return undefined;
  const places = new Array<number>(pattern.elements.length).fill(-1);
  places[pattern.anchor] = at;
  if (!walk(scene, pattern, pattern.anchor + 1, at, 1, places)) return undefined;
  if (!walk(scene, pattern, pattern.anchor - 1, at, -1, places)) return undefined;
  let first = -1;
  let last = -1;
  for (let e = pattern.from; e < pattern.to; e++) {
    const place = places[e]!;
    if (place < 0) continue;
    if (first < 0) first = place;
    last = place;
  }
  if (first < 0) return undefined;
  for (const condition of rule.conditions) if (!condition(scene, first, last)) return undefined;
  return { rule, first, last };
}

/** Goes on from element `e` in the direction `step`; `at` is the word that the element before it took. */
function walk(scene: Scene, pattern: Pattern, e: number, at: number, step: 1 | -1, places: number[]): boolean {
  const element = pattern.elements[e];
  if (!element) return true;
  const next = at + step;
  switch (element.kind) {
    case 'clauseStart':
      return startsClause(scene, at) && walk(scene, pattern, e + step, at, step, places);
    case 'sentenceStart':
      return onlyMarks(scene, 0, at) && walk(scene, pattern, e + step, at, step, places);
    case 'sentenceEnd':
      return onlyMarks(scene, at + 1, scene.words.length) && walk(scene, pattern, e + step, at, step, places);
    case 'gap': {
      for (let skipped = 0; skipped <= element.most; skipped++) {
        const reached = at + skipped * step;
        if (reached < 0 || reached >= scene.words.length) return false;
        if (skipped > 0 && !element.wide && scene.clauseOf[reached] !== scene.clauseOf[at]) return false;
        if (walk(scene, pattern, e + step, reached, step, places)) return true;
      }
      return false;
    }
    default: {
      const fits = next >= 0 && next < scene.words.length && element.test(scene, next);
      if (fits) {
        places[e] = next;
        if (walk(scene, pattern, e + step, next, step, places)) return true;
        places[e] = -1;
      }
      return element.optional && walk(scene, pattern, e + step, at, step, places);
    }
  }
}

/** First word of its clause, conjunctions and punctuation left out. */
function startsClause(scene: Scene, at: number): boolean {
  const clause = scene.clauses[scene.clauseOf[at]!]!;
  for (let i = clause.first; i < at; i++) {
    const { upos } = scene.words[i]!;
    if (scene.clauseOf[i] === scene.clauseOf[at] && upos !== 'PUNCT' && upos !== 'CCONJ' && upos !== 'SYM')
      return false;
  }
  return true;
}

function onlyMarks(scene: Scene, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const { upos } = scene.words[i]!;
    if (upos !== 'PUNCT' && upos !== 'SYM') return false;
  }
  return true;
}
