/**
 * Compounds of listed words: the cheapest way to each place in the form through parts that link (nominative, genitive,
 * combining forms, prefixes, a hyphen), then an inflected last part.
 */
import { lowerOf } from './forms.js';
import { cutsOf, KIND, type Kind, kindOf, type Lexicon, lemmaOf } from './lexicon.js';
import { codes, linksFrom, lookupFrom } from './lookup.js';
import { MARK, type Reading, SOURCE } from './morphology.js';
import { RARE } from './paradigms/cells.js';
import type { Tail } from './suffixes.js';
import { tagBy, taggingOf } from './tagging.js';

const LONGEST = 256;
/** Cost of a boundary, in the steps of `Reading.cost`. */
const CUT = 3;
/** Readings that cost so much more than the best are left out. */
const MARGIN = 2.5;
const MOST_PARTS = 6;

const cost = new Float64Array(LONGEST);
const partsTo = new Uint8Array(LONGEST);
const cameFrom = new Int16Array(LONGEST);
const cutsOfStep = new Uint16Array(LONGEST);

const shortness = (length: number): number => (length <= 2 ? 3 : length === 3 ? 1.2 : length === 4 ? 0.3 : 0);
/** The only parts of two letters. */
const TWO_LETTERS = new Set(['yö', 'öi']);

/** Readings of a lower-case form as a compound, cheapest first; `encodeForm` and `findEndings` must have run. */
export function compoundReadings(lexicon: Lexicon, form: string, tails: readonly Tail[], marks: number): Reading[] {
  const limit = (tails[0] as Tail).end - 2;
  if (limit < 2) return [];
  const hyphen = lexicon.letters[45] as number;
  for (let i = 0; i <= form.length; i++) cost[i] = Number.POSITIVE_INFINITY;
  cost[0] = 0;
  partsTo[0] = 0;
  const found: Reading[] = [];
  const tags = taggingOf(lexicon);
  let best = Number.POSITIVE_INFINITY;
  for (let from = 0; from <= limit; from++) {
    const soFar = cost[from] as number;
    if (soFar === Number.POSITIVE_INFINITY || soFar > best + MARGIN || (partsTo[from] as number) >= MOST_PARTS)
      continue;
    if (from > 0)
      lookupFrom(lexicon, from, tails, (entry, stemEnd, cell, flags, tail) => {
        const kind = lexicon.classKind[lexicon.entryClass[entry] as number] as number;
        const { bits, upos } = lexicon.kinds[kind] as Kind;
        if (!(bits & KIND.last) || (tail.end - from < 3 && form.slice(from, tail.end) !== 'yö')) return;
        if ((upos === 'ADV' || upos === 'ADP' || upos === 'VERB' || upos === 'INTJ') && tail.end - from < 5) return;
        if (upos === 'AUX') return;
        const total =
          soFar +
          CUT +
          shortness(tail.end - from) +
          (flags & RARE ? 1 : 0) +
          (bits & KIND.rare ? 1 : 0) +
          (tail.clitic > 0 ? 0.5 : 0) +
          (upos === 'VERB' ? 2.5 : upos === 'ADV' || upos === 'ADP' ? 1.5 : 0);
        if (total > best + MARGIN) return;
        const last = lemmaOf(lexicon, entry, form.slice(from, stemEnd));
        // Acronyms are parts beside a hyphen only.
        if (last !== lowerOf(last) && form[from - 1] !== '-') return;
        if (total < best) best = total;
        found.push({
          lemma: `${pieces(form, from)}#${last}`,
          tag: tagBy(tags, kind, cell, tail.possessive, tail.clitic),
          source: SOURCE.compound,
          cost: total,
          entry,
          parts: (partsTo[from] as number) + 1,
          marks: marks | (flags & RARE || bits & KIND.rare ? MARK.rare : 0),
        });
      });
    linksFrom(lexicon, from, limit, (entry, _stemEnd, end, cell, flags) => {
      if (end - from < 3 && !TWO_LETTERS.has(form.slice(from, end))) return;
      const { bits, upos } = kindOf(lexicon, entry);
      if (!(bits & KIND.first)) return;
      const name = lexicon.cells[cell] as string;
      const inner = cutsOf(lexicon, entry);
      const total =
        soFar +
        (from > 0 ? CUT : 0) +
        shortness(end - from) +
        (flags & RARE ? 1.5 : 0) +
        (bits & KIND.rare ? 1 : 0) +
        (bits & KIND.capital ? 2.5 : 0) +
        (upos === 'ADJ' && !(bits & KIND.bound) ? 0.6 : upos === 'ADV' ? 1.5 : 0) +
        (name.includes('Number=Plur') ? 0.8 : name.includes('Gen') ? 0.2 : 0);
      const next = codes[end] === hyphen ? end + 1 : end;
      if (next <= limit && total < (cost[next] as number)) {
        cost[next] = total;
        partsTo[next] = (partsTo[from] as number) + 1;
        cameFrom[next] = from;
        cutsOfStep[next] = inner & 0x8000 ? 0 : inner;
      }
    });
  }
  return found.filter((reading) => reading.cost <= best + MARGIN).sort((a, b) => a.cost - b.cost);
}

/** The parts before a place, as written, `#` between them. */
function pieces(form: string, at: number): string {
  let text = '';
  for (let end = at; end > 0; end = cameFrom[end] as number) {
    const from = cameFrom[end] as number;
    const surface = form.slice(from, end).replace(/-$/, '');
    text =
      text === '' ? inner(surface, cutsOfStep[end] as number) : `${inner(surface, cutsOfStep[end] as number)}#${text}`;
  }
  return text;
}

/** Boundaries inside a listed part. */
function inner(surface: string, cuts: number): string {
  let text = '';
  let from = 0;
  let at = 0;
  for (let shift = 0; shift < 15; shift += 5) {
    const step = (cuts >> shift) & 31;
    if (step === 0 || at + step >= surface.length) break;
    at += step;
    text += `${surface.slice(from, surface[at - 1] === '-' ? at - 1 : at)}#`;
    from = at;
  }
  return text + surface.slice(from);
}
