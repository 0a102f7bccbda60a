/** Lexemes of the rows of the word list: boundaries, classes, derivation. */
import { KIND } from '../../src/fi/lexicon.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { FREE, LINK, LINK_CELL, RARE } from '../../src/fi/paradigms/cells.js';
import { derivationOf, qualityDerivation } from '../../src/fi/paradigms/derivation.js';
import { inflectNominal } from '../../src/fi/paradigms/nominal.js';
import type { Upos } from '../../src/types.js';
import type { KotusRow } from './kotus.js';
import { bare, type Lexeme, particle } from './lexeme.js';
import { gradeOf } from './lexicon-parts.js';
import { type Declension, type Listed, nameDeclensions } from './names-list.js';
import { type Parts, split } from './split.js';

const PART = KIND.first | KIND.last;
const UPOS: Readonly<Record<string, Upos>> = {
  substantiivi: 'NOUN',
  adjektiivi: 'ADJ',
  verbi: 'VERB',
  adverbi: 'ADV',
  interjektio: 'INTJ',
  postpositio: 'ADP',
  prepositio: 'ADP',
  numeraali: 'NUM',
};

export interface Knowledge {
  readonly classes: Listed;
  readonly verbClasses: Listed;
  /** Nominative plurals with the declension of their singular. */
  readonly plurals: ReadonlyMap<string, Declension>;
  /** Words listed with several classes, or several times. */
  readonly homonyms: ReadonlySet<string>;
  readonly exceptions: ReadonlyMap<string, string>;
  readonly parts: Parts;
  readonly agents: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  /** `Derivation` of a lemma with its word class, where no rule tells it; `-` for none. */
  readonly derivations: ReadonlyMap<string, string>;
}

export function kotusLexemes(row: KotusRow, know: Knowledge): Lexeme[] {
  const { word } = row;
  if (word.includes(' ') || /^[^\p{L}]*$/u.test(word)) return [];
  if (row.bound === 'first')
    return [
      {
        ...particle(word, 'ADJ', '_', KIND.bound | KIND.first),
        forms: [{ form: word.toLowerCase(), cell: LINK_CELL, flags: LINK }],
      },
    ];
  if (row.bound === 'last' && !know.parts.last.has(word)) return [];
  const lemma = boundaries(row, know);
  const pos = row.pos.length > 0 ? row.pos : ['substantiivi'];
  const lexemes: Lexeme[] = [];
  const bothInflect = row.classes.some((c) => c.kotus === 51);
  if (bothInflect) lexemes.push(...pairLexemes(lemma, row, know));
  const stated = row.classes.filter((c) => c.kotus !== 50 && c.kotus !== 51 && c.kotus !== 100);
  const classes = stated.length > 0 ? stated : inherited(lemma, row, know);
  const boundBit = row.bound ? KIND.bound : 0;
  for (const name of pos) {
    const upos = UPOS[name];
    if (!upos) continue;
    if (upos === 'ADV' || upos === 'ADP' || upos === 'INTJ') {
      const derivation = upos === 'ADV' ? derivationOf(lemma, 'ADV') : undefined;
      const feats =
        upos === 'ADP'
          ? `AdpType=${name === 'prepositio' ? 'Prep' : 'Post'}`
          : derivation
            ? `Derivation=${derivation}`
            : '_';
      lexemes.push(particle(lemma, upos, feats, PART | boundBit, upos === 'ADP'));
      continue;
    }
    for (const { kotus: listed, letter, rare } of classes) {
      const kotus = listed === 101 || listed === 100 ? 0 : listed;
      if (kotus === 0 || kotus === 99) continue;
      if (upos === 'VERB' ? kotus < 52 : kotus > 49) continue;
      // Ordinals are adjectives in the treebank.
      if (upos === 'NUM' && (kotus === 45 || kotus === 38)) {
        const feats = kotus === 38 ? 'Derivation=Inen|NumType=Ord' : 'NumType=Ord';
        lexemes.push({ lemma, upos: 'ADJ', feats, kotus, letter, source: SOURCE.listed, bits: PART });
        continue;
      }
      const derivation = derivationFor(lemma, upos, kotus, know);
      lexemes.push({
        lemma,
        upos,
        feats: upos === 'NUM' ? 'NumType=Card' : derivation ? `Derivation=${derivation}` : '_',
        kotus,
        letter: gradeOf(bare(lemma), kotus, letter),
        source: SOURCE.listed,
        bits: PART | boundBit | (rare ? KIND.rare : 0),
        ...(row.pluralOnly ? { pluralOnly: true as const } : {}),
      });
    }
  }
  return lexemes;
}

function derivationFor(lemma: string, upos: Upos, kotus: number, know: Knowledge): string | undefined {
  const tabled =
    know.derivations.get(`${lemma} ${upos}`) ??
    know.derivations.get(`${lemma.slice(lemma.lastIndexOf('#') + 1)} ${upos}`);
  if (tabled) return tabled === '-' ? undefined : tabled;
  if (upos === 'NOUN' && kotus === 40) return qualityDerivation(lemma);
  const last = lemma.slice(lemma.lastIndexOf('#') + 1);
  if (upos === 'NOUN' && /j[aä]$/.test(last) && isAgent(last, know.agents)) return 'Ja';
  if (upos === 'NOUN' && /[uy]$/.test(last) && deverbal(last, know.verbs)) return 'U';
  return derivationOf(lemma, upos);
}

/** A verb's -jA noun, or one that ends in it: opettaja, maahanmuuttaja, luennoitsija. */
function isAgent(noun: string, agents: ReadonlySet<string>): boolean {
  if (/(ts|il|el)ij[aä]$/.test(noun)) return true;
  for (let at = 0; at <= noun.length - 5; at++)
    if (agents.has(noun.slice(at)) && (at === 0 || noun.length - at >= 6)) return true;
  return false;
}

/** A noun in -U beside a verb of the same stem: lasku and laskea, kasvu and kasvaa, opiskelu and opiskella. */
function deverbal(noun: string, verbs: ReadonlySet<string>): boolean {
  if (/[aeiouyäö]l[uy]$|[aäoöeuy]is[uy]$/.test(noun) && noun.length > 5) return true;
  const stem = noun.slice(0, -1);
  const A = noun.endsWith('y') ? 'ä' : 'a';
  if (stem.length < 2) return false;
  return [`${A}${A}`, `e${A}`, `i${A}`, `${noun.slice(-1)}${A}`].some((end) => verbs.has(stem + end));
}

/** The lemma with its boundaries. */
function boundaries(row: KotusRow, know: Knowledge): string {
  const { word } = row;
  const exception = know.exceptions.get(word);
  if (exception) return exception;
  if (row.bound || word.length < 6) return word;
  const own = row.classes.filter((c) => c.kotus < 99 && c.kotus !== 50 && c.kotus !== 51);
  const matches = (last: string) => {
    if (last === word) return false;
    if (own.length === 0) return row.pluralOnly === true || !know.plurals.has(last) || know.classes(last).length > 0;
    if (own.every((c) => c.kotus === 38 || c.kotus === 40)) return false;
    // A word with a class of its own is a compound when its last part has the same class.
    return (
      last.length >= 4 &&
      word.length - last.length >= 4 &&
      know.homonyms.has(last) &&
      know
        .classes(last)
        .some((c) => own.some((o) => o.kotus === c.kotus && gradeOf(word, o.kotus, o.letter) === c.letter))
    );
  };
  if (row.classes.some((c) => c.kotus === 99) && !word.includes('-')) return word;
  const pieces = split(
    word.toLowerCase(),
    know.parts,
    row.pos.includes('verbi')
      ? (last) =>
          (own.length > 0 ? last.length >= 6 && word.length - last.length >= 4 : last.length >= 4) &&
          know.verbs.has(last)
      : matches,
  );
  if (!pieces) return word;
  // Spelling of the word itself, capitals kept.
  let at = 0;
  const spelt = pieces.map((piece) => {
    if (word[at] === '-') at++;
    const part = word.slice(at, at + piece.length);
    at += piece.length;
    return part;
  });
  return spelt.join('#');
}

/** nuoripari : nuorenparin: both parts inflect (Kotus 51). */
function pairLexemes(lemma: string, row: KotusRow, know: Knowledge): Lexeme[] {
  const parts = lemma.split('#');
  if (parts.length !== 2) return [];
  const [first = '', last = ''] = parts;
  const one = know.classes(first)[0];
  const two = know.classes(last)[0];
  if (!one || !two) return [];
  const firsts = inflectNominal(first, one.kotus, one.letter).filter(
    (form) => form.flags & FREE && !(form.flags & RARE),
  );
  const forms = inflectNominal(last, two.kotus, two.letter).flatMap((form) => {
    const match = firsts.find((other) => other.cell === form.cell);
    return match && !row.pluralOnly ? [{ ...form, form: match.form + form.form, flags: form.flags & ~LINK }] : [];
  });
  return [{ lemma, upos: 'NOUN', feats: '_', kotus: 51, letter: '', source: SOURCE.listed, bits: PART, forms }];
}

/** Class of a word listed without one: its last part's. */
function inherited(lemma: string, row: KotusRow, know: Knowledge): KotusRow['classes'] {
  const last = lemma.slice(lemma.lastIndexOf('#') + 1).toLowerCase();
  const verb = row.pos.includes('verbi');
  if (row.pluralOnly)
    for (let at = 0; at < last.length - 3; at++) {
      const singular = know.plurals.get(last.slice(at));
      if (singular) return [{ ...singular, rare: false }];
    }
  for (let at = 0; at < last.length - 2; at++) {
    const own = (verb ? know.verbClasses : know.classes)(last.slice(at));
    if (own.length > 0 && (at === 0 || at > 1)) return own.map((c) => ({ ...c, rare: false }));
  }
  if (/nen$/.test(last)) return [{ kotus: 38, letter: '', rare: false }];
  // Participles that stand as words: edesmennyt, lainoppinut.
  if (/n[uy]t$/.test(last) && !row.pluralOnly) return [{ kotus: 47, letter: '', rare: false }];
  if (/uus$|yys$|eus$|eys$/.test(last)) return [{ kotus: 40, letter: '', rare: false }];
  if (/[uy]s$/.test(last)) return [{ kotus: 39, letter: '', rare: false }];
  if (/t[oö]n$/.test(last)) return [{ kotus: 34, letter: 'C', rare: false }];
  if (row.classes.some((c) => c.kotus === 100))
    return nameDeclensions(last, know.classes).map((c) => ({ ...c, rare: true }));
  return [];
}
