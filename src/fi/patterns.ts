/** Forms with digits, hyphens and colons: 1980-luvulla, EU-maassa, HR:n, -listalla, 90-luvun. */
import { wording } from '../text/wording.js';
import { codeAt } from './forms.js';
import { type Reading, SOURCE, type Source } from './morphology.js';
import { featsTextOf, formatFeats, parseFeats, type Tag, tagOf, uposOf } from './tags.js';

/** Case endings after a colon, as spoken forms give them: USA:n, EU:ssa, 5:ttä, 1990:een. */
const COLON_CASES: readonly (readonly [end: RegExp, feats: string])[] = [
  [/^i?n$/, 'Case=Gen|Number=Sing'],
  [/^i?(ss[aä])$/, 'Case=Ine|Number=Sing'],
  [/^i?(st[aä])$/, 'Case=Ela|Number=Sing'],
  [/^i?(ll[aä])$/, 'Case=Ade|Number=Sing'],
  [/^i?(lt[aä])$/, 'Case=Abl|Number=Sing'],
  [/^i?(lle)$/, 'Case=All|Number=Sing'],
  [/^i?(n[aä])$/, 'Case=Ess|Number=Sing'],
  [/^i?(ksi)$/, 'Case=Tra|Number=Sing'],
  [/^(i?[aä]|t[aä]|tt[aä])$/, 'Case=Par|Number=Sing'],
  [/^(h[aeiouyäö]n|[aeiouyäö]{2}n|seen|iin|een|aan|ään)$/, 'Case=Ill|Number=Sing'],
  [/^i?t$/, 'Case=Nom|Number=Plur'],
  [/^(ien|jen|iden)$/, 'Case=Gen|Number=Plur'],
  [/^(eja|ejä|ita|itä|ja|jä)$/, 'Case=Par|Number=Plur'],
];

const make = (lemma: string, tag: Tag, cost: number, source: Source = SOURCE.pattern): Reading => ({
  lemma,
  tag,
  source,
  cost,
  entry: -1,
  parts: 1,
  marks: 0,
});

/** A reading of a part as that of the whole form; `more` = parts before it. */
const ofWhole = ({ tag, cost, entry, parts, marks }: Reading, lemma: string, more: number): Reading => ({
  lemma,
  tag,
  source: SOURCE.pattern,
  cost,
  entry,
  parts: parts + more,
  marks,
});

const ABBREVIATED = 'Abbr=Yes|Case=Nom|Number=Sing';
/** Letters of the longest abbreviation with its full stop. */
const LONGEST_SHAPE = 9;
const ROMAN = /^[IVX]+\.?$/;
const LETTER = wording(/^\p{L}$/u);
const CAPITALS = wording(/^\p{Lu}[\p{Lu}\d&]{1,5}$/u);
const INITIAL = wording(/^\p{Lu}\.$/u);
const ABBREVIATION = wording(/^\p{L}[\p{L}.]{0,7}\.$/u);
const DIGITS_UNIT = wording(/^(\d+)(\p{Ll}{1,4})$/u);
const BY_CAPITAL = wording(/^\p{Lu}/u);
const LETTERS = wording(/^\p{L}+$/u);
const NAME = wording(/^\p{Lu}\p{Ll}+$/u);
/** A letter or digit, which forms of signs alone do not have: so that no pattern of signs is tried on most. */
const WORDLIKE = /[0-9A-Za-zÀ-ÖØ-öø-ɏ]/;

/** Told from their \p{P} at once: every text has them. */
const COMMON_SIGNS = '.,:;!?()"\'-–—…”’';

/** a-z, ä, å, ö. */
const isSmall = (unit: number): boolean => (unit >= 97 && unit <= 122) || unit === 228 || unit === 229 || unit === 246;

/** Whether a form has only letters of Western European alphabets. */
function isPlain(form: string): boolean {
  for (let i = 0; i < form.length; i++) {
    const unit = codeAt(form, i);
    if ((unit | 32) >= 97 && (unit | 32) <= 122) continue;
    if (unit < 192 || unit > 0x17f || unit === 215 || unit === 247) return false;
  }
  return true;
}

/** Single letters, capitals alone, Roman numerals, abbreviations with a full stop: beside what the lexicon says. */
export function shapeReadings(form: string): Reading[] {
  const found: Reading[] = [];
  // A small second letter: neither one letter nor capitals alone, and no abbreviation but for a full stop.
  // Nor is there any without a letter first.
  if (form.length > LONGEST_SHAPE || form.charCodeAt(0) < 65 || (isSmall(form.charCodeAt(1)) && !form.endsWith('.')))
    return found;
  if (ROMAN.test(form))
    found.push(
      make(form, tagOf('ADJ', 'NumType=Ord'), form.length === 1 ? 1.5 : 0.5),
      make(form, tagOf('NUM', 'NumType=Card'), 3),
    );
  if (LETTER.test(form))
    found.push(
      make(form, tagOf('NOUN', ABBREVIATED), 1),
      make(form, tagOf('PROPN', 'Case=Nom|Number=Sing'), 2),
      make(form, tagOf('X', '_'), 4),
    );
  else if (CAPITALS.test(form))
    found.push(
      make(form, tagOf('PROPN', ABBREVIATED), 1),
      make(form, tagOf('NOUN', ABBREVIATED), 1.5),
      make(form, tagOf('PROPN', 'Case=Nom|Number=Sing'), 2),
      make(form, tagOf('X', 'Foreign=Yes'), 5),
    );
  else if (INITIAL.test(form))
    found.push(make(form, tagOf('PROPN', ABBREVIATED), 0), make(form, tagOf('NOUN', ABBREVIATED), 2));
  else if (ABBREVIATION.test(form))
    found.push(
      make(form, tagOf('NOUN', ABBREVIATED), 1),
      make(form, tagOf('ADV', 'Abbr=Yes'), 1.5),
      make(form, tagOf('ADJ', 'Abbr=Yes|Case=Nom|Degree=Pos|Number=Sing'), 3),
      make(form, tagOf('NOUN', 'Abbr=Yes'), 3),
    );
  return found;
}

/** Smileys of signs and letters. */
const SMILEY = /^(?:[:;=]['^-]?[()DPpOo3*/\\|[\]]+|<+3+|\^_*\^)$/;
/** What an emoji is made of beside pictures: flags, skin colours, joiners. */
const PICTURE = /^(?:[\p{Extended_Pictographic}\p{RI}\p{EMod}]|\u200d|\ufe0f)+$/u;
/** The first of the pictures but for © and ®; letters and common signs are before it. */
const PICTURES = 0x203c;

/** Whether a form is an emoji or a smiley: always a symbol, as UD Finnish-TDT has them. */
function isPicture(form: string): boolean {
  const first = codeAt(form, 0);
  if (first >= PICTURES) return PICTURE.test(form);
  return (first === 58 || first === 59 || first === 60 || first === 61 || first === 94) && SMILEY.test(form);
}

function signReadings(form: string): Reading[] {
  if (/^[\p{P}]+$/u.test(form))
    return [make(form, tagOf('PUNCT', '_'), 0), ...(form.length > 1 ? [make(form, tagOf('SYM', '_'), 2)] : [])];
  if (/^[\p{S}]+$/u.test(form)) return [make(form, tagOf('SYM', '_'), 0), make(form, tagOf('PUNCT', '_'), 2)];
  if (/^[\p{P}\p{S}]+$/u.test(form)) return [make(form, tagOf('SYM', '_'), 1), make(form, tagOf('PUNCT', '_'), 1)];
  return [];
}

/** Readings by the shape of a form; none for a plain word. `readingsOf` reads a part. */
export function patternReadings(form: string, readingsOf: (part: string) => readonly Reading[]): Reading[] {
  if (isPlain(form)) return [];
  if (form.length === 1 && COMMON_SIGNS.includes(form)) return [make(form, tagOf('PUNCT', '_'), 0)];
  if (isPicture(form)) return [make(form, tagOf('SYM', '_'), 0, SOURCE.closed)];
  const signs = WORDLIKE.test(form) ? [] : signReadings(form);
  if (signs.length > 0) return signs;
  if (/^[+-]?\d+([.,:–/-]\d+)*%?$/.test(form))
    return [
      make(form, tagOf('NUM', 'NumType=Card'), 0),
      ...(/^\d+$/.test(form) ? [] : [make(form, tagOf('NUM', '_'), 3)]),
    ];
  if (/^\d+\.$/.test(form))
    return [make(form, tagOf('ADJ', 'NumType=Ord'), 0), make(form, tagOf('NUM', 'NumType=Card'), 2)];
  if (/^(https?:|www\.|\S+@\S+\.)|^\S+\.(fi|com|net|org|eu)$/i.test(form))
    return [
      make(form, tagOf('PROPN', 'Case=Nom|Number=Sing'), 1),
      make(form, tagOf('SYM', '_'), 1),
      make(form, tagOf('NOUN', 'Case=Nom|Number=Sing'), 2),
      make(form, tagOf('X', '_'), 3),
    ];
  const colon = form.lastIndexOf(':');
  if (colon > 0 && colon < form.length - 1)
    return colonReadings(form.slice(0, colon), form.slice(colon + 1).toLowerCase());
  const hyphen = form.lastIndexOf('-');
  if (hyphen === form.length - 1 && hyphen > 0) return dangling(form.replace(/-+$/, ''), readingsOf);
  if (hyphen >= 0 && !/^\d*$/.test(form.slice(hyphen + 1)))
    return hyphenReadings(form.slice(0, hyphen), form.slice(hyphen + 1), readingsOf);
  if (/\d/.test(form)) {
    const digits = DIGITS_UNIT.exec(form);
    const unit = digits
      ? [make(form, tagOf('NOUN', ABBREVIATED), 1), make(form, tagOf('NOUN', 'Abbr=Yes|Case=Par|Number=Sing'), 1.5)]
      : [];
    return [
      ...unit,
      make(form, tagOf('NUM', 'NumType=Card'), 1),
      make(form, tagOf('NUM', '_'), 2),
      make(form, tagOf('PROPN', 'Case=Nom|Number=Sing'), 1.5),
      make(form, tagOf('NOUN', 'Case=Nom|Number=Sing'), 2),
      make(form, tagOf('PROPN', 'Abbr=Yes|Case=Nom|Number=Sing'), 3),
    ];
  }
  return [];
}

function colonReadings(body: string, ending: string): Reading[] {
  const found: Reading[] = [];
  for (const [end, feats] of COLON_CASES) {
    if (!end.test(ending)) continue;
    if (/^\d/.test(body)) {
      found.push(make(body, tagOf('NUM', formatFeats({ ...parseFeats(feats), NumType: 'Card' })), 0));
      continue;
    }
    found.push(make(body, tagOf('NOUN', formatFeats({ ...parseFeats(feats), Abbr: 'Yes' })), 0));
    found.push(make(body, tagOf('PROPN', formatFeats({ ...parseFeats(feats), Abbr: 'Yes' })), 0));
    found.push(make(body, tagOf('PROPN', feats), 1));
    found.push(make(body, tagOf('NOUN', feats), 1.5));
    if (ROMAN.test(body))
      found.push(make(body, tagOf('ADJ', formatFeats({ ...parseFeats(feats), NumType: 'Ord' })), 0.5));
  }
  return found;
}

function hyphenReadings(before: string, after: string, readingsOf: (part: string) => readonly Reading[]): Reading[] {
  const found: Reading[] = [];
  const name = BY_CAPITAL.test(after);
  const firsts = before === '' ? [] : firstParts(before.replace(/^-+|-+$/g, ''), readingsOf);
  for (const reading of readingsOf(after)) {
    if (reading.source === SOURCE.identity && !name) continue;
    const upos = uposOf(reading.tag);
    if (before === '') {
      found.push(ofWhole(reading, reading.lemma, 0));
      continue;
    }
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'ADV') continue;
    // Names keep their hyphen: Etelä-Afrikka.
    if (upos === 'PROPN') {
      if (name) found.push(make(`${before}-${reading.lemma}`, reading.tag, reading.cost));
      continue;
    }
    for (const first of firsts)
      found.push(ofWhole(reading, first === '' ? reading.lemma : `${first}#${reading.lemma}`, 1));
  }
  return found;
}

/** The part before a hyphen as it stands in a lemma: with boundaries of its own, and in lower case beside a sentence's capital. */
function firstParts(before: string, readingsOf: (part: string) => readonly Reading[]): string[] {
  const plain = before.replaceAll('-', '#');
  if (!LETTERS.test(before)) return [plain];
  const lower = before.toLowerCase();
  let marked: string | undefined;
  for (const reading of readingsOf(lower)) {
    if (reading.source > SOURCE.compound || reading.source === SOURCE.name) continue;
    if (reading.lemma.replaceAll('#', '') === lower) {
      marked = reading.lemma;
      break;
    }
    marked ??= lower;
  }
  if (marked === undefined) return [plain];
  return before === lower ? [marked] : NAME.test(before) ? [marked, plain] : [plain];
}

/** `talous-` in `talous- ja yhteiskuntatieteet`. */
function dangling(body: string, readingsOf: (part: string) => readonly Reading[]): Reading[] {
  const own = readingsOf(body).filter(
    (reading) =>
      reading.source !== SOURCE.identity &&
      /NOUN|ADJ|PROPN/.test(uposOf(reading.tag)) &&
      featsTextOf(reading.tag).includes('Case=Nom'),
  );
  return own.length > 0
    ? own.map((reading) => ofWhole(reading, reading.lemma, 0))
    : [make(body, tagOf('NOUN', 'Case=Nom|Number=Sing'), 2)];
}
