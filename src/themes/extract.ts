/** An extract: the sentences that together say most of a text, in its own order. */
import type { AnalysedSentence, Cue, Doc, Keywords, Span, StanceCategory, Themes } from '../types.js';

/** What speaks for a sentence, each from 0 to about 1. */
interface SentenceFeatures {
  /** Keywords in it, by score, over the root of its length (Luhn 1958). */
  readonly keywords: number;
  /** Likeness to all other sentences by shared lemmas (degree centrality, after Erkan and Radev 2004). */
  readonly centrality: number;
  /** Evidence of themes, main themes double. */
  readonly themes: number;
  /** The author's cues of evaluation, force, commitment and necessity. */
  readonly stance: number;
  /** First or last in its paragraph (Baxendale 1958). */
  readonly opens: number;
  readonly closes: number;
  /** Stands in the first or last paragraph. */
  readonly edge: number;
  /** Draws a conclusion: siksi, niinpä, lopulta ... */
  readonly concludes: number;
  readonly question: number;
  /** Leans on the sentence before: starts with a pronoun, `hän`, `se`, `siitä`, or goes on with `mutta`. */
  readonly leans: number;
  /** Starts as somebody else's words. */
  readonly quotes: number;
  /** 1 for 9-26 words, less outside. */
  readonly length: number;
}

/**
 * Half by hand, half by logistic regression on the sentences that readers chose of 29 posts (28 others each time: 2.1 of
 * the first four were a reader's choice).
 */
const WEIGHTS: Readonly<Record<keyof SentenceFeatures, number>> = {
  keywords: 0.8,
  centrality: 0.7,
  themes: 1.6,
  stance: 1,
  opens: 0.8,
  closes: -0.7,
  edge: 0.1,
  concludes: 0.9,
  question: -1.6,
  leans: -0.4,
  quotes: -0.4,
  length: 2.1,
};

/** What a sentence loses by one chosen from its paragraph, from beside it, and from its quarter of the text. */
const CROWDED = { paragraph: 1, neighbour: 0.5, quarter: 0.7 };

const SAYS: Partial<Record<StanceCategory, number>> = {
  attitude: 1,
  booster: 0.5,
  proclaim: 0.7,
  directive: 0.6,
  disclaim: 0.4,
  self: 0.3,
  irony: 0.6,
};

const CONCLUDES =
  /^(siksi|niinpä|näin|lopulta|lopputulos|lopputuloksena|todellinen|todellisuudessa|oikeastaan|toisin sanoen|eli|siis|kaiken kaikkiaan|yhteenvetona|ennen kaikkea|tärkeintä|tärkein|ratkaisu|ydin|väitän|suosittelen|uskon|olennaista|lyhyesti)\b/iu;

const LEANS =
  /^(hän|he|se|ne|tämä|nämä|tuo|siitä|siinä|siihen|sitä|sen|sille|sillä|niitä|niistä|niiden|heitä|heiltä|heillä|heidän|hänen|häntä|hänelle|tästä|tässä|tähän|tätä|tämän|silloin|myös|mutta|ja|toinen|kolmas|sama|samoin|muuta|muita|kaikki)\b/iu;

/** Three to five sentences of a text, fewer where it has fewer, at most one a paragraph as far as they reach. */
export function extractSentences(
  doc: Doc,
  cues: readonly Cue[],
  themes: Themes,
  keywords: Keywords,
): (Span & { sentence: number })[] {
  const candidates = scoreSentences(doc, cues, themes, keywords);
  const count = doc.sentences.length < 12 ? 3 : doc.sentences.length > 60 ? 5 : 4;
  const blocks = new Set<number>();
  const chosen: typeof candidates = [];
  const pool = [...candidates];
  while (chosen.length < count && pool.length > 0) {
    const value = ({ sentence, block, score }: (typeof pool)[number]) =>
      score -
      (blocks.has(block) ? CROWDED.paragraph : 0) -
      (chosen.some((other) => Math.abs(other.sentence - sentence) === 1) ? CROWDED.neighbour : 0) -
      (chosen.some((other) => quarter(other.sentence, doc) === quarter(sentence, doc)) ? CROWDED.quarter : 0);
    pool.sort((a, b) => value(b) - value(a) || a.sentence - b.sentence);
    const next = pool.shift()!;
    chosen.push(next);
    blocks.add(next.block);
  }
  return chosen
    .sort((a, b) => a.sentence - b.sentence)
    .map(({ sentence }) => ({ sentence, start: doc.sentences[sentence]!.start, end: doc.sentences[sentence]!.end }));
}

const quarter = (sentence: number, doc: Doc): number => Math.floor((4 * sentence) / doc.sentences.length);

/** Sentences that may be extracted, with their features and score. */
function scoreSentences(
  doc: Doc,
  cues: readonly Cue[],
  themes: Themes,
  keywords: Keywords,
): { sentence: number; block: number; score: number; features: SentenceFeatures }[] {
  const usable = doc.sentences.map((sentence) => isUsable(doc, sentence));
  const bags = doc.sentences.map((sentence, i) => (usable[i] ? contentLemmas(sentence) : new Set<string>()));
  const best = keywords.items[0]?.score || 1;
  const keyness = new Map(keywords.items.map(({ lemma, score }) => [lemma, score / best]));
  const blocks = [...new Set(doc.sentences.flatMap(({ block }, i) => (usable[i] ? [block] : [])))];
  const raw = doc.sentences.flatMap((sentence, i) => {
    if (!usable[i]) return [];
    const { block } = sentence;
    const inBlock = doc.sentences.flatMap((other, j) => (other.block === block && usable[j] ? [j] : []));
    const length = sentence.words.filter(({ kind }) => kind === 'word').length;
    const own = cues.filter((cue) => cue.sentence === i && cue.voice === 'author');
    const features: SentenceFeatures = {
      keywords: sum([...bags[i]!], (lemma) => keyness.get(lemma) ?? 0) / Math.sqrt(length || 1),
      centrality: sum(bags, (bag, j) => (i === j ? 0 : overlap(bags[i]!, bag))),
      themes: sum([...themes.items, ...themes.counterThemes], (theme) =>
        theme.evidence.some((evidence) => evidence.sentence === i) ? (theme.main ? 2 : 1) : 0,
      ),
      stance: sum(own, (cue) => SAYS[cue.category] ?? 0) / Math.sqrt(length || 1),
      opens: inBlock[0] === i ? 1 : 0,
      closes: inBlock.at(-1) === i && inBlock.length > 1 ? 1 : 0,
      edge: block === blocks[0] || block === blocks.at(-1) ? 1 : 0,
      concludes: CONCLUDES.test(doc.post.text.slice(sentence.start, sentence.end)) ? 1 : 0,
      question: doc.post.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?') ? 1 : 0,
      leans: LEANS.test(doc.post.text.slice(sentence.start, sentence.end)) ? 1 : 0,
      quotes: /^[”"“»]/.test(doc.post.text.slice(sentence.start, sentence.end)) ? 1 : 0,
      length: length < 9 ? length / 9 : length > 26 ? 26 / length : 1,
    };
    return [{ sentence: i, block, features }];
  });
  const most = Object.fromEntries(
    (Object.keys(WEIGHTS) as (keyof SentenceFeatures)[]).map((key) => [
      key,
      Math.max(1e-9, ...raw.map(({ features }) => features[key])),
    ]),
  );
  return raw.map((one) => ({
    ...one,
    score: sum(
      Object.keys(WEIGHTS) as (keyof SentenceFeatures)[],
      (key) => (WEIGHTS[key] * one.features[key]) / most[key]!,
    ),
  }));
}

function isUsable(doc: Doc, { block, words }: AnalysedSentence): boolean {
  const { type, furniture } = doc.post.blocks[block] ?? {};
  if (furniture || type === 'heading' || type === 'code' || type === 'tableRow') return false;
  return words.filter(({ kind }) => kind === 'word').length >= 4 && words.some(({ feats }) => feats.VerbForm === 'Fin');
}

const CONTENT = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB']);

const contentLemmas = ({ words }: AnalysedSentence): Set<string> =>
  new Set(words.filter(({ upos }) => CONTENT.has(upos)).map(({ lemma }) => lemma));

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let common = 0;
  for (const lemma of a) if (b.has(lemma)) common++;
  return common / Math.sqrt(a.size * b.size);
}

const sum = <T>(list: readonly T[], value: (item: T, index: number) => number): number =>
  list.reduce((total, item, i) => total + value(item, i), 0);
