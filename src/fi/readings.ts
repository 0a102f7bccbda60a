/** What a form can be: every reading before its sentence is looked at. */
import type { Analysis } from '../types.js';
import { compoundReadings } from './compounds.js';
import { lowerOf } from './forms.js';
import { guessReadings } from './guesser.js';
import { KIND, type Kind, type Lexicon, lemmaOf } from './lexicon.js';
import { encodeForm, findEndings, lookupFrom } from './lookup.js';
import { hasReading, MARK, type Morphology, type Reading, SOURCE } from './morphology.js';
import { RARE } from './paradigms/cells.js';
import { patternReadings, shapeReadings } from './patterns.js';
import { spokenReadings, spokenStemReadings } from './spoken.js';
import { CLITICS, type Tail, tailsOf } from './suffixes.js';
import { tagBy, taggingOf } from './tagging.js';
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

/** The same made anew: most forms of a text are asked once, and remembered elsewhere. */
export const freshReadings = (fi: Morphology, form: string): readonly Reading[] => analyseForm(fi, form);

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

/** Compounds dearer than this have a short part. */
const SHORT = 4;
/** Compounds dearer than this are no better than a guess. */
const DOUBTFUL = 5.5;

function analyseForm(fi: Morphology, form: string): Reading[] {
  const { lexicon } = fi;
  const small = lowerOf(form);
  const lower = PLAIN.test(small) ? small : small.replaceAll('’', "'").replaceAll('‑', '-');
  const raised = lower !== form;
  const listed = lexiconReadings(lexicon, lower, raised, false);
  const found = withoutLowered(listed);
  const plain = found.length;
  const shaped = shapeReadings(form);
  if (isWord(found)) {
    // nousis is a conditional rather than nousi with -s.
    const clipped = lower.endsWith('is') && found.every((reading) => S_CLITIC.test(featsTextOf(reading.tag)));
    const more = raised ? namesakes(found, form) : NONE;
    addAll(found, shaped);
    addAll(found, more);
    if (clipped) addAll(found, spokenOf(fi, lower, raised));
    return found;
  }
  addAll(found, shaped);
  const patterns = patternReadings(form, (part) => partReadings(fi, part));
  addAll(found, patterns);
  if (patterns.length > 0) return found;
  const tails = nominalTails(lower);
  const compounds = compoundsOf(lexicon, lower, raised, tails);
  const sure = compounds.length > 0 && (compounds[0] as Reading).cost <= DOUBTFUL;
  addAll(found, compounds);
  // kattelin is no kat#teli: short parts speak for a spoken verb.
  if (sure && (compounds[0] as Reading).cost > SHORT)
    for (const reading of spokenStemOf(fi, lower, raised)) if (uposOf(reading.tag) === 'VERB') addNew(found, reading);
  if (sure && !raised) return found;
  const spoken = sure ? NONE : spokenOf(fi, lower, raised);
  for (const reading of spoken) addNew(found, reading);
  if ((!sure && spoken.length === 0) || plain === 0)
    for (const reading of guessesOf(lexicon, form, lower, tails)) addNew(found, reading);
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
const NONE: readonly Reading[] = [];
const isLowered = ({ marks }: Reading): boolean => (marks & MARK.lowered) !== 0;
const S = CLITICS.indexOf('S');
const NOMINAL: ReadonlySet<string> = new Set(['NOUN', 'ADJ', 'PROPN', 'NUM', 'X']);
const S_CLITIC = /Clitic=([A-Z][a-z]+,)?S(\||$)/;
/** Letters and ends that Finnish words do not have. */
const FOREIGN = /[cqwxzåçñ]|[bdfghjkmpv]$|^[^aeiouyäö]{2}/;

function spokenOf(fi: Morphology, lower: string, raised: boolean): Reading[] {
  const found = spokenReadings(lower, (standard) => lexiconReadings(fi.lexicon, standard, raised, false));
  return found.length > 0 ? found : spokenStemOf(fi, lower, raised);
}

const spokenStemOf = (fi: Morphology, lower: string, raised: boolean): Reading[] =>
  spokenStemReadings(lower, (standard) => lexiconReadings(fi.lexicon, standard, raised, false));

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

/** Readings as they are but for those of names without their capital; the same array where there are none. */
function withoutLowered(listed: Reading[]): Reading[] {
  let some = false;
  for (const reading of listed) if (isLowered(reading)) some = true;
  if (!some) return listed;
  const found: Reading[] = [];
  for (const reading of listed) if (!isLowered(reading)) found.push(reading);
  return found;
}

/** Whether the lexicon has the form as other than a name. */
function isWord(readings: readonly Reading[]): boolean {
  for (const { source } of readings) if (source !== SOURCE.name) return true;
  return false;
}

function addAll(found: Reading[], more: readonly Reading[]): void {
  for (const reading of more) found.push(reading);
}

function addNew(found: Reading[], reading: Reading): void {
  if (!hasReading(found, reading.tag, reading.lemma)) found.push(reading);
}

function guessesOf(lexicon: Lexicon, form: string, lower: string, tails: readonly Tail[]): Reading[] {
  if (form.length < 3 || lower.length !== form.length || !encodeForm(lexicon, lower)) return [];
  findEndings(lexicon, tails);
  return guessReadings(lexicon, lexicon.guesser, form, lower, tails);
}

function lexiconReadings(lexicon: Lexicon, form: string, raised: boolean, bound: boolean): Reading[] {
  if (!encodeForm(lexicon, form)) return [];
  const tails = tailsOf(form);
  findEndings(lexicon, tails);
  const found: Reading[] = [];
  const tags = taggingOf(lexicon);
  lookupFrom(lexicon, 0, tails, (entry, stemEnd, cell, flags, tail) => {
    const number = lexicon.classKind[lexicon.entryClass[entry] as number] as number;
    const kind = lexicon.kinds[number] as Kind;
    if (((kind.bits & KIND.bound) !== 0) !== bound) return;
    // -s alone goes with verbs, pronouns and adverbs: annas, kukas; elsewhere it is a clipped ending (talos).
    if (tail.clitic === S && NOMINAL.has(kind.upos)) return;
    const capital = (kind.bits & KIND.capital) !== 0;
    const rare = (flags & RARE) !== 0 || (kind.bits & KIND.rare) !== 0;
    const lemma = lemmaOf(lexicon, entry, form.slice(0, stemEnd));
    const tag = tagBy(tags, number, cell, tail.possessive, tail.clitic);
    if (hasReading(found, tag, lemma)) return;
    found.push({
      lemma,
      tag,
      source: kind.source,
      cost: (rare ? 2 : 0) + (tail.clitic > 0 ? 1 : 0) + (tail.possessive > 0 ? 0.5 : 0) + (capital && !raised ? 4 : 0),
      entry,
      parts: 1,
      marks: (rare ? MARK.rare : 0) | (capital ? (raised ? 0 : MARK.lowered) : raised ? MARK.raised : 0),
    });
  });
  return found;
}

/** Ways to take suffixes off a word that is no verb or pronoun. */
const nominalTails = (form: string): Tail[] => tailsOf(form).filter((tail) => tail.clitic !== S);

function compoundsOf(lexicon: Lexicon, form: string, raised: boolean, tails: readonly Tail[]): Reading[] {
  if (form.length < 5 || !encodeForm(lexicon, form)) return [];
  findEndings(lexicon, tails);
  const found: Reading[] = [];
  for (const reading of compoundReadings(lexicon, form, tails, raised ? MARK.raised : 0)) addNew(found, reading);
  return found;
}
