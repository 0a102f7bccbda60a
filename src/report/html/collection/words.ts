import type { Lang } from '../../../types.js';

/** Words that only the page of several posts says. */
export interface IndexWords {
  readonly title: (posts: number) => string;
  readonly total: (words: number) => string;
  readonly posts: string;
  readonly postsCaption: string;
  readonly table: (of: string) => string;
  readonly number: string;
  readonly post: string;
  readonly author: string;
  readonly date: string;
  readonly length: string;
  readonly density: string;
  readonly mainThemes: string;
  readonly sortBy: (column: string) => string;
  readonly highlight: string;
  readonly nothing: string;
  readonly stance: string;
  readonly stanceNote: string;
  readonly themes: string;
  readonly themesNote: string;
  readonly themeMap: string;
  readonly inPosts: string;
  readonly rates: string;
  readonly asTable: string;
  readonly range: (low: string, high: string, base: string) => string;
  readonly key: string;
  readonly keyNote: string;
  readonly keyWord: string;
  readonly here: string;
  readonly rest: string;
  readonly ratio: string;
  readonly noKey: string;
  readonly each: string;
  readonly whole: string;
  readonly up: string;
  readonly failed: string;
}

const en: IndexWords = {
  title: (posts) => (posts === 1 ? '1 post' : `${posts} posts`),
  total: (words) => `${words} words`,
  posts: 'The posts',
  postsCaption: 'A column’s name sorts by it. Stance is the author’s cues per 1,000 words with their 95 % interval.',
  table: (of) => `${of}: table`,
  number: 'no.',
  post: 'post',
  author: 'author',
  date: 'date',
  length: 'words',
  density: 'stance ‰',
  mainThemes: 'main themes',
  sortBy: (column) => `Sort by ${column}`,
  highlight: 'Highlight a post',
  nothing: 'none',
  stance: 'Stance compared',
  stanceNote:
    'The author’s cues per 1,000 words with their 95 % interval, a row a post by its number; dashed: the level of blogs. ' +
    'Each panel has a scale of its own, and an interval that leaves it is cut. Posts whose intervals overlap may not differ.',
  themes: 'Themes compared',
  themesNote:
    'Darker: a larger share of what the post says of themes. ' +
    '+ affirmed, − criticised, ± mixed, ? asked or doubted, · mentioned, * main theme.',
  themeMap: 'Themes by post number',
  inPosts: 'posts',
  rates: 'Mentions per 1,000 words with their 95 % interval',
  asTable: 'The numbers as a table',
  range: (low, high, base) => `${low} to ${high} per 1,000 words${base ? `; blogs ${base}` : ''}`,
  key: 'Each post against the rest',
  keyNote:
    'Words more frequent in the post than in all the others together, beyond chance (G² at least 6.63). ' +
    'In brackets how often they stand here and how many times as frequent that is.',
  keyWord: 'word',
  here: 'here ‰',
  rest: 'rest ‰',
  ratio: 'log ratio, 95 %',
  noKey: 'no word differs beyond chance',
  each: 'The posts one by one',
  whole: 'Whole report',
  up: 'To the table',
  failed: 'Not read',
};

const fi: IndexWords = {
  title: (posts) => (posts === 1 ? '1 kirjoitus' : `${posts} kirjoitusta`),
  total: (words) => `${words} sanaa`,
  posts: 'Kirjoitukset',
  postsCaption:
    'Sarakkeen nimi järjestää rivit. Asenne tarkoittaa kirjoittajan vihjeitä tuhatta sanaa kohti ja niiden 95 %:n väliä.',
  table: (of) => `${of}: taulukko`,
  number: 'nro',
  post: 'kirjoitus',
  author: 'kirjoittaja',
  date: 'päivä',
  length: 'sanoja',
  density: 'asenne ‰',
  mainThemes: 'pääteemat',
  sortBy: (column) => `Järjestä: ${column}`,
  highlight: 'Korosta kirjoitus',
  nothing: 'ei mikään',
  stance: 'Asennoituminen rinnakkain',
  stanceNote:
    'Kirjoittajan vihjeet tuhatta sanaa kohti ja niiden 95 %:n väli, rivi kirjoitusta kohti numeron mukaan; katkoviiva: ' +
    'blogien taso. Joka ruudulla on oma asteikkonsa, ja sen yli menevä väli on katkaistu. Jos välit menevät päällekkäin, ' +
    'kirjoitukset eivät välttämättä eroa.',
  themes: 'Teemat rinnakkain',
  themesNote:
    'Mitä tummempi, sitä suurempi osuus siitä, mitä kirjoitus teemoista sanoo. ' +
    '+ puoltaa, − arvostelee, ± kahtalainen, ? kysyy tai epäilee, · mainitsee, * pääteema.',
  themeMap: 'Teemat kirjoituksen numeron mukaan',
  inPosts: 'kirjoituksia',
  rates: 'Mainintoja tuhatta sanaa kohti ja niiden 95 %:n väli',
  asTable: 'Luvut taulukkona',
  range: (low, high, base) => `${low}–${high} tuhatta sanaa kohti${base ? `; blogit ${base}` : ''}`,
  key: 'Kukin kirjoitus muita vasten',
  keyNote:
    'Sanat, jotka ovat kirjoituksessa yleisempiä kuin kaikissa muissa yhteensä, enemmän kuin sattuma selittää (G² vähintään ' +
    '6,63). Suluissa esiintymät ja se, kuinka moninkertainen yleisyys on.',
  keyWord: 'sana',
  here: 'tässä ‰',
  rest: 'muissa ‰',
  ratio: 'log-suhde, 95 %',
  noKey: 'mikään sana ei eroa yli sattuman',
  each: 'Kirjoitukset yksitellen',
  whole: 'Koko raportti',
  up: 'Taulukkoon',
  failed: 'Lukematta jäi',
};

export const INDEX_WORDS: Readonly<Record<Lang, IndexWords>> = { fi, en };
