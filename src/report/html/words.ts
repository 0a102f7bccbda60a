import type { Lang } from '../../types.js';

/** Words that only the HTML report says. */
export interface Words {
  readonly lang: Lang;
  readonly show: string;
  readonly back: string;
  readonly filter: string;
  readonly theme: string;
  readonly all: string;
  readonly text: string;
  readonly dispersion: string;
  readonly forms: string;
  readonly interval: string;
  readonly arc: string;
  readonly keywordsCaption: string;
  readonly stanceCaption: string;
}

const en: Words = {
  lang: 'en',
  show: 'Show it in the text',
  back: '↩ Back',
  filter: 'Cues shown',
  theme: 'Sentences on the theme',
  all: 'all',
  text: 'The text with its cues',
  dispersion: 'place in the text',
  forms: 'forms',
  interval: '95 % interval; dashed: blogs',
  arc: 'Evaluations a paragraph, from the first to the last',
  keywordsCaption: 'n = occurrences, G² = keyness against general Finnish',
  stanceCaption: 'n = the author’s cues, ‰ = per 1,000 words, beside the rate in blogs',
};

const fi: Words = {
  lang: 'fi',
  show: 'Näytä tekstissä',
  back: '↩ Takaisin',
  filter: 'Näytettävät vihjeet',
  theme: 'Virkkeet teemasta',
  all: 'kaikki',
  text: 'Teksti vihjeineen',
  dispersion: 'paikka tekstissä',
  forms: 'muodot',
  interval: '95 %:n väli; katkoviiva: blogit',
  arc: 'Arvioita kappaleittain ensimmäisestä viimeiseen',
  keywordsCaption: 'n = esiintymät, G² = avainsanaisuus yleiskieleen nähden',
  stanceCaption: 'n = kirjoittajan vihjeet, ‰ = tuhatta sanaa kohti, rinnalla blogien taso',
};

export const WORDS: Readonly<Record<Lang, Words>> = { fi, en };
