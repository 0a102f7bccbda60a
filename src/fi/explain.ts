/** What the lexicon knows of a word, for people: its readings, paradigms and principal forms. */
import type { Analysis, Feats, Upos } from '../types.js';
import { inflect, type Paradigm, paradigmsOf } from './inflect.js';
import type { Morphology } from './morphology.js';
import { readings } from './readings.js';

export interface PrincipalForm {
  /** A short English name of the cell: `genitive`, `past 3rd`. */
  readonly name: string;
  readonly forms: readonly string[];
}

export interface ExplainedWord {
  readonly lemma: string;
  readonly upos: Upos;
  /** Kotus class with its gradation letter, such as `9*F`; several where the word goes by several. */
  readonly classes: readonly string[];
  readonly parts: readonly string[];
  readonly forms: readonly PrincipalForm[];
}

export interface Explained {
  readonly form: string;
  readonly readings: readonly Analysis[];
  /** One a lemma and word class among the readings, in their order. */
  readonly words: readonly ExplainedWord[];
}

const NOMINAL: readonly (readonly [name: string, feats: Feats])[] = [
  ['nominative', { Case: 'Nom', Number: 'Sing' }],
  ['genitive', { Case: 'Gen', Number: 'Sing' }],
  ['partitive', { Case: 'Par', Number: 'Sing' }],
  ['illative', { Case: 'Ill', Number: 'Sing' }],
  ['essive', { Case: 'Ess', Number: 'Sing' }],
  ['plural nominative', { Case: 'Nom', Number: 'Plur' }],
  ['plural genitive', { Case: 'Gen', Number: 'Plur' }],
  ['plural partitive', { Case: 'Par', Number: 'Plur' }],
  ['plural illative', { Case: 'Ill', Number: 'Plur' }],
  ['plural inessive', { Case: 'Ine', Number: 'Plur' }],
];
const DEGREES: readonly (readonly [name: string, feats: Feats])[] = [
  ['comparative', { Case: 'Nom', Number: 'Sing', Degree: 'Cmp' }],
  ['superlative', { Case: 'Nom', Number: 'Sing', Degree: 'Sup' }],
];
const finite = (feats: Feats): Feats => ({ VerbForm: 'Fin', Voice: 'Act', ...feats });
const VERBAL: readonly (readonly [name: string, feats: Feats])[] = [
  ['infinitive', { InfForm: '1', Number: 'Sing', VerbForm: 'Inf', Voice: 'Act' }],
  ['present 1st', finite({ Mood: 'Ind', Tense: 'Pres', Number: 'Sing', Person: '1' })],
  ['present 3rd', finite({ Mood: 'Ind', Tense: 'Pres', Number: 'Sing', Person: '3' })],
  ['past 3rd', finite({ Mood: 'Ind', Tense: 'Past', Number: 'Sing', Person: '3' })],
  ['conditional 3rd', finite({ Mood: 'Cnd', Number: 'Sing', Person: '3' })],
  ['imperative plural', finite({ Mood: 'Imp', Number: 'Plur', Person: '2' })],
  ['passive', { Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin', Voice: 'Pass' }],
  ['passive past', { Mood: 'Ind', Tense: 'Past', VerbForm: 'Fin', Voice: 'Pass' }],
  ['active participle', { Case: 'Nom', Number: 'Sing', PartForm: 'Past', VerbForm: 'Part', Voice: 'Act' }],
  ['passive participle', { Case: 'Nom', Number: 'Sing', PartForm: 'Past', VerbForm: 'Part', Voice: 'Pass' }],
];

const cellsOf = (upos: Upos) =>
  upos === 'VERB' || upos === 'AUX' ? VERBAL : upos === 'ADJ' ? [...NOMINAL, ...DEGREES] : NOMINAL;

/** Readings of a form with paradigm, parts and principal forms of each word it can be. */
export function explainWord(fi: Morphology, form: string): Explained {
  const found = readings(fi, form);
  const words: ExplainedWord[] = [];
  for (const { lemma, upos, parts } of found) {
    if (words.some((word) => word.lemma === lemma && word.upos === upos)) continue;
    const marked = parts.join('#').replaceAll('#', '') === lemma ? parts.join('#') : lemma;
    const paradigms = paradigmsOf(fi, marked, upos).filter((paradigm: Paradigm) => paradigm.kotus > 0);
    const forms =
      paradigms.length === 0
        ? []
        : cellsOf(upos)
            .map(([name, feats]) => ({ name, forms: inflect(fi, marked, upos, feats) }))
            .filter((cell) => cell.forms.length > 0);
    words.push({ lemma, upos, classes: paradigms.map((paradigm) => paradigm.name), parts, forms });
  }
  return { form, readings: found, words };
}
