/** Names of people, states and places as lexemes. */

import type { Lexeme } from './lexeme.js';
import type { LexiconSources } from './lexicon.js';
import { type Declension, type Listed, nameLexemes, nameOf } from './names-list.js';

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

export function names(
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
