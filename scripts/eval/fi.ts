import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology } from '../../src/fi/load.js';
import type { AnalysedSentence, Feats, Sentence, Token } from '../../src/types.js';
import { byDocument, readNames } from '../model/names.js';
import { labelsOf, scoreNames } from '../model/names-score.js';
import { type GoldSentence, readTreebank } from '../model/treebank.js';
import type { Figure } from './figure.js';

/** The features that the CoNLL 2018 shared task counts. */
const UNIVERSAL = new Set(
  (
    'PronType NumType Poss Reflex Foreign Abbr Gender Animacy Number Case Definite Degree VerbForm Mood Tense Aspect ' +
    'Voice Evident Polarity Person Polite'
  ).split(' '),
);

const counted = (feats: string): string =>
  feats
    .split('|')
    .filter((pair) => UNIVERSAL.has(pair.slice(0, pair.indexOf('='))))
    .sort()
    .join('|');

const featsText = (feats: Feats): string =>
  Object.entries(feats)
    .map(([name, value]) => `${name}=${value}`)
    .join('|');

const relaxed = (lemma: string): string => lemma.replaceAll('#', '').toLowerCase();

/** Offsets of the boundaries in a lemma with `#`. */
function bounds(lemma: string): string[] {
  const parts = lemma.split(/(?<=[^#])#(?=[^#])/u);
  let at = 0;
  return parts.slice(0, -1).map((part) => {
    at += part.length;
    return String(at);
  });
}

/**
 * Percent of words that are right on TDT dev with gold tokens, and F1 of compound boundaries and of names. The shipped
 * model may have been trained on these texts: the figures guard against falls; those of unseen text are in docs/tagging.md.
 */
export async function measure(shared: string | undefined, dir?: string): Promise<Figure[]> {
  const treebank = shared && join(shared, 'data/ud/fi_tdt-ud-dev.conllu');
  if (!treebank || !existsSync(treebank)) return [];
  const fi = await loadMorphology(dir);
  const gold = readTreebank(treebank);
  const found = analyse(fi, gold.map(sentenceOf));
  const names = readNames(join(shared, 'data/ner/dev.tsv'));
  const texts = byDocument(names, names);
  const labels = texts.flatMap((text) =>
    analyse(
      fi,
      text.map(({ forms }) => sentenceOf({ tokens: forms.map((form) => ({ form, words: 1 })), words: [] })),
    ).map((sentence, s) => labelsOf(sentence.names, text[s]?.forms.length ?? 0)),
  );
  return [
    ...wordFigures(gold, found),
    {
      name: 'names F1',
      value: scoreNames(
        names.map((one) => one.labels),
        labels,
      ).f1,
    },
  ];
}

function sentenceOf({ tokens, words }: Pick<GoldSentence, 'tokens' | 'words'>): Sentence {
  let start = 0;
  let word = 0;
  const list = tokens.map(({ form, words: count }): Token => {
    const kind = /^\p{P}+$/u.test(form) ? 'punct' : /^\d/u.test(form) ? 'number' : 'word';
    const own = count > 1 ? words.slice(word, word + count).map((one) => one.form) : [form];
    const token: Token = { form, start, end: start + form.length, kind, spaceAfter: true, words: own };
    word += count;
    start += form.length + 1;
    return token;
  });
  return { start: 0, end: start, block: 0, tokens: list };
}

function wordFigures(gold: readonly GoldSentence[], found: readonly AnalysedSentence[]): Figure[] {
  const right = { upos: 0, feats: 0, exact: 0, relaxed: 0 };
  const boundary = { gold: 0, found: 0, both: 0 };
  let all = 0;
  gold.forEach(({ words }, s) => {
    words.forEach((word, i) => {
      const own = found[s]?.words[i];
      if (!own) return;
      const lemma = own.parts.join('#');
      all++;
      if (own.upos === word.upos) right.upos++;
      if (counted(featsText(own.feats)) === counted(word.feats)) right.feats++;
      if (lemma === word.lemma) right.exact++;
      if (relaxed(lemma) === relaxed(word.lemma)) right.relaxed++;
      const wanted = bounds(word.lemma);
      const given = bounds(lemma);
      boundary.gold += wanted.length;
      boundary.found += given.length;
      boundary.both += given.filter((at) => wanted.includes(at)).length;
    });
  });
  const share = (count: number): number => (100 * count) / Math.max(1, all);
  return [
    { name: 'UPOS', value: share(right.upos) },
    { name: 'UFeats', value: share(right.feats) },
    { name: 'lemma exact', value: share(right.exact) },
    { name: 'lemma relaxed', value: share(right.relaxed) },
    { name: 'boundary F1', value: (200 * boundary.both) / Math.max(1, boundary.gold + boundary.found) },
  ];
}
