import type { Token, TokenKind } from '../types.js';
import {
  classAt,
  DIGIT,
  isLowerAt,
  isSpaceAt,
  isUpperAt,
  isWordAt,
  LATIN,
  LETTER,
  OTHER,
  SMALL,
  SPACE,
  widthAt,
} from './chars.js';
import { emailAt, emojiAt, emoticonAt, lengthAt, specialAt, urlAt } from './patterns.js';
import { dotBelongs } from './stops.js';
import { wordEnd } from './word.js';

const SYMBOLS = '$+<=>^`|~%&@#/\\*§°´¨©®€‰';
const PUNCTUATION = '”“’‘„»«–—…';
const isSymbol = (char: string): boolean =>
  SYMBOLS.includes(char) || (char > '~' && !PUNCTUATION.includes(char) && /\p{S}/u.test(char));
const LAUGH = /^[xX]D+$/;
const NUMBER = /^[-−–+±]?\d[\d.,:/\s–−x×-]*$/;
const GROUPS = String.raw`[1-9]\d{0,2}(?:[ \u00A0\u2009\u202F]\d{3})+(?!\d)`;
/** 110 000, 3 000–4 000, 500–1 000: groups of three digits after one to three; the first does not begin with a nought. */
const GROUPED = new RegExp(`(?:${GROUPS}(?:[–-]${GROUPS})?|\\d{1,3}[–-]${GROUPS})`, 'y');
const GROUP_BEFORE = new RegExp(`[${LATIN}.,:/-]`);

/** White space is skipped; every other character of `text[start, end)` stands in exactly one token, in order. */
export function tokenize(text: string, start: number, end: number, tokens: Token[] = []): Token[] {
  const first = tokens.length;
  const add = (from: number, to: number, kind: TokenKind): void => {
    tokens.push({ start: from, end: to, form: text.slice(from, to), kind, spaceAfter: isSpaceAt(text, to, end) });
  };
  let listed = 0;
  let index = start;
  while (index < end) {
    const kind = classAt(text, index);
    if (kind === SPACE) {
      index += widthAt(text, index);
      continue;
    }
    const length =
      kind === OTHER ? special(text, index, end, start, tokens.at(-1)?.kind === 'hashtag', add) : word(index, kind);
    index += length;
  }
  return tokens;

  /** Whether nothing stands before in the sentence, so that a number with a full stop is that of a list item. */
  function opens(): boolean {
    const last = tokens.length > first ? tokens[tokens.length - 1]! : undefined;
    if (last?.kind !== 'punct') return !last;
    return /[.!?:;…(–-]$/.test(last.form) || (!last.spaceAfter && /["”“„»'’]$/.test(last.form));
  }

  function word(from: number, kind: number): number {
    let to = from;
    let now = kind;
    while (now === LETTER) {
      to += widthAt(text, to);
      now = to < end ? classAt(text, to) : SPACE;
    }
    if (now === SPACE) {
      const laugh = text.charCodeAt(from + 1) === 0x44 && LAUGH.test(text.slice(from, to));
      add(from, to, laugh ? 'emoji' : 'word');
      return to - from;
    }
    const taken = kind === DIGIT ? digitBorn(from) : letterBorn(from, to);
    if (taken) return taken;
    to = kind === DIGIT ? Math.max(from, from + grouped(from)) : to;
    to = wordEnd(text, from, to, end);
    if (to < end && text.charCodeAt(to) === 0x2e) {
      const item = kind === DIGIT && to - from < 3 ? Number(text.slice(from, to)) : 0;
      const opening = opens() || (item > 0 && (item === 1 || item === listed + 1));
      if (dotBelongs(text, from, to, end, opening)) {
        to++;
        if (opening && item) listed = item;
      }
    }
    const form = text.slice(from, to);
    add(from, to, kind === DIGIT && NUMBER.test(form) ? 'number' : 'word');
    return to - from;
  }

  function grouped(from: number): number {
    if (from > start && GROUP_BEFORE.test(text.charAt(from - 1))) return 0;
    return lengthAt(GROUPED, text, from, end);
  }

  /** Addresses and emoticons that begin like words; returns the length taken, 0 for none. */
  function letterBorn(from: number, to: number): number {
    const next = text.charAt(to);
    if (!/[:._@%+-]/.test(next) || (next === '.' && !isWordAt(text, to + 1, end))) return 0;
    if (next === ':' && text.startsWith('://', to)) {
      const scheme = text.slice(from, to).search(/(?:https?|ftp)$/i);
      if (scheme > 0) return take(from, scheme, 'word');
    }
    if (next === ':' || next === '.') {
      const length = urlAt(text, from, end);
      if (length) return take(from, length, 'url');
    }
    if (next !== ':' && text.slice(from, from + 66).includes('@')) {
      const length = emailAt(text, from, end);
      if (length) return take(from, length, 'email');
    }
    return next === '_' ? take(from, emoticonAt(text, from, end), 'emoji') : 0;
  }

  /** Keycaps, and mail addresses that begin with digits. */
  function digitBorn(from: number): number {
    let to = from;
    while (to < end && classAt(text, to) === DIGIT) to++;
    const next = text.charAt(to);
    if (next === '\uFE0F' || next === '\u20E3') return take(from, emojiAt(text, from, end), 'emoji');
    return next === '@' ? take(from, emailAt(text, from, end), 'email') : 0;
  }

  function take(from: number, length: number, kind: TokenKind): number {
    if (length) add(from, from + length, kind);
    return length;
  }
}

type Add = (from: number, to: number, kind: TokenKind) => void;

/** A token that begins with neither letter nor digit; returns its length. */
function special(text: string, index: number, end: number, start: number, tagged: boolean, add: Add): number {
  const unit = text.charCodeAt(index);
  const joined = attached(text, index, end, start, tagged);
  if (joined) {
    let to = wordEnd(text, index, index + 1, end);
    if (to < end && text.charCodeAt(to) === 0x2e && dotBelongs(text, index, to, end, false)) to++;
    add(index, to, NUMBER.test(text.slice(index, to)) ? 'number' : 'word');
    return to - index;
  }
  if (unit === 0x2c || (unit === 0x2e && text.charCodeAt(index + 1) !== 0x2e)) {
    add(index, index + 1, 'punct');
    return 1;
  }
  const found = specialAt(text, index, end);
  if (found) {
    add(index, index + found.length, found.kind);
    return found.length;
  }
  const width = Math.min(widthAt(text, index), end - index);
  add(index, index + width, isSymbol(text.slice(index, index + width)) ? 'symbol' : 'punct');
  return width;
}

const PERCENT = new RegExp(`^%(?::[${SMALL}]{1,7}(?![${LATIN}])|-[${SMALL}])`);
const SUFFIX = new RegExp(`^:[${SMALL}]{1,4}(?![${LATIN}])`);

/**
 * Whether the mark at `index` begins a word: the hyphen of `-verkosto`, the minus of `-10`, the colon of an ending after
 * a quote or `?` (”Kuka”:n), the ending of `%:lla`.
 */
function attached(text: string, index: number, end: number, start: number, tagged: boolean): boolean {
  const unit = text.charCodeAt(index);
  const next = index + 1;
  if (next >= end) return false;
  if (unit === 0x25) return PERCENT.test(text.slice(index, index + 10));
  if (unit === 0x3a) {
    if (index === start || !/["”“'’)?!»]/.test(text.charAt(index - 1))) return false;
    return SUFFIX.test(text.slice(index, index + 6));
  }
  if (unit !== 0x2d && unit !== 0x2013 && unit !== 0x2212) return false;
  if (!isWordAt(text, next, end)) return false;
  const before = index > start ? text.charAt(index - 1) : '\n';
  if (before === '\n') return classAt(text, next) === DIGIT && unit !== 0x2013;
  if (!tagged && !/[\s("”“'’»)\]]/.test(before)) return false;
  if (classAt(text, next) === DIGIT) return true;
  if (isLowerAt(text, next)) return !afterStop(text, index, start);
  return unit === 0x2d && isUpperAt(text, next) && !afterStop(text, index, start);
}

/** Whether a sentence has just closed before `index`: a dash there opens a line of speech. */
function afterStop(text: string, index: number, start: number): boolean {
  let at = index - 1;
  while (at >= start && classAt(text, at) === SPACE) {
    if (text.charCodeAt(at) === 0x0a) return true;
    at--;
  }
  return at < start || /[.!?:]/.test(text.charAt(at));
}
