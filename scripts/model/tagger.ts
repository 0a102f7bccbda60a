/** Builds data/tagger.bin: what the treebanks say of words and endings, and the weights learnt from them. */
import { join } from 'node:path';
import { writeContainer } from '../../src/fi/container.js';
import type { Reading } from '../../src/fi/morphology.js';
import { endingKey, packChoices, type RawChoice, wordKey } from '../../src/fi/tagger/choices.js';
import { type Entry, makeEntry } from '../../src/fi/tagger/entry.js';
import { evidenceOf, TEXT } from '../../src/fi/tagger/evidence.js';
import type { Place } from '../../src/fi/tagger/lemma.js';
import { knownKey, packKnown, TAGGER_VERSION } from '../../src/fi/tagger/model.js';
import { scriptOf } from '../../src/fi/tagger/scripts.js';
import { BITS, quantise } from '../../src/fi/tagger/weights.js';
import { featsOf, type Tag, tagText, uposOf } from '../../src/fi/tags.js';
import { writeModel } from './model-file.js';
import { type Example, train } from './perceptron.js';
import { type Counted, countWords, goldTag, knowledgeOf } from './tagger-knowledge.js';
import { countLemmas, knownBucket, type LemmaCounts, lemmaExamples, trainLemma } from './tagger-lemma.js';
import { type GoldSentence, readTreebank } from './treebank.js';

export type ReadingsOf = (form: string) => readonly Reading[];

export interface TaggerOptions {
  readonly epochs: number;
  readonly beam: number;
  readonly margin: number;
  readonly least: number;
  /** Trainings that differ in the order of sentences; their mean is kept. */
  readonly seeds: number;
  /** How much a sentence tagged by machine weighs beside one of a treebank; 0 leaves them out. */
  readonly silver: number;
  /** Whether TDT dev is trained on; false for figures on it. */
  readonly dev: boolean;
  readonly log: (line: string) => void;
}

export const OPTIONS: TaggerOptions = {
  epochs: 3,
  beam: 4,
  margin: 1,
  least: 4,
  seeds: 2,
  silver: 0.25,
  dev: false,
  log: () => {},
};

export interface Text {
  readonly sentences: readonly GoldSentence[];
  readonly weight: number;
}

/** The training texts; the machine-tagged one without sentences of which much is unsure. */
export function readTexts(sources: string, { silver, dev }: TaggerOptions): Text[] {
  const gold = (name: string): Text => ({
    weight: 1,
    sentences: readTreebank(join(sources, name)).map((sentence) => ({ ...sentence, goldLemmas: true })),
  });
  const texts: Text[] = [
    { weight: 1, sentences: readTreebank(join(sources, 'ud/fi_tdt-train-rebuilt.conllu.gz')) },
    gold('ud/fi_pud-ud-test.conllu'),
  ];
  if (dev) texts.push(gold('ud/fi_tdt-ud-dev.conllu'));
  if (silver > 0) {
    const sure = ({ words }: GoldSentence): boolean => words.filter((word) => word.unsureTag).length * 8 < words.length;
    texts.push({ weight: silver, sentences: readTreebank(join(sources, 'silver/fincore-dev.conllu.gz')).filter(sure) });
  }
  return texts;
}

/** How much two tags have in common, for gold tags that are not among the candidates. */
function likeness(a: Tag, b: Tag): number {
  const x = featsOf(a);
  const y = featsOf(b);
  let sum = uposOf(a) === uposOf(b) ? 3 : 0;
  for (const name of Object.keys(x)) sum += y[name] === x[name] ? 1 : -1;
  for (const name of Object.keys(y)) if (!(name in x)) sum--;
  return sum;
}

/** Makes examples of sentences; where `own` is true, words' own documents are left out of what is known of them. */
export function makeExamples(
  counted: Counted,
  readingsOf: ReadingsOf,
  sentences: readonly GoldSentence[],
  weight: number,
  own: boolean,
): Example[] {
  const memory = new Map<string, Entry>();
  const entryOf = (form: string, doc: string | undefined): Entry => {
    const knowledge = knowledgeOf(counted, readingsOf(form), form, doc);
    const text = ({ tag, count }: { tag: Tag; count: number }): string => `${tag}:${count}`;
    const key = `${form}\n${knowledge.seen.map(text)}\n${knowledge.endings.map(text)}`;
    const known = memory.get(key);
    if (known) return known;
    const made = makeEntry(form, knowledge);
    memory.set(key, made);
    return made;
  };
  const goldOf = ({ words }: GoldSentence, entries: readonly Entry[]): Int32Array =>
    Int32Array.from(words, (word, i) => {
      const tag = goldTag(word);
      const { tags } = entries[i] as Entry;
      const at = tags.indexOf(tag);
      if (at >= 0) return at;
      const scores = tags.map((candidate) => likeness(tag, candidate));
      return scores.indexOf(Math.max(...scores));
    });
  const examples: Example[] = [];
  for (const text of textsOf(sentences)) {
    const entries = text.map(({ words, doc }) => words.map(({ form }) => entryOf(form, own ? doc : undefined)));
    const evidence = evidenceOf(entries);
    text.forEach((sentence, s) => {
      const list = entries[s] as Entry[];
      examples.push({ entries: list, evidence: evidence[s] as Uint8Array, gold: goldOf(sentence, list), weight });
    });
  }
  return examples;
}

/** Sentences by document, long documents in pieces. */
function textsOf(sentences: readonly GoldSentence[]): GoldSentence[][] {
  const texts: GoldSentence[][] = [];
  for (const sentence of sentences) {
    const last = texts.at(-1);
    if (last && last.length < TEXT && last[0]?.doc === sentence.doc) last.push(sentence);
    else texts.push([sentence]);
  }
  return texts;
}

function packAll(counted: Counted, lemmas: LemmaCounts): Map<number, RawChoice[]> {
  const all = new Map<number, RawChoice[]>();
  const put = (key: number, list: RawChoice[]): void => {
    if (list.length > 0)
      all.set(
        key,
        list.sort((a, b) => b.count - a.count || (a.tag + a.script < b.tag + b.script ? -1 : 1)),
      );
  };
  for (const [form, list] of lemmas.words) {
    const total = list.reduce((sum, { count }) => sum + count, 0);
    const most = Math.max(...list.map(({ count }) => count));
    const scale = most > 127 ? 127 / most : 1;
    put(
      wordKey(form),
      list
        .filter(({ count }) => count * 400 >= total)
        .map(({ tag, lemma, count }) => ({
          tag: tagText(tag),
          script: scriptOf(form, lemma),
          count: Math.round(count * scale),
        })),
    );
  }
  for (const [ending, tags] of counted.endings) {
    const total = [...tags.values()].reduce((a, b) => a + b, 0);
    if (total < 3) continue;
    const list = [...tags]
      .filter(([, count]) => count * 40 >= total)
      .map(([tag, count]) => ({
        tag: tagText(tag),
        script: '=\t0\t\t',
        count: Math.max(1, Math.round((64 * count) / total)),
      }));
    put(
      endingKey(ending.slice(1), ending.length - 1, ending[0] === 'c'),
      list.sort((a, b) => b.count - a.count).slice(0, 8),
    );
  }
  for (const [key, scripts] of lemmas.changes) {
    const list = [...scripts].map(([script, count]) => ({ tag: 'X _', script, count }));
    put(key, list.sort((a, b) => b.count - a.count || (a.script < b.script ? -1 : 1)).slice(0, 4));
  }
  return all;
}

/** The model file that is learnt from texts. */
export function trainTagger(texts: readonly Text[], readingsOf: ReadingsOf, options: TaggerOptions): Uint8Array {
  const { log } = options;
  const sentences = texts.flatMap((text) => text.sentences);
  const counted = countWords(sentences);
  const lemmas = countLemmas(sentences);
  const examples = texts.flatMap((text) => makeExamples(counted, readingsOf, text.sentences, text.weight, true));
  log(`${examples.length} sentences to learn tags from`);
  const weights = new Float32Array(2 ** BITS);
  for (let seed = 1; seed <= options.seeds; seed++) {
    const own = train(examples, {
      ...options,
      seed,
      log: (epoch, errors) => log(`epoch ${epoch + 1} of training ${seed}: ${errors} errors`),
    });
    for (let i = 0; i < own.length; i++) weights[i] = (weights[i] as number) + (own[i] as number) / options.seeds;
  }
  const choosing = lemmaExamples(sentences, lemmas, readingsOf, 5);
  log(
    `${choosing.examples.length} words to learn lemmas from, ${choosing.missed} without their lemma among the candidates`,
  );
  const lemmaWeights = trainLemma(choosing.examples, 5, 1);
  const levels = new Map<number, number>();
  for (const [text, count] of lemmas.known)
    levels.set(knownKey(text.slice(1), Number(text[0]) as Place), knownBucket(count));
  const tags = quantise(weights);
  const chosen = quantise(lemmaWeights);
  return writeContainer(TAGGER_VERSION, {
    ...packChoices(packAll(counted, lemmas)),
    ...packKnown(levels),
    weights: tags.codes,
    lemmas: chosen.codes,
    largest: Float32Array.of(tags.largest, chosen.largest),
  });
}

export function buildTagger(sources: string, out: string, readingsOf: ReadingsOf, options: TaggerOptions): void {
  const texts = readTexts(sources, options);
  const sentences = texts.flatMap((text) => text.sentences);
  const bytes = trainTagger(texts, readingsOf, options);
  writeModel(out, 'tagger', bytes, {
    format: TAGGER_VERSION,
    licence: 'CC-BY-SA-4.0',
    sentences: sentences.length,
    words: sentences.reduce((sum, { words }) => sum + words.length, 0),
  });
}
