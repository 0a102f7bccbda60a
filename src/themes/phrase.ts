/** Forms of the noun phrases that prose inserts. */
import type { Analysis, Feats, ThemeName, Upos } from '../types.js';

export interface Forms {
  readonly nominative: string;
  readonly genitive: string;
  readonly partitive: string;
  readonly elative: string;
  readonly illative: string;
  /** A subject of it takes a plural verb. */
  readonly plural: boolean;
}

/** What the analyser offers: forms of a lemma, best first, and the readings of a form. */
export interface Grammar {
  readonly inflect: (lemma: string, upos: Upos, feats: Feats) => readonly string[];
  readonly readings: (form: string) => readonly Analysis[];
}

/**
 * The forms that prose needs, made word by word. Words that can be nominative go into the case (`sisäinen tehokkuus` :
 * `sisäistä tehokkuutta`), others stay (`työntekijän lupa` : `työntekijän lupaa`).
 */
export function formsOf(name: ThemeName, grammar: Grammar): Forms {
  const inCase = (value: string): string => name.fi.replace(WORD, (word) => inflected(word, value, grammar));
  const nominals = (name.fi.match(WORD) ?? [])
    .map((word) => nominalOf(word, grammar))
    .filter((one) => one !== undefined);
  return {
    nominative: name.fi,
    genitive: inCase('Gen'),
    partitive: inCase('Par'),
    elative: inCase('Ela'),
    illative: inCase('Ill'),
    plural: isCoordinated(name.fi) || nominals.at(-1)?.feats.Number === 'Plur',
  };
}

const WORD = /[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu;
const NOMINAL: readonly Upos[] = ['NOUN', 'ADJ', 'PROPN', 'PRON'];

/** The reading of a word by which it is nominative. */
const nominalOf = (word: string, { readings }: Grammar): Analysis | undefined =>
  readings(word).find(({ upos, feats }) => feats.Case === 'Nom' && NOMINAL.includes(upos));

function inflected(word: string, value: string, grammar: Grammar): string {
  const nominal = nominalOf(word, grammar);
  if (!nominal) return word;
  const { lemma, upos, feats } = nominal;
  const [form] = grammar.inflect(lemma, upos, { ...feats, Case: value, Number: feats.Number ?? 'Sing' });
  if (form === undefined) return word;
  return /^\p{Lu}/u.test(word) ? form[0]!.toUpperCase() + form.slice(1) : form;
}

/** Coordinated, in either language: a subject of it takes a plural verb. */
export const isCoordinated = (name: string): boolean => / (ja|and) /.test(name);

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `a, b ja c`. */
export function listed(items: readonly string[], and: string): string {
  if (items.length < 2) return items.join('');
  // A list whose members are themselves coordinated is parted by semicolons nowhere in these texts: `sekä` keeps them apart.
  const last = and === 'ja' && items.some((item) => / ja /.test(item)) ? 'sekä' : and;
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}
