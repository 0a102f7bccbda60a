/**
 * Spoken spellings of forms the lexicon has in the standard: each rule puts back what speech left out or changed.
 * Source: Iso suomen kielioppi, section 33; Karlsson, Suomen peruskielioppi, chapter 21.
 */
import { hasReading, MARK, type Reading, SOURCE } from './morphology.js';
import { featsTextOf, formatFeats, parseFeats, tagOf, uposOf } from './tags.js';

/** Spoken spelling, the standard one, and features that the outcome must have. */
const RULES: readonly (readonly [spoken: RegExp, standard: string, must: RegExp])[] = [
  // talos, talost, talol, talolt
  [/([aou])s$/, '$1ssa', /Case=Ine/],
  [/([äöyei])s$/, '$1ssä', /Case=Ine/],
  [/([ei])s$/, '$1ssa', /Case=Ine/],
  [/([aouei])st$/, '$1sta', /Case=Ela/],
  [/([äöyei])st$/, '$1stä', /Case=Ela/],
  [/([aouei])l$/, '$1lla', /Case=Ade/],
  [/([äöyei])l$/, '$1llä', /Case=Ade/],
  [/([aouei])lt$/, '$1lta', /Case=Abl/],
  [/([äöyei])lt$/, '$1ltä', /Case=Abl/],
  // taloo(n), menemää(n), mennää(n), tehtii(n), talossaa(n)
  [/(aa|ee|ii|oo|uu|yy|ää|öö)$/, '$1n', /Case=Ill|Voice=Pass|psor/],
  // taloon: talon? no; ymmärtäny(t), sanonu(t), tullu(t), noussu(t)
  [/(n|l|r|s)([uy])$/, '$1$2t', /PartForm=Past/],
  // tekis(i), menis(i), sanois(i); oisin
  [/is$/, 'isi', /Mood=Cnd/],
  // olis + in with a short vowel: tekisin is standard
  [/ais(in|it|imme|itte|ivat)?$/, 'aisi$1', /Mood=Cnd/],
  // -kin, -kaan
  [/ki$/, 'kin', /Clitic=Kin/],
  [/kaa$/, 'kaan', /Clitic=Kaan/],
  [/kää$/, 'kään', /Clitic=Kaan/],
  // kauhee, hirvee, paljoo, hauskoi, korkeempi, oikeesti, selkee
  [/ee(n|t|ta|tä|ssa|ssä|sti|mpi|mpaa|mpää|mmin|lla|llä|na|nä|ksi|lle|)$/, 'ea$1', /./],
  [/ee(n|t|ta|tä|ssa|ssä|sti|mpi|mpaa|mpää|mmin|lla|llä|na|nä|ksi|lle|)$/, 'eä$1', /./],
  [/ii$/, 'ia', /Case=Par|InfForm=1/],
  [/ii$/, 'iä', /Case=Par|InfForm=1/],
  [/oo$/, 'oa', /Case=Par|InfForm=1/],
  [/öö$/, 'öä', /Case=Par|InfForm=1/],
  [/uu$/, 'ua', /Case=Par|InfForm=1/],
  [/yy$/, 'yä', /Case=Par|InfForm=1/],
  [/ee$/, 'ea', /Case=Par|InfForm=1/],
  // punanen, semmosia, tämmöst, viimeses
  [
    /([aouäöye])(nen|sen|set|sta|stä|sia|siä|sten|seen|sessa|sessä|sista|sistä|sella|sellä|sille|siin|sena|senä|seksi)$/,
    '$1i$2',
    /Derivation=|Case=/,
  ],
  [/([aou])st$/, '$1ista', /Case=Par/],
  [/([äöye])st$/, '$1istä', /Case=Par/],
  [/([aou])ses$/, '$1isessa', /Case=Ine/],
  [/([äöye])ses$/, '$1isessä', /Case=Ine/],
  [/([aou])sest$/, '$1isesta', /Case=Ela/],
  [/([äöye])sest$/, '$1isestä', /Case=Ela/],
  [/([aou])sel$/, '$1isella', /Case=Ade/],
  [/([äöye])sel$/, '$1isellä', /Case=Ade/],
  [/([aouäöye])seks$/, '$1iseksi', /Case=Tra/],
  [/([aou])sii$/, '$1isia', /Case=Par/],
  [/([äöye])sii$/, '$1isiä', /Case=Par/],
  // puheenjohtajaks, isoks; tuliks, tuleeks
  [/ks$/, 'ksi', /Case=Tra/],
  [/ks$/, 'kos', /Clitic=/],
  [/ks$/, 'kös', /Clitic=/],
  // avas, halus, hyppäs; kätes, autos; uus, vuos, täys
  [/([aäeiouyö])s$/, '$1si', /Tense=Past|psor\]=2|Case=Nom/],
  // hauskoi, kirjoi, tyttöi: hauskoja; asioi: asioita
  [/oi$/, 'oja', /Case=Par/],
  [/öi$/, 'öjä', /Case=Par/],
  [/oi$/, 'oita', /Case=Par/],
  [/öi$/, 'öitä', /Case=Par/],
  // tekemist, tajutont
  [/mist$/, 'mistä', /Case=Par/],
  [/mist$/, 'mista', /Case=Par/],
  [/nt$/, 'nta', /Case=Par/],
  [/nt$/, 'ntä', /Case=Par/],
  // saant, käynt
  [/([aeou])nt$/, '$1nut', /PartForm=Past/],
  [/([äöyei])nt$/, '$1nyt', /PartForm=Past/],
  // saaha, juoha, syyhä; tehää, nähää
  [/([aou])ha$/, '$1da', /InfForm=1/],
  [/([äöy])hä$/, '$1dä', /InfForm=1/],
  [/([aeou])haa$/, '$1daan', /Voice=Pass/],
  [/([eyäö])hää$/, '$1dään', /Voice=Pass/],
  [/ehä$/, 'edä', /InfForm=1/],
  [/haa$/, 'hdaan', /Voice=Pass/],
  [/hää$/, 'hdään', /Voice=Pass/],
  // haluu, putoo, rupee
  [/uu$/, 'uaa', /Person=3/],
  [/yy$/, 'yää', /Person=3/],
  [/oo$/, 'oaa', /Person=3/],
  [/öö$/, 'öää', /Person=3/],
  [/ee$/, 'eaa', /Person=3/],
  [/ee$/, 'eää', /Person=3/],
  [/oo([nt])$/, 'oa$1', /Person=[12]/],
  [/öö([nt])$/, 'öä$1', /Person=[12]/],
  // haluis, putois, sattus, ostas, oltas
  [/([uoe])is$/, '$1aisi', /Mood=Cnd/],
  [/([uoe])isi(n|t|mme|tte|vat)$/, '$1aisi$2', /Mood=Cnd/],
  [/([aouäöye])s$/, '$1isi', /Mood=Cnd/],
  [/([aä])si(n|t|mme|tte|vat)$/, '$1isi$2', /Mood=Cnd/],
  [/tas(iin|ii|)$/, 'taisiin', /Voice=Pass/],
  [/täs(iin|ii|)$/, 'täisiin', /Voice=Pass/],
  // upeeta, vaikeeta
  [/eeta$/, 'eaa', /Case=Par/],
  [/eetä$/, 'eää', /Case=Par/],
  // kakskymmentä, viistoista
  [/^(yks|kaks|kuus|viis)(?=kymmen|toista|sata|tuhat)/, '$1i', /NumType=/],
  [/kyt$/, 'kymmentä', /NumType=/],
  // tehä, nähä, yheksän, kahen, lähen
  [/h([aäeo])/, 'hd$1', /./],
  // kattoa, mettä, ettiä, viitti
  [/tt/, 'ts', /./],
  // ruuan, haluun: haluan
  [/uun$/, 'uan', /Person=1/],
  [/uut$/, 'uat', /Person=2/],
  // kirjottaa, tarkottaa, aukasta: an i lost after the first syllable
  [/([aouäöy])(tt|t)([aoäöeiuy])/, '$1i$2$3', /VerbForm|Derivation=U/],
  [/([aouäöy])s(ta|tä|in|i|ee|en|tiin|tu)$/, '$1is$2', /VerbForm/],
];

/** Changes of a stem that stand beside those of an ending: mettäst, kattelee, oottaa. */
const STEMS: readonly (readonly [spoken: RegExp, standard: string])[] = [
  [/([aeiouyäöln])tt/, '$1ts'],
  [/^oo(?=t)/, 'odo'],
];

/** The rules that a form may fit, by its last letter: all that have no letters of their own at the end, and its own. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';
const BY_LAST: ReadonlyMap<string, typeof RULES> = new Map(
  [...LETTERS].map((letter) => [letter, RULES.filter(([spoken]) => mayEndIn(spoken.source, letter))]),
);

function mayEndIn(source: string, letter: string): boolean {
  const end = /([a-zäö])\$$/.exec(source);
  return end ? end[1] === letter : true;
}

/** The same of a spelling whose stem is spoken too, where its ending alone gives none. */
export function spokenStemReadings(form: string, readingsOf: (standard: string) => readonly Reading[]): Reading[] {
  const found: Reading[] = [];
  for (const [spoken, standard] of STEMS) {
    if (!spoken.test(form)) continue;
    const stem = form.replace(spoken, standard);
    addSpoken(found, readingsOf(stem), /./);
    for (const reading of spokenReadings(stem, readingsOf)) addSpoken(found, [reading], /./);
  }
  return found;
}

/** Readings of the standard forms behind a spelling, with `Style=Coll`; `readingsOf` reads a standard form. */
export function spokenReadings(form: string, readingsOf: (standard: string) => readonly Reading[]): Reading[] {
  const found: Reading[] = [];
  if (form.length < 3 || form.length > 24) return found;
  for (const [spoken, standard, must] of BY_LAST.get(form.charAt(form.length - 1)) ?? []) {
    if (!spoken.test(form)) continue;
    addSpoken(found, readingsOf(form.replace(spoken, standard)), must);
  }
  return found;
}

/** Adds readings of a standard form that carry features, as those of a spoken one. */
function addSpoken(found: Reading[], readings: readonly Reading[], must: RegExp): void {
  for (const reading of readings) {
    const feats = featsTextOf(reading.tag);
    const repaired = (reading.marks & MARK.repaired) !== 0;
    if (!must.test(feats) || reading.source === SOURCE.name || uposOf(reading.tag) === 'PROPN') continue;
    if (reading.cost > (repaired ? 6.5 : 2.5)) continue;
    const tag = feats.includes('Style=')
      ? reading.tag
      : tagOf(uposOf(reading.tag), formatFeats({ ...parseFeats(feats), Style: 'Coll' }));
    if (hasReading(found, tag, reading.lemma)) continue;
    const { lemma, source, cost, entry, parts, marks } = reading;
    found.push({ lemma, tag, source, cost: cost + 4, entry, parts, marks: marks | MARK.repaired });
  }
}
