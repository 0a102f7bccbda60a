import { openSections } from './sections.js';
import { openSeen, type Seen } from './seen.js';

export const TAGGER_KIND = 'tagger';
export const TAGGER_VERSION = 1;

/** What was learnt from the treebanks. */
export interface Tagger {
  readonly seen: Seen;
}

/** @throws PostlensError `model` where the bytes are not a whole tagger of this version */
export function openTagger(bytes: Uint8Array, name: string): Tagger {
  return { seen: openSeen(openSections(bytes, TAGGER_KIND, TAGGER_VERSION, name)) };
}
