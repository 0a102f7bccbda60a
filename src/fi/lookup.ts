/** Looks a lower-case form up in the lexicon: one walk from the left over stems, endings known from the right. */
import { type Automaton, FINAL, SKIP_BITS, TARGET, TARGET_BITS } from './automaton.js';
import { codeAt } from './forms.js';
import { CELL_BITS, CELL_MASK, type Lexicon } from './lexicon.js';
import { FREE, POSS, POSS_VN } from './paradigms/cells.js';
import type { Tail } from './suffixes.js';

/** What was found: entry, cell and suffixes; `stemEnd` is where the entry's stem ends in the form. */
export type Take = (entry: number, stemEnd: number, cell: number, flags: number, tail: Tail) => void;

const LONGEST = 256;
/** Letter codes of the form at hand. */
export const codes = new Uint8Array(LONGEST);
/** Ending ids by tail and start, -1 where the letters are no ending. */
const endingAt: Int32Array[] = [];

/** Ending ids of one tail by where the ending starts. */
export const endingIds = (tail: number): Int32Array => endingAt[tail] as Int32Array;

/** Fills `codes`; false when the form is too long or has a letter that no stem has. */
export function encodeForm(lexicon: Lexicon, form: string): boolean {
  const { letters } = lexicon;
  if (form.length >= LONGEST) return false;
  for (let i = 0; i < form.length; i++) {
    const code = codeAt(form, i);
    codes[i] = code < letters.length ? (letters[code] as number) : 0;
  }
  codes[form.length] = 0;
  return true;
}

/** Must run before `lookupFrom` for the same form. */
export function findEndings(lexicon: Lexicon, tails: readonly Tail[]): void {
  const { check, link, high, root } = lexicon.endings;
  for (let t = 0; t < tails.length; t++) {
    const { end } = tails[t] as Tail;
    const ids = endingAt[t] ?? new Int32Array(LONGEST);
    endingAt[t] = ids;
    let node = root;
    let id = 0;
    let at = end;
    for (;;) {
      ids[at] = check[node] === FINAL ? id : -1;
      if (at === 0) break;
      const code = codes[at - 1] as number;
      const slot = node + code;
      if (code === 0 || check[slot] !== code) break;
      id += ((link[slot] as number) >>> TARGET_BITS) | ((high[slot] as number) << SKIP_BITS);
      node = (link[slot] as number) & TARGET;
      at--;
    }
    for (at--; at >= 0; at--) ids[at] = -1;
  }
}

/** Reports every entry whose stem starts at `from` and whose ending, with one of the tails, is the rest of the form. */
export function lookupFrom(lexicon: Lexicon, from: number, tails: readonly Tail[], take: Take): void {
  const { stems, rowBase, rowCheck, rowValue, listStart, listCell, entryClass, classRow } = lexicon;
  const { check, link, high } = stems;
  const longest = (tails[0] as Tail).end;
  let node = stems.root;
  let number = 0;
  for (let at = from; ; at++) {
    if (check[node] === FINAL) {
      const entries = link[node] as number;
      for (let t = 0; t < tails.length; t++) {
        const tail = tails[t] as Tail;
        if (tail.end < at) continue;
        const ending = (endingAt[t] as Int32Array)[at] as number;
        if (ending < 0) continue;
        const need = tail.possessive === 0 ? FREE : tail.lengthened ? POSS_VN : POSS;
        for (let entry = number; entry < number + entries; entry++) {
          const row = classRow[entryClass[entry] as number] as number;
          const place = (rowBase[row] as number) + ending;
          if (rowCheck[place] !== row + 1) continue;
          const list = rowValue[place] as number;
          for (let i = listStart[list] as number; i < (listStart[list + 1] as number); i++) {
            const packed = listCell[i] as number;
            const flags = packed >> CELL_BITS;
            if (flags & need) take(entry, at, packed & CELL_MASK, flags, tail);
          }
        }
      }
    }
    if (at >= longest) return;
    const code = codes[at] as number;
    const slot = node + code;
    if (code === 0 || check[slot] !== code) return;
    number += ((link[slot] as number) >>> TARGET_BITS) | ((high[slot] as number) << SKIP_BITS);
    node = (link[slot] as number) & TARGET;
  }
}

/** Reports where a form that may stand before another part ends, when it starts at `from`. */
export function linksFrom(
  lexicon: Lexicon,
  from: number,
  limit: number,
  take: (entry: number, stemEnd: number, end: number, cell: number, flags: number) => void,
): void {
  const { stems, links, linkEnding, rowBase, rowCheck, rowValue, listStart, listCell, entryClass, classRow } = lexicon;
  const { check, link, high } = stems;
  let node = stems.root;
  let number = 0;
  for (let at = from; at <= limit; at++) {
    if (check[node] === FINAL) {
      const entries = link[node] as number;
      let endNode = links.root;
      let linkNumber = 0;
      for (let end = at; ; end++) {
        if (links.check[endNode] === FINAL) {
          const ending = linkEnding[linkNumber] as number;
          for (let entry = number; entry < number + entries; entry++) {
            const row = classRow[entryClass[entry] as number] as number;
            const place = (rowBase[row] as number) + ending;
            if (rowCheck[place] !== row + 1) continue;
            const list = rowValue[place] as number;
            for (let i = listStart[list] as number; i < (listStart[list + 1] as number); i++) {
              const packed = listCell[i] as number;
              if ((packed >> CELL_BITS) & 8) take(entry, at, end, packed & CELL_MASK, packed >> CELL_BITS);
            }
          }
        }
        if (end >= limit) break;
        const step = stepOf(links, endNode, codes[end] as number);
        if (step < 0) break;
        linkNumber += ((links.link[step] as number) >>> TARGET_BITS) | ((links.high[step] as number) << SKIP_BITS);
        endNode = (links.link[step] as number) & TARGET;
      }
    }
    const step = stepOf(stems, node, codes[at] as number);
    if (step < 0) return;
    number += ((link[step] as number) >>> TARGET_BITS) | ((high[step] as number) << SKIP_BITS);
    node = (link[step] as number) & TARGET;
  }
}

const stepOf = (automaton: Automaton, node: number, code: number): number =>
  code !== 0 && automaton.check[node + code] === code ? node + code : -1;
