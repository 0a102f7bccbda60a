import type { TokenKind } from '../types.js';

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
const EMOTICON =
  /(?:(?<![\p{L}\p{N}])(?:[:;][-'^o]?(?:[)(\][}{|/\\*<>3$]+|[DPpOoSsXxqc]+)|<\/?3+|[xX]D+|\([-^]?[:;]|\^[_.-]*\^|[-o0OTt]_+[-o0OTt]|>[:;][-']?[)(DP]|\\o\/)|[:;=][-'^o]?(?:[)(]+|[DPp]+))(?![\p{L}\p{N}])/uy;

const URL =
  /(?:(?:https?|ftp):\/\/|www\.|(?:[\p{L}\p{N}-]{1,63}\.){1,4}(?:fi|com|net|org|eu|info|io|se|ee|de|uk)\/(?=[\p{L}\p{N}]))[^\s<>"”“«»]+/iuy;
const EMAIL = /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/uy;
const HASHTAG = /#(?=[\p{N}_]*\p{L})[\p{L}\p{M}\p{N}_]+(?::\p{Ll}{1,8})?/uy;
const MENTION = /@[\p{L}\p{N}_]+(?:[.-][\p{L}\p{N}_]+)*(?::\p{Ll}{1,8})?/uy;
/** ~/.config/app, /etc/hosts: two parts at least, so that a stroke between words stays one. */
const PATH = /(?:~|\.{1,2})?(?:\/[\p{L}\p{N}_.-]{0,99}[\p{L}\p{N}_]){2,}\/?/uy;
const TEMPERATURE = /°[CF]?(?![\p{L}\p{N}])/uy;
const ACTION = /\*\p{L}+\*/uy;
/** Runs of dots or of rule characters are one token; other punctuation marks stand one by one. */
const RUN = /<?[-–=]{1,2}>|\.{2,}|…+|([-–—=*~_#|+])\1+/uy;

/** What begins with neither letter nor digit, tried in order. */
export const SPECIALS: readonly (readonly [RegExp, TokenKind])[] = [
  [EMOJI, 'emoji'],
  [EMOTICON, 'emoji'],
  [HASHTAG, 'hashtag'],
  [MENTION, 'mention'],
  [PATH, 'url'],
  [TEMPERATURE, 'symbol'],
  [ACTION, 'word'],
  [RUN, 'punct'],
];

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
  return /[\p{L}\p{N}]/u.test(text.slice(index + 4, Math.min(stop, index + 40))) ? stop - index : 0;
}

const bracket = (char: string): number => (char === '(' ? 1 : char === ')' ? -1 : 0);
