/**
 * Tags as small integers: a tag is a UPOS with a feature string exactly as UD Finnish-TDT writes it
 * (`Case=Ine|Number=Sing`, `_` for none). An id holds for one process only: files keep the text, never the id.
 */
import type { Feats, Upos } from '../types.js';

export type Tag = number;

const ids = new Map<string, Tag>();
const uposOfTag: Upos[] = [];
const featsTextOfTag: string[] = [];
const featsOfTag: (Feats | undefined)[] = [];

/** Id of a tag whose features are already in order; the text `UPOS` + space + features is its key. */
export function tagOf(upos: Upos, feats: string): Tag {
  const key = `${upos} ${feats}`;
  const known = ids.get(key);
  if (known !== undefined) return known;
  const id = uposOfTag.length;
  ids.set(key, id);
  uposOfTag.push(upos);
  featsTextOfTag.push(feats);
  featsOfTag.push(undefined);
  return id;
}

export const uposOf = (tag: Tag): Upos => uposOfTag[tag] as Upos;

/** Features as text, `_` for none. */
export const featsTextOf = (tag: Tag): string => featsTextOfTag[tag] as string;

/** Features by name; one frozen object a tag. */
export function featsOf(tag: Tag): Feats {
  const known = featsOfTag[tag];
  if (known) return known;
  const made = parseFeats(featsTextOf(tag));
  featsOfTag[tag] = made;
  return made;
}

/** Number of tags met so far: ids run from 0 to one below. */
export const tagCount = (): number => uposOfTag.length;

/** `UPOS` + space + features, as model files keep a tag. */
export const tagText = (tag: Tag): string => `${uposOf(tag)} ${featsTextOf(tag)}`;

export function parseTag(text: string): Tag {
  const space = text.indexOf(' ');
  return tagOf(text.slice(0, space) as Upos, text.slice(space + 1));
}

const parsed = new Map<string, Feats>();

/** Features by name; one frozen object a text. */
export function parseFeats(text: string): Feats {
  const known = parsed.get(text);
  if (known) return known;
  const feats: Record<string, string> = {};
  let from = 0;
  while (from < text.length && text !== '_') {
    const equals = text.indexOf('=', from);
    const end = text.indexOf('|', equals);
    const to = end < 0 ? text.length : end;
    feats[text.slice(from, equals)] = text.slice(equals + 1, to);
    from = to + 1;
  }
  parsed.set(text, Object.freeze(feats));
  return feats;
}

/** UD order: by name, case ignored (`Number` before `Number[psor]`); `_` for none. */
export function formatFeats(feats: Feats): string {
  const names = Object.keys(feats);
  if (names.length === 0) return '_';
  names.sort((a, b) => {
    const x = a.toLowerCase();
    const y = b.toLowerCase();
    return x < y ? -1 : x > y ? 1 : 0;
  });
  return names.map((name) => `${name}=${feats[name]}`).join('|');
}
