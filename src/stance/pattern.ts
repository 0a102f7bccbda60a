/**
 * The pattern language of cue rows: one test a word, read left to right, specified in docs/stance.md.
 *
 *   ehkä|kenties  form (case folded, clitics off)    =voida|saattaa  lemma        ~firma  lemma or last compound part
 *   super*  *vinaan  =*mainen  beginning, ending      ADJ|ADV  word class, V = VERB or AUX
 *   [Mood=Cnd,Person=1|2,!Clitic]  features           %saying  word class of classes.tsv     #caps  property
 *   a|b  either, also of different kinds; = and ~ hold for the words after them      !test  not      a&b  both
 *   test?  may lack     *  any word     .. ..3  gap of up to 4, 3 words in the clause      ...  any gap      \\!  the sign itself
 *   ( … )  the words that bear the span, if not all       ^ clause start    ^^ sentence start    $ sentence end
 */
import { PostlensError } from '../errors.js';
import { wording } from '../text/wording.js';
import type { Word } from '../types.js';
import type { Scene } from './scene.js';

/** Whether the word at `index` passes. */
export type Test = (scene: Scene, index: number) => boolean;

export type Element =
  | {
      readonly kind: 'word';
      readonly test: Test;
      readonly optional: boolean;
      readonly keys: readonly Key[] | undefined;
    }
  | { readonly kind: 'gap'; readonly most: number; readonly wide: boolean }
  | { readonly kind: 'clauseStart' | 'sentenceStart' | 'sentenceEnd' };

/** Where a word test can be looked up: under one of these keys every word that can pass is found. */
export type Key =
  `${'form' | 'lemma' | 'part' | 'prefix' | 'suffix' | 'lemmaSuffix' | 'feat' | 'property' | 'class'}:${string}`;

export interface Pattern {
  readonly elements: readonly Element[];
  /** Elements that bear the span: first inclusive, last exclusive. */
  readonly from: number;
  readonly to: number;
  /** The element that the index looks up. */
  readonly anchor: number;
  /** Number of word tests, a measure of how specific the pattern is. */
  readonly size: number;
}

export type WordClasses = Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get'>;

const CAPITAL = wording(/^\p{Lu}/u);
const HALF_QUOTED = wording(/^\p{L}+['’]\p{L}{3,}$/u);
const PROPERTIES: Readonly<Record<string, Test>> = {
  caps: (scene, i) => scene.caps[i] === 1,
  cap: (scene, i) => CAPITAL.test(scene.words[i]!.form),
  punct: (scene, i) => scene.words[i]!.upos === 'PUNCT',
  number: (scene, i) => scene.words[i]!.upos === 'NUM' || scene.words[i]!.kind === 'number',
  halfquoted: (scene, i) => HALF_QUOTED.test(scene.words[i]!.form),
  emoji: (scene, i) => scene.words[i]!.kind === 'emoji',
  finite: (scene, i) => scene.finite(i),
  negator: (scene, i) => scene.negator(i),
  quoted: (scene, i) => scene.segmentAt('quote', i) !== undefined,
  quote: (scene, i) => scene.segmentFrom('quote', i) !== undefined,
  parenthesis: (scene, i) => scene.segmentFrom('parenthesis', i) !== undefined,
  dash: (scene, i) => scene.segmentFrom('dash', i) !== undefined,
  question: (scene, i) => scene.segmentFrom('question', i) !== undefined,
};

/** Properties that a word bears so seldom that an index by them pays. */
export const INDEXED = ['caps', 'emoji', 'quote', 'parenthesis', 'dash', 'question'] as const;

const UPOS = /^(ADJ|ADP|ADV|AUX|CCONJ|DET|INTJ|NOUN|NUM|PART|PRON|PROPN|PUNCT|SCONJ|SYM|VERB|X|V)$/;

interface Parsed {
  readonly test: Test;
  readonly keys: readonly Key[] | undefined;
}

/** Cheapest first: how many words of a text a key of this sort lets through. */
const WEIGHT: Readonly<Record<string, number>> = {
  form: 1,
  lemma: 2,
  part: 2,
  property: 2,
  class: 2,
  prefix: 3,
  suffix: 3,
  lemmaSuffix: 3,
  feat: 5,
};

/** The letters of a wildcard that its index is made of. */
export const STEM = 3;

function fail(source: string, what: string): never {
  throw new PostlensError('table', `${what} in the pattern "${source}".`);
}

/** Tests a text value against alternatives, of which some may begin or end with `*`. */
function valueTest(values: readonly string[]): (value: string) => boolean {
  if (values.length === 1 && !values[0]!.includes('*')) return (value) => value === values[0];
  const exact = new Set(values.filter((value) => !value.includes('*')));
  const starts = values.filter((value) => value.endsWith('*')).map((value) => value.slice(0, -1));
  const ends = values.filter((value) => value.startsWith('*')).map((value) => value.slice(1));
  if (starts.length === 0 && ends.length === 0) return (value) => exact.has(value);
  return (value) =>
    exact.has(value) || starts.some((stem) => value.startsWith(stem)) || ends.some((end) => value.endsWith(end));
}

function valueKeys(kind: 'form' | 'lemma' | 'part', values: readonly string[]): Key[] | undefined {
  const keys: Key[] = [];
  for (const value of values) {
    if (!value.includes('*')) keys.push(`${kind}:${value}`);
    else if (value.startsWith('*') && value.length > STEM && kind !== 'part')
      keys.push(`${kind === 'form' ? 'suffix' : 'lemmaSuffix'}:${value.slice(-STEM)}`);
    else if (value.endsWith('*') && value.length > STEM && kind === 'form') keys.push(`prefix:${value.slice(0, STEM)}`);
    else return undefined;
  }
  return keys;
}

function featuresTest(text: string, source: string): Parsed {
  const wanted = text.split(',').map((part) => {
    const match = /^(!?)([A-Za-z]+(?:\[psor\])?)(?:=([\w|]+))?$/.exec(part);
    if (!match) fail(source, `Feature "${part}" not understood`);
    return { not: match[1] === '!', name: match[2]!, values: match[3]?.split('|') };
  });
  const positive = wanted.find((feature) => !feature.not && feature.values);
  return {
    test: (scene, i) => {
      const feats = scene.words[i]!.feats;
      for (const { not, name, values } of wanted) {
        const value = feats[name];
        const holds = value !== undefined && (values === undefined || value.split(',').some((v) => values.includes(v)));
        if (holds === not) return false;
      }
      return true;
    },
    keys: positive?.values?.map((value): Key => `feat:${positive.name}=${value}`),
  };
}

function single(text: string, source: string, classes: WordClasses): Parsed {
  const first = text[0]!;
  if (text === '*') return { test: (scene, i) => scene.words[i]!.upos !== 'PUNCT', keys: undefined };
  if (first === '[') {
    if (!text.endsWith(']')) fail(source, 'Unclosed [');
    return featuresTest(text.slice(1, -1), source);
  }
  if (first === '#') {
    const name = text.slice(1);
    const test = Object.hasOwn(PROPERTIES, name) ? PROPERTIES[name] : undefined;
    if (!test) fail(source, `Unknown property "${text}"`);
    if (name === 'negator') return { test, keys: ['lemma:ei'] };
    return { test, keys: (INDEXED as readonly string[]).includes(name) ? [`property:${name}`] : undefined };
  }
  if (first === '%') {
    const members = classes.get(text.slice(1));
    if (!members) fail(source, `Unknown word class "${text}"`);
    return {
      test: (scene, i) => members.has(scene.lemma[i]!) || members.has(scene.lower[i]!),
      keys: [`class:${text.slice(1)}`],
    };
  }
  const tags = new Set(text === 'V' ? ['VERB', 'AUX'] : [text]);
  return { test: (scene, i) => tags.has(scene.words[i]!.upos), keys: undefined };
}

/** Alternatives of words: forms, lemmas (after `=`), lemmas or last parts (after `~`). */
function listed(sort: 'form' | 'lemma' | 'part', values: readonly string[]): Parsed {
  const holds = valueTest(values);
  const keys = valueKeys(sort, values);
  if (sort === 'lemma') return { test: (scene, i) => holds(scene.lemma[i]!), keys };
  if (sort === 'part') return { test: (scene, i) => holds(scene.lemma[i]!) || holds(lastPart(scene.words[i]!)), keys };
  return { test: (scene, i) => holds(scene.lower[i]!) || holds(scene.bare[i]!), keys };
}

const SORT = { '': 'form', '=': 'lemma', '~': 'part' } as const;

/** The commonest shape: words alone, all of one kind. */
const PLAIN_LIST = /^([=~]?)([a-zäöå]+(?:\|[a-zäöå]+)*)$/;

/** Alternatives parted by `|`; a `=` or `~` holds for the words after it, up to the next alternative of another kind. */
function atom(text: string, source: string, classes: WordClasses): Parsed {
  const plain = PLAIN_LIST.exec(text);
  if (plain) return listed(SORT[plain[1] as keyof typeof SORT], plain[2]!.split('|'));
  const parsed: Parsed[] = [];
  const words: Record<keyof typeof SORT, string[]> = { '': [], '=': [], '~': [] };
  let sort: keyof typeof SORT = '';
  for (const raw of text.split(/(?<!\\)\|(?![^[]*\])/)) {
    let one = raw;
    if (one === '') fail(source, 'Empty alternative');
    if (one === '*' || /^[[#%]/.test(one) || UPOS.test(one)) {
      parsed.push(single(one, source, classes));
      sort = '';
      continue;
    }
    if (one[0] === '=' || one[0] === '~') {
      sort = one[0];
      one = one.slice(1);
    }
    if (one === '' || /[=%#~[\]&]/.test(one.replace(/\\./g, ''))) fail(source, `"${raw}" not understood`);
    words[sort].push(one.replaceAll('\\', '').toLowerCase());
  }
  for (const sigil of ['', '=', '~'] as const)
    if (words[sigil].length > 0) parsed.push(listed(SORT[sigil], words[sigil]));
  if (parsed.length === 1) return parsed[0]!;
  const tests = parsed.map((one) => one.test);
  const keys = parsed.every((one) => one.keys) ? parsed.flatMap((one) => one.keys!) : undefined;
  return { test: (scene, i) => tests.some((test) => test(scene, i)), keys };
}

export const lastPart = (word: Word): string => (word.parts[word.parts.length - 1] ?? word.lemma).toLowerCase();

/** Reads one word test, such as `=voida&[Mood=Cnd]&!#quoted`. */
export function parseTest(text: string, classes: WordClasses, source = text): Parsed {
  const parts = text.split(/(?<!\\)&/).map((part) => {
    const not = part.length > 1 && part.startsWith('!');
    const body = not ? part.slice(1) : part;
    if (body === '') fail(source, 'Empty test');
    const parsed = atom(body, source, classes);
    return not ? { test: ((scene, i) => !parsed.test(scene, i)) as Test, keys: undefined } : parsed;
  });
  if (parts.length === 1) return parts[0]!;
  const tests = parts.map((part) => part.test);
  const best = parts.filter((part) => part.keys).sort((a, b) => cost(a.keys!) - cost(b.keys!))[0];
  return { test: (scene, i) => tests.every((test) => test(scene, i)), keys: best?.keys };
}

/** Short words and signs are the commonest (Zipf 1935), so a pattern is better looked up by another of its words. */
const commonness = (value: string): number => (value.length <= 2 ? 4 : value.length <= 4 ? 1 : 0);

const cost = (keys: readonly Key[]): number =>
  Math.max(
    ...keys.map((key) => {
      const colon = key.indexOf(':');
      const sort = key.slice(0, colon);
      return WEIGHT[sort]! + (sort === 'form' || sort === 'lemma' ? commonness(key.slice(colon + 1)) : 0);
    }),
  );

/** Compiles a pattern. Throws `table` where it is not understood or no word of it can be looked up. */
export function parsePattern(source: string, classes: WordClasses): Pattern {
  const elements: Element[] = [];
  let from = -1;
  let to = -1;
  for (const piece of source.trim().split(/\s+/)) {
    if (piece === '(') from = elements.length;
    else if (piece === ')') to = elements.length;
    else if (piece === '^') elements.push({ kind: 'clauseStart' });
    else if (piece === '^^') elements.push({ kind: 'sentenceStart' });
    else if (piece === '$') elements.push({ kind: 'sentenceEnd' });
    else if (piece === '...') elements.push({ kind: 'gap', most: Number.POSITIVE_INFINITY, wide: true });
    else if (/^\.\.\d*$/.test(piece)) elements.push({ kind: 'gap', most: Number(piece.slice(2) || 4), wide: false });
    else {
      const optional = piece.length > 1 && piece.endsWith('?') && !piece.endsWith('\\?');
      const parsed = parseTest(optional ? piece.slice(0, -1) : piece, classes, source);
      elements.push({ kind: 'word', optional, ...parsed });
    }
  }
  if (from < 0 !== to < 0 || to < from) fail(source, 'Unpaired ( )');
  const costs = elements.map((element) =>
    element.kind === 'word' && !element.optional && element.keys ? cost(element.keys) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...costs);
  if (!Number.isFinite(least)) fail(source, 'No form, lemma, feature or property to look up');
  return {
    elements,
    from: Math.max(0, from),
    to: to < 0 ? elements.length : to,
    anchor: costs.indexOf(least),
    size: elements.filter((element) => element.kind === 'word').length,
  };
}
