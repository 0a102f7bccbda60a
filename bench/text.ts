import { readdirSync, readFileSync } from 'node:fs';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';
import { tokenize } from '../src/text/tokenize.js';

/** Tokens a run stand in `units`: the fixtures' bodies, repeated to a fair length. */
export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const bodies = readdirSync('fixtures')
    .filter((name) => name.endsWith('.expected.json'))
    .map((name) => (JSON.parse(readFileSync(`fixtures/${name}`, 'utf8')) as { text?: string }).text ?? '')
    .join('\n\n');
  const text = `${bodies}\n\n`.repeat(Math.max(1, Math.ceil(200_000 / Math.max(1, bodies.length))));
  const { blocks } = plainPost(text);
  const units = tokenize(text, 0, text.length).length;
  return [
    { name: 'tokenize', run: () => tokenize(text, 0, text.length).length, units },
    { name: 'segment', run: () => segment(text, blocks).length, units },
    { name: 'plain text to sentences', run: () => segment(text, plainPost(text).blocks).length, units },
  ];
}
