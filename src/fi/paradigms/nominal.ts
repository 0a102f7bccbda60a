/** Inflection of the 49 nominal classes of the Kotus list (50 and 51 are compounds of them). */
import { type CellForm, FREE, LINK, LINK_CELL, POSS, POSS_VN, RARE } from './cells.js';
import { grades, isFront, isVowel, type Letter, type Stem, spell } from './gradation.js';

interface NominalClass {
  /** What the rules take off the lemma's end: a number of letters, or the last vowel with what follows it. */
  readonly cut: number | 'VC' | 'V+C';
  /** The lemma shows the weak grade (rikas : rikkaan). */
  readonly inverse?: true;
  /** Vowel stem of the singular, strong and (if not the same template in the weak grade) weak. */
  readonly sg: string;
  readonly sgWeak?: string;
  readonly par: string;
  readonly ill: string;
  /** Plural stems, best first, strong and weak. */
  readonly pl: string;
  readonly plWeak?: string;
  readonly genPl: string;
  readonly parPl: string;
  readonly illPl: string;
  /** A form that only stands before another part (nais-, hevos-). */
  readonly link?: string;
}

// Brackets mark what is rare. Templates: see spell().
const CLASSES: Readonly<Record<number, NominalClass>> = {
  1: { cut: 1, sg: '+*', par: '+*A', ill: '+*:n', pl: '+*i', genPl: '+*jen', parPl: '+*jA', illPl: '+*ihin' },
  2: {
    cut: 1,
    sg: '+*',
    par: '+*A',
    ill: '+*:n',
    pl: '+*i',
    genPl: '+*jen +*iden +*itten',
    parPl: '+*jA +*itA',
    illPl: '+*ihin',
  },
  3: {
    cut: 1,
    sg: '+*',
    par: '+*tA',
    ill: '+*:n',
    pl: '+*i',
    genPl: '+*iden +*itten',
    parPl: '+*itA',
    illPl: '+*ihin',
  },
  4: {
    cut: 1,
    sg: '+*',
    par: '+*A',
    ill: '+*:n',
    pl: '+*i -*i',
    genPl: '-*iden -*itten +*jen',
    parPl: '-*itA +*jA',
    illPl: '-*ihin +*ihin',
  },
  5: { cut: 1, sg: '+i', par: '+iA', ill: '+iin', pl: '+ei', genPl: '+ien', parPl: '+ejA', illPl: '+eihin' },
  6: {
    cut: 1,
    sg: '+i',
    par: '+iA',
    ill: '+iin',
    pl: '+ei',
    genPl: '+ien +eiden +eitten',
    parPl: '+eitA +ejA',
    illPl: '+eihin',
  },
  7: { cut: 1, sg: '+e', par: '+eA', ill: '+een', pl: '+i', genPl: '+ien', parPl: '+iA', illPl: '+iin' },
  8: { cut: 1, sg: '+e', par: '+eA', ill: '+een', pl: '+ei', genPl: '+ejen (+ein)', parPl: '+ejA', illPl: '+eihin' },
  9: { cut: 1, sg: '+*', par: '+*A', ill: '+*An', pl: '+Oi', genPl: '+Ojen (+*in)', parPl: '+OjA', illPl: '+Oihin' },
  10: { cut: 1, sg: '+*', par: '+*A', ill: '+*An', pl: '+i', genPl: '+ien (+*in)', parPl: '+iA', illPl: '+iin' },
  11: {
    cut: 1,
    sg: '+*',
    par: '+*A',
    ill: '+*An',
    pl: '+i +Oi',
    genPl: '+ien +Oiden +Oitten (+Ojen) (+*in)',
    parPl: '+iA +OitA (+OjA)',
    illPl: '+iin +Oihin',
  },
  12: {
    cut: 1,
    sg: '+*',
    par: '+*A',
    ill: '+*An',
    pl: '+Oi',
    genPl: '+Oiden +Oitten (+*in)',
    parPl: '+OitA',
    illPl: '+Oihin',
  },
  13: {
    cut: 1,
    sg: '+*',
    par: '+*A',
    ill: '+*An',
    pl: '+Oi',
    genPl: '+Oiden +Oitten +Ojen (+*in)',
    parPl: '+OitA +OjA',
    illPl: '+Oihin',
  },
  14: {
    cut: 1,
    sg: '+*',
    par: '+*A',
    ill: '+*An',
    pl: '-Oi +Oi',
    genPl: '-Oiden -Oitten +Ojen (+*in)',
    parPl: '-OitA +OjA',
    illPl: '-Oihin +Oihin',
  },
  15: {
    cut: 1,
    sg: '+*',
    par: '+*A +*tA',
    ill: '+*An',
    pl: '+i',
    genPl: '+iden +itten (+*in)',
    parPl: '+itA',
    illPl: '+isiin +ihin',
  },
  16: { cut: 1, sg: '+A', par: '+AA', ill: '+AAn', pl: '+i', genPl: '+ien (+Ain)', parPl: '+iA', illPl: '+iin' },
  17: {
    cut: 1,
    sg: '+*',
    par: '+*tA',
    ill: '+*seen',
    pl: '+i',
    genPl: '+iden +itten',
    parPl: '+itA',
    illPl: '+isiin (+ihin)',
  },
  18: { cut: 1, sg: '+*', par: '+*tA', ill: '+*h~n', pl: '+i', genPl: '+iden +itten', parPl: '+itA', illPl: '+ihin' },
  19: {
    cut: 2,
    sg: '+*',
    par: '+*tA',
    ill: '+*h~n',
    pl: '+2i',
    genPl: '+2iden +2itten',
    parPl: '+2itA',
    illPl: '+2ihin',
  },
  20: {
    cut: 1,
    sg: '+*',
    par: '+*tA',
    ill: '+*seen +*h~n',
    pl: '+i',
    genPl: '+iden +itten',
    parPl: '+itA',
    illPl: '+isiin +ihin',
  },
  21: { cut: 0, sg: '+', par: '+tA', ill: '+h~n', pl: '+i', genPl: '+iden +itten', parPl: '+itA', illPl: '+ihin' },
  22: {
    cut: 0,
    sg: "+'",
    par: "+'tA",
    ill: "+'hen (+'hin)",
    pl: "+'i",
    genPl: "+'iden +'itten",
    parPl: "+'itA",
    illPl: "+'ihin",
  },
  23: { cut: 1, sg: '+e', par: '+tA', ill: '+een', pl: '+i', genPl: '+ien', parPl: '+iA', illPl: '+iin' },
  24: { cut: 1, sg: '+e', par: '+tA', ill: '+een', pl: '+i', genPl: '+ien +ten', parPl: '+iA', illPl: '+iin' },
  25: { cut: 1, sg: '+e', par: '+<ntA +eA', ill: '+een', pl: '+i', genPl: '+ien +<nten', parPl: '+iA', illPl: '+iin' },
  26: { cut: 1, sg: '+e', par: '+tA', ill: '+een', pl: '+i', genPl: '+ten +ien', parPl: '+iA', illPl: '+iin' },
  27: {
    cut: 2,
    sg: '+te',
    sgWeak: '+de',
    par: '+ttA',
    ill: '+teen',
    pl: '+si',
    genPl: '+sien +tten',
    parPl: '+siA',
    illPl: '+siin',
  },
  28: {
    cut: 2,
    sg: '+te',
    sgWeak: '+:e',
    par: '+ttA',
    ill: '+teen',
    pl: '+si',
    genPl: '+sien +tten',
    parPl: '+siA',
    illPl: '+siin',
  },
  29: {
    cut: 3,
    sg: '+pse',
    par: '+stA',
    ill: '+pseen',
    pl: '+psi',
    genPl: '+sten +psien',
    parPl: '+psiA',
    illPl: '+psiin',
  },
  30: {
    cut: 3,
    sg: '+tse',
    par: '+stA',
    ill: '+tseen',
    pl: '+tsi',
    genPl: '+tsien +sten',
    parPl: '+tsiA',
    illPl: '+tsiin',
  },
  31: {
    cut: 3,
    sg: '+hte',
    sgWeak: '+hde',
    par: '+htA',
    ill: '+hteen',
    pl: '+ksi',
    genPl: '+ksien',
    parPl: '+ksiA',
    illPl: '+ksiin',
  },
  32: {
    cut: 'VC',
    inverse: true,
    sg: '+*e',
    sgWeak: '+*e',
    par: '=*tA',
    ill: '+*een',
    pl: '+*i',
    plWeak: '+*i',
    genPl: '+*ien =*ten',
    parPl: '+*iA',
    illPl: '+*iin',
  },
  33: {
    cut: 'V+C',
    inverse: true,
    sg: '+*<me',
    sgWeak: '+*<me',
    par: '=*tA',
    ill: '+*<meen',
    pl: '+*<mi',
    plWeak: '+*<mi',
    genPl: '+*<mien =*ten',
    parPl: '+*<miA',
    illPl: '+*<miin',
  },
  34: {
    cut: 'VC',
    inverse: true,
    sg: '+*<mA',
    sgWeak: '+*<mA',
    par: '=*tA',
    ill: '+*<mAAn',
    pl: '+*<mi',
    plWeak: '+*<mi',
    genPl: '+*<mien (=*ten)',
    parPl: '+*<miA',
    illPl: '+*<miin',
  },
  35: {
    cut: 'VC',
    inverse: true,
    sg: '+*<mA',
    sgWeak: '+*<mA',
    par: '=*tA',
    ill: '+*<mAAn',
    pl: '+*<mi',
    plWeak: '+*<mi',
    genPl: '+*<mien (+*<mAin)',
    parPl: '+*<miA',
    illPl: '+*<miin',
  },
  36: {
    cut: 1,
    sg: '+mpA',
    sgWeak: '+mmA',
    par: '+ntA',
    ill: '+mpAAn',
    pl: '+mpi',
    plWeak: '+mmi',
    genPl: '+mpien +nten (+mpAin)',
    parPl: '+mpiA',
    illPl: '+mpiin',
  },
  37: {
    cut: 1,
    sg: '+mpA',
    sgWeak: '+mmA',
    par: '+ntA (+mpAA)',
    ill: '+mpAAn',
    pl: '+mpi',
    plWeak: '+mmi',
    genPl: '+mpien (+mpAin)',
    parPl: '+mpiA',
    illPl: '+mpiin',
  },
  38: {
    cut: 3,
    sg: '+se',
    par: '+stA',
    ill: '+seen',
    pl: '+si',
    genPl: '+sten +sien',
    parPl: '+siA',
    illPl: '+siin',
    link: '+s',
  },
  39: {
    cut: 1,
    sg: '+kse',
    par: '+stA',
    ill: '+kseen',
    pl: '+ksi',
    genPl: '+sten +ksien',
    parPl: '+ksiA',
    illPl: '+ksiin',
  },
  40: {
    cut: 1,
    sg: '+te',
    sgWeak: '+de',
    par: '+ttA',
    ill: '+teen',
    pl: '+ksi',
    genPl: '+ksien',
    parPl: '+ksiA',
    illPl: '+ksiin',
  },
  41: {
    cut: 'VC',
    inverse: true,
    sg: '+*<:',
    sgWeak: '+*<:',
    par: '=*tA',
    ill: '+*<:seen',
    pl: '+*<i',
    plWeak: '+*<i',
    genPl: '+*<iden +*<itten',
    parPl: '+*<itA',
    illPl: '+*<isiin (+*<ihin)',
  },
  42: { cut: 1, sg: '+he', par: '+stA', ill: '+heen', pl: '+hi', genPl: '+sten +hien', parPl: '+hiA', illPl: '+hiin' },
  43: {
    cut: 'VC',
    inverse: true,
    sg: '+*<e',
    sgWeak: '+*<e',
    par: '=*tA',
    ill: '+*<een',
    pl: '+*<i',
    plWeak: '+*<i',
    genPl: '+*<iden +*<itten',
    parPl: '+*<itA',
    illPl: '+*<isiin +*<ihin',
  },
  44: {
    cut: 'VC',
    inverse: true,
    sg: '+*<:',
    sgWeak: '+*<:',
    par: '=*tA',
    ill: '+*<:seen',
    pl: '+*<i',
    plWeak: '+*<i',
    genPl: '+*<iden +*<itten',
    parPl: '+*<itA',
    illPl: '+*<isiin',
  },
  45: {
    cut: 1,
    sg: '+nte',
    sgWeak: '+nne',
    par: '+ttA',
    ill: '+nteen',
    pl: '+nsi',
    genPl: '+nsien',
    parPl: '+nsiA',
    illPl: '+nsiin',
  },
  46: {
    cut: 1,
    sg: '+nte',
    sgWeak: '+nne',
    par: '+ttA',
    ill: '+nteen',
    pl: '+nsi',
    genPl: '+nsien (+nten)',
    parPl: '+nsiA',
    illPl: '+nsiin',
  },
  47: {
    cut: 2,
    sg: '+ee',
    par: '+*tA',
    ill: '+eeseen',
    pl: '+ei',
    genPl: '+eiden +eitten',
    parPl: '+eitA',
    illPl: '+eisiin (+eihin)',
  },
  48: {
    cut: 1,
    inverse: true,
    sg: '+e:',
    sgWeak: '+e:',
    par: '=ettA',
    ill: '+eeseen',
    pl: '+ei',
    plWeak: '+ei',
    genPl: '+eiden +eitten',
    parPl: '+eitA',
    illPl: '+eisiin +eihin',
  },
};

const SG = 'Number=Sing';
const PL = 'Number=Plur';
const cell = (name: string, number: string) => `Case=${name}|${number}`;

/** Every form of a nominal with its cell, best first within a cell; empty for an unknown class. */
export function inflectNominal(lemma: string, kotus: number, letter: Letter, front = isFront(lemma)): CellForm[] {
  if (kotus === 49) return class49(lemma, letter, front);
  const rules = CLASSES[kotus];
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
  const weak = spell(rules.sgWeak ?? weakened(rules.sg), stem);
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
  const weakPl = (rules.plWeak ?? rules.pl)
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
  const strong = stemOf(short, CLASSES[32] as NominalClass, 32, letter, front);
  if (!strong) return [];
  const own = lemma.endsWith('e') ? [] : inflectNominal(lemma, 32, letter, front);
  const long = inflectNominal(`${lemma.endsWith('e') ? short : `${strong.strong}${strong.cut}`}e`, 48, '', front);
  return [
    ...own,
    ...long.filter((form) => form.cell !== 'Case=Nom|Number=Sing' || form.form === lemma || form.flags === POSS),
  ];
}
