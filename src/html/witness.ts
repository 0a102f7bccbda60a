import type { Block } from '../types.js';
import { cleanText, parseHtml, rawText } from './dom.js';
import { articleOf, type Head } from './head.js';
import { foldText } from './title.js';

/** What the page tells machines that its body is (`articleBody` of JSON-LD): often cut short, never laid out. */
export interface Witness {
  /** Paragraphs where line breaks part them, else one. */
  readonly paragraphs: readonly string[];
  readonly words: ReadonlySet<string>;
}

/** Fewer characters than this may be an excerpt: no witness. */
const LEAST = 300;
/** A body that holds less than this share of the witness's sequences of words is another text. */
export const SAME_TEXT = 0.3;
const RUN = 3;

export function witnessOf(head: Head): Witness | undefined {
  const body = articleOf(head.ld)?.articleBody;
  if (typeof body !== 'string' || body.length < LEAST) return undefined;
  const text = /<\/?[a-z]|&[a-z#]/i.test(body) ? rawText(parseHtml(body)) : body;
  const paragraphs = text.split(/\n+/).map(cleanText).filter(Boolean);
  return { paragraphs, words: sequences(paragraphs.join(' ')) };
}

/** Share of the witness's sequences of three words that stand in a text, 0..1. */
export function agreement({ words }: Witness, text: string): number {
  if (words.size === 0) return 1;
  const own = sequences(text);
  let held = 0;
  for (const sequence of words) if (own.has(sequence)) held += 1;
  return held / words.size;
}

function sequences(text: string): Set<string> {
  const words = foldText(text).split(' ');
  const out = new Set<string>();
  for (let i = 0; i + RUN <= words.length; i++) out.add(words.slice(i, i + RUN).join(' '));
  return out;
}

/** The witness's own text as a body, for pages that hold it nowhere else. */
export function testimony({ paragraphs }: Witness): { text: string; blocks: Block[] } {
  let at = 0;
  const blocks = paragraphs.map((paragraph): Block => {
    const start = at;
    at += paragraph.length + 2;
    return { type: 'paragraph', start, end: start + paragraph.length };
  });
  return { text: paragraphs.join('\n\n'), blocks };
}
