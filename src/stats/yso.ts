import { PostlensError } from '../errors.js';
import type { YsoConcept } from '../types.js';
import { type Column, hasPrefix, openTable, type Strings, search, stringAt } from './table.js';

export const YSO_FORMAT = 'postlens-yso';
export const YSO_VERSION = 1;
const PREFIX = 'http://www.yso.fi/onto/yso/p';

/** Labels of the General Finnish Ontology in base form, sorted; a label of several concepts stands once for each. */
export interface Yso {
  readonly keys: Strings;
  /** Of each key: its concept. */
  readonly concept: Column;
  /** Of each key: whether it is the label itself and not a base form of it. */
  readonly exact: Column;
  /** Of each key: number of other labels that have it as a word, a compound part or a head. */
  readonly uses: Column;
  /** Of each concept: the number of its URI, its labels, and what tells it from its homonyms, empty for most. */
  readonly number: Column;
  readonly fi: Strings;
  readonly en: Strings;
  readonly qualifier: Strings;
}

/** @throws PostlensError `model` for a damaged file or one of another version */
export function openYso(bytes: Uint8Array, name: string): Yso {
  const sections = openTable(bytes, name, YSO_FORMAT, YSO_VERSION);
  const column = (key: string): Column => {
    const found = sections[key];
    if (!found) throw new PostlensError('model', `${name} has no section ${key}: install postlens anew.`);
    return found;
  };
  const strings = (key: string): Strings => ({ bytes: column(key), ends: column(`${key}.ends`) });
  return {
    keys: strings('keys'),
    concept: column('concept'),
    exact: column('exact'),
    uses: column('uses'),
    number: column('number'),
    fi: strings('fi'),
    en: strings('en'),
    qualifier: strings('qualifier'),
  };
}

/** A label that a word or phrase was found as. */
export interface LabelMatch {
  readonly concept: number;
  readonly exact: boolean;
  /** Number of other labels made with the same word: how general it is. */
  readonly uses: number;
}

/** The concepts whose label has this base form, lower case, words parted by a space; empty for none. */
export function findLabel(yso: Yso, key: string): LabelMatch[] {
  const matches: LabelMatch[] = [];
  let { index, found } = search(yso.keys, key);
  while (found) {
    const concept = yso.concept[index]!;
    if (!matches.some((match) => match.concept === concept))
      matches.push({ concept, exact: yso.exact[index] === 1, uses: yso.uses[index]! });
    index++;
    found = index < yso.keys.ends.length && stringAt(yso.keys, index) === key;
  }
  return matches;
}

/** Whether a label has these words and more after them. */
export const opensLabel = (yso: Yso, words: string): boolean => hasPrefix(yso.keys, `${words} `);

export const qualifierOf = (yso: Yso, concept: number): string => stringAt(yso.qualifier, concept);

export const labelOf = (yso: Yso, concept: number): string => stringAt(yso.fi, concept);

export function conceptOf(yso: Yso, concept: number, by: NonNullable<YsoConcept['by']>): YsoConcept {
  const en = stringAt(yso.en, concept);
  return {
    uri: `${PREFIX}${yso.number[concept]}`,
    label: { fi: labelOf(yso, concept), ...(en === '' ? {} : { en }) },
    by,
  };
}
