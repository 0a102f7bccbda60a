import { analyse } from '../../src/fi/analyse.js';
import type { Morphology } from '../../src/fi/load.js';
import { readings } from '../../src/fi/readings.js';
import { segment } from '../../src/text/segment.js';
import type { Block } from '../../src/types.js';
import type { LabelForms } from './yso.js';

/** Most base forms kept of one label. */
const MOST = 3;

/** Base forms of labels by the analyser that will read the texts, so that both name a word alike. */
export function labelForms(fi: Morphology): LabelForms {
  return {
    baseForms: (label) => (label.includes(' ') ? phraseForms(fi, label) : wordForms(fi, label)),
    parts: (word) => (readings(fi, word)[0]?.parts ?? [word]).map((part) => part.toLowerCase()),
  };
}

/** A label of one word stands in the nominative, singular or plural. */
function wordForms(fi: Morphology, label: string): string[] {
  const nominal = readings(fi, label).filter(({ upos, feats }) => NOMINAL.has(upos) && feats.Case === 'Nom');
  const lemmas = nominal.map(({ lemma }) => lemma.toLowerCase());
  return [...new Set(lemmas.length > 0 ? lemmas : lemmasOf(fi, label))].slice(0, MOST);
}

/** Of several words: the head as its lemma with the others as written, and every word as its lemma. */
function phraseForms(fi: Morphology, label: string): string[] {
  const lemmas = lemmasOf(fi, label);
  const written = label.toLowerCase().split(' ');
  if (lemmas.length !== written.length) return [];
  const heads = new Set([lemmas.at(-1)!, ...wordForms(fi, label.split(' ').at(-1)!)]);
  return [
    ...new Set(
      [...heads].flatMap((head) => [
        [...lemmas.slice(0, -1), head].join(' '),
        [...written.slice(0, -1), head].join(' '),
      ]),
    ),
  ].slice(0, 2 * MOST);
}

const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ']);

function lemmasOf(fi: Morphology, label: string): string[] {
  const block: Block = { type: 'paragraph', start: 0, end: label.length };
  return analyse(fi, segment(label, [block])).flatMap(({ words }) => words.map(({ lemma }) => lemma.toLowerCase()));
}
