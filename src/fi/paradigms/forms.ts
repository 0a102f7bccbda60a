/** Every form of a word by its class: the one entry to the paradigms. */
import type { Upos } from '../../types.js';
import { degree, inflectAdjective } from './adjective.js';
import { type CellForm, FREE, LINK, LINK_CELL, RARE } from './cells.js';
import { isFront } from './gradation.js';
import { irregularNominal, withIrregular } from './irregular.js';
import { inflectNominal } from './nominal.js';
import { singularOf } from './plural.js';
import { inflectVerb } from './verbal.js';

export interface Inflecting {
  /** Without boundaries. */
  readonly lemma: string;
  readonly upos: Upos;
  /** Kotus class 1-78; anything else does not inflect. */
  readonly kotus: number;
  readonly letter: string;
  readonly pluralOnly?: true;
  /** An adjective without degrees. */
  readonly uncompared?: true;
  /** An ordinal or cardinal: no `Degree` at all. */
  readonly numeral?: true;
  /** Vowel harmony, where the spelling does not tell. */
  readonly front?: boolean;
  /** A loan of both kinds of vowels (`isMixed`): endings of the other harmony are less common. */
  readonly mixed?: boolean;
}

/** Classes of loans: valo (curry), risti and paperi. */
const LOANS: readonly number[] = [1, 5, 6];

export function formsOf(word: Inflecting): CellForm[] {
  const { lemma, kotus, letter, upos } = word;
  if (kotus >= 52 && kotus <= 78) return withIrregular(lemma, kotus, inflectVerb(lemma, kotus, letter));
  if (kotus <= 0 || kotus > 51) return [{ form: lemma, cell: '_', flags: FREE }];
  const front = word.front ?? isFront(lemma);
  if (word.pluralOnly) return pluralForms(word, front);
  const mixed = word.mixed && LOANS.includes(kotus) && (upos === 'NOUN' || upos === 'ADJ');
  if (upos === 'ADJ' && !word.numeral) {
    const compared = (harmony: boolean) => inflectAdjective(lemma, kotus, letter, harmony, !word.uncompared);
    return mixed ? withOther(compared(front), compared(!front)) : compared(front);
  }
  const forms = withIrregular(
    lemma,
    kotus,
    irregularNominal(lemma, kotus, letter, front) ?? inflectNominal(lemma, kotus, letter, front),
  );
  return mixed ? withOther(forms, inflectNominal(lemma, kotus, letter, !front)) : forms;
}

/** Forms with those of the other harmony after them, which are rare. */
function withOther(forms: readonly CellForm[], others: readonly CellForm[]): CellForm[] {
  const known = new Set(forms.map(({ form, cell }) => `${form} ${cell}`));
  const more = others.filter(({ form, cell }) => !known.has(`${form} ${cell}`));
  return [...forms, ...more.map((one) => ({ ...one, flags: one.flags | RARE }))];
}

function pluralForms(word: Inflecting, front: boolean): CellForm[] {
  const singular = singularOf(word.lemma, word.kotus, word.letter);
  if (!singular) return [{ form: word.lemma, cell: 'Case=Nom|Number=Plur', flags: FREE }];
  const forms = inflectNominal(singular, word.kotus, word.letter, front);
  const inflected = word.upos === 'ADJ' ? degree(forms, 'Pos') : forms;
  const kept = inflected.filter((form) => form.cell.includes('Number=Plur'));
  // Before another part they stand in the singular: häät, hääjuhla.
  for (const form of inflected)
    if (form.flags & LINK && !form.cell.includes('Number=Plur'))
      kept.push({ form: form.form, cell: LINK_CELL, flags: LINK });
  return kept;
}
