/** Readings of unknown words: by a listed last part, else by the paradigms that words of like stems follow. */
import { type Automaton, automatonOf, FINAL, SKIP_BITS, TARGET, TARGET_BITS } from './automaton.js';
import { type Container, sectionOf } from './container.js';
import { addDraft, cheapest, clearDrafts, DRAFT, drafts, lemmaOfDraft, NONE } from './drafts.js';
import { CELL_BITS, CELL_MASK, KIND, type Kind, type Lexicon } from './lexicon.js';
import { codes, endingIds, lookupFrom } from './lookup.js';
import { hasReading, MARK, type Reading, SOURCE } from './morphology.js';
import { FREE, POSS, POSS_VN, RARE } from './paradigms/cells.js';
import type { Tail } from './suffixes.js';
import { tagBy, taggingOf } from './tagging.js';
import { type Tag, uposOf } from './tags.js';

export interface Guesser {
  /** Stem ends read from the right; their numbers index `start`. */
  readonly tails: Automaton;
  readonly start: Uint32Array;
  readonly paradigm: Uint16Array;
  readonly kind: Uint16Array;
  /** -log2 of the paradigm's share among words of that stem end, in eighths. */
  readonly cost: Uint8Array;
}

export const guesserOf = (file: Container): Guesser => ({
  tails: automatonOf(file, 'gu'),
  start: sectionOf(file, 'gustart', 'u32'),
  paradigm: sectionOf(file, 'gupar', 'u16'),
  kind: sectionOf(file, 'gukind', 'u16'),
  cost: sectionOf(file, 'gucost', 'u8'),
});

/** Cost of any guess, above what lexicon readings and sound compounds cost. */
const GUESS = 6;
/** A stem end one letter shorter is so much worse evidence. */
const PER_LETTER = 0.6;
/** A letter that the ending explains is so much better evidence. */
const EXPLAINED = 1.8;
const LAST_EXPLAINED = 0.8;
/** A capitalised word that is no name. */
const NO_CAPITAL = 3;
const SHORTEST_STEM = 2;
const MOST_READINGS = 10;
const MARGIN = 9;
/** More than sums of a dozen costs differ by the order that they are made in. */
const ROUNDING = 1e-6;

/** Case prior in the steps of `Reading.cost`; what is not named costs 1.5. */
const CASE_COST: Readonly<Record<string, number>> = {
  Nom: 0,
  Gen: 0.2,
  Par: 0.7,
  Ine: 0.9,
  Ela: 1,
  Ill: 1,
  Ade: 1.2,
  Abl: 2.2,
  All: 1.6,
  Ess: 2,
  Tra: 2.2,
  Abe: 5,
  Ins: 5,
  Com: 6,
};

const cellCosts = new WeakMap<Lexicon, Float64Array>();

function cellCostsOf(lexicon: Lexicon): Float64Array {
  const known = cellCosts.get(lexicon);
  if (known) return known;
  const made = Float64Array.from(lexicon.cells, (cell) => {
    const name = /Case=(\w+)/.exec(cell)?.[1];
    let cost = name ? (CASE_COST[name] ?? 1.5) : 0.5;
    if (cell.includes('Number=Plur')) cost += 0.8;
    if (/Degree=(Cmp|Sup)/.test(cell)) cost += 3;
    if (/Mood=(Pot|Imp)|Person=0|Person=2/.test(cell)) cost += 2.5;
    if (cell.includes('PartForm=Agt')) cost += 1;
    return cost;
  });
  cellCosts.set(lexicon, made);
  return made;
}

/** Guesses, cheapest first; `encodeForm` and `findEndings` must have run for the lower-case form. */
export function guessReadings(
  lexicon: Lexicon,
  guesser: Guesser,
  form: string,
  lower: string,
  tails: readonly Tail[],
): Reading[] {
  const capital = form[0] !== lower[0];
  clearDrafts();
  byStemEnd(lexicon, guesser, tails, capital);
  byLastPart(lexicon, lower, tails, capital);
  const found: Reading[] = [];
  let best = Number.NaN;
  // Hundreds of drafts, of which the few cheapest get a lemma.
  while (found.length < MOST_READINGS) {
    const d = cheapest(lexicon, form, lower);
    if (d < 0) break;
    const cost = drafts.cost[d] as number;
    if (cost > best + MARGIN) break;
    drafts.cost[d] = Number.POSITIVE_INFINITY;
    const tag = drafts.tag[d] as Tag;
    const lemma = lemmaOfDraft(lexicon, form, lower, d);
    // An ending may be the whole form; a word has a stem.
    if (lemma === NONE || lemma === '' || hasReading(found, tag, lemma)) continue;
    // Only differences mean something: the best guess costs what a guess costs.
    if (found.length === 0) best = cost;
    found.push({
      lemma,
      tag,
      source: SOURCE.guess,
      cost: cost - best + GUESS,
      entry: drafts.kind[d] === DRAFT.stem ? -1 : (drafts.source[d] as number),
      parts: drafts.kind[d] === DRAFT.part ? 2 : 1,
      marks: capital && drafts.name[d] === 0 ? MARK.raised : 0,
    });
  }
  return found;
}

function byStemEnd(lexicon: Lexicon, guesser: Guesser, tails: readonly Tail[], capital: boolean): void {
  let least = Number.POSITIVE_INFINITY;
  const { check, link, high, root } = guesser.tails;
  const { rowBase, rowCheck, rowValue, listStart, listCell } = lexicon;
  const tags = taggingOf(lexicon);
  const cells = cellCostsOf(lexicon);
  for (let t = 0; t < tails.length; t++) {
    const tail = tails[t] as Tail;
    const ids = endingIds(t);
    const suffixes = (tail.possessive > 0 ? 2 : 0) + (tail.clitic > 0 ? 3 : 0);
    const need = tail.possessive === 0 ? FREE : tail.lengthened ? POSS_VN : POSS;
    for (let at = tail.end; at >= SHORTEST_STEM; at--) {
      const ending = ids[at] as number;
      if (ending < 0) {
        if (at < tail.end - 14) break;
        continue;
      }
      // Every stem end that is known, the longest first in cost.
      let node = root;
      let number = 0;
      for (let length = 0; ; length++) {
        if (check[node] === FINAL) {
          const back = length >= 5 ? 0 : (5 - length) * PER_LETTER + (length === 0 ? 3 : 0);
          const evidence = GUESS - EXPLAINED * (tail.end - at) + back + suffixes;
          const limit = least + MARGIN + ROUNDING;
          for (let i = guesser.start[number] as number; i < (guesser.start[number + 1] as number); i++) {
            // A cell only adds to the cost.
            if (evidence + (guesser.cost[i] as number) / 8 > limit) continue;
            const paradigm = guesser.paradigm[i] as number;
            const row = lexicon.paradigmRow[paradigm] as number;
            const place = (rowBase[row] as number) + ending;
            if (rowCheck[place] !== row + 1) continue;
            const number_ = guesser.kind[i] as number;
            const kind = lexicon.kinds[number_] as Kind;
            const name = (kind.bits & KIND.capital) !== 0;
            if (name && !capital) continue;
            // Verbs and derivations need more to go by than a letter.
            if (length < 2 && (kind.upos === 'VERB' || kind.feats !== '_')) continue;
            const base =
              GUESS -
              EXPLAINED * (tail.end - at) +
              back +
              (guesser.cost[i] as number) / 8 +
              suffixes +
              (capital && !name ? NO_CAPITAL : 0) +
              (name && tail.possessive > 0 ? 3 : 0);
            const list = rowValue[place] as number;
            for (let k = listStart[list] as number; k < (listStart[list + 1] as number); k++) {
              const packed = listCell[k] as number;
              const flags = packed >> CELL_BITS;
              if (!(flags & need)) continue;
              const cell = packed & CELL_MASK;
              const cost =
                base +
                (cells[cell] as number) +
                (flags & RARE ? 2 : 0) +
                (name && (lexicon.cells[cell] as string).includes('Plur') ? 2 : 0);
              if (cost > least + MARGIN) continue;
              if (cost < least) least = cost;
              const tag = tagBy(tags, number_, cell, tail.possessive, tail.clitic);
              addDraft(DRAFT.stem, cost, tag, paradigm, 0, at, name);
            }
          }
        }
        if (length >= at) break;
        const code = codes[at - 1 - length] as number;
        const slot = node + code;
        if (code === 0 || check[slot] !== code) break;
        number += ((link[slot] as number) >>> TARGET_BITS) | ((high[slot] as number) << SKIP_BITS);
        node = (link[slot] as number) & TARGET;
      }
    }
  }
}

/** Anything, then a listed noun or adjective of four letters or more: Ertig|vaaran, kalsari|housuissa. */
function byLastPart(lexicon: Lexicon, lower: string, tails: readonly Tail[], capital: boolean): void {
  const tags = taggingOf(lexicon);
  for (let from = 3; from <= lower.length - 4; from++) {
    if (from < lower.length - 22) continue;
    lookupFrom(lexicon, from, tails, (entry, stemEnd, cell, flags, tail) => {
      const number = lexicon.classKind[lexicon.entryClass[entry] as number] as number;
      const kind = lexicon.kinds[number] as Kind;
      if (!(kind.bits & KIND.last) || tail.end - from < 4) return;
      if (kind.upos !== 'NOUN' && kind.upos !== 'ADJ') return;
      const tag = tagBy(tags, number, cell, tail.possessive, tail.clitic);
      const cost =
        GUESS -
        LAST_EXPLAINED * (tail.end - stemEnd) +
        Math.max(0, 9 - (tail.end - from)) * 0.8 +
        (flags & RARE ? 2 : 0) +
        (tail.clitic > 0 ? 2 : 0) +
        (tail.possessive > 0 ? 1 : 0) +
        (capital ? 2 : 0.5);
      addDraft(DRAFT.part, cost, tag, entry, from, stemEnd, false);
      if (capital && uposOf(tag) === 'NOUN' && tail.possessive === 0) {
        const name = namesake(lexicon, cell, tail.clitic);
        if (name >= 0) addDraft(DRAFT.namesake, cost - 1.5, name, entry, from, stemEnd, true);
      }
    });
  }
}

const nameKinds = new WeakMap<Lexicon, number>();

/** The tag of a proper noun in that cell. */
function namesake(lexicon: Lexicon, cell: number, clitic: number): number {
  let kind = nameKinds.get(lexicon);
  if (kind === undefined) {
    kind = lexicon.kinds.findIndex((k) => k.upos === 'PROPN' && k.feats === '_');
    nameKinds.set(lexicon, kind);
  }
  return kind < 0 ? -1 : tagBy(taggingOf(lexicon), kind, cell, 0, clitic);
}
