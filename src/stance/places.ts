/** What rules are looked up by. */
import type { Rows } from '../text/keyed.js';
import type { Rule } from './table.js';

/** Sorts of key, so that no key string is put together for a word; `class` is a word class that a pattern names. */
const SORTS = ['form', 'lemma', 'part', 'prefix', 'suffix', 'lemmaSuffix', 'feat', 'property', 'class'] as const;
export type Sort = (typeof SORTS)[number];

export type RuleIndex = Readonly<Record<Sort, Rows<Rule>>> & {
  /** The classes that some rule is looked up by. */
  readonly classNames: readonly string[];
};

export const mapSorts = <T>(make: (sort: Sort) => T): Record<Sort, T> =>
  Object.fromEntries(SORTS.map((sort) => [sort, make(sort)])) as Record<Sort, T>;

/** Where a rule is found, each place once. */
export function placesOf({ pattern }: Rule): (readonly [sort: Sort, value: string])[] {
  const element = pattern.elements[pattern.anchor]!;
  return [...new Set(element.kind === 'word' ? element.keys : [])].map((key) => {
    const colon = key.indexOf(':');
    return [key.slice(0, colon) as Sort, key.slice(colon + 1)];
  });
}

/** An index of compiled rules. */
export function indexRules(rules: readonly Rule[]): RuleIndex {
  const index = mapSorts(() => new Map<string, Rule[]>());
  for (const rule of rules)
    for (const [sort, value] of placesOf(rule)) {
      const others = index[sort].get(value);
      if (others) others.push(rule);
      else index[sort].set(value, [rule]);
    }
  return { ...index, classNames: [...index.class.keys()] };
}

/** Two indexes as one. */
export const joined = (one: RuleIndex, other: RuleIndex): RuleIndex => ({
  ...mapSorts((sort) => ({
    get: (value: string) => [...(one[sort].get(value) ?? []), ...(other[sort].get(value) ?? [])],
  })),
  classNames: [...new Set([...one.classNames, ...other.classNames])],
});
