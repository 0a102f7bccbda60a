/** Word forms for features: what the summary writer and the paradigm tables of `explain` use. */
import type { Feats, Upos } from '../types.js';
import { FINAL, SKIP_BITS, TARGET, TARGET_BITS } from './automaton.js';
import { KIND, kindOf, type Lexicon, lemmaOf } from './lexicon.js';
import { codes, encodeForm } from './lookup.js';
import type { Morphology } from './morphology.js';
import { type CellForm, FREE, POSS, POSS_VN, RARE } from './paradigms/cells.js';
import { formsOf } from './paradigms/forms.js';
import { isFront, isMixed } from './paradigms/gradation.js';
import { readingsOf } from './readings.js';
import { featsTextOf, formatFeats, uposOf } from './tags.js';

/** A word's paradigm: Kotus class and gradation letter, as far as its lexicon entry tells. */
export interface Paradigm {
  readonly lemma: string;
  readonly upos: Upos;
  /** Kotus class with its letter, such as `9*F`; `-` where it does not inflect. */
  readonly name: string;
  readonly kotus: number;
  readonly letter: string;
  readonly pluralOnly: boolean;
}

/**
 * Paradigms of a lemma, best first: of the listed word, else of its last part, else as unknown words of that ending go.
 * `lemma` with or without `#`.
 */
export function paradigmsOf(fi: Morphology, lemma: string, upos: Upos): Paradigm[] {
  const { lexicon } = fi;
  const whole = lemma.replaceAll('#', '');
  const found = listed(lexicon, whole, upos);
  if (found.length > 0) {
    const plural = readingsOf(fi, whole).some(
      (reading) =>
        uposOf(reading.tag) === upos &&
        featsTextOf(reading.tag) === PLURAL &&
        reading.lemma.replaceAll('#', '') === whole,
    );
    return plural ? found.map((paradigm) => ({ ...paradigm, pluralOnly: true })) : found;
  }
  const last = lemma.slice(Math.max(lemma.lastIndexOf('#'), lemma.lastIndexOf('-')) + 1);
  if (last !== whole) {
    const part = listed(lexicon, last, upos === 'PROPN' ? 'NOUN' : upos);
    if (part.length > 0) return part.map((paradigm) => ({ ...paradigm, lemma, upos }));
  }
  for (const reading of readingsOf(fi, whole)) {
    if (reading.lemma.replaceAll('#', '') !== whole || uposOf(reading.tag) !== upos || reading.entry < 0) continue;
    const part = reading.lemma.slice(reading.lemma.lastIndexOf('#') + 1);
    const own = listed(lexicon, part, upos === 'PROPN' ? 'NOUN' : upos);
    if (own.length > 0) return own.map((paradigm) => ({ ...paradigm, lemma: reading.lemma, upos }));
  }
  // Adjectives stand as nouns, and the other way round, with the same forms.
  const twin = upos === 'NOUN' ? 'ADJ' : upos === 'ADJ' ? 'NOUN' : undefined;
  const other = twin ? listed(lexicon, whole, twin) : [];
  return other.length > 0 ? other.map((paradigm) => ({ ...paradigm, upos })) : guessed(fi, whole, upos);
}

const PLURAL = 'Case=Nom|Number=Plur';

/** Every entry whose lemma is the word, by walking its stems. */
function listed(lexicon: Lexicon, word: string, upos: Upos): Paradigm[] {
  const lower = word.toLowerCase();
  const found: Paradigm[] = [];
  if (!encodeForm(lexicon, lower)) return found;
  const { check, link, high, root } = lexicon.stems;
  let node = root;
  let number = 0;
  for (let at = 0; ; at++) {
    if (check[node] === FINAL)
      for (let entry = number; entry < number + (link[node] as number); entry++) {
        const kind = kindOf(lexicon, entry);
        if (kind.upos !== upos && !(upos === 'AUX' && kind.upos === 'VERB')) continue;
        const spelt = lemmaOf(lexicon, entry, lower.slice(0, at));
        if (spelt.replaceAll('#', '').toLowerCase() !== lower) continue;
        const name = lexicon.paradigmName[
          lexicon.classParadigm[lexicon.entryClass[entry] as number] as number
        ] as string;
        if (found.some((other) => other.name === name)) continue;
        const [, kotus = '0', letter = ''] = /^(\d+)(?:\*(\w))?$/.exec(name) ?? [];
        found.push({ lemma: spelt, upos, name, kotus: Number(kotus), letter, pluralOnly: false });
        if (kind.bits & KIND.rare) found.sort((a, b) => Number(a.name === name) - Number(b.name === name));
      }
    const code = codes[at] as number;
    const slot = node + code;
    if (at >= lower.length || code === 0 || check[slot] !== code) break;
    number += ((link[slot] as number) >>> TARGET_BITS) | ((high[slot] as number) << SKIP_BITS);
    node = (link[slot] as number) & TARGET;
  }
  return found;
}

/** The paradigm that the nominative's or infinitive's ending suggests. */
function guessed(fi: Morphology, word: string, upos: Upos): Paradigm[] {
  const { lexicon } = fi;
  const { guesser } = lexicon;
  const { check, link, high, root } = guesser.tails;
  const lower = word.toLowerCase();
  if (!encodeForm(lexicon, lower)) return [];
  let best: { paradigm: number; cost: number } | undefined;
  for (let at = lower.length; at >= 2; at--) {
    let node = root;
    let number = 0;
    for (let length = 0; length <= at; length++) {
      if (check[node] === FINAL)
        for (let i = guesser.start[number] as number; i < (guesser.start[number + 1] as number); i++) {
          const paradigm = guesser.paradigm[i] as number;
          if (lexicon.paradigmStrip[paradigm] !== 0 || lower.slice(at) !== lexicon.lemmaEnding[paradigm]) continue;
          if (lexicon.kinds[guesser.kind[i] as number]?.upos !== upos) continue;
          const cost = (guesser.cost[i] as number) / 8 + (5 - length) * 1.5;
          if (!best || cost < best.cost) best = { paradigm, cost };
        }
      const code = codes[at - 1 - length] as number;
      const slot = node + code;
      if (length === at || code === 0 || check[slot] !== code) break;
      number += ((link[slot] as number) >>> TARGET_BITS) | ((high[slot] as number) << SKIP_BITS);
      node = (link[slot] as number) & TARGET;
    }
  }
  if (!best) return [];
  const name = lexicon.paradigmName[best.paradigm] as string;
  const [, kotus = '0', letter = ''] = /^(\d+)(?:\*(\w))?$/.exec(name) ?? [];
  return [{ lemma: word, upos, name, kotus: Number(kotus), letter, pluralOnly: false }];
}

/** Suffixes by possessor: 1 and 2, singular and plural, and the third person. */
const SUFFIXES: Readonly<Record<string, string>> = { '1Sing': 'ni', '2Sing': 'si', '1Plur': 'mme', '2Plur': 'nne' };

/**
 * Forms of a word with these features, best first; none where the paradigm has no such cell. Features that the word has
 * whatever its form (`Derivation`, `NumType`) need not be given.
 */
export function inflect(fi: Morphology, lemma: string, upos: Upos, feats: Feats): string[] {
  const paradigms = paradigmsOf(fi, lemma, upos);
  const bare = lemma.replaceAll('#', '');
  const found: string[] = [];
  const compared = feats.Degree !== undefined && feats.Degree !== 'Pos';
  let front = isFront(bare);
  for (const { lemma: spelt, kotus, letter, pluralOnly } of paradigms) {
    const last = spelt.slice(Math.max(spelt.lastIndexOf('#'), spelt.lastIndexOf('-')) + 1) || bare;
    front = isFront(last);
    const forms = formsOf({
      lemma: bare,
      upos: upos === 'AUX' ? 'VERB' : upos,
      kotus,
      letter,
      front,
      mixed: isMixed(last),
      ...(pluralOnly ? { pluralOnly: true as const } : {}),
      ...(compared ? {} : { uncompared: true as const }),
    });
    for (const form of select(forms, feats, upos, front)) if (!found.includes(form)) found.push(form);
  }
  if (found.length === 0 && (upos === 'ADV' || upos === 'ADP' || upos === 'CCONJ' || upos === 'SCONJ'))
    found.push(bare);
  return found;
}

const OF_THE_CELL = new Set([
  'Case',
  'Number',
  'Degree',
  'Mood',
  'Tense',
  'Person',
  'Voice',
  'VerbForm',
  'InfForm',
  'PartForm',
  'Connegative',
]);

/** The cells' forms that carry the features asked for, with possessive and clitic put on. */
function select(forms: readonly CellForm[], feats: Feats, upos: Upos, front: boolean): string[] {
  const wanted: Record<string, string> = {};
  for (const [name, value] of Object.entries(feats)) if (OF_THE_CELL.has(name)) wanted[name] = value;
  if (upos === 'ADJ' && !wanted.Degree) wanted.Degree = 'Pos';
  const key = formatFeats(wanted);
  const person = feats['Person[psor]'];
  const cells = forms.filter((form) => sameCell(form.cell, key, wanted));
  const plain = cells
    .filter((form) => form.flags & FREE && !(form.flags & RARE))
    .concat(cells.filter((form) => form.flags & FREE && form.flags & RARE));
  const bases: string[] = person
    ? cells.flatMap((form) => withPossessor(form, person, feats['Number[psor]'] ?? 'Sing', front))
    : plain.map((form) => form.form);
  const clitic = feats.Clitic;
  return clitic ? bases.map((form) => form + cliticOf(clitic, front)) : bases;
}

/** A cell without `Degree` (nouns) answers to the features as given. */
const sameCell = (cell: string, key: string, wanted: Feats): boolean => {
  if (cell === key) return true;
  if (!('Degree' in wanted)) return false;
  const { Degree: _degree, ...rest } = wanted;
  return wanted.Degree === 'Pos' && cell === formatFeats(rest);
};

function withPossessor(form: CellForm, person: string, number: string, front: boolean): string[] {
  if (person !== '3') return form.flags & POSS ? [form.form + (SUFFIXES[person + number] ?? 'ni')] : [];
  const found: string[] = [];
  if (form.flags & POSS_VN) found.push(`${form.form}${form.form[form.form.length - 1]}n`);
  if (form.flags & POSS) found.push(`${form.form}ns${front ? 'ä' : 'a'}`);
  return found;
}

const CLITICS: Readonly<Record<string, string>> = {
  Kin: 'kin',
  Kaan: 'kAAn',
  Ko: 'kO',
  Han: 'hAn',
  Pa: 'pA',
  S: 's',
  Ka: 'kA',
};

const cliticOf = (clitic: string, front: boolean): string =>
  clitic
    .split(',')
    .sort((a, b) => Number(b === 'Ko' || b === 'Pa') - Number(a === 'Ko' || a === 'Pa'))
    .map((name) => (CLITICS[name] ?? '').replaceAll('A', front ? 'ä' : 'a').replaceAll('O', front ? 'ö' : 'o'))
    .join('');
