/** What a form can be: every reading before its sentence is looked at. */
import type { Analysis } from '../types.js';
import { compoundReadings } from './compounds.js';
import { guessReadings } from './guesser.js';
import { KIND, type Kind, type Lexicon, lemmaOf } from './lexicon.js';
import { encodeForm, findEndings, lookupFrom } from './lookup.js';
import { MARK, type Morphology, type Reading, SOURCE } from './morphology.js';
import { RARE } from './paradigms/cells.js';
import { patternReadings, shapeReadings } from './patterns.js';
import { spokenReadings } from './spoken.js';
import { CLITICS, type Tail, tailsOf } from './suffixes.js';
import { tagger } from './tagging.js';
import { featsOf, featsTextOf, type Tag, tagOf, uposOf } from './tags.js';

/** Forms remembered before the memory starts anew, as parts of compounds come again; none of more letters. */
const CACHE = 2_000;
const LONGEST_CACHED = 64;
const caches = new WeakMap<Morphology, Map<string, readonly Reading[]>>();

function cacheOf(fi: Morphology): Map<string, readonly Reading[]> {
  const known = caches.get(fi);
  if (known) return known;
  const made = new Map<string, readonly Reading[]>();
  caches.set(fi, made);
  return made;
}

/**
 * Every reading of a form, most plausible first by form alone; never empty. Cached per form: the array and its readings
 * are shared and never changed. Case is read as it stands: `Talossa` gives the readings of `talossa` with MARK.raised and
 * those of a name.
 */
export function readingsOf(fi: Morphology, form: string): readonly Reading[] {
  const cache = cacheOf(fi);
  const known = cache.get(form);
  if (known) return known;
  const made = analyseForm(fi, form);
  if (form.length <= LONGEST_CACHED) {
    if (cache.size >= CACHE) cache.clear();
    cache.set(form, made);
  }
  return made;
}

/** The same for people and tests: lemma, features and parts spelt out. */
export function readings(fi: Morphology, form: string): Analysis[] {
  return readingsOf(fi, form).map((reading) => ({
    lemma: reading.lemma.replaceAll('#', ''),
    upos: uposOf(reading.tag),
    feats: featsOf(reading.tag),
    parts: reading.lemma.split('#'),
    from:
      reading.source <= SOURCE.derived
        ? 'lexicon'
        : reading.source === SOURCE.compound
          ? 'compound'
          : reading.source === SOURCE.identity
            ? 'identity'
            : 'guess',
  }));
}

/** Compounds dearer than this are no better than a guess. */
const DOUBTFUL = 5.5;

function analyseForm(fi: Morphology, form: string): Reading[] {
  const { lexicon } = fi;
  const small = form.toLowerCase();
  const lower = PLAIN.test(small) ? small : small.replaceAll('’', "'").replaceAll('‑', '-');
  const raised = lower !== form;
  const listed = lexiconReadings(lexicon, lower, raised, false);
  const plain = listed.some(isLowered) ? listed.filter((reading) => !isLowered(reading)) : listed;
  const shaped = shapeReadings(form);
  if (plain.some((reading) => reading.source !== SOURCE.name)) {
    const more = raised ? namesakes(plain, form) : [];
    // nousis is a conditional rather than nousi with -s.
    const clipped = lower.endsWith('is') && plain.every((reading) => S_CLITIC.test(featsTextOf(reading.tag)));
    for (const list of [shaped, more, clipped ? spokenOf(fi, lower, raised) : []])
      for (const reading of list) plain.push(reading);
    return plain;
  }
  const patterns = patternReadings(form, (part) => partReadings(fi, part));
  if (patterns.length > 0) return [...plain, ...shaped, ...patterns];
  const compounds = compoundsOf(lexicon, lower, raised);
  const sure = compounds.length > 0 && (compounds[0] as Reading).cost <= DOUBTFUL;
  const found = [...plain, ...shaped, ...compounds];
  if (sure && !raised) return found;
  const spoken = sure ? [] : spokenOf(fi, lower, raised);
  for (const reading of spoken) addNew(found, reading);
  if ((!sure && spoken.length === 0) || plain.length === 0)
    for (const reading of guessesOf(lexicon, form, lower)) addNew(found, reading);
  if (FOREIGN.test(lower) && !sure)
    addNew(found, {
      lemma: form,
      tag: tagOf('X', 'Foreign=Yes'),
      source: SOURCE.guess,
      cost: 9,
      entry: -1,
      parts: 1,
      marks: 0,
    });
  if (found.length > 0) return found;
  if (listed.length > 0) return listed;
  return [
    {
      lemma: form,
      tag: tagOf('NOUN', 'Case=Nom|Number=Sing'),
      source: SOURCE.identity,
      cost: 12,
      entry: -1,
      parts: 1,
      marks: 0,
    },
  ];
}

const PLAIN = /^[a-zäö]*$/;
const isLowered = ({ marks }: Reading): boolean => (marks & MARK.lowered) !== 0;
const S = CLITICS.indexOf('S');
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'X']);
const S_CLITIC = /Clitic=([A-Z][a-z]+,)?S(\||$)/;
/** Letters and ends that Finnish words do not have. */
const FOREIGN = /[cqwxzåçñ]|[bdfghjkmpv]$|^[^aeiouyäö]{2}/;

const spokenOf = (fi: Morphology, lower: string, raised: boolean): Reading[] =>
  spokenReadings(lower, (standard) => lexiconReadings(fi.lexicon, standard, raised, false));

/** Readings of the part after a hyphen: also of what only stands there (`-vuotias`). */
function partReadings(fi: Morphology, part: string): readonly Reading[] {
  const lower = part.toLowerCase();
  const bound = lower === part ? lexiconReadings(fi.lexicon, lower, false, true) : [];
  return bound.length > 0
    ? [...readingsOf(fi, part).filter((reading) => reading.source < SOURCE.guess), ...bound]
    : readingsOf(fi, part);
}

/** What a capital makes of a common noun: Kone, Aamulehti, Valkoinen. */
function namesakes(plain: readonly Reading[], form: string): Reading[] {
  const found: Reading[] = [];
  for (const reading of plain) {
    const upos = uposOf(reading.tag);
    if ((upos !== 'NOUN' && upos !== 'ADJ') || reading.source === SOURCE.closed || reading.cost > 1) continue;
    const feats = featsTextOf(reading.tag);
    const tag = namesakeTag(reading.tag, feats);
    if (tag < 0) continue;
    const lemma = form[0] + reading.lemma.replaceAll('#', '').slice(1);
    if (plain.some((other) => other.tag === tag && other.lemma === lemma)) continue;
    addNew(found, {
      lemma,
      tag,
      source: SOURCE.name,
      cost: reading.cost + 3,
      entry: reading.entry,
      parts: 1,
      marks: 0,
    });
  }
  return found;
}

const namesakeTags = new Map<Tag, Tag>();

/** The tag of a name in the case and number of a common noun or adjective; -1 where names have no such form. */
function namesakeTag(tag: Tag, feats: string): Tag {
  const known = namesakeTags.get(tag);
  if (known !== undefined) return known;
  const name = /Case=\w+/.exec(feats)?.[0];
  const made =
    !name || /psor|Degree=(Cmp|Sup)/.test(feats) ? -1 : tagOf('PROPN', `${name}|${/Number=\w+/.exec(feats)?.[0]}`);
  namesakeTags.set(tag, made);
  return made;
}

function addNew(found: Reading[], reading: Reading): void {
  for (const other of found) if (other.tag === reading.tag && other.lemma === reading.lemma) return;
  found.push(reading);
}

function guessesOf(lexicon: Lexicon, form: string, lower: string): Reading[] {
  if (form.length < 3 || lower.length !== form.length || !encodeForm(lexicon, lower)) return [];
  const tails = nominalTails(lower);
  findEndings(lexicon, tails);
  return guessReadings(lexicon, lexicon.guesser, form, lower, tails);
}

function lexiconReadings(lexicon: Lexicon, form: string, raised: boolean, bound: boolean): Reading[] {
  if (!encodeForm(lexicon, form)) return [];
  const tails = tailsOf(form);
  findEndings(lexicon, tails);
  const found: Reading[] = [];
  const tag = tagger(lexicon);
  lookupFrom(lexicon, 0, tails, (entry, stemEnd, cell, flags, tail) => {
    const number = lexicon.classKind[lexicon.entryClass[entry] as number] as number;
    const kind = lexicon.kinds[number] as Kind;
    if (((kind.bits & KIND.bound) !== 0) !== bound) return;
    // -s alone goes with verbs, pronouns and adverbs: annas, kukas; elsewhere it is a clipped ending (talos).
    if (tail.clitic === S && NOMINAL.has(kind.upos)) return;
    const capital = (kind.bits & KIND.capital) !== 0;
    const rare = (flags & RARE) !== 0 || (kind.bits & KIND.rare) !== 0;
    const made: Reading = {
      lemma: lemmaOf(lexicon, entry, form.slice(0, stemEnd)),
      tag: tag(number, cell, tail.possessive, tail.clitic),
      source: kind.source,
      cost: (rare ? 2 : 0) + (tail.clitic > 0 ? 1 : 0) + (tail.possessive > 0 ? 0.5 : 0) + (capital && !raised ? 4 : 0),
      entry,
      parts: 1,
      marks: (rare ? MARK.rare : 0) | (capital ? (raised ? 0 : MARK.lowered) : raised ? MARK.raised : 0),
    };
    for (const other of found) if (other.tag === made.tag && other.lemma === made.lemma) return;
    found.push(made);
  });
  return found;
}

/** Ways to take suffixes off a word that is no verb or pronoun. */
const nominalTails = (form: string): Tail[] => tailsOf(form).filter((tail) => tail.clitic !== S);

function compoundsOf(lexicon: Lexicon, form: string, raised: boolean): Reading[] {
  if (form.length < 5 || !encodeForm(lexicon, form)) return [];
  const tails = nominalTails(form);
  findEndings(lexicon, tails);
  const found: Reading[] = [];
  for (const reading of compoundReadings(lexicon, form, tails, raised ? MARK.raised : 0))
    if (!found.some((other) => other.tag === reading.tag && other.lemma === reading.lemma)) found.push(reading);
  return found;
}
