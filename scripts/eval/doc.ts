import { analyse } from '../../src/fi/analyse.js';
import type { Morphology } from '../../src/fi/load.js';
import { plainPost } from '../../src/text/plain.js';
import { segment } from '../../src/text/segment.js';
import type { Doc } from '../../src/types.js';

/** A plain text with every word analysed. */
export function docOf(fi: Morphology, text: string): Doc {
  const post = plainPost(text.normalize('NFC'));
  return { post, sentences: analyse(fi, segment(post.text, post.blocks)) };
}
