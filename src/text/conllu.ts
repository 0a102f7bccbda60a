import { PostlensError } from '../errors.js';
import type { Block, Post, Sentence, Token, TokenKind } from '../types.js';
import { tokenize } from './tokenize.js';

export interface ConlluDoc {
  readonly id?: string;
  readonly post: Post;
  readonly sentences: readonly Sentence[];
}

interface RawToken {
  form: string;
  spaceAfter: boolean;
  words?: string[];
}

interface RawSentence {
  newdoc?: string | true;
  newpar: boolean;
  text?: string;
  tokens: RawToken[];
  line: number;
}

/**
 * Documents of a CoNLL-U text, one per `# newdoc` (one in all where there is none). Sentences, tokens and text are kept;
 * the annotation is not read. Sentences of a paragraph are parted by a space, paragraphs by a line feed.
 *
 * @throws PostlensError `unreadable` where a line is not CoNLL-U
 */
export function parseConllu(text: string): ConlluDoc[] {
  const docs: RawSentence[][] = [];
  for (const sentence of readSentences(text)) {
    if (sentence.newdoc !== undefined || docs.length === 0) docs.push([]);
    docs.at(-1)!.push(sentence);
  }
  return docs.map(buildDoc);
}

function readSentences(text: string): RawSentence[] {
  const sentences: RawSentence[] = [];
  let current: RawSentence = { newpar: false, tokens: [], line: 1 };
  let rangeEnd = 0;
  let next = 1;
  const fail = (line: number, what: string): never => {
    throw new PostlensError('unreadable', `The input is not CoNLL-U: line ${line} ${what}.`);
  };
  const close = (line: number): void => {
    if (current.tokens.length) sentences.push(current);
    else if (current.newdoc !== undefined || current.text !== undefined)
      fail(line, 'ends a sentence that has no words');
    current = { newpar: false, tokens: [], line: line + 1 };
    rangeEnd = 0;
    next = 1;
  };
  const lines = text.normalize('NFC').split(/\r?\n/);
  lines.forEach((line, index) => {
    const number = index + 1;
    if (line.trim() === '') {
      if (current.tokens.length) close(number);
      return;
    }
    if (line.startsWith('#')) {
      readComment(line, current);
      return;
    }
    const columns = line.split('\t');
    if (columns.length !== 10) fail(number, `has ${columns.length} columns, 10 expected`);
    const [id, form, misc] = [columns[0]!, columns[1]!, columns[9]!];
    if (/^\d+\.\d+$/.test(id)) return;
    const range = /^(\d+)-(\d+)$/.exec(id);
    if (!range && !/^\d+$/.test(id)) fail(number, `has the word number "${id}"`);
    if (form === '') fail(number, 'has an empty form');
    const spaceAfter = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc);
    if (range) {
      if (Number(range[1]) !== next || Number(range[2]) < next) fail(number, `has the range ${id} out of order`);
      rangeEnd = Number(range[2]);
      current.tokens.push({ form, spaceAfter, words: [] });
      return;
    }
    if (Number(id) !== next) fail(number, `has the word number ${id}, ${next} expected`);
    if (next <= rangeEnd) current.tokens.at(-1)!.words!.push(form);
    else current.tokens.push({ form, spaceAfter });
    next++;
  });
  close(lines.length);
  return sentences;
}

function readComment(line: string, sentence: RawSentence): void {
  const doc = /^#\s*newdoc(?:\s+id\s*=\s*(.*))?$/.exec(line);
  if (doc) sentence.newdoc = doc[1]?.trim() || true;
  else if (/^#\s*newpar\b/.test(line)) sentence.newpar = true;
  else {
    const stated = /^#\s*text\s*=\s?(.*)$/.exec(line)?.[1];
    if (stated !== undefined) sentence.text ??= stated;
  }
}

function buildDoc(raw: readonly RawSentence[]): ConlluDoc {
  const blocks: Block[] = [];
  const sentences: Sentence[] = [];
  let text = '';
  let glued = false;
  for (const sentence of raw) {
    const fresh = blocks.length === 0 || sentence.newpar;
    if (text) text += fresh ? '\n' : glued ? '' : ' ';
    glued = sentence.tokens.at(-1)?.spaceAfter === false;
    const start = text.length;
    const surface = surfaceOf(sentence);
    const tokens = align(sentence.tokens, surface, start);
    text += surface;
    const end = text.length;
    if (fresh) blocks.push({ start, end, type: 'paragraph' });
    else blocks[blocks.length - 1] = { ...blocks.at(-1)!, end };
    sentences.push({ start, end, block: blocks.length - 1, tokens });
  }
  const id = raw[0]?.newdoc;
  return {
    ...(typeof id === 'string' ? { id } : {}),
    post: { kind: 'post', meta: {}, text, blocks },
    sentences,
  };
}

const spaced = (tokens: readonly RawToken[]): string =>
  tokens
    .map((token) => token.form + (token.spaceAfter ? ' ' : ''))
    .join('')
    .replace(/ +$/, '');

/** The sentence as `# text` gives it where the tokens lie in it in order with only space between; else built from them. */
function surfaceOf(sentence: RawSentence): string {
  const built = spaced(sentence.tokens);
  const stated = sentence.text?.replace(/^ +| +$/g, '');
  if (stated === undefined || stated === built) return built;
  let at = 0;
  for (const token of sentence.tokens) {
    const found = stated.indexOf(token.form, at);
    if (found < 0 || stated.slice(at, found).trim() !== '') return built;
    at = found + token.form.length;
  }
  return stated.slice(at).trim() === '' ? stated : built;
}

function align(raw: readonly RawToken[], surface: string, offset: number): Token[] {
  let at = 0;
  return raw.map((token) => {
    const from = surface.indexOf(token.form, at);
    at = from + token.form.length;
    const spaceAfter = at >= surface.length ? token.spaceAfter : /\s/.test(surface.charAt(at));
    return {
      start: offset + from,
      end: offset + at,
      form: token.form,
      kind: kindOf(token.form),
      spaceAfter,
      ...(token.words ? { words: token.words } : {}),
    };
  });
}

/** The kind that the tokenizer gives a form that it takes whole; by its characters otherwise. */
function kindOf(form: string): TokenKind {
  const tokens = tokenize(form, 0, form.length);
  if (tokens.length === 1) return tokens[0]!.kind;
  if (/\p{L}/u.test(form)) return 'word';
  return /\p{Nd}/u.test(form) ? 'number' : 'punct';
}
