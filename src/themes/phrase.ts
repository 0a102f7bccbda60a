/** Forms of the noun phrases that prose inserts. */
import type { Analysis, Feats, ThemeName, Upos } from '../types.js';

export type Forms = NonNullable<ThemeName['forms']>;

/** What the analyser offers: forms of a lemma, best first, and the readings of a form. */
export interface Grammar {
  readonly inflect: (lemma: string, upos: Upos, feats: Feats) => readonly string[];
  readonly readings: (form: string) => readonly Analysis[];
}

const CASES = { genitive: 'Gen', partitive: 'Par', elative: 'Ela', illative: 'Ill' } as const;

/**
 * The five forms that prose needs: those of the table, or made word by word. Words that can be nominative go into the
 * case (`sisäinen tehokkuus` : `sisäistä tehokkuutta`), others stay (`työntekijän lupa` : `työntekijän lupaa`).
 */
export function formsOf(name: ThemeName, grammar: Grammar): Forms {
  if (name.forms) return name.forms;
  const inCase = (value: string): string =>
    name.fi.replace(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu, (word) => inflected(word, value, grammar));
  const [genitive, partitive, elative, illative] = Object.values(CASES).map(inCase) as [string, string, string, string];
  return { nominative: name.fi, genitive, partitive, elative, illative };
}

function inflected(word: string, value: string, { inflect, readings }: Grammar): string {
  const nominal = readings(word).find(
    ({ upos, feats }) =>
      feats.Case === 'Nom' && (upos === 'NOUN' || upos === 'ADJ' || upos === 'PROPN' || upos === 'PRON'),
  );
  if (!nominal) return word;
  const { lemma, upos, feats } = nominal;
  const [form] = inflect(lemma, upos, { ...feats, Case: value, Number: feats.Number ?? 'Sing' });
  if (form === undefined) return word;
  return /^\p{Lu}/u.test(word) ? form[0]!.toUpperCase() + form.slice(1) : form;
}

/** Whether a subject takes a plural verb: coordinated, in either language. */
export const isPlural = (name: string): boolean => / (ja|and) /.test(name);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a, b ja c`. */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  // A list whose members are themselves coordinated is parted by semicolons nowhere in these texts: `sekä` keeps them apart.
  const last = and === 'ja' && items.some((item) => / ja /.test(item)) ? 'sekä' : and;
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
