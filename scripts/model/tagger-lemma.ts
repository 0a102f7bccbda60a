/** Learns to choose among lemmas: a log-linear model over candidates, by AdaGrad (Duchi et al. 2011). */

import type { Reading } from '../../src/fi/morphology.js';
import { changeKey } from '../../src/fi/tagger/choices.js';
import {
  LEMMA_BITS,
  type LemmaKnowledge,
  lemmaCandidates,
  lemmaFeatures,
  PLACE,
  type Place,
} from '../../src/fi/tagger/lemma.js';
import { LONGEST_ENDING } from '../../src/fi/tagger/model.js';
import { growParts, PART, partOf } from '../../src/fi/tagger/parts.js';
import { parseScript, type Script, scriptOf } from '../../src/fi/tagger/scripts.js';
import type { Tag } from '../../src/fi/tags.js';
import { randomOf, shuffle } from './perceptron.js';
import { countedAs, goldTag } from './tagger-knowledge.js';
import type { GoldSentence } from './treebank.js';

interface SeenLemma {
  readonly tag: Tag;
  readonly lemma: string;
  count: number;
  /** Of the machine-tagged text. */
  readonly silver?: boolean;
}

type ByForm = Map<string, SeenLemma[]>;

export interface LemmaCounts {
  readonly words: ByForm;
  readonly byDoc: ReadonlyMap<string, ByForm>;
  /** Lemmas and parts of compounds with their place before them. */
  readonly known: Map<string, number>;
  readonly knownByDoc: ReadonlyMap<string, Map<string, number>>;
  /** Key of ending and tag -> script -> number of words. */
  readonly changes: Map<number, Map<string, number>>;
}

const placed = (text: string, place: Place): string => `${place}${text}`;

const addLemma = (to: ByForm, form: string, tag: Tag, lemma: string, silver: boolean): void => {
  let list = to.get(form);
  if (!list) {
    list = [];
    to.set(form, list);
  }
  const own = list.find((one) => one.tag === tag && one.lemma === lemma);
  if (own) own.count++;
  else list.push({ tag, lemma, count: 1, silver });
};

const bump = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export const plainScript = (form: string, lemma: string): string => {
  const script = scriptOf(form, lemma);
  return script.slice(0, script.lastIndexOf('\t') + 1);
};

export function changeKeys(form: string, tag: Tag): number[] {
  const lower = form.toLowerCase();
  const keys: number[] = [];
  for (let n = 1; n <= LONGEST_ENDING && n <= lower.length; n++)
    keys.push(changeKey(lower, n, partOf(tag, PART.whole)));
  return keys;
}

/** Whether a word was met once, in the machine-tagged text: its own document never asks of it, others should not. */
const isSilverOnce = (list: readonly SeenLemma[]): boolean =>
  list.length === 1 && list[0]?.count === 1 && list[0].silver === true;

export function countLemmas(sentences: readonly GoldSentence[]): LemmaCounts {
  const words: ByForm = new Map();
  const byDoc = new Map<string, ByForm>();
  const known = new Map<string, number>();
  const knownByDoc = new Map<string, Map<string, number>>();
  const changes = new Map<number, Map<string, number>>();
  for (const { doc, words: list } of sentences) {
    const silver = doc.startsWith('fincore');
    const own = byDoc.get(doc) ?? new Map();
    byDoc.set(doc, own);
    const ownKnown = knownByDoc.get(doc) ?? new Map<string, number>();
    knownByDoc.set(doc, ownKnown);
    for (const word of list) {
      if (word.unsureLemma || word.unsureTag) continue;
      const tag = goldTag(word);
      const form = countedAs(word);
      addLemma(words, form, tag, word.lemma, silver);
      addLemma(own, form, tag, word.lemma, silver);
      const parts = word.lemma.split('#');
      const keys = [placed(word.lemma, PLACE.whole)];
      if (parts.length > 1)
        parts.forEach((part, k) => {
          keys.push(placed(part, k === parts.length - 1 ? PLACE.last : PLACE.first));
        });
      for (const key of keys) {
        bump(known, key);
        bump(ownKnown, key);
      }
    }
  }
  growParts();
  for (const [form, list] of words)
    for (const script of new Set(list.map(({ tag, lemma }) => `${tag}\n${plainScript(form, lemma)}`))) {
      const [tag, text] = script.split('\n') as [string, string];
      for (const key of changeKeys(form, Number(tag))) {
        const counts = changes.get(key) ?? new Map<string, number>();
        changes.set(key, counts);
        bump(counts, text);
      }
    }
  for (const [key, counts] of changes) if ([...counts.values()].reduce((a, b) => a + b, 0) < 2) changes.delete(key);
  for (const [form, list] of words) if (isSilverOnce(list)) words.delete(form);
  return { words, byDoc, known, knownByDoc, changes };
}

const knownBucket = (count: number): number => (count <= 0 ? 0 : Math.min(15, 1 + Math.floor(2 * Math.log2(count))));

export { knownBucket };

/** Scripts of the longest endings that other words have. */
export function changesOf(
  changes: LemmaCounts['changes'],
  form: string,
  tag: Tag,
  less?: string,
): { script: Script; count: number }[] {
  const keys = changeKeys(form, tag);
  const out = new Map<string, number>();
  for (let k = keys.length - 1; k >= 0 && out.size < 4; k--) {
    const counts = changes.get(keys[k] as number);
    if (!counts) continue;
    const left = [...counts].map(([text, count]): [string, number] => [text, count - (text === less ? 1 : 0)]);
    left.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    for (const [text, count] of left.slice(0, 4)) if (count > 0 && !out.has(text) && out.size < 6) out.set(text, count);
  }
  return [...out].map(([text, count]) => ({ script: parseScript(text), count }));
}

/** What is known of a form's lemma in a document; `doc` undefined = in a new text. */
export function lemmaKnowledge(
  counts: LemmaCounts,
  readings: readonly Reading[],
  form: string,
  tag: Tag,
  gold?: { doc: string; lemma: string },
): LemmaKnowledge {
  const here = gold && counts.byDoc.get(gold.doc);
  const hereKnown = gold && counts.knownByDoc.get(gold.doc);
  const left = new Map<string, SeenLemma>();
  for (const text of new Set([form, form.toLowerCase()]))
    for (const one of counts.words.get(text) ?? []) {
      const own = here?.get(text)?.find(({ tag: t, lemma }) => t === one.tag && lemma === one.lemma)?.count ?? 0;
      if (one.count <= own) continue;
      const key = `${one.tag}\n${one.lemma}`;
      left.set(key, { tag: one.tag, lemma: one.lemma, count: one.count - own + (left.get(key)?.count ?? 0) });
    }
  const seen = [...left.values()];
  const less = gold && seen.length === 0 ? plainScript(form, gold.lemma) : undefined;
  return {
    readings,
    seen,
    changes: changesOf(counts.changes, form, tag, less),
    known: (text, place) => {
      const key = placed(text, place);
      return knownBucket((counts.known.get(key) ?? 0) - (hereKnown?.get(key) ?? 0));
    },
  };
}

export interface LemmaExample {
  readonly features: readonly Int32Array[];
  readonly gold: number;
  readonly weight: number;
}

export function trainLemma(examples: readonly LemmaExample[], epochs: number, seed: number): Float32Array {
  const size = 2 ** LEMMA_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size);
  const order = Int32Array.from(examples, (_, i) => i);
  const random = randomOf(seed);
  const rate = 0.1;
  const decay = 1e-6;
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const number of order) {
      const { features, gold, weight } = examples[number] as LemmaExample;
      const scores = features.map((list) => {
        let sum = 0;
        for (let k = 0; k < list.length; k++) sum += weights[list[k] as number] as number;
        return sum;
      });
      const top = Math.max(...scores);
      const powers = scores.map((score) => Math.exp(score - top));
      const total = powers.reduce((a, b) => a + b, 0);
      features.forEach((list, c) => {
        const slope = ((powers[c] as number) / total - (c === gold ? 1 : 0)) * weight;
        if (Math.abs(slope) < 1e-4) return;
        for (let k = 0; k < list.length; k++) {
          const at = list[k] as number;
          const g = slope + decay * (weights[at] as number);
          squares[at] = (squares[at] as number) + g * g;
          weights[at] = (weights[at] as number) - (rate * g) / Math.sqrt(1e-6 + (squares[at] as number));
        }
      });
    }
  }
  return weights;
}

/** Training examples of the lemma chooser, each word form, tag and lemma at most `cap` times. */
export function lemmaExamples(
  sentences: readonly GoldSentence[],
  counts: LemmaCounts,
  readingsOf: (form: string) => readonly Reading[],
  cap: number,
): { examples: LemmaExample[]; missed: number } {
  const met = new Map<string, number>();
  const examples: LemmaExample[] = [];
  let missed = 0;
  for (const { doc, words, goldLemmas } of sentences) {
    if (!goldLemmas) continue;
    for (const word of words) {
      if (word.upos === 'PUNCT' || word.unsureLemma) continue;
      const tag = goldTag(word);
      const key = `${word.form}\n${tag}\n${word.lemma}`;
      const count = (met.get(key) ?? 0) + 1;
      met.set(key, count);
      if (count > cap) continue;
      const knowledge = lemmaKnowledge(counts, readingsOf(word.form), word.form, tag, { doc, lemma: word.lemma });
      const candidates = lemmaCandidates(word.form, tag, knowledge);
      const gold = candidates.findIndex(({ lemma }) => lemma === word.lemma);
      if (gold < 0) {
        missed++;
        continue;
      }
      const features: Int32Array[] = [];
      lemmaFeatures(word.form, tag, candidates, knowledge, (indexes, length) => {
        features.push(indexes.slice(0, length));
      });
      examples.push({ features, gold, weight: 1 });
    }
  }
  return { examples, missed };
}
