/** What the lexicon is built of: words with their class, and the forms they have. */
import type { Source } from '../../src/fi/morphology.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { type CellForm, FREE, POSS, POSS_VN } from '../../src/fi/paradigms/cells.js';
import { formsOf as inflectedForms } from '../../src/fi/paradigms/forms.js';
import { isFront, isMixed } from '../../src/fi/paradigms/gradation.js';
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
  const { kotus, letter, upos, lemma } = lexeme;
  const last = lemma.slice(Math.max(lemma.lastIndexOf('#'), lemma.lastIndexOf('-')) + 1);
  const front = lexeme.front ?? isFront(lemma.slice(lemma.lastIndexOf('#') + 1));
  return inflectedForms({
    lemma: bare(lemma),
    upos,
    kotus,
    letter,
    front,
    mixed: lexeme.front === undefined && isMixed(last),
    ...(lexeme.pluralOnly ? { pluralOnly: true as const } : {}),
    ...(lexeme.uncompared ? { uncompared: true as const } : {}),
    ...(lexeme.feats.includes('NumType') ? { numeral: true as const } : {}),
  });
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
