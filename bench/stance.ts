/** Reading stance of analysed text, in words: the tables' own example sentences, each a paragraph of ten. */
import { readFileSync } from 'node:fs';
import { analyse } from '../src/fi/analyse.js';
import { loadMorphology } from '../src/fi/load.js';
import { loadCues, ROW_FILES } from '../src/stance/load.js';
import { readStance } from '../src/stance/stance.js';
import { readTsv } from '../src/stance/table.js';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';

const REPEATS = 20;

function sample(): string {
  const sentences = ROW_FILES.flatMap((name) =>
    readTsv(name, readFileSync(new URL(`../data/stance/${name}.tsv`, import.meta.url), 'utf8')).flatMap(({ cells }) => [
      cells.example!.replace(/[«»]/g, ''),
      cells.counter!,
    ]),
  ).filter((sentence) => sentence !== '');
  const paragraphs: string[] = [];
  for (let i = 0; i < sentences.length; i += 10) paragraphs.push(sentences.slice(i, i + 10).join(' '));
  return Array.from({ length: REPEATS }, () => paragraphs.join('\n\n')).join('\n\n');
}

export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const [fi, table] = await Promise.all([loadMorphology(), loadCues()]);
  const post = plainPost(sample());
  const doc = { post, sentences: analyse(fi, segment(post.text, post.blocks)) };
  const units = doc.sentences.reduce((sum, { words }) => sum + words.length, 0);
  return [{ name: 'readStance', run: () => readStance(doc, table), units }];
}
