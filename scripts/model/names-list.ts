/** Declension of names by their ending, where no listed word decides it. Source: Iso suomen kielioppi, sections 97-102. */
import { KIND } from '../../src/fi/lexicon.js';
import { SOURCE } from '../../src/fi/morphology.js';
import type { Lexeme } from './lexeme.js';

export interface Declension {
  readonly kotus: number;
  readonly letter: string;
}

/** How a word of that spelling inflects when it, or its last part, is a listed noun or adjective. */
export type Listed = (word: string) => readonly Declension[];

const LONGEST_FIRST = 3;

export function nameDeclensions(name: string, listed: Listed): Declension[] {
  const word = name.toLowerCase();
  const last = word.slice(word.lastIndexOf('-') + 1);
  if (/(nen)$/.test(last) && last.length > 4) return [{ kotus: 38, letter: '' }];
  const own = listed(last);
  if (own.length > 0) return [...own];
  for (let at = LONGEST_FIRST; at <= last.length - 3; at++) {
    const part = listed(last.slice(at));
    if (part.length > 0) return [...part];
  }
  return byEnding(last);
}

function byEnding(word: string): Declension[] {
  const letter = /kk[aeiouyäö]$/.test(word)
    ? 'A'
    : /pp[aeiouyäö]$/.test(word)
      ? 'B'
      : /tt[aeiouyäö]$/.test(word)
        ? 'C'
        : '';
  const one = (kotus: number, grade = letter): Declension[] => [{ kotus, letter: grade }];
  if (/[^aeiouyäöåé]$/.test(word)) {
    if (/es$/.test(word)) return [...one(39, ''), ...one(5, ''), ...one(41, '')];
    if (/[uyoö]s$/.test(word)) return [...one(39, ''), ...one(5, '')];
    if (/is$/.test(word)) return [...one(39, ''), ...one(5, '')];
    if (/[aä]s$/.test(word)) return [...one(41, ''), ...one(39, ''), ...one(5, '')];
    return one(5, '');
  }
  if (/(ee|oo|uu|yy|öö|aa|ää)$/.test(word)) return one(18, '');
  if (/[aä]$/.test(word)) return one(/[ie][aä]$/.test(word) ? 12 : 9);
  if (/i[oö]$/.test(word)) return one(3, '');
  if (/[ouyöåé]$/.test(word)) return one(word.endsWith('é') ? 21 : 1);
  if (/[aeouyäö]i$/.test(word)) return one(18, '');
  if (/i$/.test(word)) return one(5);
  return one(8);
}

export const nameOf = (name: string, { kotus, letter }: Declension): Lexeme => ({
  lemma: name,
  upos: 'PROPN',
  feats: '_',
  kotus,
  letter,
  source: SOURCE.name,
  bits: KIND.capital | KIND.first,
});

export const nameLexemes = (name: string, listed: Listed): Lexeme[] =>
  nameDeclensions(name, listed).map((declension) => nameOf(name, declension));
