/** How many rows of the SIGMORPHON 2018 inflection data the paradigms generate; and how many gold readings the lexicon has. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflect, paradigmsOf } from '../../src/fi/inflect.js';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { readingsOf } from '../../src/fi/readings.js';
import { formatFeats, parseFeats, tagText } from '../../src/fi/tags.js';
import type { Feats, Upos } from '../../src/types.js';
import type { Figure } from './figure.js';

const CASES: Readonly<Record<string, string>> = {
  NOM: 'Nom',
  GEN: 'Gen',
  // Of an adjective.
  GEADJ: 'Gen',
  PRT: 'Par',
  'IN+ESS': 'Ine',
  'IN+ABL': 'Ela',
  'IN+ALL': 'Ill',
  'AT+ESS': 'Ade',
  'AT+ABL': 'Abl',
  'AT+ALL': 'All',
  FRML: 'Ess',
  TRANS: 'Tra',
  PRIV: 'Abe',
  COM: 'Com',
  INS: 'Ins',
};
const MOODS: Readonly<Record<string, string>> = { IND: 'Ind', COND: 'Cnd', POT: 'Pot', IMP: 'Imp' };

/** UniMorph features of one row as UD features; undefined for periphrastic and unknown cells. */
export function udOf(unimorph: string): { upos: Upos; feats: Feats; accusative: boolean } | undefined {
  const [kind = '', ...marks] = unimorph.split(';');
  const has = (mark: string) => marks.includes(mark);
  const number = has('PL') ? 'Plur' : 'Sing';
  if (kind === 'N' || kind === 'ADJ') {
    if (marks.some((mark) => mark.startsWith('PSS'))) return undefined;
    const name = marks.find((mark) => mark in CASES);
    const accusative = has('ACC');
    if (!name && !accusative) return undefined;
    const wanted = accusative ? (number === 'Sing' ? 'Gen' : 'Nom') : (CASES[name as string] as string);
    return { upos: kind === 'N' ? 'NOUN' : 'ADJ', feats: { Case: wanted, Number: number }, accusative };
  }
  if (kind === 'V.PTCP') {
    const feats = {
      Case: 'Nom',
      Number: 'Sing',
      PartForm: has('PST') ? 'Past' : 'Pres',
      VerbForm: 'Part',
      Voice: has('PASS') ? 'Pass' : 'Act',
    };
    return { upos: 'VERB', feats, accusative: false };
  }
  if (kind === 'V' && has('NFIN'))
    return {
      upos: 'VERB',
      feats: { InfForm: '1', Number: 'Sing', VerbForm: 'Inf', Voice: 'Act' },
      accusative: false,
    };
  if (kind !== 'V' || has('NEG') || has('PRF')) return undefined;
  const mood = MOODS[marks.find((mark) => mark in MOODS) ?? ''];
  if (!mood) return undefined;
  const feats: Record<string, string> = { Mood: mood, VerbForm: 'Fin', Voice: has('PASS') ? 'Pass' : 'Act' };
  if (mood === 'Ind') feats.Tense = has('PST') ? 'Past' : 'Pres';
  if (!has('PASS')) {
    feats.Number = number;
    feats.Person = marks.find((mark) => /^[123]$/.test(mark)) ?? '3';
  }
  return { upos: 'VERB', feats, accusative: false };
}

export interface Inflected {
  readonly rows: number;
  readonly among: number;
  readonly first: number;
  readonly missed: readonly string[];
}

export function inflectionRows(fi: Morphology, text: string): Inflected {
  let rows = 0;
  let among = 0;
  let first = 0;
  const missed: string[] = [];
  for (const line of text.split('\n')) {
    const [lemma = '', form = '', marks = ''] = line.normalize('NFC').split('\t');
    if (lemma === '' || form.includes(' ') || lemma.includes(' ')) continue;
    const wanted = udOf(marks);
    if (!wanted) continue;
    if (!isListed(fi, lemma, wanted.upos)) continue;
    const forms = inflect(fi, lemma, wanted.upos, wanted.feats);
    if (wanted.accusative) forms.push(...inflect(fi, lemma, wanted.upos, { ...wanted.feats, Case: 'Nom' }));
    // The comitative of a noun takes a possessive: taloineen.
    if (wanted.feats.Case === 'Com') forms.push(...forms.flatMap((one) => [`${one}en`, `${one}nsa`, `${one}nsä`]));
    rows++;
    if (forms.includes(form)) among++;
    else missed.push(`${line} => ${forms.join(', ')}`);
    if (forms[0] === form || (wanted.feats.Case === 'Com' && forms.includes(form))) first++;
  }
  return { rows, among, first, missed };
}

const isListed = (fi: Morphology, lemma: string, upos: Upos): boolean =>
  readingsOf(fi, lemma).some(
    (reading) => reading.entry >= 0 && reading.source <= 3 && reading.lemma.replaceAll('#', '') === lemma,
  ) && paradigmsOf(fi, lemma, upos).length > 0;

/** Shares of words whose gold lemma, and lemma with tag, stand among the readings; punctuation and symbols left out. */
export function readingRecall(
  fi: Morphology,
  conllu: string,
): { words: number; lemma: number; both: number; readings: number } {
  const relaxed = (lemma: string) => lemma.toLowerCase().replaceAll('#', '');
  let words = 0;
  let lemmas = 0;
  let both = 0;
  let count = 0;
  for (const line of conllu.split('\n')) {
    const [id = '-', form = '', lemma = '', upos = '', , feats = '_'] = line.split('\t');
    if (id.includes('-') || !/\p{L}/u.test(form) || upos === 'PUNCT' || upos === 'SYM' || upos === '') continue;
    const gold = `${upos} ${formatFeats(parseFeats(feats))}`;
    const readings = readingsOf(fi, form.normalize('NFC'));
    words++;
    count += readings.length;
    const right = readings.filter((reading) => relaxed(reading.lemma) === relaxed(lemma));
    if (right.length > 0) lemmas++;
    if (right.some((reading) => tagText(reading.tag) === gold)) both++;
  }
  return { words, lemma: lemmas / words, both: both / words, readings: count / words };
}

export async function measure(shared: string | undefined): Promise<Figure[]> {
  if (!shared) return [];
  const fi = await loadMorphology();
  const read = (name: string) => readFileSync(join(shared, 'data', name), 'utf8');
  const inflected = inflectionRows(fi, read('inflection/finnish-dev.tsv'));
  const recall = readingRecall(fi, read('ud/fi_tdt-ud-dev.conllu'));
  return [
    { name: 'inflection.among', value: (100 * inflected.among) / inflected.rows },
    { name: 'inflection.first', value: (100 * inflected.first) / inflected.rows },
    { name: 'readings.lemma', value: 100 * recall.lemma },
    { name: 'readings.lemmaAndTag', value: 100 * recall.both },
  ];
}
