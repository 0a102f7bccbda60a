import { wording } from '../text/wording.js';
import type { Doc, Metrics, Word } from '../types.js';
import { bodyBlocks, bodySentences, isRunning } from './words.js';

/** Letters beyond which LIX calls a word long (Björnsson 1968). */
const LONG_WORD = 6;
/** Words a window of MATTR (Covington and McFall 2010). */
const WINDOW = 50;
/**
 * Finnish words a minute read silently: 161 read aloud (Trauzettel-Klosinski and Dietz 2012) times 238 / 183,
 * silent over aloud (Brysbaert 2019).
 */
const WORDS_PER_MINUTE = 209;

/**
 * Size and readability of a text, page furniture left out. A word is a token of letters or digits, numbers and
 * hashtags among them; a sentence counts when it has a word, so a heading is one.
 * LIX = words a sentence + per cent of words with more than six letters (Björnsson 1968); 0 of a text without words.
 */
export function metrics(doc: Doc): Metrics {
  const sentences = bodySentences(doc)
    .map((sentence) => sentence.words.filter(isRunning))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  const lengths = words.map(letters);
  const long = lengths.filter((length) => length > LONG_WORD).length;
  const meanSentenceLength = ratio(words.length, sentences.length);
  const longWords = ratio(long, words.length);
  const blocks = bodyBlocks(doc);
  return {
    words: words.length,
    sentences: sentences.length,
    paragraphs: blocks.filter((block) => block.type !== 'heading').length,
    characters: blocks.reduce((sum, { start, end }) => sum + [...doc.post.text.slice(start, end)].length, 0),
    meanSentenceLength: round(meanSentenceLength, 2),
    meanWordLength: round(
      ratio(
        lengths.reduce((a, b) => a + b, 0),
        words.length,
      ),
      2,
    ),
    longWords: round(longWords, 4),
    lix: round(meanSentenceLength + 100 * longWords, 1),
    mattr: round(mattr(words.map(({ lemma }) => lemma.toLowerCase())), 4),
    readingSeconds: Math.round((60 * words.length) / WORDS_PER_MINUTE),
  };
}

/**
 * Moving-average type-token ratio, 0..1: the mean share of distinct items over every window of `window` items.
 * A text shorter than the window is one window.
 */
export function mattr(items: readonly string[], window: number = WINDOW): number {
  if (items.length === 0) return 0;
  const size = Math.min(window, items.length);
  const inWindow = new Map<string, number>();
  let types = 0;
  items.forEach((item, i) => {
    inWindow.set(item, (inWindow.get(item) ?? 0) + 1);
    const leaving = items[i - size];
    if (leaving !== undefined) {
      const left = inWindow.get(leaving)! - 1;
      if (left === 0) inWindow.delete(leaving);
      else inWindow.set(leaving, left);
    }
    if (i >= size - 1) types += inWindow.size;
  });
  return types / size / (items.length - size + 1);
}

const LETTERS = wording(/[\p{L}\p{N}]/gu);
const letters = ({ form }: Word): number =>
  /^[A-Za-zÀ-ÖØ-öø-ÿ]*$/.test(form) ? form.length : (form.match(LETTERS)?.length ?? 0);
const ratio = (a: number, b: number): number => (b === 0 ? 0 : a / b);
const round = (value: number, digits: number): number => Number(value.toFixed(digits));
