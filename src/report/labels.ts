import type { Lang, Profile, StanceCategory, ThemeStance } from '../types.js';

/** Words of the reports for people. Ids in JSON never change with the language. */
export interface Labels {
  /** A number with so many decimals, as the language writes it. */
  readonly decimal: (value: number, digits: number) => string;
  readonly words: string;
  readonly sentences: string;
  readonly paragraphs: string;
  readonly comments: (count: number) => string;
  readonly untitled: string;
  readonly noAuthor: string;
  readonly summary: string;
  readonly extract: string;
  readonly keywords: string;
  readonly phrases: string;
  readonly names: string;
  readonly stance: string;
  readonly perThousand: string;
  readonly base: string;
  readonly evidence: string;
  readonly strongest: string;
  readonly themes: string;
  readonly counterThemes: string;
  readonly profile: string;
  readonly main: string;
  readonly absent: string;
  readonly ironic: string;
  readonly numbers: string;
  readonly notes: string;
  readonly removed: string;
  readonly sentence: string;
  readonly none: string;
  readonly others: string;
  readonly meanSentence: string;
  readonly meanWord: string;
  readonly longWords: string;
  readonly lix: string;
  readonly mattr: string;
  readonly readingTime: (seconds: number) => string;
  readonly categories: Readonly<Record<StanceCategory, string>>;
  readonly themeStance: Readonly<Record<ThemeStance, string>>;
  readonly target: Readonly<Record<'idea' | 'practice', string>>;
  readonly profiles: Readonly<Record<Profile, string>>;
}

const minutes = (seconds: number): string => `${Math.max(1, Math.round(seconds / 60))} min`;

const en: Labels = {
  decimal: (value, digits) => value.toFixed(digits),
  words: 'words',
  sentences: 'sentences',
  paragraphs: 'paragraphs',
  comments: (count) => (count === 1 ? '1 comment' : `${count} comments`),
  untitled: 'Untitled post',
  noAuthor: 'author not stated',
  summary: 'Summary',
  extract: 'In the author’s words',
  keywords: 'Keywords',
  phrases: 'Phrases',
  names: 'Names',
  stance: 'Stance of the author',
  perThousand: 'per 1,000 words',
  base: 'blogs',
  evidence: 'Cues in their sentences',
  strongest: 'Strongest sentences',
  themes: 'Customer themes',
  counterThemes: 'Counter-themes',
  profile: 'Profile',
  main: 'main',
  absent: 'Not spoken of',
  ironic: 'possibly ironic',
  numbers: 'Numbers',
  notes: 'Notes',
  removed: 'Left out of the text',
  sentence: 's.',
  none: 'none found',
  others: 'in others’ words',
  meanSentence: 'words a sentence',
  meanWord: 'letters a word',
  longWords: 'words over six letters',
  lix: 'LIX',
  mattr: 'MATTR (50 words)',
  readingTime: minutes,
  categories: {
    hedge: 'hedges',
    booster: 'boosters',
    attitude: 'attitude',
    self: 'self-mention',
    reader: 'reader mention',
    directive: 'directives',
    question: 'questions',
    shared: 'shared knowledge',
    aside: 'asides',
    voice: 'others’ voices',
    disclaim: 'disclaim',
    proclaim: 'proclaim',
    irony: 'irony (possible)',
    register: 'register',
  },
  themeStance: {
    affirmed: 'affirmed',
    doubted: 'doubted',
    criticised: 'criticised',
    asked: 'asked',
    mentioned: 'mentioned',
    mixed: 'mixed',
  },
  target: { idea: 'the idea', practice: 'the practice' },
  profiles: {
    advocate: 'advocate',
    practitioner: 'practitioner',
    'critic of practice': 'critic of practice',
    'critic of the idea': 'critic of the idea',
    'sales text': 'sales text',
    explainer: 'explainer',
    'off-topic': 'does not speak of customers',
  },
};

const fi: Labels = {
  decimal: (value, digits) => value.toFixed(digits).replace('.', ','),
  words: 'sanaa',
  sentences: 'virkettä',
  paragraphs: 'kappaletta',
  comments: (count) => (count === 1 ? '1 kommentti' : `${count} kommenttia`),
  untitled: 'Otsikoton kirjoitus',
  noAuthor: 'kirjoittajaa ei mainita',
  summary: 'Tiivistelmä',
  extract: 'Kirjoittajan sanoin',
  keywords: 'Avainsanat',
  phrases: 'Sanaliitot',
  names: 'Nimet',
  stance: 'Kirjoittajan asennoituminen',
  perThousand: '1 000 sanaa kohti',
  base: 'blogit',
  evidence: 'Vihjeet virkkeissään',
  strongest: 'Vahvimmat virkkeet',
  themes: 'Asiakasteemat',
  counterThemes: 'Vastateemat',
  profile: 'Profiili',
  main: 'pääteema',
  absent: 'Näistä ei puhuta',
  ironic: 'mahdollisesti ironinen',
  numbers: 'Luvut',
  notes: 'Huomautukset',
  removed: 'Tekstistä pois jätetty',
  sentence: 'virke',
  none: 'ei löytynyt',
  others: 'toisten puhetta',
  meanSentence: 'sanaa virkkeessä',
  meanWord: 'kirjainta sanassa',
  longWords: 'yli kuusikirjaimisia',
  lix: 'LIX',
  mattr: 'MATTR (50 sanaa)',
  readingTime: minutes,
  categories: {
    hedge: 'varaukset',
    booster: 'vahvistukset',
    attitude: 'arviot ja tunteet',
    self: 'kirjoittaja itse',
    reader: 'lukijan puhuttelu',
    directive: 'kehotukset',
    question: 'kysymykset',
    shared: 'yhteinen tieto',
    aside: 'sivuhuomautukset',
    voice: 'muiden äänet',
    disclaim: 'torjunnat',
    proclaim: 'myönnytykset',
    irony: 'ironia (mahdollinen)',
    register: 'tyylilaji',
  },
  themeStance: {
    affirmed: 'puoltaa',
    doubted: 'epäilee',
    criticised: 'arvostelee',
    asked: 'kysyy',
    mentioned: 'mainitsee',
    mixed: 'kahtalainen',
  },
  target: { idea: 'ajatusta', practice: 'käytäntöä' },
  profiles: {
    advocate: 'puolestapuhuja',
    practitioner: 'tekijä',
    'critic of practice': 'käytännön arvostelija',
    'critic of the idea': 'ajatuksen arvostelija',
    'sales text': 'myyntiteksti',
    explainer: 'selittäjä',
    'off-topic': 'ei puhu asiakkaista',
  },
};

export const LABELS: Readonly<Record<Lang, Labels>> = { fi, en };
