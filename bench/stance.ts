/** Reading stance of analysed posts, in tokens: the tables' own example sentences, thick with cues, ten a paragraph and ten paragraphs a post. */
import { readFileSync } from 'node:fs';
import { analyse } from '../src/fi/analyse.js';
import { loadMorphology } from '../src/fi/load.js';
import { loadCues, ROW_FILES } from '../src/stance/load.js';
import { readStance } from '../src/stance/stance.js';
import { readTsv } from '../src/stance/table.js';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';

const REPEATS = 20;
const SENTENCES = 10;
const PARAGRAPHS = 10;

const parts = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

function posts(): string[] {
  const sentences = ROW_FILES.flatMap((name) =>
    readTsv(name, readFileSync(new URL(`../data/stance/${name}.tsv`, import.meta.url), 'utf8')).flatMap(({ cells }) => [
      cells.example!.replace(/[«»]/g, ''),
      cells.counter!,
    ]),
  ).filter((sentence) => sentence !== '');
  const paragraphs = parts(sentences, SENTENCES).map((group) => group.join(' '));
  return parts(paragraphs, PARAGRAPHS).map((group) => group.join('\n\n'));
}

export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const [fi, table] = await Promise.all([loadMorphology(), loadCues()]);
  const docs = posts().map((text) => {
    const post = plainPost(text);
    return { post, sentences: analyse(fi, segment(post.text, post.blocks)) };
  });
  const tokens = docs.reduce((sum, { sentences }) => sum + sentences.reduce((n, { words }) => n + words.length, 0), 0);
  const run = (): void => {
    for (let i = 0; i < REPEATS; i++) for (const doc of docs) readStance(doc, table);
  };
  return [{ name: 'readStance', run, units: tokens * REPEATS }];
}
