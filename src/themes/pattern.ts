/**
 * The trigger language of theme tables, specified in docs/themes.md.
 *
 *   lupaus              lemma, or the form itself            =kynä        the form only
 *   asiakas-  -polku    first, last part of a compound       {customer}   word class   {customer}-polku  first part by class
 *   arvo[Number=Plur]   features         vieras@NOUN         word class of the analyser
 *   a b                 adjacent         a .. b              up to four words between, in this order
 *   a ~ b               within six words, either order       a + b        both in the sentence
 */
import type { Word } from '../types.js';

export type WordTest =
  | { readonly kind: 'word'; readonly lemma: string }
  | { readonly kind: 'form'; readonly form: string }
  | { readonly kind: 'part'; readonly first?: string; readonly last?: string }
  | { readonly kind: 'class'; readonly name: string; readonly last?: string };

export interface Atom {
  readonly test: WordTest;
  readonly upos?: string;
  readonly feats: readonly (readonly [string, string])[];
  /** Words that may stand between this atom and the one before it. */
  readonly gap: number;
}

/** Atoms in order. */
export type Sequence = readonly Atom[];
/** Sequences within `NEAR` words of each other. */
export type Near = readonly Sequence[];
/** All of them in one sentence. */
export type Pattern = readonly Near[];

export interface PatternError {
  /** Offset into the pattern. */
  readonly offset: number;
  readonly message: string;
}

const GAP = 4;
const NEAR = 6;

/** Members of the word classes by the key that a word must have. */
export type Classes = Pick<ReadonlyMap<string, readonly ClassMember[]>, 'get'>;

export interface ClassMember {
  readonly name: string;
  readonly atom: Atom;
  readonly weight: number;
  /** Words that are no members though the atom takes them. */
  readonly unless: readonly Atom[];
}

/** Reads a trigger; gives the error and its place when it is not understood. */
export function parsePattern(source: string, classNames: ReadonlySet<string>): Pattern | PatternError {
  if (WORD.test(source)) return [[[wordAtom(source, 0)]]];
  const groups: Sequence[][] = [[]];
  let sequence: Atom[] = [];
  let gap = 0;
  let expect = true;
  const close = (offset: number): PatternError | undefined => {
    if (expect) return { offset, message: 'a word is missing here' };
    groups[groups.length - 1]!.push(sequence);
    sequence = [];
    expect = true;
    return undefined;
  };
  for (const match of source.matchAll(/\S+/g)) {
    const [piece] = match;
    const offset = match.index;
    if (piece === '..') {
      if (expect) return { offset, message: '".." must stand between two words' };
      gap = GAP;
      expect = true;
    } else if (piece === '+' || piece === '~') {
      const error = close(offset);
      if (error) return error;
      if (piece === '+') groups.push([]);
    } else {
      const atom = parseAtom(piece, classNames, sequence.length === 0 ? 0 : gap);
      if ('message' in atom) return { offset: offset + atom.offset, message: atom.message };
      sequence.push(atom);
      gap = 0;
      expect = false;
    }
  }
  return close(source.length) ?? groups;
}

/** Reads one word of a trigger, such as `{customer}[Case=Gen]`. */
export function parseAtom(source: string, classNames: ReadonlySet<string>, gap = 0): Atom | PatternError {
  if (WORD.test(source)) return wordAtom(source, gap);
  const match = /^(=?)(?:\{([^{}]*)\})?([^[\]{}@]*)(?:@([A-Z]+))?(?:\[((?:[^[\]]|\[psor\])*)\])?$/u.exec(source);
  if (!match)
    return {
      offset: 0,
      message: `"${source}" is not a word, =form, {class}, first-, -last, word@UPOS or word[Case=Gen]`,
    };
  const [, equals, name, body = '', upos, features] = match;
  if (name !== undefined && !classNames.has(name))
    return { offset: 0, message: `there is no class "@${name}" in the table` };
  const test = wordTest(equals === '=', name, body.toLowerCase());
  if (!test) return { offset: 0, message: `"${source}" holds no word` };
  const feats: [string, string][] = [];
  for (const pair of features === undefined ? [] : features.split(',')) {
    const [key, value] = pair.split(/=(?=[^=]*$)/);
    if (!key || !value) return { offset: source.indexOf('['), message: `"${pair}" is not Feature=Value` };
    feats.push([key.trim(), value.trim()]);
  }
  return { test, feats, gap, ...(upos === undefined ? {} : { upos }) };
}

/** Most triggers are a word and nothing else. */
const WORD = /^[a-zäöå]+$/;

const wordAtom = (lemma: string, gap: number): Atom => ({ test: { kind: 'word', lemma }, feats: [], gap });

function wordTest(form: boolean, name: string | undefined, body: string): WordTest | undefined {
  if (name !== undefined) {
    if (body === '') return { kind: 'class', name };
    return body.startsWith('-') && body.length > 1 ? { kind: 'class', name, last: body.slice(1) } : undefined;
  }
  if (body === '' || body === '-') return undefined;
  if (form) return { kind: 'form', form: body };
  if (body.endsWith('-')) return { kind: 'part', first: body.slice(0, -1) };
  if (body.startsWith('-')) return { kind: 'part', last: body.slice(1) };
  return { kind: 'word', lemma: body };
}

/** What a sentence can be looked up by; made once a sentence. */
export interface Scene {
  readonly words: readonly SceneWord[];
  /** Every key under which some word of the sentence can match (see `keyOf`). */
  readonly keys: ReadonlySet<string>;
}

export interface SceneWord {
  readonly word: Word;
  readonly lemma: string;
  readonly form: string;
  readonly first?: string;
  readonly last?: string;
  /** Classes of the word with its weight there; `name-` = its first part is of the class. */
  readonly classes: ReadonlyMap<string, number>;
}

/** Prepares a sentence's words for matching: each with the classes it belongs to. */
export function sceneOf(words: readonly Word[], classes: Classes): Scene {
  const keys = new Set<string>();
  const scene = words.map((word): SceneWord => {
    const lemma = word.lemma.toLowerCase();
    const form = word.form.toLowerCase();
    const parts = word.parts.map((part) => part.toLowerCase());
    const ends = parts.length > 1 ? { first: parts[0]!, last: parts[parts.length - 1]! } : {};
    const plain: SceneWord = { word, lemma, form, ...ends, classes: NO_CLASS };
    const own = [lemma, `=${form}`];
    if (form !== lemma) own.push(form);
    if (plain.first !== undefined) own.push(`${plain.first}-`, `-${plain.last}`);
    const member = new Map<string, number>();
    // A word of a class stands for the compounds that end in it too: kahvila for kesäkahvila.
    const asLast: SceneWord | undefined = plain.last === undefined ? undefined : { ...plain, lemma: plain.last };
    for (const key of asLast ? [...own, asLast.lemma] : own)
      for (const { name, atom, weight, unless } of classes.get(key) ?? []) {
        const takes =
          passes(plain, atom) || (asLast !== undefined && atom.test.kind === 'word' && passes(asLast, atom));
        if (takes && !unless.some((other) => passes(plain, other)))
          member.set(name, Math.max(weight, member.get(name) ?? 0));
      }
    // `{customer}-polku`: the class that the first part belongs to.
    for (const { name, atom } of plain.first === undefined ? [] : (classes.get(plain.first) ?? []))
      if (atom.test.kind === 'word') member.set(`${name}-`, 1);
    for (const key of own) keys.add(key);
    for (const name of member.keys()) keys.add(`{${name}}`);
    return { ...plain, classes: member };
  });
  return { words: scene, keys };
}

const NO_CLASS: ReadonlyMap<string, number> = new Map();

/** The key under which an atom is looked up. */
export function atomKey({ test }: Atom): string {
  if (test.kind === 'word') return test.lemma;
  if (test.kind === 'form') return `=${test.form}`;
  if (test.kind === 'class') return test.last ? `-${test.last}` : `{${test.name}}`;
  return test.last ? `-${test.last}` : `${test.first}-`;
}

const RANK = { word: 0, form: 0, part: 1, class: 2 } as const;

/** The key that must be in a sentence for the pattern to match: that of its rarest sort of word. */
export function keyOf(pattern: Pattern): string {
  const atoms = pattern.flat(2);
  return atomKey(atoms.reduce((best, atom) => (RANK[atom.test.kind] < RANK[best.test.kind] ? atom : best)));
}

function passes(word: SceneWord, atom: Atom): boolean {
  const { test } = atom;
  if (atom.upos !== undefined && word.word.upos !== atom.upos) return false;
  for (const [name, value] of atom.feats) if (word.word.feats[name] !== value) return false;
  if (test.kind === 'word') return word.lemma === test.lemma || word.form === test.lemma;
  if (test.kind === 'form') return word.form === test.form;
  if (test.kind === 'part') return test.first === undefined ? word.last === test.last : word.first === test.first;
  if (test.last === undefined) return word.classes.has(test.name);
  return word.last === test.last && word.first !== undefined && word.classes.has(`${test.name}-`);
}

/** Word indexes of a match, ascending; undefined where the pattern does not match. */
export function matchPattern(scene: Scene, pattern: Pattern): readonly number[] | undefined {
  const taken: number[] = [];
  for (const near of pattern) {
    const found = matchNear(scene, near, taken);
    if (!found) return undefined;
    taken.push(...found);
  }
  return taken.sort((a, b) => a - b);
}

function matchNear(scene: Scene, near: Near, taken: readonly number[]): number[] | undefined {
  const [head, ...rest] = near;
  for (let start = 0; start < scene.words.length; start++) {
    const first = matchSequence(scene, head!, start, taken);
    if (!first) continue;
    const all = [...first];
    const complete = rest.every((sequence) => {
      const from = Math.max(0, Math.min(...all) - NEAR - 1);
      const to = Math.min(scene.words.length - 1, Math.max(...all) + NEAR + 1);
      for (let at = from; at <= to; at++) {
        const next = matchSequence(scene, sequence, at, [...taken, ...all]);
        if (next) {
          all.push(...next);
          return true;
        }
      }
      return false;
    });
    if (complete) return all;
  }
  return undefined;
}

function matchSequence(
  scene: Scene,
  sequence: Sequence,
  start: number,
  taken: readonly number[],
): number[] | undefined {
  const step = (index: number, at: number): number[] | undefined => {
    if (index === sequence.length) return [];
    const atom = sequence[index]!;
    for (let i = at; i <= at + (index === 0 ? 0 : atom.gap) && i < scene.words.length; i++) {
      const word = scene.words[i]!;
      if (!taken.includes(i) && passes(word, atom)) {
        const rest = step(index + 1, i + 1);
        if (rest) return [i, ...rest];
      }
      // A gap does not cross a sentence-internal stop such as a semicolon or a quotation that ends.
      if (index > 0 && /^[;:]$/.test(word.form)) return undefined;
    }
    return undefined;
  };
  return step(0, start);
}
