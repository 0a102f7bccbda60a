import { analyse } from '../src/fi/analyse.js';
import { loadMorphology } from '../src/fi/load.js';
import { compare } from '../src/stats/compare.js';
import { keywords } from '../src/stats/keywords.js';
import { kwic } from '../src/stats/kwic.js';
import { loadReference } from '../src/stats/load.js';
import { metrics } from '../src/stats/metrics.js';
import { runningWords } from '../src/stats/words.js';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';
import type { Doc } from '../src/types.js';
import { PARAGRAPHS } from './stats-text.js';

/** Words of the long text: keywords of 100 000 words are to take less than half a second beyond the analysis. */
const LONG = 100_000;

export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const [fi, reference] = await Promise.all([loadMorphology(), loadReference()]);
  const docOf = (text: string): Doc => {
    const post = plainPost(text);
    return { post, sentences: analyse(fi, segment(post.text, post.blocks)) };
  };
  const short = docOf(PARAGRAPHS.join('\n\n'));
  const shortWords = runningWords(short.sentences);
  const long = docOf(varied(Math.ceil(LONG / shortWords)));
  const words = runningWords(long.sentences);
  return [
    { name: 'reference loaded', run: () => loadReference() },
    { name: `keywords of ${shortWords} words`, run: () => keywords(short, reference, { top: 20 }), units: shortWords },
    { name: `keywords of ${words} words`, run: () => keywords(long, reference, { top: 20 }), units: words },
    { name: `metrics of ${words} words`, run: () => metrics(long), units: words },
    { name: `kwic in ${words} words`, run: () => kwic(long, '-palvelu', 'long'), units: words },
    {
      name: `compare ${words} words with ${shortWords}`,
      run: () =>
        compare({ name: 'a', inputs: [{ name: 'a', doc: long }] }, { name: 'b', inputs: [{ name: 'b', doc: short }] }),
      units: words,
    },
  ];
}

/** The text many times over, its long words told apart by their copy so that the number of lexemes grows as in real text. */
function varied(copies: number): string {
  return Array.from({ length: copies }, (_, copy) =>
    PARAGRAPHS.map((paragraph) =>
      paragraph.replaceAll(/\p{Ll}{11,}/gu, (word) =>
        copy % 3 === 0 ? `${PREFIXES[copy % PREFIXES.length]}${word}` : word,
      ),
    ).join('\n\n'),
  ).join('\n\n');
}

const PREFIXES = ['puisto', 'talo', 'ilta', 'katu', 'vuosi', 'kesä', 'työ', 'koulu', 'ranta', 'metsä'];
