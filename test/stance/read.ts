import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology } from '../../src/fi/load.js';
import { type CueTable, loadCues } from '../../src/stance/load.js';
import { readStance, type StanceOptions } from '../../src/stance/stance.js';
import { plainPost } from '../../src/text/plain.js';
import { segment } from '../../src/text/segment.js';
import type { Cue, Doc, Stance } from '../../src/types.js';

const morphology = loadMorphology();
const cues = loadCues();

export const table = (): Promise<CueTable> => cues;

export async function docOf(text: string): Promise<Doc> {
  const post = plainPost(text);
  return { post, sentences: analyse(await morphology, segment(post.text, post.blocks)) };
}

export async function stanceOf(text: string, options?: StanceOptions): Promise<Stance> {
  return readStance(await docOf(text), await cues, options);
}

/** Cues as `category.subtype sign "words"`, in the text's order. */
export async function cuesOf(text: string): Promise<string[]> {
  return (await stanceOf(text)).cues.map((cue) => nameOf(cue, text));
}

export const nameOf = (cue: Cue, text: string): string =>
  `${cue.category}.${cue.subtype}${cue.sign ?? ''} "${text.slice(cue.start, cue.end)}"`;
