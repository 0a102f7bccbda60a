import type { AnalysedSentence, Block, Doc, Word } from '../types.js';

/** Whether a word counts as a running word: letters or digits, and a multiword token once. */
export const isRunning = (word: Word): boolean =>
  (word.kind === 'word' || word.kind === 'number' || word.kind === 'hashtag') && (word.multiword?.index ?? 0) === 0;

/** Whether a text begins with a capital; Latin ones are told without the properties of characters, slow to load. */
export function beginsWithCapital(text: string): boolean {
  const first = text.charAt(0);
  if (first > '\u024f') return /^\p{Lu}/u.test(text);
  return first !== first.toLowerCase() && first === first.toUpperCase();
}

/** The sentences of the text proper, page furniture left out. */
export const bodySentences = (doc: Doc): readonly AnalysedSentence[] =>
  doc.sentences.filter((sentence) => !doc.post.blocks[sentence.block]?.furniture);

/** The blocks of the text proper. */
export const bodyBlocks = (doc: Doc): readonly Block[] => doc.post.blocks.filter((block) => !block.furniture);

/** Number of running words of a text. */
export const runningWords = (sentences: readonly AnalysedSentence[]): number =>
  sentences.reduce((sum, sentence) => sum + sentence.words.filter(isRunning).length, 0);
