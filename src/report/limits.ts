import type { Diagnostic, Lang } from '../types.js';

/** Limits of a theme reading as JSON says them, in Finnish. */
const FINNISH: Readonly<Record<string, string>> = {
  'The words of the subject do not stand in this text, or stand there in other senses.':
    'Aiheen sanoja ei tekstissä ole, tai ne ovat siinä muissa merkityksissä.',
  'The findings tell how the author stands to the themes, not what any organisation is like.':
    'Havainnot kertovat kirjoittajan kannasta teemoihin, eivät siitä, millainen mikään organisaatio on.',
  'Under 300 words: shares of themes are rough.': 'Alle 300 sanaa: teemojen osuudet ovat suuntaa antavia.',
  'Irony is possible where marked: a person should read those sentences.':
    'Merkityissä kohdissa ironia on mahdollista: ihmisen on syytä lukea ne virkkeet.',
  'Some themes are both supported and criticised.': 'Joitakin teemoja sekä puolletaan että arvostellaan.',
  'A theme that is not mentioned is not opposed.': 'Teema, jota ei mainita, ei ole torjuttu.',
};

/** A limit for people; one that the table lacks stays in English. */
export const limitIn = (lang: Lang, limit: string): string => (lang === 'fi' ? (FINNISH[limit] ?? limit) : limit);

/** Diagnostics by code in Finnish; JSON keeps the English sentence. */
export const FINNISH_DIAGNOSTICS: Readonly<Record<string, string>> = {
  encoding: 'Merkistö oli epävarma tai rikki: teksti luettiin parhaan arvion mukaan.',
  'not-finnish': 'Teksti ei näytä olevan suomea: sen analyysiin ei voi luottaa.',
  'no-post': 'Sivulta ei löytynyt kirjoitusta: anna yhden kirjoituksen sivu.',
  feed: 'Tämä on verkkosyöte (RSS tai Atom), ei kirjoitus: anna jonkin sen kirjoituksen osoite.',
};

/** A diagnostic for people; one that the table lacks stays in English. */
export const diagnosticIn = (lang: Lang, { code, message }: Diagnostic): string =>
  lang === 'fi' ? (FINNISH_DIAGNOSTICS[code] ?? message) : message;
