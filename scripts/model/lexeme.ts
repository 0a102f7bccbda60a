/** What the lexicon is built of: words with their class, and the forms they have. */
import type { Source } from '../../src/fi/morphology.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { degree, inflectAdjective } from '../../src/fi/paradigms/adjective.js';
import { type CellForm, FREE, LINK, LINK_CELL, POSS, POSS_VN } from '../../src/fi/paradigms/cells.js';
import { isFront } from '../../src/fi/paradigms/gradation.js';
import { inflectNominal } from '../../src/fi/paradigms/nominal.js';
import { inflectVerb } from '../../src/fi/paradigms/verbal.js';
import type { Upos } from '../../src/types.js';

export interface Lexeme {
  /** Lower-case but for names; `#` between parts. */
  readonly lemma: string;
  readonly upos: Upos;
  /** Features whatever the form, in UD order; `_` for none. */
  readonly feats: string;
  /** Kotus class, 0 for words with the forms given. */
  readonly kotus: number;
  readonly letter: string;
  readonly source: Source;
  /** Bits of KIND. */
  readonly bits: number;
  readonly pluralOnly?: true;
  /** Takes no comparison. */
  readonly uncompared?: true;
  /** Decides vowel harmony where the lemma's own last part does not. */
  readonly front?: boolean;
  /** Forms written out, instead of a class. */
  readonly forms?: readonly CellForm[];
}

export const bare = (lemma: string): string => lemma.replaceAll('#', '');

/** Every form of a lexeme, boundaries left out. */
export function formsOf(lexeme: Lexeme): CellForm[] {
  if (lexeme.forms) return [...lexeme.forms];
  const lemma = bare(lexeme.lemma);
  const { kotus, letter, upos } = lexeme;
  if (kotus >= 52 && kotus <= 78) return inflectVerb(lemma, kotus, letter);
  if (kotus === 0 || kotus > 51) return [{ form: lemma, cell: '_', flags: FREE }];
  const front = lexeme.front ?? isFront(lexeme.lemma.slice(lexeme.lemma.lastIndexOf('#') + 1));
  if (lexeme.pluralOnly) return pluralForms(lexeme, front);
  if (upos === 'ADJ')
    return lexeme.uncompared && lexeme.feats.includes('NumType')
      ? inflectNominal(lemma, kotus, letter, front)
      : inflectAdjective(lemma, kotus, letter, front, !lexeme.uncompared);
  return inflectNominal(lemma, kotus, letter, front);
}

function pluralForms(lexeme: Lexeme, front: boolean): CellForm[] {
  const singular = singularOf(bare(lexeme.lemma), lexeme.kotus, lexeme.letter);
  if (!singular) return [{ form: bare(lexeme.lemma), cell: 'Case=Nom|Number=Plur', flags: FREE }];
  const forms = inflectNominal(singular, lexeme.kotus, lexeme.letter, front);
  const inflected = lexeme.upos === 'ADJ' ? degree(forms, 'Pos') : forms;
  const kept = inflected.filter((form) => form.cell.includes('Number=Plur'));
  // Before another part they stand in the singular: häät, hääjuhla.
  for (const form of inflected)
    if (form.flags & LINK && !form.cell.includes('Number=Plur'))
      kept.push({ form: form.form, cell: LINK_CELL, flags: LINK });
  return kept;
}

const PLURAL_ENDS: Readonly<Record<number, readonly [end: string, singular: string]>> = {
  5: ['it', 'i'],
  6: ['it', 'i'],
  7: ['et', 'i'],
  8: ['et', 'e'],
  23: ['et', 'i'],
  24: ['et', 'i'],
  25: ['et', 'i'],
  26: ['et', 'i'],
  27: ['det', 'si'],
  28: ['net', 'si'],
  33: ['met', 'n'],
  36: ['mmat', 'n'],
  38: ['set', 'nen'],
  39: ['kset', 's'],
  40: ['det', 's'],
  47: ['eet', 'ut'],
  16: ['at', 'i'],
  34: ['mat', 'n'],
  32: ['et', ''],
};

/** The singular a plural-only word would have. */
export function singularOf(plural: string, kotus: number, letter: string): string | undefined {
  const strong = (stem: string) => {
    const pairs: Readonly<Record<string, readonly [string, string]>> = {
      A: ['k', 'kk'],
      B: ['p', 'pp'],
      C: ['t', 'tt'],
      D: ['', 'k'],
      E: ['v', 'p'],
      F: ['d', 't'],
      G: ['ng', 'nk'],
      H: ['mm', 'mp'],
      I: ['ll', 'lt'],
      J: ['nn', 'nt'],
      K: ['rr', 'rt'],
      L: ['j', 'k'],
      M: ['v', 'k'],
    };
    const pair = pairs[letter];
    return pair && stem.endsWith(pair[0]) ? stem.slice(0, stem.length - pair[0].length) + pair[1] : stem;
  };
  if (kotus === 41) return plural.replace(/(.)\1t$/, '$1s');
  if (kotus === 48) return plural.replace(/eet$/, 'e');
  const rule = PLURAL_ENDS[kotus];
  if (rule) {
    const [end, singular] = rule;
    if (!plural.endsWith(end)) return undefined;
    const stem = plural.slice(0, plural.length - end.length);
    if (kotus === 47) return `${stem}${isFront(plural) ? 'y' : 'u'}t`;
    return (kotus === 33 || kotus === 32 ? stem : strong(stem)) + singular;
  }
  const body = plural.slice(0, -1);
  return strong(body.slice(0, -1)) + body.slice(-1);
}

/** A word that does not inflect. */
export function particle(
  lemma: string,
  upos: Upos,
  feats: string,
  bits: number,
  possessive = false,
  source: Source = SOURCE.listed,
): Lexeme {
  const flags = FREE | (possessive ? POSS | POSS_VN : 0);
  return { lemma, upos, feats, kotus: 99, letter: '', source, bits, forms: [{ form: bare(lemma), cell: '_', flags }] };
}
