/** What the word list says of classes, and what compounds are made of. */

import { SOURCE } from '../../src/fi/morphology.js';
import { FREE, LINK, LINK_CELL, RARE } from '../../src/fi/paradigms/cells.js';
import { inflectNominal } from '../../src/fi/paradigms/nominal.js';
import { derivedFromVerb } from '../../src/fi/paradigms/verbal.js';
import type { Upos } from '../../src/types.js';
import type { KotusRow } from './kotus.js';
import { formsOf, type Lexeme } from './lexeme.js';
import type { Declension, Listed } from './names-list.js';
import type { Parts } from './split.js';
import { readTable } from './table.js';

/** Special grades the letters do not tell: aika : ajan, poika : pojan. */
export const gradeOf = (word: string, kotus: number, letter: string): string =>
  letter === 'D' && (kotus === 9 || kotus === 10) && /(?:(?<!t)|ät)aika$|poika$/.test(word) ? 'N' : letter;

export function classesOf(rows: readonly KotusRow[], ofVerbs: boolean): Listed {
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
export function homonymsOf(rows: readonly KotusRow[]): ReadonlySet<string> {
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
export function partsOf(rows: readonly KotusRow[], tables: string): Parts & { plurals: Map<string, Declension> } {
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
