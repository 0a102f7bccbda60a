import { existsSync, readFileSync } from 'node:fs';
import { analyse } from '../src/fi/analyse.js';
import { loadMorphology } from '../src/fi/load.js';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';
import type { Sentence } from '../src/types.js';

/** Running text where there is some; else a short text of our own, many times over. */
const CORPUS = '../shared/data/fincore/dev.tsv';
const OWN =
  'Asiakas on aina oikeassa, sanotaan. Silti harva yritys kuuntelee asiakastaan ennen kuin on liian myöhäistä. ';

function sentencesOf(text: string): Sentence[] {
  const post = plainPost(text);
  return segment(post.text, post.blocks);
}

/** Loading of all model files, the first reading of a text (every form is new), and reading with the forms known. */
export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const texts = existsSync(CORPUS)
    ? readFileSync(CORPUS, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => line.slice(line.indexOf('\t') + 1))
    : [OWN.repeat(200)];
  const sentences = texts.map(sentencesOf);
  const units = sentences.flat().reduce((sum, { tokens }) => sum + tokens.length, 0);
  const fi = await loadMorphology();
  const read = (model: typeof fi): void => {
    for (const text of sentences) analyse(model, text);
  };
  return [
    { name: 'load the model files', run: () => loadMorphology() },
    { name: 'analyse, every form new', run: () => read({ ...fi }), units },
    { name: 'analyse, forms known', run: () => read(fi), units },
  ];
}
