/**
 * Consonant gradation by the letters of the Kotus list (A kk:k, B pp:p ... M k:v), and the small language in which the
 * paradigm tables write endings. Source: Nykysuomen sanalista, inflection types; Iso suomen kielioppi, sections 41-46.
 */

/** Strong and weak grade of each letter, at the end of a stem before its vowel. */
const GRADES: Readonly<Record<string, readonly [strong: string, weak: string]>> = {
  A: ['kk', 'k'],
  B: ['pp', 'p'],
  C: ['tt', 't'],
  D: ['k', ''],
  E: ['p', 'v'],
  F: ['t', 'd'],
  G: ['nk', 'ng'],
  H: ['mp', 'mm'],
  I: ['lt', 'll'],
  J: ['nt', 'nn'],
  K: ['rt', 'rr'],
  L: ['k', 'j'],
  M: ['k', 'v'],
  // aika : ajan, poika : pojan; a letter of our own.
  N: ['ik', 'j'],
};

export type Letter = string;

/** The stem in its strong and weak grade; a stem that does not end in either grade stays as it is. */
export function grades(stem: string, letter: Letter, citation: 'strong' | 'weak'): { strong: string; weak: string } {
  const pair = GRADES[letter];
  if (!pair) return { strong: stem, weak: stem };
  const [strong, weak] = pair;
  const own = citation === 'strong' ? strong : weak;
  // Vowels may follow the consonants: ranga(ista) : ranka(isen).
  const vowels = own === '' || stem.endsWith(own) ? '' : (/[aeiouyäö]+$/.exec(stem)?.[0] ?? '');
  const head = stem.slice(0, stem.length - vowels.length);
  if (!head.endsWith(own)) return { strong: stem, weak: stem };
  const body = head.slice(0, head.length - own.length);
  return { strong: body + strong + vowels, weak: body + weak + vowels };
}

/** A weak-grade stem in its strong grade. */
export function strengthened(stem: string, letter: Letter): string {
  return grades(stem, letter, 'weak').strong;
}

const BACK = /[aouAOUåÅ]/;
const FRONT = /[äöyÄÖYøü]/;

/** Whether endings take ä, ö, y: decided by the last vowel that is not e or i. */
export function isFront(word: string): boolean {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = word[i] as string;
    if (FRONT.test(letter)) return true;
    if (BACK.test(letter)) return false;
  }
  return true;
}

const LOAN_END = /(?:ääri|[yö][^aouyäö]+|^[^yäö]*y)$/;

/**
 * Whether endings of a loan may take a, o, u beside ä, ö, y: a simple word of both kinds of vowels, the last of them y, ö or
 * that of -ääri (analyysiä, analyysia; miljonääriä, miljonääria; bodyä, bodya; Iso suomen kielioppi, section 16).
 */
export const isMixed = (part: string): boolean => LOAN_END.test(part) && BACK.test(part);

const VOWEL = /[aeiouyäöåéèêëáíóúüø]/i;
export const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWEL.test(letter);

const PLAIN: Readonly<Record<string, string>> = {
  é: 'e',
  è: 'e',
  ê: 'e',
  ë: 'e',
  á: 'a',
  í: 'i',
  ó: 'o',
  ú: 'u',
  ü: 'y',
  ø: 'ö',
};
export const plainVowel = (letter: string): string => PLAIN[letter] ?? letter;

export interface Stem {
  /** What stays of the lemma after its cut, in each grade and as in the lemma. */
  readonly strong: string;
  readonly weak: string;
  readonly citation: string;
  /** The cut letters of the lemma's end. */
  readonly cut: string;
  readonly front: boolean;
}

/**
 * Spells a template out: `+` strong, `-` weak, `=` as in the lemma; then `*` the cut letters, `1` `2` one of them, `<` drops
 * the last letter, `:` doubles it, `~` repeats the last vowel, `A` `O` `U` by vowel harmony, other letters as they are.
 */
export function spell(template: string, stem: Stem): string {
  const first = template[0];
  let word = first === '+' ? stem.strong : first === '-' ? stem.weak : stem.citation;
  for (let i = 1; i < template.length; i++) {
    const symbol = template[i] as string;
    if (symbol === '*') word += stem.cut;
    else if (symbol === '1') word += stem.cut[0] ?? '';
    else if (symbol === '2') word += stem.cut[1] ?? '';
    else if (symbol === '<') word = word.slice(0, -1);
    else if (symbol === ':') word += plainVowel(word[word.length - 1] ?? '');
    else if (symbol === '~') word += lastVowel(word);
    else if (symbol === 'A') word += stem.front ? 'ä' : 'a';
    else if (symbol === 'O') word += stem.front ? 'ö' : 'o';
    else if (symbol === 'U') word += stem.front ? 'y' : 'u';
    else word += symbol;
  }
  // k:∅ leaves an apostrophe between two like vowels after a third (raaka : raa'an, reikä : rei'issä).
  if (first === '-' && stem.weak !== stem.strong && stem.weak.length < stem.strong.length) {
    const at = stem.weak.length;
    const before = word[at - 1];
    if (isVowel(before) && before === word[at] && isVowel(word[at - 2]))
      return `${word.slice(0, at)}'${word.slice(at)}`;
  }
  return word;
}

function lastVowel(word: string): string {
  for (let i = word.length - 1; i >= 0; i--) {
    const letter = (word[i] as string).toLowerCase();
    if (isVowel(letter)) return plainVowel(letter);
  }
  return 'e';
}
