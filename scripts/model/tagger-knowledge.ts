/** What the training text says of each word and ending, with the text of the word's own document left out. */
import type { Reading } from '../../src/fi/morphology.js';
import type { Knowledge, TagCount } from '../../src/fi/tagger/candidates.js';
import { LONGEST_ENDING } from '../../src/fi/tagger/model.js';
import { parseTag, type Tag } from '../../src/fi/tags.js';
import type { GoldSentence, GoldWord } from './treebank.js';

export type Counts = Map<string, Map<Tag, number>>;

export interface Counted {
  /** By form as written. */
  readonly words: Counts;
  /** By ending with the capital (`c` or `l` before it), each form once a tag. */
  readonly endings: Counts;
  /** By document and form. */
  readonly byDoc: ReadonlyMap<string, Counts>;
}

export const goldTag = ({ upos, feats }: GoldWord): Tag => parseTag(`${upos} ${feats}`);

/** A form that has its capital only from its place is counted in lower case. */
export const countedAs = ({ form, lemma, upos }: GoldWord): string =>
  upos !== 'PROPN' && lemma === lemma.toLowerCase() && form.slice(1) === form.slice(1).toLowerCase()
    ? form.toLowerCase()
    : form;

const add = (counts: Counts, key: string, tag: Tag, by: number): void => {
  let own = counts.get(key);
  if (!own) {
    own = new Map();
    counts.set(key, own);
  }
  own.set(tag, (own.get(tag) ?? 0) + by);
};

export const endingsOf = (form: string): string[] => {
  const lower = form.toLowerCase();
  const mark = form[0] !== lower[0] ? 'c' : 'l';
  const keys: string[] = [];
  for (let n = 1; n <= LONGEST_ENDING && n <= lower.length; n++) keys.push(mark + lower.slice(lower.length - n));
  return keys;
};

export function countWords(sentences: readonly GoldSentence[]): Counted {
  const words: Counts = new Map();
  const endings: Counts = new Map();
  const byDoc = new Map<string, Counts>();
  for (const { doc, words: list } of sentences) {
    let own = byDoc.get(doc);
    if (!own) {
      own = new Map();
      byDoc.set(doc, own);
    }
    for (const word of list) {
      if (word.unsureTag) continue;
      const tag = goldTag(word);
      const form = countedAs(word);
      add(words, form, tag, 1);
      add(own, form, tag, 1);
    }
  }
  const types = new Map<string, Map<Tag, number>>();
  for (const { words: list } of sentences)
    for (const word of list) if (!word.unsureTag) add(types, word.form, goldTag(word), 1);
  for (const [form, tags] of types)
    if ([...tags.values()].reduce((a, b) => a + b, 0) <= 20)
      for (const tag of tags.keys()) for (const key of endingsOf(form)) add(endings, key, tag, 1);
  return { words, endings, byDoc };
}

/** Tags by count, most frequent first. */
const sorted = (counts: ReadonlyMap<Tag, number> | undefined): TagCount[] =>
  [...(counts ?? [])].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count || a.tag - b.tag);

/** Tags of the longest endings that three known words have; `less` is taken off (the word's own). */
export function endingTags(endings: Counts, form: string, less?: ReadonlyMap<Tag, number>): TagCount[] {
  const keys = endingsOf(form);
  const out = new Map<Tag, number>();
  for (let k = keys.length - 1; k >= 0 && out.size < 3; k--) {
    const left = sorted(endings.get(keys[k] as string))
      .map(({ tag, count }) => ({ tag, count: count - (less?.has(tag) ? 1 : 0) }))
      .filter(({ count }) => count > 0);
    const total = left.reduce((sum, { count }) => sum + count, 0);
    if (total < 3) continue;
    for (const { tag, count } of left)
      if (count * 40 >= total && out.size < 5 && !out.has(tag))
        out.set(tag, Math.max(1, Math.round((64 * count) / total)));
  }
  return [...out].map(([tag, count]) => ({ tag, count }));
}

/** What is known of a form in a document; `doc` undefined = of a new text. */
export function knowledgeOf(counted: Counted, readings: readonly Reading[], form: string, doc?: string): Knowledge {
  const lower = form.toLowerCase();
  const all = counted.words.get(form);
  const here = doc === undefined ? undefined : counted.byDoc.get(doc)?.get(form);
  const left = new Map<Tag, number>();
  for (const [tag, count] of all ?? []) {
    const rest = count - (here?.get(tag) ?? 0);
    if (rest > 0) left.set(tag, rest);
  }
  if (lower !== form) {
    const lowerHere = doc === undefined ? undefined : counted.byDoc.get(doc)?.get(lower);
    for (const [tag, count] of counted.words.get(lower) ?? []) {
      const rest = count - (lowerHere?.get(tag) ?? 0);
      if (rest > 0) left.set(tag, (left.get(tag) ?? 0) + rest);
    }
  }
  const seen = sorted(left);
  const total = seen.reduce((sum, { count }) => sum + count, 0);
  const endings =
    total < 5
      ? endingTags(
          counted.endings,
          form,
          total === 0 ? new Map([...(all ?? []), ...(counted.words.get(lower) ?? [])]) : undefined,
        )
      : [];
  return { readings, seen, endings };
}
