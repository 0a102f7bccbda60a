/** Conjugation of the 27 verb classes of the Kotus list: finite forms, infinitives and participles (as nominals). */
import { type CellForm, FREE, POSS, POSS_VN, RARE } from './cells.js';
import { grades, type Letter, type Stem, spell } from './gradation.js';
import { inflectNominal } from './nominal.js';

interface VerbClass {
  readonly cut: number | 'VCA' | 'VCCA';
  /** The infinitive shows the weak grade (hypätä : hyppään). */
  readonly inverse?: true;
  /** Present stem, strong and weak, best first. */
  readonly pres: string;
  readonly presWeak: string;
  /** Third person singular of the present. */
  readonly third: string;
  readonly past: string;
  readonly pastWeak: string;
  readonly cond: string;
  /** Before k: sano+koon. */
  readonly cons: string;
  /** With the n, l, r or s before -Ut and -e: sanon+ut, tull+ut. */
  readonly nut: string;
  /** With the t before the passive's -iin, -U, -AvA. */
  readonly pass: string;
  /** Passive present without -An. */
  readonly passPres: string;
  /** Before -ssA and -n of the second infinitive. */
  readonly inf2: string;
}

const A_STEM = {
  cut: 2,
  pres: '+A',
  presWeak: '-A',
  third: '+AA',
  cond: '+Aisi',
  cons: '+A',
  nut: '+An',
  pass: '-ett',
  passPres: '-etA',
  inf2: '+Ae',
} as const;
const E_STEM = {
  cut: 2,
  pres: '+e',
  presWeak: '-e',
  third: '+ee',
  past: '+i',
  pastWeak: '-i',
  cond: '+isi',
  cons: '+e',
  nut: '+en',
  pass: '-ett',
  passPres: '-etA',
  inf2: '+ie',
} as const;
const DA_STEM = {
  cut: 2,
  pres: '=',
  presWeak: '=',
  third: '=',
  cons: '=',
  nut: '=n',
  pass: '=t',
  passPres: '=dA',
  inf2: '=de',
} as const;
const T_STEM = { inverse: true, cons: '=1t', nut: '=1nn', pass: '=1tt', passPres: '=1tA', inf2: '=1te' } as const;

const CLASSES: Readonly<Record<number, VerbClass>> = {
  52: {
    cut: 2,
    pres: '+1',
    presWeak: '-1',
    third: '+1:',
    past: '+1i',
    pastWeak: '-1i',
    cond: '+1isi',
    cons: '+1',
    nut: '+1n',
    pass: '-1tt',
    passPres: '-1tA',
    inf2: '+1e',
  },
  53: { ...A_STEM, past: '+i', pastWeak: '-i' },
  54: { ...A_STEM, past: '+<si', pastWeak: '+<si' },
  55: { ...A_STEM, past: '+i +<si', pastWeak: '-i +<si' },
  56: { ...A_STEM, past: '+Oi', pastWeak: '-Oi' },
  57: { ...A_STEM, past: '+<si +Oi', pastWeak: '+<si -Oi' },
  58: E_STEM,
  59: { ...E_STEM, past: '+<si', pastWeak: '+<si' },
  60: { ...E_STEM, past: '+i (+<<ksi)', pastWeak: '-i (+<<ksi)' },
  61: {
    cut: 2,
    pres: '+i',
    presWeak: '-i',
    third: '+ii',
    past: '+i',
    pastWeak: '-i',
    cond: '+isi',
    cons: '+i',
    nut: '+in',
    pass: '-itt',
    passPres: '-itA',
    inf2: '+ie',
  },
  62: { ...DA_STEM, past: '=', pastWeak: '=', cond: '=<isi' },
  63: { ...DA_STEM, past: '=<i', pastWeak: '=<i', cond: '=<isi' },
  64: {
    ...DA_STEM,
    cut: 4,
    pres: '=12',
    presWeak: '=12',
    third: '=12',
    past: '=2i',
    pastWeak: '=2i',
    cond: '=2isi',
    cons: '=12',
    nut: '=12n',
    pass: '=12t',
    passPres: '=12dA',
    inf2: '=12de',
  },
  65: { ...DA_STEM, past: '=<vi', pastWeak: '=<vi', cond: '=<visi' },
  66: {
    cut: 'VCCA',
    inverse: true,
    pres: '+1se',
    presWeak: '+1se',
    third: '+1see',
    past: '+1si',
    pastWeak: '+1si',
    cond: '+1sisi',
    cons: '=1s',
    nut: '=1ss',
    pass: '=1st',
    passPres: '=1stA',
    inf2: '=1ste',
  },
  67: {
    cut: 'VCCA',
    inverse: true,
    pres: '+12e',
    presWeak: '+12e',
    third: '+12ee',
    past: '+12i',
    pastWeak: '+12i',
    cond: '+12isi',
    cons: '=12',
    nut: '=122',
    pass: '=12t',
    passPres: '=122A',
    inf2: '=122e',
  },
  69: {
    cut: 2,
    pres: '=tse',
    presWeak: '=tse',
    third: '=tsee',
    past: '=tsi',
    pastWeak: '=tsi',
    cond: '=tsisi',
    cons: '=t',
    nut: '=nn',
    pass: '=tt',
    passPres: '=tA',
    inf2: '=te',
  },
  70: {
    cut: 2,
    pres: '=<kse',
    presWeak: '=<kse',
    third: '=<ksee',
    past: '=<ksi',
    pastWeak: '=<ksi',
    cond: '=<ksisi',
    cons: '=',
    nut: '=s',
    pass: '=t',
    passPres: '=tA',
    inf2: '=te',
  },
  71: {
    cut: 3,
    pres: '=ke',
    presWeak: '=e',
    third: '=kee',
    past: '=ki',
    pastWeak: '=i',
    cond: '=kisi',
    cons: '=h',
    nut: '=hn',
    pass: '=ht',
    passPres: '=hdA',
    inf2: '=hde',
  },
  72: {
    ...T_STEM,
    cut: 'VCA',
    pres: '+1ne',
    presWeak: '+1ne',
    third: '+1nee',
    past: '+1ni',
    pastWeak: '+1ni',
    cond: '+1nisi',
  },
  73: {
    ...T_STEM,
    cut: 'VCA',
    pres: '+1A',
    presWeak: '+1A',
    third: '+1A',
    past: '+1si',
    pastWeak: '+1si',
    cond: '+1isi',
  },
  74: {
    ...T_STEM,
    cut: 'VCA',
    pres: '+1A',
    presWeak: '+1A',
    third: '+1AA',
    past: '+1si',
    pastWeak: '+1si',
    cond: '+1Aisi (+1isi)',
  },
  75: {
    ...T_STEM,
    cut: 'VCA',
    pres: '+1A',
    presWeak: '+1A',
    third: '+1AA',
    past: '+1si',
    pastWeak: '+1si',
    cond: '+1Aisi (+1isi)',
  },
  76: { ...A_STEM, past: '+<si', pastWeak: '+<si', nut: '+An +<nn' },
  77: { ...A_STEM, past: '+i', pastWeak: '+i' },
  78: { ...A_STEM, past: '+Oi (+i)', pastWeak: '+Oi (+i)' },
};

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
  const rules = CLASSES[kotus];
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
  all(rules.past).forEach(([past, rare], i) =>
    finite((weakPast[i] as [string, number])[0], past, `${past}v${A}t`, 'Ind', 'Tense=Past|', rare),
  );
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
  const rules = CLASSES[kotus === 68 ? 62 : kotus];
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
