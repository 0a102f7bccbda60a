import { type Container, openContainer, type Section, sectionOf } from '../container.js';
import { lowerOf } from '../forms.js';
import type { Reading } from '../morphology.js';
import type { Tag } from '../tags.js';
import { FEW, isListed, type Knowledge, type TagCount } from './candidates.js';
import {
  type Choices,
  changeKey,
  countAt,
  endingKey,
  firstChoice,
  nextChoice,
  openChoices,
  scriptAt,
  tagAt,
  wordKey,
} from './choices.js';
import type { Weigh } from './entry.js';
import { hashText } from './hash.js';
import type { LemmaKnowledge, Place } from './lemma.js';
import { PART, partOf, prepare } from './parts.js';
import { applyScript, type Script } from './scripts.js';
import { openWeights, type Sum, sumOf } from './weights.js';

export const TAGGER_VERSION = 3;

/** Longest ending that is looked at, in letters. */
export const LONGEST_ENDING = 6;

/** How far below the best a tag may be by its word alone and still win in context. */
const REACH = 80;

/** What was learnt from the treebanks. */
export interface Tagger {
  readonly choices: Choices;
  /** Weights of the features of tags in context, and what one of their sum is worth. */
  readonly weigh: Weigh & { readonly unit: number };
  /** The same of the features of lemmas. */
  readonly lemmas: { readonly sum: Sum; readonly unit: number };
  /** Hashes of lemmas and parts of compounds with how common they are, 1..15. */
  readonly known: { readonly keys: Uint32Array; readonly level: Uint8Array };
}

/** @throws PostlensError `model` where the bytes are not a whole tagger of this version */
export function openTagger(bytes: Uint8Array, name: string): Tagger {
  const container: Container = openContainer(bytes, name, TAGGER_VERSION);
  const largest = sectionOf(container, 'largest', 'f32');
  const tags = openWeights(sectionOf(container, 'weights', 'i8'), largest[0] as number);
  const lemmas = openWeights(sectionOf(container, 'lemmas', 'i8'), largest[1] as number);
  return {
    choices: openChoices(container),
    weigh: { sum: sumOf(tags), unit: tags.unit, reach: REACH / tags.unit },
    lemmas: { sum: sumOf(lemmas), unit: lemmas.unit },
    known: { keys: sectionOf(container, 'knownkey', 'u32'), level: sectionOf(container, 'knownlvl', 'u8') },
  };
}

const NONE: readonly TagCount[] = [];

/** What is known of a form's tags. */
export function tagKnowledge({ choices }: Tagger, readings: readonly Reading[], form: string): Knowledge {
  const lower = lowerOf(form);
  const seen: { tag: Tag; count: number }[] = [];
  let total = addSeen(choices, form, seen);
  if (lower !== form) total += addSeen(choices, lower, seen);
  if (seen.length > 1) seen.sort((a, b) => b.count - a.count);
  const endings = total < FEW && !isListed(readings) ? endingTags(choices, form, lower) : NONE;
  return { readings, seen, endings };
}

/** Adds the counts of a spelling; returns their sum. */
function addSeen(choices: Choices, text: string, seen: { readonly tag: Tag; count: number }[]): number {
  let total = 0;
  for (let at = firstChoice(choices, wordKey(text)); at >= 0; at = nextChoice(choices, at)) {
    const tag = tagAt(choices, at);
    const count = countAt(choices, at);
    const own = find(seen, tag);
    if (own) own.count += count;
    else seen.push({ tag, count });
    total += count;
  }
  return total;
}

function find<T extends TagCount>(all: readonly T[], tag: Tag): T | undefined {
  for (const one of all) if (one.tag === tag) return one;
  return undefined;
}

/** Tags of words with the same ending: of the longest endings that are known, until there are four. */
function endingTags(choices: Choices, form: string, lower: string): TagCount[] {
  const capital = form[0] !== lower[0];
  const tags: TagCount[] = [];
  for (let n = Math.min(LONGEST_ENDING, lower.length); n > 0 && tags.length < 3; n--) {
    let at = firstChoice(choices, endingKey(lower, n, capital));
    for (; at >= 0 && tags.length < 5; at = nextChoice(choices, at)) {
      const tag = tagAt(choices, at);
      if (!find(tags, tag)) tags.push({ tag, count: countAt(choices, at) });
    }
  }
  return tags;
}

/** Lemmas of this very word in the training text. */
export function seenLemmas({ choices }: Tagger, form: string): LemmaKnowledge['seen'] {
  const lower = lowerOf(form);
  const seen: { tag: Tag; lemma: string; count: number }[] = [];
  addLemmas(choices, form, seen);
  if (lower !== form) addLemmas(choices, lower, seen);
  return seen;
}

function addLemmas(choices: Choices, text: string, seen: { tag: Tag; lemma: string; count: number }[]): void {
  for (let at = firstChoice(choices, wordKey(text)); at >= 0; at = nextChoice(choices, at)) {
    const lemma = applyScript(text, scriptAt(choices, at));
    if (lemma !== undefined) seen.push({ tag: tagAt(choices, at), lemma, count: countAt(choices, at) });
  }
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
  const lower = lowerOf(form);
  const changes: { script: Script; count: number }[] = [];
  prepare(tag);
  const whole = partOf(tag, PART.whole);
  for (let n = Math.min(LONGEST_ENDING, lower.length); n > 0 && changes.length < 4; n--) {
    let at = firstChoice(choices, changeKey(lower, n, whole));
    for (; at >= 0 && changes.length < 6; at = nextChoice(choices, at)) {
      const script = scriptAt(choices, at);
      if (!has(changes, script)) changes.push({ script, count: countAt(choices, at) });
    }
  }
  return {
    readings,
    seen,
    changes,
    known: (text, place) => levelOf(tagger.known, text, place),
  };
}

function has(changes: LemmaKnowledge['changes'], script: Script): boolean {
  for (const one of changes) if (one.script === script) return true;
  return false;
}

export const knownKey = (text: string, place: Place): number => hashText(text, 0, text.length, 60 + place) >>> 0 || 1;

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
