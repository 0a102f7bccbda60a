import type { TokenKind } from '../types.js';
import { LATIN, LATIN_LETTERS } from './chars.js';

const EMOJI_UNIT = String.raw`(?:\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)`;

/** Emoji as one token: flags, keycaps, and joined sequences with variation selectors, skin tones and tags (UTS #51). */
const EMOJI = new RegExp(
  String.raw`(?:\p{RI}\p{RI}|[0-9#*]\uFE0F?\u20E3|(?![©®™])${EMOJI_UNIT}(?:\u200D${EMOJI_UNIT})*[\u{E0020}-\u{E007F}]*|[©®™]\uFE0F)`,
  'uy',
);

/**
 * Emoticons. One ends where no letter or digit follows, so that `:Dublin` and `x32` stay words; right after a word only
 * the common mouths count, so that `osa 3:3` and `[toim.:]` stay what they are.
 */
const EMOTICON = new RegExp(
  `(?:(?<![${LATIN}])(?:${[
    String.raw`[:;][-'^o]?(?:[)(\][}{|/\\*<>3$]+|[DPpOoSsXxqc]+)`,
    String.raw`<\/?3+|[xX]D+|\([-^]?[:;]|\^[_.-]*\^|[-o0OTt]_+[-o0OTt]|>[:;][-']?[)(DP]|\\o\/`,
  ].join('|')})|[:;=][-'^o]?(?:[)(]+|[DPp]+))(?![${LATIN}])`,
  'y',
);

const HOST = `(?:[${LATIN}-]{1,63}\\.)`;
const URL = new RegExp(
  `(?:(?:https?|ftp)://|www\\.|${HOST}{1,4}(?:fi|com|net|org|eu|info|io|se|ee|de|uk)/(?=[${LATIN}]))[^\\s<>"”“«»]+`,
  'iy',
);
const EMAIL = new RegExp(`[${LATIN}._%+-]{1,64}@${HOST}{1,8}[${LATIN_LETTERS}]{2,24}`, 'y');
const SOMETHING = new RegExp(`[${LATIN}]`);
const HASHTAG = /#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+(?::\p{Ll}{1,8})?/uy;
const MENTION = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?::\p{Ll}{1,8})?/uy;
/** ~/.config/app, /etc/hosts: two parts at least, so that a stroke between words stays one. */
const PATH = new RegExp(`(?:~|\\.{1,2})?(?:/[${LATIN}_.-]{0,99}[${LATIN}_]){2,}/?`, 'y');
const TEMPERATURE = new RegExp(`°[CF]?(?![${LATIN}])`, 'y');
const ACTION = new RegExp(`\\*[${LATIN_LETTERS}]+\\*`, 'y');
/** Runs of dots or of rule characters are one token; other punctuation marks stand one by one. */
const RUN = /<?[-–=]{1,2}>|\.{2,}|…+|([-–—=*~_#|+])\1+/uy;

/** What begins with neither letter nor digit: the characters it can begin with, its pattern, its kind; tried in order. */
const SPECIALS: readonly (readonly [string, RegExp, TokenKind])[] = [
  [':;=<(^>-\\', EMOTICON, 'emoji'],
  ['#', HASHTAG, 'hashtag'],
  ['@', MENTION, 'mention'],
  ['/~.', PATH, 'url'],
  ['°', TEMPERATURE, 'symbol'],
  ['*', ACTION, 'word'],
  ['.…-–—=*~_#|+<', RUN, 'punct'],
];
/** No emoji begin with these marks of everyday text: there the costly pattern need not be tried. */
const PLAIN = '”“’‘„»«–—…€°´§·';

/** Kind and length of a token of more than one character at a mark; undefined where the mark stands alone. */
export function specialAt(text: string, index: number, end: number): { kind: TokenKind; length: number } | undefined {
  const char = text.charAt(index);
  const keycap = (char === '#' || char === '*') && /[\uFE0F\u20E3]/.test(text.charAt(index + 1));
  if (keycap || (char > '\u00A7' && !PLAIN.includes(char))) {
    const length = emojiAt(text, index, end);
    if (length) return { kind: 'emoji', length };
  }
  for (const [starts, pattern, kind] of SPECIALS) {
    if (!starts.includes(char)) continue;
    const length = lengthAt(pattern, text, index, end);
    if (length) return { kind, length };
  }
  return undefined;
}

/** Lengths of what matches at `index`, 0 for nothing. */
export function lengthAt(pattern: RegExp, text: string, index: number, end: number): number {
  pattern.lastIndex = index;
  const found = pattern.exec(text);
  if (!found) return 0;
  return Math.min(found[0].length, end - index);
}

export const emoticonAt = (text: string, index: number, end: number): number => lengthAt(EMOTICON, text, index, end);
export const emojiAt = (text: string, index: number, end: number): number => lengthAt(EMOJI, text, index, end);
export const emailAt = (text: string, index: number, end: number): number => lengthAt(EMAIL, text, index, end);

/** An address without the punctuation of the sentence around it; a closing bracket stays if it was opened inside. */
export function urlAt(text: string, index: number, end: number): number {
  let stop = index + lengthAt(URL, text, index, end);
  let open = 0;
  for (let at = index; at < stop; at++) open += bracket(text.charAt(at));
  for (; stop > index; stop--) {
    const last = text.charAt(stop - 1);
    if (!/[.,;:!?'’…*_\])]/.test(last) || (last === ')' && open >= 0)) break;
    open -= bracket(last);
  }
  return SOMETHING.test(text.slice(index + 4, Math.min(stop, index + 40))) ? stop - index : 0;
}

const bracket = (char: string): number => (char === '(' ? 1 : char === ')' ? -1 : 0);
