/** The 27 verb classes of the Kotus list as templates that `spell` reads (68 goes by 62 and 69). Brackets mark what is rare. */
export interface VerbClass {
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

export const VERB_CLASSES: Readonly<Record<number, VerbClass>> = {
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
