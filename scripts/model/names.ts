/** Builds data/names.bin from the Turku NER corpus and lists of names. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from '../../src/fi/analyse.js';
import { openContainer, sectionOf, writeContainer } from '../../src/fi/container.js';
import { openLexicon } from '../../src/fi/lexicon.js';
import type { Morphology } from '../../src/fi/morphology.js';
import { textEvidence } from '../../src/fi/names/evidence.js';
import { type Facts, GAZETTEER } from '../../src/fi/names/features.js';
import { describe } from '../../src/fi/names/find.js';
import { LABELS } from '../../src/fi/names/labels.js';
import { insideKey, NAMES_VERSION, type Names, packListed } from '../../src/fi/names/model.js';
import { readingsOf } from '../../src/fi/readings.js';
import { openTagger } from '../../src/fi/tagger/model.js';
import { quantise } from '../../src/fi/tagger/weights.js';
import type { Word } from '../../src/types.js';
import { writeModel } from './model-file.js';
import { NAME_OPTIONS, type NameExample, trainSeveral } from './names-train.js';
import { readTable } from './table.js';
import { OPTIONS, readTexts, type Text, trainTagger } from './tagger.js';

export interface LabelledSentence {
  /** Number of the document, from 1. */
  readonly doc: number;
  readonly forms: readonly string[];
  readonly labels: Uint8Array;
}

/** Sentences of a file of the Turku NER corpus. */
export function readNames(path: string): LabelledSentence[] {
  const sentences: LabelledSentence[] = [];
  let doc = 0;
  let forms: string[] = [];
  let labels: number[] = [];
  const close = (): void => {
    if (forms.length > 0) sentences.push({ doc, forms, labels: Uint8Array.from(labels) });
    forms = [];
    labels = [];
  };
  for (const line of readFileSync(path, 'utf8').normalize('NFC').split('\n')) {
    const [form, label] = line.split('\t');
    if (form === undefined || label === undefined) {
      close();
    } else if (form === '-DOCSTART-') {
      close();
      doc++;
    } else {
      forms.push(form);
      labels.push(LABELS.indexOf(label));
    }
  }
  close();
  return sentences;
}

const TABLE = fileURLToPath(new URL('../../data/fi/names.tsv', import.meta.url));

/** Kinds of names by lower-cased word: given names, surnames, places and states, and words within names of places. */
export function readGazetteer(sources: string): Map<string, number> {
  const kinds = new Map<string, number>();
  const add = (word: string, kind: number): void => {
    const key = word.toLowerCase();
    if (key.length > 1) kinds.set(key, (kinds.get(key) ?? 0) | kind);
  };
  const lines = (name: string): string[] =>
    readFileSync(join(sources, name), 'utf8')
      .normalize('NFC')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
  for (const line of lines('names/etunimet_naiset_dvv.txt')) add(line.trim(), GAZETTEER.given);
  for (const line of lines('names/etunimet_miehet_dvv.txt')) add(line.trim(), GAZETTEER.given);
  for (const line of lines('names/sukunimet.txt')) add(line.trim(), GAZETTEER.surname);
  for (const line of lines('names/valtiot.txt')) add(line.trim(), GAZETTEER.state);
  for (const line of lines('vocabulary/yso-places-fi.tsv')) {
    const name = (line.split('\t')[1] ?? '').replace(/ \(.*/, '').trim();
    if (!/^\p{Lu}/u.test(name)) continue;
    add(name, GAZETTEER.place);
    if (name.includes(' '))
      for (const part of name.split(' ')) if (/^\p{Lu}/u.test(part)) add(part, GAZETTEER.placePart);
  }
  for (const [lemma = '', kind] of readTable(TABLE)) add(lemma, GAZETTEER[kind as keyof typeof GAZETTEER] ?? 0);
  return kinds;
}

/** Words of labelled sentences as the model that has not seen their document understands them. */
export function annotateNames(fi: Morphology, sentences: readonly LabelledSentence[]): Word[][] {
  const kindOf = (form: string) => (/^\p{P}+$/u.test(form) ? 'punct' : /^\d/u.test(form) ? 'number' : 'word');
  const bare = sentences.map(({ forms }) => ({
    start: 0,
    end: 0,
    block: 0,
    tokens: forms.map(
      (form) => ({ start: 0, end: 0, form, kind: kindOf(form), spaceAfter: true, words: [form] }) as const,
    ),
  }));
  return byDocument(sentences, bare).flatMap((text) => analyse(fi, text).map(({ words }) => [...words]));
}

/** Things that go with sentences, by the sentences' document. */
export function byDocument<T>(sentences: readonly LabelledSentence[], things: readonly T[]): T[][] {
  const texts: T[][] = [];
  sentences.forEach(({ doc }, i) => {
    if (i === 0 || sentences[i - 1]?.doc !== doc) texts.push([]);
    texts.at(-1)?.push(things[i] as T);
  });
  return texts;
}

/** Lemmas that stand twice or more within names without being a name by their looks. */
export function insideLemmas(sentences: readonly LabelledSentence[], words: readonly (readonly Word[])[]): Set<number> {
  const counts = new Map<string, [all: number, within: number]>();
  sentences.forEach(({ labels }, s) => {
    labels.forEach((label, i) => {
      const key = (words[s]?.[i]?.lemma ?? '').toLowerCase();
      const own = counts.get(key) ?? [0, 0];
      counts.set(key, own);
      own[0]++;
      if (label > 0) own[1]++;
    });
  });
  return new Set(
    [...counts].filter(([, [all, within]]) => within >= 2 && within * 25 >= all).map(([lemma]) => insideKey(lemma)),
  );
}

export function nameExamples(
  lists: Pick<Names, 'listed' | 'inside'>,
  sentences: readonly LabelledSentence[],
  words: readonly (readonly Word[])[],
): NameExample[] {
  const facts = words.map((list) => list.map((word) => describe(lists, word)));
  const evidence = byDocument(sentences, facts).flatMap(textEvidence);
  return sentences.map(({ labels }, s) => {
    const own = facts[s] as Facts[];
    return { words: own, evidence: evidence[s] as Uint16Array, labels: reachable(labels, own) };
  });
}

/** Labels with those of closed words taken out, and `I-` made `B-` where its beginning is gone. */
function reachable(labels: Uint8Array, words: readonly Facts[]): Uint8Array {
  const out = labels.map((label, i) => (words[i]?.open ? label : 0));
  for (let i = 0; i < out.length; i++) {
    const label = out[i] as number;
    if (label > 0 && label % 2 === 0 && (i === 0 || (out[i - 1] !== label && out[i - 1] !== label - 1)))
      out[i] = label - 1;
  }
  return out;
}

/** The opened lists of names, for examples before the file is written. */
export function listsOf(
  words: ReadonlyMap<string, number>,
  inside: ReadonlySet<number>,
): Pick<Names, 'listed' | 'inside'> {
  const container = openContainer(writeContainer(NAMES_VERSION, packListed(words)), 'names', NAMES_VERSION);
  return {
    inside,
    listed: { prints: sectionOf(container, 'print', 'u16'), kinds: sectionOf(container, 'kind', 'u16') },
  };
}

/** Bytes of data/names.bin, learnt from labelled sentences and their words. */
export function learnNames(
  gazetteer: ReadonlyMap<string, number>,
  sentences: readonly LabelledSentence[],
  words: readonly (readonly Word[])[],
): Uint8Array {
  const inside = insideLemmas(sentences, words);
  const examples = nameExamples(listsOf(gazetteer, inside), sentences, words);
  const { rows, transitions } = trainSeveral(examples, NAME_OPTIONS);
  const { codes, largest } = quantise(rows);
  return writeContainer(NAMES_VERSION, {
    rows: codes,
    largest: Float32Array.of(largest),
    follow: transitions,
    inside: Uint32Array.from(inside).sort(),
    ...packListed(gazetteer),
  });
}

/** Two models; each has not seen the documents of the training text whose number, halved, leaves its own. */
export function halfModels(sources: string, out: string): Morphology[] {
  const lexicon = openLexicon(readFileSync(join(out, 'lexicon.bin')), 'lexicon.bin');
  const reader = { lexicon } as Morphology;
  return [0, 1].map((fold): Morphology => {
    const bytes = trainTagger(withoutFold(readTexts(sources, OPTIONS), fold, 2), (form) => readingsOf(reader, form), {
      ...OPTIONS,
      epochs: 2,
      seeds: 1,
    });
    return { lexicon, tagger: openTagger(bytes, 'fold'), version: '' };
  });
}

/** Words of the training text, each document tagged by the model that has not seen it: as unseen text will be. */
export function unseenWords(models: readonly Morphology[], train: readonly LabelledSentence[]): Word[][] {
  const tagged = models.map((fi) => annotateNames(fi, train));
  return train.map(({ doc }, i) => tagged[doc % models.length]?.[i] as Word[]);
}

/** The step of the model build: tags the training text by models that have not seen it, then learns names. */
export function writeNames(sources: string, out: string): void {
  const models = halfModels(sources, out);
  const train = readNames(join(sources, 'ner/train.tsv'));
  const dev = readNames(join(sources, 'ner/dev.tsv'));
  const words = [...unseenWords(models, train), ...annotateNames(models[0] as Morphology, dev)];
  const sentences = [...train, ...dev.map((sentence) => ({ ...sentence, doc: -sentence.doc }))];
  const gazetteer = readGazetteer(sources);
  const bytes = learnNames(gazetteer, sentences, words);
  writeModel(out, 'names', bytes, {
    format: NAMES_VERSION,
    licence: 'CC-BY-SA-4.0',
    sentences: sentences.length,
    listed: gazetteer.size,
  });
}

/** Training texts without the documents of the treebank whose number leaves `fold` when divided by `folds`. */
export const withoutFold = (texts: readonly Text[], fold: number, folds: number): Text[] =>
  texts.map((text) => ({
    ...text,
    sentences: text.sentences.filter(({ doc }) => {
      const number = /^ner-train-(\d+)/.exec(doc)?.[1];
      return number === undefined || Number(number) % folds !== fold;
    }),
  }));
