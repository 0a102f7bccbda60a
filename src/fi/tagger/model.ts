import { type Container, openContainer, type Section, sectionOf } from '../container.js';
import type { Reading } from '../morphology.js';
import type { Tag } from '../tags.js';
import type { Knowledge, TagCount } from './candidates.js';
import { type Choices, changeKey, choicesOf, endingKey, firstChoice, openChoices, wordKey } from './choices.js';
import { hashText } from './hash.js';
import type { LemmaKnowledge, Place } from './lemma.js';
import { PART, partOf } from './parts.js';
import { applyScript, type Script } from './scripts.js';
import { openWeights, type Sum, sumOf } from './weights.js';

export const TAGGER_VERSION = 2;

/** Longest ending that is looked at, in letters. */
export const LONGEST_ENDING = 6;

/** What was learnt from the treebanks. */
export interface Tagger {
  readonly choices: Choices;
  /** Weights of the features of tags in context. */
  readonly weights: Sum;
  /** Weights of the features of lemmas. */
  readonly lemmaWeights: Sum;
  /** Hashes of lemmas and parts of compounds with how common they are, 1..15. */
  readonly known: { readonly keys: Uint32Array; readonly level: Uint8Array };
}

/** @throws PostlensError `model` where the bytes are not a whole tagger of this version */
export function openTagger(bytes: Uint8Array, name: string): Tagger {
  const container: Container = openContainer(bytes, name, TAGGER_VERSION);
  const largest = sectionOf(container, 'largest', 'f32');
  return {
    choices: openChoices(container),
    weights: sumOf(openWeights(sectionOf(container, 'weights', 'i8'), largest[0] as number)),
    lemmaWeights: sumOf(openWeights(sectionOf(container, 'lemmas', 'i8'), largest[1] as number)),
    known: { keys: sectionOf(container, 'knownkey', 'u32'), level: sectionOf(container, 'knownlvl', 'u8') },
  };
}

/** What is known of a form's tags. */
export function tagKnowledge({ choices }: Tagger, readings: readonly Reading[], form: string): Knowledge {
  const lower = form.toLowerCase();
  const counts = new Map<Tag, number>();
  let total = 0;
  for (const text of lower === form ? [form] : [form, lower])
    for (const { tag, count } of choicesOf(choices, wordKey(text))) {
      counts.set(tag, (counts.get(tag) ?? 0) + count);
      total += count;
    }
  const seen = [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count);
  return { readings, seen, endings: total < 5 ? endingTags(choices, form, lower) : [] };
}

/** Tags of words with the same ending: of the longest endings that are known, until there are four. */
function endingTags(choices: Choices, form: string, lower: string): TagCount[] {
  const capital = form[0] !== lower[0];
  const tags = new Map<Tag, number>();
  for (let n = Math.min(LONGEST_ENDING, lower.length); n > 0 && tags.size < 3; n--)
    for (const { tag, count } of choicesOf(choices, endingKey(lower, n, capital)))
      if (tags.size < 5 && !tags.has(tag)) tags.set(tag, count);
  return [...tags].map(([tag, count]) => ({ tag, count }));
}

/** Lemmas of this very word in the training text. */
export function seenLemmas({ choices }: Tagger, form: string): LemmaKnowledge['seen'] {
  const lower = form.toLowerCase();
  const seen: { tag: Tag; lemma: string; count: number }[] = [];
  for (const text of lower === form ? [form] : [form, lower])
    for (const { tag, script, count } of choicesOf(choices, wordKey(text))) {
      const lemma = applyScript(text, script);
      if (lemma !== undefined) seen.push({ tag, lemma, count });
    }
  return seen;
}

/** All that is known of the lemma of a form with a tag. */
export function lemmaKnowledge(
  tagger: Tagger,
  readings: readonly Reading[],
  seen: LemmaKnowledge['seen'],
  form: string,
  tag: Tag,
): LemmaKnowledge {
  const { choices } = tagger;
  const lower = form.toLowerCase();
  const changes = new Map<Script, number>();
  const whole = partOf(tag, PART.whole);
  for (let n = Math.min(LONGEST_ENDING, lower.length); n > 0 && changes.size < 4; n--)
    for (const { script, count } of choicesOf(choices, changeKey(lower, n, whole)))
      if (changes.size < 6 && !changes.has(script)) changes.set(script, count);
  return {
    readings,
    seen,
    changes: [...changes].map(([script, count]) => ({ script, count })),
    known: (text, place) => levelOf(tagger.known, text, place),
  };
}

export const knownKey = (text: string, place: Place): number => hashText(text, 0, text.length, 60 + place) || 1;

function levelOf({ keys, level }: Tagger['known'], text: string, place: Place): number {
  const key = knownKey(text, place);
  const mask = keys.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    if (keys[slot] === key) return level[slot] as number;
    if (keys[slot] === 0) return 0;
  }
}

/** Packs levels by key. */
export function packKnown(levels: ReadonlyMap<number, number>): Record<string, Section> {
  const keys = new Uint32Array(2 ** Math.ceil(Math.log2(levels.size * 1.25 + 2)));
  const level = new Uint8Array(keys.length);
  for (const [key, value] of levels) {
    let slot = key & (keys.length - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    level[slot] = value;
  }
  return { knownkey: keys, knownlvl: level };
}

/** Whether the training text has the form, as it is or in lower case. */
export const isSeen = ({ choices }: Tagger, form: string): boolean =>
  firstChoice(choices, wordKey(form)) >= 0 || firstChoice(choices, wordKey(form.toLowerCase())) >= 0;
