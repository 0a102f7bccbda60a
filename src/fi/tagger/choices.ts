import { type Container, jsonOf, jsonSection, type Section, sectionOf } from '../container.js';
import { parseTag, type Tag } from '../tags.js';
import { hashText, join } from './hash.js';
import { parseScript, type Script } from './scripts.js';

/**
 * What the training text says, as one open table of 32-bit keys -> (tag, script, count), most frequent first. Keys are
 * hashes of a word, of an ending, or of an ending with a tag; an unknown key is taken for a known one about once in 10^9.
 */
export interface Choices {
  /** Texts of tags and of scripts: few of them are asked in one text. */
  readonly tagTexts: readonly string[];
  readonly scriptTexts: readonly string[];
  /** Those read so far; -1 and undefined for the others. */
  readonly tags: Int32Array;
  readonly scripts: (Script | undefined)[];
  /** 0 = empty. */
  readonly keys: Uint32Array;
  /** Number of the key's first choice. */
  readonly first: Uint32Array;
  readonly tag: Uint16Array;
  readonly script: Uint16Array;
  /** Count up to 127; the high bit marks the key's last choice. */
  readonly count: Uint8Array;
}

const WORD = 1;
const ENDING = 2;
const CHANGE = 3;
const LAST = 128;

export const wordKey = (form: string): number => hashText(form, 0, form.length, WORD) >>> 0 || 1;

/** Of the last `length` units of a form in lower case; `capital` where the form has one. */
export const endingKey = (lower: string, length: number, capital: boolean): number =>
  hashText(lower, lower.length - length, lower.length, ENDING + (capital ? 16 : 0)) >>> 0 || 1;

/** Of an ending of words with a tag (its hash without what goes with the word). */
export const changeKey = (lower: string, length: number, whole: number): number =>
  join(hashText(lower, lower.length - length, lower.length, CHANGE), whole) >>> 0 || 1;

/** Number of the key's first choice, -1 where the key is unknown. */
export function firstChoice(choices: Choices, key: number): number {
  const { keys, first } = choices;
  const mask = keys.length - 1;
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const found = keys[slot] as number;
    if (found === key) return first[slot] as number;
    if (found === 0) return -1;
  }
}

export interface Choice {
  readonly tag: Tag;
  readonly script: Script;
  readonly count: number;
}

/** Number of the choice after this one, -1 after the last of its key. */
export const nextChoice = ({ count }: Choices, at: number): number => ((count[at] as number) >= LAST ? -1 : at + 1);

export const countAt = ({ count }: Choices, at: number): number => (count[at] as number) & (LAST - 1);

export function tagAt({ tag, tags, tagTexts }: Choices, at: number): Tag {
  const id = tag[at] as number;
  const known = tags[id] as number;
  if (known >= 0) return known;
  const made = parseTag(tagTexts[id] as string);
  tags[id] = made;
  return made;
}

export function scriptAt({ script, scripts, scriptTexts }: Choices, at: number): Script {
  const id = script[at] as number;
  const known = scripts[id];
  if (known) return known;
  const made = parseScript(scriptTexts[id] as string);
  scripts[id] = made;
  return made;
}

/** All choices of a key, most frequent first. */
export function choicesOf(choices: Choices, key: number): Choice[] {
  const list: Choice[] = [];
  for (let at = firstChoice(choices, key); at >= 0; at = nextChoice(choices, at))
    list.push({ tag: tagAt(choices, at), script: scriptAt(choices, at), count: countAt(choices, at) });
  return list;
}

/** A choice as the builder has it: texts, not ids. */
export interface RawChoice {
  readonly tag: string;
  readonly script: string;
  readonly count: number;
}

/** Packs lists of choices by key. */
export function packChoices(entries: ReadonlyMap<number, readonly RawChoice[]>): Record<string, Section> {
  const tags = new Map<string, number>();
  const scripts = new Map<string, number>();
  const idOf = (ids: Map<string, number>, text: string): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, ids.size);
    return ids.size - 1;
  };
  const total = [...entries.values()].reduce((sum, list) => sum + list.length, 0);
  const keys = new Uint32Array(2 ** Math.ceil(Math.log2(entries.size * 1.25 + 2)));
  const first = new Uint32Array(keys.length);
  const tag = new Uint16Array(total);
  const script = new Uint16Array(total);
  const count = new Uint8Array(total);
  let next = 0;
  for (const [key, list] of entries) {
    let slot = key & (keys.length - 1);
    while (keys[slot] !== 0) slot = (slot + 1) & (keys.length - 1);
    keys[slot] = key;
    first[slot] = next;
    for (const choice of list) {
      tag[next] = idOf(tags, choice.tag);
      script[next] = idOf(scripts, choice.script);
      count[next] = Math.max(1, Math.min(LAST - 1, choice.count));
      next++;
    }
    count[next - 1] = (count[next - 1] as number) + LAST;
  }
  if (scripts.size > 65535) throw new RangeError(`too many ways to make lemmas: ${scripts.size}`);
  return {
    tags: jsonSection([...tags.keys()]),
    scripts: jsonSection([...scripts.keys()]),
    keys,
    first,
    tag,
    script,
    count,
  };
}

export function openChoices(container: Container): Choices {
  const tagTexts = jsonOf(container, 'tags') as string[];
  const scriptTexts = jsonOf(container, 'scripts') as string[];
  return {
    tagTexts,
    scriptTexts,
    tags: new Int32Array(tagTexts.length).fill(-1),
    scripts: new Array<Script | undefined>(scriptTexts.length).fill(undefined),
    keys: sectionOf(container, 'keys', 'u32'),
    first: sectionOf(container, 'first', 'u32'),
    tag: sectionOf(container, 'tag', 'u16'),
    script: sectionOf(container, 'script', 'u16'),
    count: sectionOf(container, 'count', 'u8'),
  };
}
