import { openContainer, type Section, sectionOf } from '../container.js';
import { hashText } from '../tagger/hash.js';
import { openWeights, type Weights } from '../tagger/weights.js';

export const NAMES_VERSION = 3;

/** What was learnt of names, and the lists of names. */
export interface Names {
  /** Rows of `ROW` weights, one a label. */
  readonly rows: Weights;
  /** Score of a label after another. */
  readonly transitions: Float32Array;
  /** Lemmas without capital or digit that stand within names. */
  readonly inside: ReadonlySet<number>;
  /** Open table of the lists: the high half of a word's hash, and its kinds; kind 0 = empty. */
  readonly listed: { readonly prints: Uint16Array; readonly kinds: Uint16Array };
}

/** @throws PostlensError `model` where the bytes are not a whole file of names of this version */
export function openNames(bytes: Uint8Array, name: string): Names {
  const container = openContainer(bytes, name, NAMES_VERSION);
  const largest = sectionOf(container, 'largest', 'f32')[0] as number;
  return {
    rows: openWeights(sectionOf(container, 'rows', 'i8'), largest),
    transitions: sectionOf(container, 'follow', 'f32'),
    inside: new Set(sectionOf(container, 'inside', 'u32')),
    listed: { prints: sectionOf(container, 'print', 'u16'), kinds: sectionOf(container, 'kind', 'u16') },
  };
}

export const insideKey = (lemma: string): number => hashText(lemma) >>> 0;

const listKey = (lower: string): number => hashText(lower, 0, lower.length, 70);

/** Kinds of names that the lists have a word (in lower case) among, as bits of GAZETTEER. */
export function listedAs({ prints, kinds }: Names['listed'], lower: string): number {
  const key = listKey(lower);
  const mask = kinds.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    if (kinds[slot] === 0) return 0;
    if (prints[slot] === key >>> 16) return kinds[slot] as number;
  }
}

export function packListed(words: ReadonlyMap<string, number>): Record<string, Section> {
  const size = 2 ** Math.ceil(Math.log2(words.size * 1.3 + 2));
  const prints = new Uint16Array(size);
  const kinds = new Uint16Array(size);
  for (const [word, kind] of [...words].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const key = listKey(word);
    let slot = key & (size - 1);
    while (kinds[slot] !== 0 && prints[slot] !== key >>> 16) slot = (slot + 1) & (size - 1);
    prints[slot] = key >>> 16;
    kinds[slot] = (kinds[slot] as number) | kind;
  }
  return { print: prints, kind: kinds };
}
