/** Conjugation of the 27 verb classes of the Kotus list: finite forms, infinitives and participles (as nominals). */
import { type CellForm, FREE, POSS, POSS_VN, RARE } from './cells.js';
import { grades, type Letter, type Stem, spell } from './gradation.js';
import { inflectNominal } from './nominal.js';
import { VERB_CLASSES, type VerbClass } from './verbal-classes.js';

const FIN = 'VerbForm=Fin|Voice=Act';
/** Personal endings after a stem; the third person singular is written apart. */
const PERSONS = [
  ['n', 'Sing', '1'],
  ['t', 'Sing', '2'],
  ['mme', 'Plur', '1'],
  ['tte', 'Plur', '2'],
] as const;

/** Every form of a verb with its cell, best first within a cell; empty for an unknown class. */
export function inflectVerb(lemma: string, kotus: number, letter: Letter): CellForm[] {
  if (kotus === 68)
    return [
      ...inflectVerb(lemma, 62, ''),
      ...inflectVerb(lemma, 69, '').map((form) => ({ ...form, flags: form.flags | RARE })),
    ];
  const rules = VERB_CLASSES[kotus];
  const stem = rules && stemOf(lemma, rules, letter);
  if (!stem) return [];
  const A = stem.front ? 'ä' : 'a';
  const O = stem.front ? 'ö' : 'o';
  const U = stem.front ? 'y' : 'u';
  const forms: CellForm[] = [];
  const put = (form: string, cell: string, flags = FREE) => forms.push({ form, cell, flags });
  const all = (templates: string): [string, number][] =>
    templates
      .split(' ')
      .map((template) =>
        template.startsWith('(') ? [spell(template.slice(1, -1), stem), RARE] : [spell(template, stem), 0],
      );
  const one = (template: string) => spell(template, stem);

  const strong = one(rules.pres);
  const weak = one(rules.presWeak);
  const finite = (stemWeak: string, third: string, plural: string, mood: string, tense: string, rare: number) => {
    for (const [ending, number, person] of PERSONS)
      put(stemWeak + ending, `Mood=${mood}|Number=${number}|Person=${person}|${tense}${FIN}`, FREE | rare);
    for (const person of ['3', '0'])
      put(third, `Mood=${mood}|Number=Sing|Person=${person}|${tense}${FIN}`, FREE | rare);
    put(plural, `Mood=${mood}|Number=Plur|Person=3|${tense}${FIN}`, FREE | rare);
  };

  finite(weak, one(rules.third), `${strong}v${A}t`, 'Ind', 'Tense=Pres|', 0);
  const weakPast = all(rules.pastWeak);
  for (const [i, [past, rare]] of all(rules.past).entries())
    finite((weakPast[i] as [string, number])[0], past, `${past}v${A}t`, 'Ind', 'Tense=Past|', rare);
  for (const [cond, rare] of all(rules.cond)) {
    finite(cond, cond, `${cond}v${A}t`, 'Cnd', '', rare);
    put(cond, 'Connegative=Yes|Mood=Cnd|VerbForm=Fin', FREE | rare);
  }
  const nuts = rules.nut.split(' ').map(one);
  for (const nut of nuts) {
    finite(`${nut}e`, `${nut}ee`, `${nut}ev${A}t`, 'Pot', '', 0);
    put(`${nut}e`, 'Connegative=Yes|Mood=Pot|VerbForm=Fin');
  }
  put(weak, 'Connegative=Yes|Mood=Ind|Tense=Pres|VerbForm=Fin');
  put(weak, `Mood=Imp|Number=Sing|Person=2|${FIN}`);
  put(weak, 'Connegative=Yes|Mood=Imp|VerbForm=Fin');
  const cons = one(rules.cons);
  put(`${cons}k${O}${O}n`, `Mood=Imp|Number=Sing|Person=3|${FIN}`);
  put(`${cons}k${A}${A}mme`, `Mood=Imp|Number=Plur|Person=1|${FIN}`);
  put(`${cons}k${A}${A}`, `Mood=Imp|Number=Plur|Person=2|${FIN}`);
  put(`${cons}k${O}${O}t`, `Mood=Imp|Number=Plur|Person=3|${FIN}`);
  put(`${cons}k${O}`, 'Connegative=Yes|Mood=Imp|VerbForm=Fin');

  const pass = one(rules.pass);
  const passPres = one(rules.passPres);
  put(`${passPres}${A}n`, 'Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass');
  put(passPres, 'Connegative=Yes|Mood=Ind|Tense=Pres|VerbForm=Fin|Voice=Pass');
  put(`${pass}iin`, 'Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass');
  put(`${pass}${A}isiin`, 'Mood=Cnd|VerbForm=Fin|Voice=Pass');
  put(`${pass}${A}isi`, 'Connegative=Yes|Mood=Cnd|VerbForm=Fin|Voice=Pass');
  put(`${pass}${A}neen`, 'Mood=Pot|VerbForm=Fin|Voice=Pass');
  put(`${pass}${A}ne`, 'Connegative=Yes|Mood=Pot|VerbForm=Fin|Voice=Pass');
  put(`${pass}${A}k${O}${O}n`, 'Mood=Imp|VerbForm=Fin|Voice=Pass');
  put(`${pass}${A}k${O}`, 'Connegative=Yes|Mood=Imp|VerbForm=Fin|Voice=Pass');

  const INF = 'VerbForm=Inf|Voice=Act';
  put(lemma, `InfForm=1|Number=Sing|${INF}`);
  put(`${lemma}kse`, `Case=Tra|InfForm=1|Number=Sing|${INF}`, POSS | POSS_VN);
  const inf2 = one(rules.inf2);
  put(`${inf2}ss${A}`, `Case=Ine|InfForm=2|Number=Sing|${INF}`, FREE | POSS | POSS_VN);
  put(`${inf2}n`, `Case=Ins|InfForm=2|Number=Sing|${INF}`);
  put(`${pass}${A}ess${A}`, 'Case=Ine|InfForm=2|VerbForm=Inf|Voice=Pass', FREE | POSS | POSS_VN | RARE);
  const ma = `${strong}m${A}`;
  const inf3 = (ending: string, name: string, flags = FREE | POSS | POSS_VN) =>
    put(ma + ending, `Case=${name}|InfForm=3|Number=Sing|${INF}`, flags);
  inf3(`ss${A}`, 'Ine');
  inf3(`st${A}`, 'Ela');
  inf3(`${A}n`, 'Ill', FREE);
  inf3(A, 'Ill', POSS);
  inf3(`ll${A}`, 'Ade');
  inf3(`tt${A}`, 'Abe');
  inf3('n', 'Ins', FREE | RARE);
  put(`${pass}${A}m${A}n`, 'Case=Ins|InfForm=3|VerbForm=Inf|Voice=Pass', FREE | RARE);
  put(`${strong}m${A}isill${A}`, 'InfForm=5|VerbForm=Inf|Voice=Act', POSS | POSS_VN);

  for (const nut of nuts) participle(forms, `${nut}${U}t`, 47, '', stem.front, 'Past', 'Act');
  participle(forms, `${strong}v${A}`, 10, '', stem.front, 'Pres', 'Act');
  participle(forms, ma, 10, '', stem.front, 'Agt', 'Act');
  participle(forms, `${pass}${U}`, 1, passiveGrade(pass), stem.front, 'Past', 'Pass');
  put(`${pass}${U}`, 'Connegative=Yes|Mood=Ind|Tense=Past|VerbForm=Fin|Voice=Pass', FREE | RARE);
  participle(forms, `${pass}${A}v${A}`, 10, '', stem.front, 'Pres', 'Pass');
  return forms;
}

function participle(
  forms: CellForm[],
  base: string,
  kotus: number,
  letter: Letter,
  front: boolean,
  part: string,
  voice: string,
): void {
  for (const { form, cell, flags } of inflectNominal(base, kotus, letter, front))
    forms.push({ form, cell: `${cell}|PartForm=${part}|VerbForm=Part|Voice=${voice}`, flags: flags & ~8 });
}

function stemOf(lemma: string, rules: VerbClass, letter: Letter): Stem | undefined {
  const length = rules.cut === 'VCA' ? 3 : rules.cut === 'VCCA' ? 4 : rules.cut;
  if (length > lemma.length) return undefined;
  const body = lemma.slice(0, lemma.length - length);
  const grade = grades(body, letter, rules.inverse ? 'weak' : 'strong');
  return { ...grade, citation: body, cut: lemma.slice(lemma.length - length), front: lemma.endsWith('ä') };
}

export interface VerbDerivatives {
  readonly minen: string;
  readonly ja: string;
  readonly maton: string;
  /** Participles, as adjectives: -vA, -ttAvA, -nUt (class 47), -ttU (class 1, with its grade). */
  readonly va: string;
  readonly tava: string;
  readonly nut: string;
  readonly tu: string;
  readonly tuLetter: Letter;
}

/** Nouns and adjectives that any verb has. */
export function derivedFromVerb(lemma: string, kotus: number, letter: Letter): VerbDerivatives | undefined {
  const rules = VERB_CLASSES[kotus === 68 ? 62 : kotus];
  const stem = rules && stemOf(lemma, rules, letter);
  if (!stem) return undefined;
  const A = stem.front ? 'ä' : 'a';
  const O = stem.front ? 'ö' : 'o';
  const U = stem.front ? 'y' : 'u';
  const strong = spell(rules.pres, stem);
  const pass = spell(rules.pass, stem);
  const agent = strong.endsWith('e') && !strong.endsWith('ie') ? `${strong.slice(0, -1)}i` : strong;
  return {
    minen: `${strong}minen`,
    ja: `${agent}j${A}`,
    maton: `${strong}m${A}t${O}n`,
    va: `${strong}v${A}`,
    tava: `${pass}${A}v${A}`,
    nut: `${spell(rules.nut.split(' ')[0] as string, stem)}${U}t`,
    tu: `${pass}${U}`,
    tuLetter: passiveGrade(pass),
  };
}

/** Grade of the passive participle by what stands before its u: sanottu : sanotun, tultu : tullun, tehty : tehdyn. */
function passiveGrade(pass: string): Letter {
  if (pass.endsWith('tt')) return 'C';
  if (pass.endsWith('lt')) return 'I';
  if (pass.endsWith('nt')) return 'J';
  if (pass.endsWith('rt')) return 'K';
  return pass.endsWith('st') ? '' : 'F';
}
