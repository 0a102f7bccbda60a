import type { Token } from '../types.js';
import { isLowerAt, isUpperAt } from './chars.js';
import { OPENERS } from './tables.js';

const TERMINAL = /^(?:[.!?‽。！？]|\.{2,}|…+)$/;
const ELLIPSIS = /^(?:\.{2,}|…+)$/;
const QUOTE = /^["”“„»«'’‘´]$/;
const SMILEY = /^\*\p{L}+\*$/u;
const WORK =
  /(?:^sekä$|albumi|elokuv|kappale|kirja|laulu|levy|novelli|näytelm|osio|romaani|runo|sarja|teo[ks]|virs|virre)\S{0,6}$/i;
const CONJUNCTION = /^(?:ja|tai|eli)$/;
const DASH = /^[-–—*•·−]$/;

/** Where the sentences of a block's tokens end: indexes after each one's last token, ascending. One pass, linear. */
export function boundaries(tokens: readonly Token[], text: string): number[] {
  const ends: number[] = [];
  const closing = closers(tokens);
  let first = 0;
  let at = 0;
  const end = (index: number): void => {
    if (index > first) ends.push(index);
    first = index;
  };
  while (at < tokens.length) {
    const { kind, form } = tokens[at]!;
    if (kind === 'word' || kind === 'number') {
      if (at > first && (opensUnmarked(tokens, at, text) || opensItem(tokens, at, text))) end(at);
      at++;
    } else if (kind === 'punct' && TERMINAL.test(form)) {
      const next = afterMark(tokens, at, closing);
      if (endsAt(tokens, at, next, text)) end(next);
      at = next;
    } else if (kind === 'emoji' && at > first) {
      const next = afterSmileys(tokens, at);
      if (smileyEnds(tokens[next])) end(next);
      at = next;
    } else {
      at++;
      if ((form === ':' || form === ';') && listFollows(tokens, at, text)) end(at);
    }
  }
  end(tokens.length);
  return ends;
}

/** Marks the quotes and brackets that close: no space before, or an odd number of the quote, or an open bracket. */
function closers(tokens: readonly Token[]): Uint8Array {
  const closing = new Uint8Array(tokens.length);
  const quotes = new Map<string, number>();
  let open = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== 'punct') return;
    const { form } = token;
    const tight = index > 0 && !tokens[index - 1]!.spaceAfter;
    if (QUOTE.test(form)) {
      const count = quotes.get(form) ?? 0;
      quotes.set(form, count + 1);
      if (tight || (token.spaceAfter && count % 2 === 1)) closing[index] = 1;
    } else if (/^[([{]$/.test(form)) open++;
    else if (/^[)\]}]$/.test(form)) {
      if (tight || open > 0) closing[index] = 1;
      if (open > 0) open--;
    }
  });
  return closing;
}

/** Index after all that belongs to the end of a sentence at its final mark: more marks, closing quotes, a smiley. */
function afterMark(tokens: readonly Token[], mark: number, closing: Uint8Array): number {
  let at = mark + 1;
  for (; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (TERMINAL.test(token.form) || closing[at]) continue;
    if (!isSmiley(token) || (closing[at - 1] && at > mark + 2)) break;
  }
  return at;
}

/** Whether the sentence ends between its final mark with what belongs to it and the token at `next`. */
function endsAt(tokens: readonly Token[], mark: number, next: number, text: string): boolean {
  const after = tokens[next];
  if (!after) return true;
  const last = tokens[next - 1]!;
  if (isSmiley(last)) return true;
  // ”Kuka?”, kysyi hän; Kuka?:n
  if (!last.spaceAfter && /^(?:[,;]$|:)/.test(after.form)) return false;
  // ihanaa!!1!, −5…+3
  if (!last.spaceAfter && (after.kind === 'number' || ELLIPSIS.test(last.form)) && !isUpperAt(text, after.start))
    return false;
  if (!isLowerAt(text, after.start)) return true;
  const run = tokens.slice(mark, next);
  if (run.some((token) => QUOTE.test(token.form) || /^[)\]}]$/.test(token.form))) return false;
  if (run.some((token) => token.form === '.')) return true;
  return !ELLIPSIS.test(tokens[mark]!.form) && last.spaceAfter;
}

const isSmiley = (token: Token): boolean =>
  token.kind === 'emoji' || (token.form.startsWith('*') && SMILEY.test(token.form));

function afterSmileys(tokens: readonly Token[], index: number): number {
  let at = index + 1;
  while (at < tokens.length && tokens[at]!.kind === 'emoji') at++;
  return at;
}

/** A smiley closes a sentence unless punctuation goes on after it. */
const smileyEnds = (next: Token | undefined): boolean =>
  next?.kind !== 'punct' || QUOTE.test(next.form) || /^[-–—(]$/.test(next.form);

/**
 * A capitalised function word with no punctuation before it opens a sentence: the line or heading
 * before it had no full stop. A capitalised word after it speaks for a title (elokuva Kun Taivas Putoaa).
 */
function opensUnmarked(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index]!;
  if (!isUpperAt(text, token.start) || token.form.length < 2 || !OPENERS.has(token.form.toLowerCase())) return false;
  if (token.form.length > 1 && isUpperAt(text, token.start + 1)) return false;
  const before = tokens[index - 1]!;
  // `(3) Kun` is a numbered clause; `(Arduino) Kun` is a heading and what follows it.
  if (before.form.length > 2 && before.form.endsWith('.')) return false;
  const bracketed = before.form === ')' && tokens[index - 2]?.kind === 'word';
  if (!before.spaceAfter || (before.kind !== 'word' && before.kind !== 'number' && !bracketed)) return false;
  if (titleFollows(before.form)) return false;
  const next = tokens[index + 1];
  return next !== undefined && (next.kind !== 'punct' || next.form === ',') && !isUpperAt(text, next.start);
}

/**
 * Whether a title may follow: after a name in the genitive (Aino Salmen Me), a word for a work (romaanissa Kun), or a
 * conjunction, which ends no line.
 */
const titleFollows = (form: string): boolean =>
  (isUpperAt(form, 0) && form.endsWith('n')) || (form.length > 3 ? WORK.test(form) : CONJUNCTION.test(form));

/** `2.` before a capital, where the line went on with no mark: an item of a list run together. */
function opensItem(tokens: readonly Token[], index: number, text: string): boolean {
  const form = tokens[index]!.form;
  if (!/^\d{1,2}\.$/.test(form)) return false;
  const next = tokens[index + 1];
  return next !== undefined && isUpperAt(text, next.start) && tokens[index - 1]!.kind === 'word';
}

/** After a colon or semicolon, a list mark that stands apart from the next word opens a sentence. */
function listFollows(tokens: readonly Token[], index: number, text: string): boolean {
  const next = tokens[index];
  if (!next || !tokens[index - 1]!.spaceAfter) return false;
  if (/^\d{1,2}\.$/.test(next.form)) return !isLowerAt(text, tokens[index + 1]?.start ?? next.end);
  return DASH.test(next.form) && next.spaceAfter;
}
