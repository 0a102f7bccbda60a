/** Forms with digits, hyphens and colons: 1980-luvulla, EU-maassa, HR:n, -listalla, 90-luvun. */
import type { Morphology, Reading } from './morphology.js';
import { SOURCE } from './morphology.js';
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

const make = (lemma: string, tag: Tag, cost: number, parts = 1): Reading => ({
  lemma,
  tag,
  source: SOURCE.pattern,
  cost,
  entry: -1,
  parts,
  marks: 0,
});

/** Readings by the shape of a form; none for a plain word. `readingsOf` reads a part. */
export function patternReadings(
  _fi: Morphology,
  form: string,
  readingsOf: (part: string) => readonly Reading[],
): Reading[] {
  if (/^[\p{P}]+$/u.test(form)) return [make(form, tagOf('PUNCT', '_'), 0)];
  if (/^[\p{S}]+$/u.test(form)) return [make(form, tagOf('SYM', '_'), 0)];
  if (/^[\p{P}\p{S}]+$/u.test(form)) return [make(form, tagOf('SYM', '_'), 1), make(form, tagOf('PUNCT', '_'), 1)];
  if (/^[+-]?\d+([.,:–/-]\d+)*$/.test(form)) return [make(form, tagOf('NUM', 'NumType=Card'), 0)];
  if (/^\d+\.$/.test(form))
    return [make(form, tagOf('ADJ', 'NumType=Ord'), 0), make(form, tagOf('NUM', 'NumType=Card'), 2)];
  const colon = form.lastIndexOf(':');
  if (colon > 0 && colon < form.length - 1)
    return colonReadings(form.slice(0, colon), form.slice(colon + 1).toLowerCase());
  const hyphen = form.lastIndexOf('-');
  if (hyphen === form.length - 1 && hyphen > 0) return dangling(form.slice(0, -1), readingsOf);
  if (hyphen >= 0) return hyphenReadings(form.slice(0, hyphen), form.slice(hyphen + 1), readingsOf);
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
  }
  return found;
}

function hyphenReadings(before: string, after: string, readingsOf: (part: string) => readonly Reading[]): Reading[] {
  const found: Reading[] = [];
  const name = /^\p{Lu}/u.test(after);
  for (const reading of readingsOf(after)) {
    if (reading.source === SOURCE.identity && !name) continue;
    const upos = uposOf(reading.tag);
    if (before === '') {
      found.push({ ...reading, source: SOURCE.pattern });
      continue;
    }
    if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'ADV') continue;
    // Names keep their hyphen: Etelä-Afrikka.
    if (upos === 'PROPN') {
      if (name) found.push(make(`${before}-${reading.lemma}`, reading.tag, reading.cost));
      continue;
    }
    found.push({
      ...reading,
      lemma: `${before.replace(/-$/, '').replaceAll('-', '#')}#${reading.lemma}`,
      source: SOURCE.pattern,
      parts: reading.parts + 1,
    });
  }
  return found;
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
    ? own.map((reading) => ({ ...reading, source: SOURCE.pattern }))
    : [make(body, tagOf('NOUN', 'Case=Nom|Number=Sing'), 2)];
}
