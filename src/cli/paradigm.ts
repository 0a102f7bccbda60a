import type { Feats, Upos } from '../types.js';

/** The cells of a paradigm that `explain` shows, as universal features of UD Finnish-TDT. */
const CASES = ['Nom', 'Gen', 'Par', 'Ine', 'Ela', 'Ill', 'Ade', 'Abl', 'All', 'Ess', 'Tra', 'Abe', 'Ins'];
const NUMBERS = ['Sing', 'Plur'];
const PERSONS = ['1', '2', '3'];
const FINITE = { VerbForm: 'Fin', Voice: 'Act' };
const PASSIVE = { VerbForm: 'Fin', Voice: 'Pass' };
const TENSES: readonly Feats[] = [
  { Mood: 'Ind', Tense: 'Pres' },
  { Mood: 'Ind', Tense: 'Past' },
  { Mood: 'Cnd' },
  { Mood: 'Pot' },
];

const nominal: readonly Feats[] = CASES.flatMap((Case) => NUMBERS.map((number) => ({ Case, Number: number })));

const adjective: readonly Feats[] = [
  ...nominal.map((cell) => ({ ...cell, Degree: 'Pos' })),
  ...['Cmp', 'Sup'].map((Degree) => ({ Case: 'Nom', Degree, Number: 'Sing' })),
];

const infinitive = (InfForm: string, cell: Feats): Feats => ({
  ...cell,
  InfForm,
  Number: 'Sing',
  VerbForm: 'Inf',
  Voice: 'Act',
});

const participle = (PartForm: string, Voice: string): Feats => ({
  Case: 'Nom',
  Number: 'Sing',
  PartForm,
  VerbForm: 'Part',
  Voice,
});

const verb: readonly Feats[] = [
  infinitive('1', {}),
  ...TENSES.flatMap((tense) =>
    NUMBERS.flatMap((number) => PERSONS.map((Person) => ({ ...FINITE, ...tense, Number: number, Person }))),
  ),
  ...TENSES.map((tense) => ({ ...PASSIVE, ...tense })),
  { ...FINITE, Mood: 'Imp', Number: 'Sing', Person: '2' },
  { ...FINITE, Mood: 'Imp', Number: 'Plur', Person: '2' },
  { Connegative: 'Yes', Mood: 'Ind', Tense: 'Pres', VerbForm: 'Fin' },
  ...['Ine', 'Ins'].map((Case) => infinitive('2', { Case })),
  ...['Ine', 'Ela', 'Ill', 'Ade', 'Abe'].map((Case) => infinitive('3', { Case })),
  participle('Pres', 'Act'),
  participle('Past', 'Act'),
  participle('Pres', 'Pass'),
  participle('Past', 'Pass'),
];

const CELLS: Partial<Record<Upos, readonly Feats[]>> = {
  NOUN: nominal,
  PROPN: nominal,
  NUM: nominal,
  PRON: nominal,
  ADJ: adjective,
  VERB: verb,
  AUX: verb,
};

export interface Cell {
  readonly feats: Feats;
  /** Best first; forms that are all in use. */
  readonly forms: readonly string[];
}

/** The cells of a word that have a form. `formsOf` gives the forms of one. */
export const paradigm = (upos: Upos, formsOf: (feats: Feats) => readonly string[]): Cell[] =>
  (CELLS[upos] ?? []).map((feats) => ({ feats, forms: formsOf(feats) })).filter(({ forms }) => forms.length > 0);

/** Features as CoNLL-U has them. */
export const featsText = (feats: Feats): string =>
  Object.keys(feats)
    .sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1))
    .map((name) => `${name}=${feats[name]}`)
    .join('|') || '_';

/** Rows of a paradigm for people: a case with its singular and plural, else the features and their forms. */
export function paradigmRows(cells: readonly Cell[]): string[][] {
  const rows = new Map<string, string[]>();
  for (const { feats, forms } of cells) {
    const compared = feats.Degree !== undefined && feats.Degree !== 'Pos';
    const byCase = feats.Case !== undefined && feats.VerbForm === undefined && !compared;
    const label = byCase ? feats.Case! : compared ? feats.Degree! : featsText(feats);
    const row = rows.get(label) ?? [label, '', ''];
    row[byCase && feats.Number === 'Plur' ? 2 : 1] = forms.join(', ');
    rows.set(label, row);
  }
  return [...rows.values()];
}
