/** Finds every place where a rule's pattern and conditions hold. */
import type { Feats } from '../types.js';
import { INDEXED, lastPart, type Pattern, STEM, type WordClasses } from './pattern.js';
import type { Scene } from './scene.js';
import { indexRules, type Rule, type RuleIndex } from './table.js';

export interface Match {
  readonly rule: Rule;
  /** Word indexes of the marked words, inclusive. */
  readonly first: number;
  readonly last: number;
}

/** The index split by the sort of key, so that no key string is put together for a word. */
export interface Lookup {
  readonly form: ReadonlyMap<string, readonly Rule[]>;
  readonly lemma: ReadonlyMap<string, readonly Rule[]>;
  readonly part: ReadonlyMap<string, readonly Rule[]>;
  readonly prefix: ReadonlyMap<string, readonly Rule[]>;
  readonly suffix: ReadonlyMap<string, readonly Rule[]>;
  readonly lemmaSuffix: ReadonlyMap<string, readonly Rule[]>;
  readonly feat: ReadonlyMap<string, readonly Rule[]>;
  readonly property: ReadonlyMap<string, readonly Rule[]>;
  /** By the members of the word classes that rules are looked up by. */
  readonly member: ReadonlyMap<string, readonly Rule[]>;
  /** Rules of the inventory of evaluative words, compiled when a text has the lemma. */
  readonly evaluation: (lemma: string) => readonly Rule[] | undefined;
  /** Feature objects are shared by many words, so what they call up is kept. */
  readonly byFeats: WeakMap<Feats, readonly Rule[]>;
  /** Rules that wait for a sentence like this one; taken into the lookup before its words are looked up. */
  readonly wake: (scene: Scene) => void;
}

const SORTS = ['form', 'lemma', 'part', 'prefix', 'suffix', 'lemmaSuffix', 'feat', 'property'] as const;

export function lookupOf(
  index: RuleIndex,
  classes: WordClasses,
  evaluation: Lookup['evaluation'] = () => undefined,
  waking: (scene: Scene) => readonly Rule[] = () => [],
): Lookup {
  const member = new Map<string, readonly Rule[]>();
  const maps = Object.fromEntries(SORTS.map((sort) => [sort, new Map<string, readonly Rule[]>()])) as Record<
    (typeof SORTS)[number],
    Map<string, readonly Rule[]>
  >;
  const take = (map: Map<string, readonly Rule[]>, value: string, rules: readonly Rule[]): void => {
    const others = map.get(value);
    map.set(value, others ? [...others, ...rules] : rules);
  };
  const takeAll = (more: RuleIndex): void => {
    for (const [key, rules] of more) {
      const colon = key.indexOf(':');
      const value = key.slice(colon + 1);
      if (key.startsWith('class:')) for (const word of classes.get(value) ?? []) take(member, word, rules);
      else take(maps[key.slice(0, colon) as (typeof SORTS)[number]], value, rules);
    }
  };
  takeAll(index);
  const wake = (scene: Scene): void => {
    const rules = waking(scene);
    if (rules.length > 0) takeAll(indexRules(rules));
  };
  return { ...maps, member, evaluation, byFeats: new WeakMap(), wake };
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
  lookup.wake(scene);
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
    tryRules(lookup.evaluation(lemma), i);
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
