/** What no class tells: forms that stand instead of the regular ones, or beside them. */
import { type CellForm, FREE, LINK, POSS } from './cells.js';
import { inflectNominal } from './nominal.js';

interface Irregular {
  /** Cells whose regular forms are dropped. */
  readonly without?: RegExp;
  /** Forms instead, by cell; with possessives where marked `p`. */
  readonly forms?: readonly (readonly [cell: string, forms: string])[];
  /** Forms whose regular spelling is dropped, wherever they stand. */
  readonly not?: RegExp;
}

const FIN = 'VerbForm=Fin|Voice=Act';
const potential = (number: string, person: string) => `Mood=Pot|Number=${number}|Person=${person}|${FIN}`;
const present = (number: string, person: string) => `Mood=Ind|Number=${number}|Person=${person}|Tense=Pres|${FIN}`;
const PARTITIVE = 'Case=Par|Number=Sing';

const IRREGULAR: Readonly<Record<string, Irregular>> = {
  'olla 67': {
    without: /^Mood=Pot|^Connegative=Yes\|Mood=Pot\|VerbForm=Fin$/,
    not: /^(olee|olevat)$/,
    forms: [
      [present('Sing', '3'), 'on'],
      [present('Sing', '0'), 'on'],
      [present('Plur', '3'), 'ovat'],
      [potential('Sing', '1'), 'lienen'],
      [potential('Sing', '2'), 'lienet'],
      [potential('Sing', '3'), 'lienee'],
      [potential('Sing', '0'), 'lienee'],
      [potential('Plur', '1'), 'lienemme'],
      [potential('Plur', '2'), 'lienette'],
      [potential('Plur', '3'), 'lienevät'],
      ['Connegative=Yes|Mood=Pot|VerbForm=Fin', 'liene'],
      ['Mood=Pot|VerbForm=Fin|Voice=Pass', 'lienee'],
      ['Case=Nom|Number=Plur|PartForm=Pres|VerbForm=Part|Voice=Act', 'olevat'],
    ],
  },
  'meri 26': { without: /^Case=Par\|Number=Sing$/, forms: [[PARTITIVE, 'merta']] },
  'veri 26': { without: /^Case=Par\|Number=Sing$/, forms: [[PARTITIVE, 'verta']] },
};

/** veli : veljen, with an inserted j. */
const J_STEM = /veli$/;

/** Numerals whose nominative has an n of its own: seitsemän : seitsemää. */
const N_NUMERAL = /^(seitsemä|kahdeksa|yhdeksä|kymmene)n$/;

/** Degrees no rule tells: stems of the comparative (class 16) and the superlative (class 36; paras apart), best first. */
const DEGREES: Readonly<
  Record<string, { readonly comparative: readonly string[]; readonly superlative: readonly string[] }>
> = {
  hyvä: { comparative: ['parempi'], superlative: ['paras', 'parhain'] },
  pitkä: { comparative: ['pidempi', 'pitempi'], superlative: ['pisin'] },
};

export const irregularDegrees = (lemma: string) => DEGREES[lemma];

/** Declension of paras : parhaan, which no class has. */
export function inflectParas(): CellForm[] {
  return inflectNominal('parhas', 41, '').map((form) =>
    /^parhas/.test(form.form) ? { ...form, form: form.form.replace('parhas', 'paras') } : form,
  );
}

export function irregularNominal(lemma: string, kotus: number, letter: string, front: boolean): CellForm[] | undefined {
  if (kotus === 7 && letter === '' && J_STEM.test(lemma))
    return inflectNominal(`${lemma.slice(0, -1)}ji`, 7, '', front).map((form) =>
      form.form.endsWith('velji') && form.flags & FREE && form.cell === 'Case=Nom|Number=Sing'
        ? { ...form, form: lemma }
        : form,
    );
  if (!N_NUMERAL.test(lemma)) return undefined;
  const stem = lemma.slice(0, -1);
  const forms = kotus === 32 ? inflectNominal('kymmen', 32, letter, front) : inflectNominal(stem, kotus, letter, front);
  const nominative = 'Case=Nom|Number=Sing';
  return [
    { form: lemma, cell: nominative, flags: FREE | LINK },
    ...forms.filter((form) => !(form.cell === nominative && form.flags & FREE)),
  ];
}

export function withIrregular(lemma: string, kotus: number, forms: CellForm[]): CellForm[] {
  const irregular = IRREGULAR[`${lemma} ${kotus}`];
  if (!irregular) return forms;
  const { without, not, forms: own = [] } = irregular;
  const kept = forms.filter((form) => !(without?.test(form.cell) && form.flags & FREE) && !not?.test(form.form));
  return [...own.map(([cell, form]) => ({ form, cell, flags: FREE | (cell === PARTITIVE ? POSS : 0) })), ...kept];
}
