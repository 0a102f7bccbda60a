import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { analyse } from '../src/fi/analyse.js';
import { loadMorphology } from '../src/fi/load.js';
import { parseConllu } from '../src/text/conllu.js';

/**
 * Lemmas beside Voikko in the same run: `npm run bench:voikko -- FILE.conllu`. Needs Debian's libvoikko1, voikko-fi and
 * python3-libvoikko (a yardstick only). Relaxed lemmas: case and `#` do not count. Voikko gives its first analysis and
 * chooses by no context; its conventions for participles, pronouns and names are not the treebank's.
 */
const [file] = process.argv.slice(2);
if (!file) throw new Error('Name a CoNLL-U file.');

const text = readFileSync(file, 'utf8');
const gold = text
  .split('\n')
  .map((line) => line.split('\t'))
  .filter((cells) => /^\d+$/.test(cells[0] ?? ''))
  .map(([, form = '', lemma = '']) => ({ form, lemma }));
const relaxed = (lemma: string): string => lemma.replaceAll(/(?<=.)#(?=.)/g, '').toLowerCase();
const right = (lemmas: readonly string[]): string => {
  const content = gold.map((word, i) => ({ ...word, own: lemmas[i]! })).filter(({ form }) => /\p{L}/u.test(form));
  const hits = content.filter(({ lemma, own }) => relaxed(lemma) === relaxed(own)).length;
  return `${((100 * hits) / content.length).toFixed(1)} % of ${content.length} words with a letter`;
};
const rate = (seconds: number): string => `${Math.round(gold.length / seconds).toLocaleString('en')} words/s`;

const fi = await loadMorphology();
const documents = parseConllu(text);
const start = performance.now();
const own = documents.flatMap(({ sentences }) => analyse(fi, sentences)).flatMap(({ words }) => words);
const seconds = (performance.now() - start) / 1000;
console.log(
  `postlens  lemma ${right(own.map(({ lemma }) => lemma))}, ${rate(seconds)} with disambiguation, first pass`,
);

const run = spawnSync('/usr/bin/python3', [new URL('voikko.py', import.meta.url).pathname], {
  input: gold.map(({ form }) => form).join('\n'),
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
if (run.status !== 0)
  console.log('Voikko is not installed here: apt-get install libvoikko1 voikko-fi python3-libvoikko');
else {
  const lines = run.stdout.trimEnd().split('\n');
  console.log(
    `Voikko    lemma ${right(lines.slice(0, gold.length))}, ${rate(Number(lines.at(-1)))} by its Python binding`,
  );
}
