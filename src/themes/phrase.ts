/** Forms of the noun phrases that prose inserts. */
import { wording } from '../text/wording.js';
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
  const words = new Map<string, Analysis | undefined>();
  const nominalOf = (word: string): Analysis | undefined => {
    if (!words.has(word)) words.set(word, nominalReading(word, grammar));
    return words.get(word);
  };
  const made = new Map<string, string>();
  const inCase = (value: string): string => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const text = name.fi.replace(WORD, (word) => inflected(word, nominalOf(word), value, grammar));
    made.set(value, text);
    return text;
  };
  // Each when it is asked for: prose takes one or two of them.
  return {
    nominative: name.fi,
    get genitive() {
      return inCase('Gen');
    },
    get partitive() {
      return inCase('Par');
    },
    get elative() {
      return inCase('Ela');
    },
    get illative() {
      return inCase('Ill');
    },
    get plural() {
      return (
        isCoordinated(name.fi) ||
        (name.fi.match(WORD) ?? [])
          .map(nominalOf)
          .filter((one) => one !== undefined)
          .at(-1)?.feats.Number === 'Plur'
      );
    },
  };
}

const WORD = wording(/[\p{L}\d]+(?:[-’'][\p{L}\d]+)*/gu);
const CAPITAL = wording(/^\p{Lu}/u);
const NOMINAL: readonly Upos[] = ['NOUN', 'ADJ', 'PROPN', 'PRON'];

/** The reading of a word by which it is nominative. */
const nominalReading = (word: string, { readings }: Grammar): Analysis | undefined =>
  readings(word).find(({ upos, feats }) => feats.Case === 'Nom' && NOMINAL.includes(upos));

function inflected(word: string, nominal: Analysis | undefined, value: string, grammar: Grammar): string {
  if (!nominal) return word;
  const { lemma, upos, feats } = nominal;
  const [form] = grammar.inflect(lemma, upos, { ...feats, Case: value, Number: feats.Number ?? 'Sing' });
  if (form === undefined) return word;
  return CAPITAL.test(word) ? form[0]!.toUpperCase() + form.slice(1) : form;
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
