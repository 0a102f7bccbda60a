/** The cells of the paradigms: features as UD Finnish-TDT writes them, and what may follow a form. */

/** The form stands as a word. */
export const FREE = 1;
/** -ni, -si, -nsA, -mme, -nne may follow. */
export const POSS = 2;
/** The possessive suffix of the third person as a lengthened vowel and n (talossa+an). */
export const POSS_VN = 4;
/** A first part of compounds. */
export const LINK = 8;
/** Seldom seen beside the other forms of its cell. */
export const RARE = 16;

export interface CellForm {
  readonly form: string;
  /** Features in UD order; `_` for none, `Link` for a form that is no word of its own. */
  readonly cell: string;
  readonly flags: number;
}

export const LINK_CELL = 'Link';
