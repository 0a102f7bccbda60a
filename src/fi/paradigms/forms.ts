/** Every form of a word by its class: the one entry to the paradigms. */
import type { Upos } from '../../types.js';
import { degree, inflectAdjective } from './adjective.js';
import { type CellForm, FREE, LINK, LINK_CELL } from './cells.js';
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
}

export function formsOf(word: Inflecting): CellForm[] {
  const { lemma, kotus, letter, upos } = word;
  if (kotus >= 52 && kotus <= 78) return withIrregular(lemma, kotus, inflectVerb(lemma, kotus, letter));
  if (kotus <= 0 || kotus > 51) return [{ form: lemma, cell: '_', flags: FREE }];
  const front = word.front ?? isFront(lemma);
  if (word.pluralOnly) return pluralForms(word, front);
  if (upos === 'ADJ' && !word.numeral) return inflectAdjective(lemma, kotus, letter, front, !word.uncompared);
  return withIrregular(
    lemma,
    kotus,
    irregularNominal(lemma, kotus, letter, front) ?? inflectNominal(lemma, kotus, letter, front),
  );
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
