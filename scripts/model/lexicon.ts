/** Builds data/lexicon.bin (CC BY 4.0): the Kotus word list with its regular derivations, names, and the tables of data/fi. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { KIND, LEXICON_VERSION } from '../../src/fi/lexicon.js';
import { SOURCE } from '../../src/fi/morphology.js';
import { FREE, LINK, POSS, POSS_VN } from '../../src/fi/paradigms/cells.js';
import { derivedFromVerb } from '../../src/fi/paradigms/verbal.js';
import type { Upos } from '../../src/types.js';
import { type Encoded, encode } from './encode.js';
import { readKotus } from './kotus.js';
import { bare, type Lexeme, particle } from './lexeme.js';
import { derivedLexemes } from './lexicon-derived.js';
import { names } from './lexicon-names.js';
import { classesOf, homonymsOf, partsOf } from './lexicon-parts.js';
import { kotusLexemes } from './lexicon-words.js';
import { writeModel } from './model-file.js';
import { readTable } from './table.js';

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
  writeModel(out, 'lexicon', bytes, {
    format: LEXICON_VERSION,
    licence: 'CC-BY-4.0',
    sources: [
      'Nykysuomen sanalista, Institute for the Languages of Finland, 2024',
      'Population Information System name data, Digital and Population Data Services Agency',
      'YSO places, National Library of Finland',
    ],
    counts,
  });
}
