import { hashText, join } from './hash.js';
import { packStrings, type SectionArray, type Sections, unpackStrings } from './sections.js';

/**
 * What the training text says of words and of endings: key -> (tag, script, count), most frequent first. Keys are kept as
 * 32-bit hashes in an open table, so an unknown key is taken for a known one about once in 2^32 / probes.
 */
export interface Seen {
  readonly tags: readonly string[];
  readonly scripts: readonly string[];
  /** Hash of a key, 0 = empty. */
  readonly slots: SectionArray;
  /** First choice of the key in the slot; the choices end where `last` is 1. */
  readonly first: SectionArray;
  readonly choiceTag: SectionArray;
  readonly choiceScript: SectionArray;
  readonly choiceCount: SectionArray;
  readonly choiceLast: SectionArray;
}

const WORD = 1;
const ENDING = 2;

export const wordKey = (form: string): number => hashText(form, 0, form.length, WORD) || 1;
export const endingKey = (form: string, length: number): number =>
  hashText(form, form.length - length, form.length, ENDING) || 1;

/** Index of the key's first choice, -1 where the key is unknown. */
export function firstChoice(seen: Seen, key: number): number {
  const mask = seen.slots.length - 1;
  for (let slot = join(key, 7) & mask; ; slot = (slot + 1) & mask) {
    const found = seen.slots[slot] as number;
    if (found === key) return seen.first[slot] as number;
    if (found === 0) return -1;
  }
}

export interface Choice {
  readonly tag: string;
  readonly script: string;
  readonly count: number;
}

/** Packs choices by key; the caller has sorted each list. */
export function packSeen(entries: ReadonlyMap<number, readonly Choice[]>): Record<string, SectionArray> {
  const tags = new Map<string, number>();
  const scripts = new Map<string, number>();
  const idOf = (ids: Map<string, number>, text: string): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size);
    return ids.size - 1;
  };
  const total = [...entries.values()].reduce((sum, list) => sum + list.length, 0);
  const slots = new Uint32Array(2 ** Math.ceil(Math.log2(entries.size * 1.5 + 2)));
  const first = new Uint32Array(slots.length);
  const choiceTag = new Uint16Array(total);
  const choiceScript = new Uint16Array(total);
  const choiceCount = new Uint8Array(total);
  const choiceLast = new Uint8Array(total);
  let next = 0;
  for (const [key, list] of entries) {
    let slot = join(key, 7) & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = key;
    first[slot] = next;
    for (const choice of list) {
      choiceTag[next] = idOf(tags, choice.tag);
      choiceScript[next] = idOf(scripts, choice.script);
      choiceCount[next] = Math.min(255, choice.count);
      next++;
    }
    choiceLast[next - 1] = 1;
  }
  return {
    'seen.tags': packStrings([...tags.keys()]),
    'seen.scripts': packStrings([...scripts.keys()]),
    'seen.slots': slots,
    'seen.first': first,
    'seen.choiceTag': choiceTag,
    'seen.choiceScript': choiceScript,
    'seen.choiceCount': choiceCount,
    'seen.choiceLast': choiceLast,
  };
}

export const openSeen = (sections: Sections): Seen => ({
  tags: unpackStrings(sections.get('seen.tags')),
  scripts: unpackStrings(sections.get('seen.scripts')),
  slots: sections.get('seen.slots') as SectionArray,
  first: sections.get('seen.first') as SectionArray,
  choiceTag: sections.get('seen.choiceTag') as SectionArray,
  choiceScript: sections.get('seen.choiceScript') as SectionArray,
  choiceCount: sections.get('seen.choiceCount') as SectionArray,
  choiceLast: sections.get('seen.choiceLast') as SectionArray,
});
