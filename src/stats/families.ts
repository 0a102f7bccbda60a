import { PostlensError } from '../errors.js';
import type { Doc, Family } from '../types.js';
import { type Lexemes, lexemes } from './lexemes.js';
import { openTable, type Strings, search, stringAt } from './table.js';
import { hyphenated } from './terms.js';
import { bodySentences } from './words.js';

export const FAMILIES_FORMAT = 'postlens-families';
export const FAMILIES_VERSION = 1;

/** Derived words, sorted, and what each is derived from. */
export interface Derivations {
  readonly derived: Strings;
  readonly bases: Strings;
}

export function openDerivations(bytes: Uint8Array, name: string): Derivations {
  const {
    derived,
    'derived.ends': ends,
    bases,
    'bases.ends': baseEnds,
  } = openTable(bytes, name, FAMILIES_FORMAT, FAMILIES_VERSION);
  if (!(derived && ends && bases && baseEnds))
    throw new PostlensError('model', `${name} is not whole: install postlens anew.`);
  return { derived: { bytes: derived, ends }, bases: { bytes: bases, ends: baseEnds } };
}

/** Derivations in a row that a family may span: asiallisuus, asiallinen, asia. */
const DEPTH = 3;

/** The word that a word goes back to: by the table, and for qualities and manners of -nen adjectives by rule. */
export function rootOf({ derived, bases }: Derivations, word: string): string {
  let root = word;
  for (let i = 0; i < DEPTH; i++) {
    const { index, found } = search(derived, root);
    const base = found ? stringAt(bases, index) : root.replace(/s(uus|yys|esti)$/, 'nen');
    if (base === root) break;
    root = base;
  }
  return root;
}

interface Member {
  readonly lemma: string;
  readonly count: number;
  readonly parts: readonly string[];
}

/**
 * Word families of a text, most frequent first: words derived from one another (asiakaslähtöinen, asiakaslähtöisyys,
 * asiakaslähtöisesti), headed by the most frequent, and words with one compound part (asiakas, asiakaspalvelu,
 * suurasiakas), headed by the part. A family has two words or more.
 */
export function families(doc: Doc, derivations: Derivations, found: Lexemes = lexemes(doc)): Family[] {
  const members = [...found.items.map(memberOf), ...manners(doc)];
  const kin = derived(members, derivations);
  const compounds = sharing(members).filter((family) => !kin.some((other) => holdsAll(other, family)));
  return [...kin, ...compounds].sort((a, b) => b.count - a.count || (a.head < b.head ? -1 : 1));
}

/** Whether every member of a family is in another, which then says it all. */
const holdsAll = (other: Family, family: Family): boolean =>
  family.members.every(({ lemma }) => other.members.some((member) => member.lemma === lemma));

const memberOf = (lexeme: Lexemes['items'][number]): Member => ({
  lemma: hyphenated(lexeme),
  count: lexeme.spans.length,
  parts: lexeme.parts.map((part) => part.toLowerCase()),
});

/** Adverbs in -sti are no keywords, yet they belong to the family of their adjective. */
function manners(doc: Doc): Member[] {
  const counts = new Map<string, Member>();
  for (const { words } of bodySentences(doc))
    for (const { lemma, upos, parts } of words)
      if (upos === 'ADV' && lemma.endsWith('sti'))
        counts.set(lemma, { lemma, parts, count: (counts.get(lemma)?.count ?? 0) + 1 });
  return [...counts.values()];
}

function derived(members: readonly Member[], derivations: Derivations): Family[] {
  return grouped(members, ({ parts }) => [
    [...parts.slice(0, -1), rootOf(derivations, parts.at(-1)!.toLowerCase())].join(''),
  ]).map(([, kin]) => family('derivation', kin[0]!.lemma, kin));
}

function sharing(members: readonly Member[]): Family[] {
  return grouped(members, ({ parts }) => [...new Set(parts)])
    .filter(([part, kin]) => part.length > 2 && kin.some(({ parts }) => parts.length > 1))
    .map(([part, kin]) => family('part', part, kin));
}

/** Groups of two or more by any of their keys, the most frequent member first. */
function grouped(members: readonly Member[], keysOf: (member: Member) => readonly string[]): [string, Member[]][] {
  const groups = new Map<string, Member[]>();
  for (const member of members) for (const key of keysOf(member)) groups.set(key, [...(groups.get(key) ?? []), member]);
  return [...groups]
    .filter(([, kin]) => new Set(kin.map(({ lemma }) => lemma)).size > 1)
    .map(([key, kin]) => [key, kin.sort((a, b) => b.count - a.count || (a.lemma < b.lemma ? -1 : 1))]);
}

const family = (kind: Family['kind'], head: string, kin: readonly Member[]): Family => ({
  kind,
  head,
  count: kin.reduce((sum, { count }) => sum + count, 0),
  members: kin.map(({ lemma, count }) => ({ lemma, count })),
});
