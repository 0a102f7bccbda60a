/** Builds data/lexicon.bin (CC BY 4.0): the Kotus word list with its regular derivations, names, and the tables of data/fi. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, LEXICON_VERSION } from '../../src/fi/lexicon.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { adjectiveStems } from '../../src/fi/paradigms/adjective.js';
import { FREE, LINK, LINK_CELL, POSS, POSS_VN, RARE } from '../../src/fi/paradigms/cells.js';
import { derivationOf, qualityDerivation } from '../../src/fi/paradigms/derivation.js';
import { inflectNominal } from '../../src/fi/paradigms/nominal.js';
import { derivedFromVerb } from '../../src/fi/paradigms/verbal.js';
import type { Upos } from '../../src/types.js';
import { type Encoded, encode } from './encode.js';
import { type KotusRow, readKotus } from './kotus.js';
import { bare, formsOf, type Lexeme, particle } from './lexeme.js';
import { type Declension, type Listed, nameDeclensions, nameLexemes, nameOf } from './names-list.js';
import { type Parts, split } from './split.js';
import { readTable } from './table.js';

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

export interface LexiconSources {
  /** Text of each source file by its name in data/SOURCES.tsv. */
  readonly kotus: string;
  readonly surnames: string;
  readonly women: string;
  readonly men: string;
  readonly states: string;
  readonly places: string;
}

export function buildLexicon(sources: LexiconSources, tables: string): Encoded {
  return encode(lexemesOf(sources, tables));
}

export function lexemesOf(sources: LexiconSources, tables: string): Lexeme[] {
  const rows = readKotus(sources.kotus);
  const classes = classesOf(rows, false);
  const verbClasses = classesOf(rows, true);
  const homonyms = homonymsOf(rows);
  const exceptions = new Map(readTable(`${tables}/boundaries.tsv`).map(([lemma = '']) => [bare(lemma), lemma]));
  const { plurals, ...parts } = partsOf(rows, tables);
  const closed = [...closedLexemes(tables), ...tableWords(tables)];
  const closedWords = new Set(closed.map((lexeme) => `${bare(lexeme.lemma)} ${lexeme.upos}`));
  const verbs = new Set(rows.filter((row) => row.pos.includes('verbi')).map((row) => row.word));
  const agents = new Set<string>();
  for (const row of rows)
    if (row.pos.includes('verbi'))
      for (const { kotus, letter } of row.classes) agents.add(derivedFromVerb(row.word, kotus, letter)?.ja ?? '');
  const derivations = new Map(
    readTable(`${tables}/derivation.tsv`).map(([lemma = '', upos = '', value = '']) => [`${lemma} ${upos}`, value]),
  );
  const lexemes: Lexeme[] = [...closed];
  for (const row of rows)
    lexemes.push(
      ...kotusLexemes(row, {
        classes,
        verbClasses,
        plurals,
        homonyms,
        exceptions,
        parts,
        agents,
        verbs,
        derivations,
      }).filter((lexeme) => !closedWords.has(`${bare(lexeme.lemma)} ${lexeme.upos}`) || lexeme.kotus > 0),
    );
  const at = new Map(
    lexemes.flatMap((lexeme, i) =>
      lexeme.bits & KIND.bound ? [] : [[`${bare(lexeme.lemma)} ${lexeme.upos}`, i] as const],
    ),
  );
  for (const lexeme of [...lexemes])
    for (const derived of derivedLexemes(lexeme)) {
      const listed = at.get(`${bare(derived.lemma)} ${derived.upos}`);
      if (listed === undefined || derived.feats.includes('Degree')) lexemes.push(derived);
      else {
        // A listed derivative has its boundaries from what it is made of: todennäköisesti, mustasukkaisuus.
        const own = lexemes[listed] as Lexeme;
        if (!own.lemma.includes('#') && derived.lemma.includes('#') && !exceptions.has(own.lemma))
          lexemes[listed] = { ...own, lemma: derived.lemma };
      }
    }
  lexemes.push(...names(sources, classes, plurals, closed));
  return lexemes;
}

interface Knowledge {
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

/** Special grades the letters do not tell: aika : ajan, poika : pojan. */
const gradeOf = (word: string, kotus: number, letter: string): string =>
  letter === 'D' && (kotus === 9 || kotus === 10) && /(?<!t)aika$|poika$/.test(word) ? 'N' : letter;

function classesOf(rows: readonly KotusRow[], ofVerbs: boolean): Listed {
  const byWord = new Map<string, Declension[]>();
  for (const row of rows) {
    if (row.bound || row.pluralOnly || row.pos.includes('verbi') !== ofVerbs) continue;
    for (const { kotus, letter } of row.classes) {
      if (ofVerbs ? kotus < 52 || kotus > 78 : kotus >= 50) continue;
      const list = byWord.get(row.word);
      const declension = { kotus, letter: gradeOf(row.word, kotus, letter) };
      if (list) list.push(declension);
      else byWord.set(row.word, [declension]);
    }
  }
  return (word) => byWord.get(word) ?? [];
}

/** Kotus gives a compound a class of its own where its last part alone would not tell it. */
function homonymsOf(rows: readonly KotusRow[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const homonyms = new Set<string>();
  for (const row of rows) {
    if (row.bound || row.classes.length === 0) continue;
    if (row.classes.length > 1 || seen.has(row.word)) homonyms.add(row.word);
    seen.add(row.word);
  }
  return homonyms;
}

/** Words that compounds are made of: everything with a class of its own, prefixes, and data/fi/parts.tsv. */
function partsOf(rows: readonly KotusRow[], tables: string): Parts & { plurals: Map<string, Declension> } {
  const plurals = new Map<string, Declension>();
  const first = new Map<string, number>();
  const last = new Map<string, number>();
  const lower = (map: Map<string, number>, word: string, cost: number) => {
    const known = map.get(word);
    if ((word.length > 2 || word === 'yö') && (known === undefined || cost < known)) map.set(word, cost);
  };
  for (const row of rows) {
    if (row.bound === 'first') lower(first, row.word, 0.3);
    if (row.bound === 'last') lower(last, row.word, 0.3);
    if (row.bound || row.word.includes(' ') || row.word.includes('-')) continue;
    for (const { kotus, letter, rare } of row.classes) {
      if (kotus >= 50 && kotus < 52) continue;
      if (row.pos.includes('verbi')) {
        lower(last, row.word, 0.8);
        const derived = derivedFromVerb(row.word, kotus, letter);
        if (derived) {
          lower(last, derived.minen, 0.3);
          lower(first, derived.minen.replace(/nen$/, 's'), 0.8);
          lower(last, derived.ja, 0.3);
          lower(last, derived.maton, 0.4);
        }
        continue;
      }
      const penalty = rare ? 0.5 : 0;
      lower(last, row.word, penalty + (row.pos.includes('adverbi') ? 0.5 : 0));
      if (kotus > 51) {
        if (row.pos.includes('adverbi')) lower(first, row.word, 1.5);
        continue;
      }
      const word = row.pluralOnly ? undefined : row.word;
      if (!word) {
        for (const form of formsOf(simple(row.word, 'NOUN', kotus, letter, true)))
          if (form.flags & LINK) lower(first, form.form, 0.2);
        continue;
      }
      const grade = gradeOf(word, kotus, letter);
      for (const form of inflectNominal(word, kotus, grade)) {
        if (
          form.cell === 'Case=Nom|Number=Plur' &&
          form.flags & FREE &&
          !rare &&
          form.form.length > 3 &&
          !plurals.has(form.form)
        ) {
          plurals.set(form.form, { kotus, letter: grade });
          lower(last, form.form, 0.3);
        }
        if (form.flags & LINK)
          lower(
            first,
            form.form,
            penalty +
              (form.flags & RARE ? 1 : 0) +
              (form.cell === LINK_CELL ? 0 : form.cell.includes('Plur') ? 0.4 : form.cell.includes('Gen') ? 0.1 : 0),
          );
      }
    }
  }
  for (const [form = '', cost = '', where = ''] of readTable(`${tables}/parts.tsv`)) {
    const map = where === 'last' ? last : first;
    if (cost === '-') map.delete(form);
    else map.set(form, Number(cost));
  }
  return { first, last, plurals };
}

const simple = (lemma: string, upos: Upos, kotus: number, letter: string, pluralOnly = false): Lexeme => ({
  lemma,
  upos,
  feats: '_',
  kotus,
  letter,
  source: SOURCE.listed,
  bits: 0,
  ...(pluralOnly ? { pluralOnly: true as const } : {}),
});

function kotusLexemes(row: KotusRow, know: Knowledge): Lexeme[] {
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
  if (/uus$|yys$|eus$|eys$/.test(last)) return [{ kotus: 40, letter: '', rare: false }];
  if (/[uy]s$/.test(last)) return [{ kotus: 39, letter: '', rare: false }];
  if (/t[oö]n$/.test(last)) return [{ kotus: 34, letter: 'C', rare: false }];
  if (row.classes.some((c) => c.kotus === 100))
    return nameDeclensions(last, know.classes).map((c) => ({ ...c, rare: true }));
  return [];
}

/** Regular derivations: -minen, -jA, -mAtOn of verbs; -sti and its degrees, -UUs of adjectives. */
function derivedLexemes(lexeme: Lexeme): Lexeme[] {
  const { kotus, letter, lemma, upos } = lexeme;
  if (lexeme.source !== SOURCE.listed || lexeme.forms || lexeme.pluralOnly) return [];
  const before = lemma.slice(0, lemma.lastIndexOf('#') + 1);
  const last = lemma.slice(before.length);
  const bits = lexeme.bits | KIND.last;
  const make = (word: string, u: Upos, k: number, g: string, feats: string): Lexeme => ({
    lemma: before + word,
    upos: u,
    feats,
    kotus: k,
    letter: g,
    source: SOURCE.derived,
    bits,
  });
  if (upos === 'VERB') {
    const derived = derivedFromVerb(last, kotus, letter);
    if (!derived) return [];
    return [
      make(derived.minen, 'NOUN', 38, '', 'Derivation=Minen'),
      make(
        derived.ja,
        'NOUN',
        /[aeiouyäö]?ij[aä]$/.test(derived.ja) && derived.ja.length > 6 ? 12 : 10,
        '',
        'Derivation=Ja',
      ),
      make(derived.maton, 'ADJ', 34, 'C', 'Derivation=Ton'),
      { ...make(derived.tava, 'ADJ', 10, '', '_'), bits: bits | KIND.rare },
      { ...make(derived.va, 'ADJ', 10, '', '_'), bits: bits | KIND.rare },
      { ...make(derived.nut, 'ADJ', 47, '', '_'), bits: bits | KIND.rare },
      { ...make(derived.tu, 'ADJ', 1, derived.tuLetter, '_'), bits: bits | KIND.rare },
    ];
  }
  if (upos !== 'ADJ' || kotus > 49) return [];
  const stems = adjectiveStems(last, kotus, letter);
  if (!stems) return [];
  const sti = (word: string, feats: string): Lexeme => ({
    ...particle(before + stems.adverb, 'ADV', feats, bits, false, SOURCE.derived),
    forms: [{ form: bare(before) + word, cell: '_', flags: FREE }],
  });
  const adverbs = [
    sti(stems.adverb, 'Derivation=Sti'),
    sti(stems.adverbComparative, 'Degree=Cmp|Derivation=Sti'),
    sti(stems.adverbSuperlative, 'Degree=Sup|Derivation=Sti'),
  ];
  if (kotus === 38 || kotus === 34 || /v[aä]$/.test(last)) {
    const derivation = qualityDerivation(stems.quality);
    adverbs.push(make(stems.quality, 'NOUN', 40, '', derivation ? `Derivation=${derivation}` : '_'));
  }
  return adverbs;
}

/** Alankomaat, Filippiinit: names that are plural, by the plural they end in. */
function pluralNames(name: string, plurals: ReadonlyMap<string, Declension>): Lexeme[] {
  const word = name.toLowerCase();
  for (let at = 0; at <= word.length - 4; at++) {
    const declension = plurals.get(word.slice(at));
    if (declension) return [{ ...nameOf(name, declension), pluralOnly: true }];
  }
  return [
    {
      ...nameOf(name, {
        kotus: word.endsWith('it') ? 5 : word.endsWith('et') ? 7 : /[aä]t$/.test(word) ? 10 : 1,
        letter: '',
      }),
      pluralOnly: true,
    },
  ];
}

function names(
  sources: LexiconSources,
  listed: Listed,
  plurals: ReadonlyMap<string, Declension>,
  own: readonly Lexeme[],
): Lexeme[] {
  const lines = (text: string) =>
    text
      .normalize('NFC')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  const spelt = new Set<string>();
  for (const text of [sources.surnames, sources.women, sources.men, sources.states])
    for (const name of lines(text)) if (!/\s/.test(name)) spelt.add(name);
  for (const line of lines(sources.places)) {
    const label = (line.split('\t')[1] ?? '').replace(/\s*\(.*\)$/, '');
    if (/^\p{Lu}[\p{L}'-]*$/u.test(label)) spelt.add(label);
  }
  const plural = new Set(
    [
      ...lines(sources.states),
      ...lines(sources.places).map((line) => (line.split('\t')[1] ?? '').replace(/\s*\(.*\)$/, '')),
    ].filter((name) => /[aeiouyäö]t$/.test(name)),
  );
  const tabled = new Set(own.filter((lexeme) => lexeme.upos === 'PROPN').map((lexeme) => lexeme.lemma));
  return [...spelt]
    .sort()
    .filter((name) => !tabled.has(name))
    .flatMap((name) => (plural.has(name) ? pluralNames(name, plurals) : nameLexemes(name, listed)));
}

/**
 * Words written out form by form: data/fi/closed.tsv. Flags: `p` possessives may follow, `P` they must, `r` rare, `f` may
 * stand first in a compound.
 */
function closedLexemes(tables: string): Lexeme[] {
  return readTable(`${tables}/closed.tsv`).map(([form = '', lemma = '', upos = '', feats = '_', marks = '']) => {
    const flags =
      (marks.includes('P') ? 0 : FREE) | (/p/i.test(marks) ? POSS | POSS_VN : 0) | (marks.includes('f') ? LINK : 0);
    const bits = (marks.includes('f') ? KIND.first : 0) | (marks.includes('r') ? KIND.rare : 0);
    return { ...particle(lemma, upos as Upos, feats, bits, false, SOURCE.closed), forms: [{ form, cell: '_', flags }] };
  });
}

/** Words with a class of their own: data/fi/words.tsv, beside or instead of the word list's. */
function tableWords(tables: string): Lexeme[] {
  return readTable(`${tables}/words.tsv`).map(([lemma = '', upos = '', feats = '_', kotus = '', marks = '']) => {
    const [, number = '0', letter = ''] = /^(\d+)(?:\*([A-N]))?$/.exec(kotus) ?? [];
    const bits =
      (upos === 'PROPN' ? KIND.capital : KIND.last) |
      (marks.includes('n') ? 0 : KIND.first) |
      (marks.includes('r') ? KIND.rare : 0);
    const base: Lexeme = {
      lemma,
      upos: upos as Upos,
      feats,
      kotus: Number(number),
      letter,
      source: upos === 'AUX' ? SOURCE.closed : SOURCE.listed,
      bits,
    };
    return {
      ...base,
      ...(marks.includes('t') ? { pluralOnly: true as const } : {}),
      ...(marks.includes('c') ? { uncompared: true as const } : {}),
    };
  });
}

const FILES: Readonly<Record<keyof LexiconSources, string>> = {
  kotus: 'kotus/nykysuomensanalista2024.csv',
  surnames: 'names/sukunimet.txt',
  women: 'names/etunimet_naiset_dvv.txt',
  men: 'names/etunimet_miehet_dvv.txt',
  states: 'names/valtiot.txt',
  places: 'vocabulary/yso-places-fi.tsv',
};

/** Writes lexicon.bin and lexicon.json into `out`; the tables of data/fi are read from the package. */
export function writeLexicon(sources: string, out: string): void {
  const text = (name: keyof LexiconSources) => readFileSync(join(sources, FILES[name]), 'utf8').normalize('NFC');
  const { bytes, counts } = buildLexicon(
    {
      kotus: text('kotus'),
      surnames: text('surnames'),
      women: text('women'),
      men: text('men'),
      states: text('states'),
      places: text('places'),
    },
    'data/fi',
  );
  writeFileSync(join(out, 'lexicon.bin'), bytes);
  const about = {
    format: LEXICON_VERSION,
    licence: 'CC-BY-4.0',
    sources: [
      'Nykysuomen sanalista, Institute for the Languages of Finland, 2024',
      'Population Information System name data, Digital and Population Data Services Agency',
      'YSO places, National Library of Finland',
    ],
    counts,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  writeFileSync(join(out, 'lexicon.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}
