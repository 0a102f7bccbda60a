/** Inflection of the 49 nominal classes of the Kotus list (50 and 51 are compounds of them). */
import { type CellForm, FREE, LINK, LINK_CELL, POSS, POSS_VN, RARE } from './cells.js';
import { grades, isFront, isVowel, type Letter, type Stem, spell } from './gradation.js';
import { NOMINAL_CLASSES, type NominalClass } from './nominal-classes.js';

const SG = 'Number=Sing';
const PL = 'Number=Plur';
const cell = (name: string, number: string) => `Case=${name}|${number}`;

/** Every form of a nominal with its cell, best first within a cell; empty for an unknown class. */
export function inflectNominal(lemma: string, kotus: number, letter: Letter, front = isFront(lemma)): CellForm[] {
  if (kotus === 49) return class49(lemma, letter, front);
  const rules = NOMINAL_CLASSES.get(kotus);
  if (!rules) return [];
  const stem = stemOf(lemma, rules, kotus, letter, front);
  if (!stem) return [];
  const forms: CellForm[] = [];
  const put = (form: string, name: string, number: string, flags: number) =>
    forms.push({ form, cell: cell(name, number), flags });
  const each = (templates: string, take: (form: string, flags: number) => void) => {
    for (const template of templates.split(' ')) {
      const rare = template.startsWith('(');
      take(spell(rare ? template.slice(1, -1) : template, stem), rare ? RARE : 0);
    }
  };
  const strong = spell(rules.sg, stem);
  const weak = spell(rules.sgWeak || weakened(rules.sg), stem);
  const A = front ? 'ä' : 'a';
  put(lemma, 'Nom', SG, FREE | LINK);
  for (const name of ['Nom', 'Gen'] as const) put(strong, name, SG, POSS);
  put(strong, 'Nom', PL, POSS);
  put(`${weak}n`, 'Gen', SG, FREE | LINK);
  each(rules.par, (form, rare) => put(form, 'Par', SG, FREE | POSS | (/([aä])\1$/.test(form) ? 0 : POSS_VN) | rare));
  each(rules.ill, (form, rare) => {
    put(form, 'Ill', SG, FREE | rare);
    put(form.slice(0, -1), 'Ill', SG, POSS | rare);
  });
  local(weak, strong, A, SG, put);
  put(`${weak}t`, 'Nom', PL, FREE);
  each(rules.genPl, (form, rare) => {
    put(form, 'Gen', PL, FREE | LINK | rare);
    put(form.slice(0, -1), 'Gen', PL, POSS | rare);
  });
  each(rules.parPl, (form, rare) => put(form, 'Par', PL, FREE | POSS | POSS_VN | rare));
  each(rules.illPl, (form, rare) => {
    put(form, 'Ill', PL, FREE | rare);
    put(form.slice(0, -1), 'Ill', PL, POSS | rare);
  });
  const strongPl = rules.pl.split(' ');
  const weakPl = (rules.plWeak || rules.pl)
    .split(' ')
    .map((template) => (rules.plWeak ? template : weakened(template)));
  const seen = new Set<string>();
  strongPl.forEach((template, i) => {
    const plural = spell(template, stem);
    const pluralWeak = spell(weakPl[i] as string, stem);
    if (!seen.has(pluralWeak)) {
      seen.add(pluralWeak);
      local(pluralWeak, plural, A, PL, put);
      put(`${pluralWeak}n`, 'Ins', PL, FREE);
      put(pluralWeak, 'Ins', PL, POSS | RARE);
    } else put(`${plural}n${A}`, 'Ess', PL, FREE | POSS | POSS_VN);
    put(`${plural}ne`, 'Com', PL, FREE | POSS | POSS_VN);
  });
  if (rules.link) each(rules.link, (form) => forms.push({ form, cell: LINK_CELL, flags: LINK }));
  return forms;
}

/** The weak grade of a template, where it asks for the strong. */
const weakened = (template: string) => (template.startsWith('+') ? `-${template.slice(1)}` : template);

function local(
  weak: string,
  strong: string,
  A: string,
  number: string,
  put: (form: string, name: string, number: string, flags: number) => void,
): void {
  const open = FREE | POSS | POSS_VN;
  put(`${weak}ss${A}`, 'Ine', number, open);
  put(`${weak}st${A}`, 'Ela', number, open);
  put(`${weak}ll${A}`, 'Ade', number, open);
  put(`${weak}lt${A}`, 'Abl', number, open);
  put(`${weak}lle`, 'All', number, open);
  put(`${strong}n${A}`, 'Ess', number, open);
  put(`${weak}ksi`, 'Tra', number, FREE);
  put(`${weak}kse`, 'Tra', number, POSS | POSS_VN);
  put(`${weak}tt${A}`, 'Abe', number, open);
}

function stemOf(lemma: string, rules: NominalClass, kotus: number, letter: Letter, front: boolean): Stem | undefined {
  let length = 0;
  if (rules.cut === 'VC') length = vowelTail(lemma, false);
  else if (rules.cut === 'V+C') length = vowelTail(lemma, letter !== 'D');
  else length = rules.cut;
  // Loans of types 5 and 6 may end in a consonant: bitter : bitterin.
  if ((kotus === 5 || kotus === 6) && !lemma.endsWith('i')) length = 0;
  if (length > lemma.length) return undefined;
  const body = lemma.slice(0, lemma.length - length);
  const grade = grades(body, letter, rules.inverse ? 'weak' : 'strong');
  return { ...grade, citation: body, cut: lemma.slice(lemma.length - length), front };
}

/** Length of the last vowel (or all vowels together) with the consonants after it. */
function vowelTail(lemma: string, all: boolean): number {
  let at = lemma.length - 1;
  while (at > 0 && !isVowel(lemma[at])) at--;
  if (all) while (at > 1 && isVowel(lemma[at - 1])) at--;
  return lemma.length - at;
}

/** askel : askelen beside askele : askeleen. */
function class49(lemma: string, letter: Letter, front: boolean): CellForm[] {
  const short = lemma.endsWith('e') ? lemma.slice(0, -1) : lemma;
  const strong = stemOf(short, NOMINAL_CLASSES.get(32) as NominalClass, 32, letter, front);
  if (!strong) return [];
  const own = lemma.endsWith('e') ? [] : inflectNominal(lemma, 32, letter, front);
  const long = inflectNominal(`${lemma.endsWith('e') ? short : `${strong.strong}${strong.cut}`}e`, 48, '', front);
  return [
    ...own,
    ...long.filter((form) => form.cell !== 'Case=Nom|Number=Sing' || form.form === lemma || form.flags === POSS),
  ];
}
