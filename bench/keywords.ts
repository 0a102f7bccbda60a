/**
 * Keywords side by side: postlens and natural run here and now on librarians' texts, beside the stored figures of other
 * tools on the same texts.
 *
 *   npm run bench:keywords -- [--shared DIR]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../src/fi/analyse.js';
import { loadMorphology } from '../src/fi/load.js';
import { keywords } from '../src/stats/keywords.js';
import { isContent } from '../src/stats/lexemes.js';
import { loadReference } from '../src/stats/load.js';
import { tfIdf } from '../src/stats/natural.js';
import { plainPost } from '../src/text/plain.js';
import { segment } from '../src/text/segment.js';
import type { Doc } from '../src/types.js';

interface Answer {
  readonly id: string;
  readonly keywords: readonly string[];
  readonly concepts?: readonly string[];
}

interface Mode {
  readonly f1at5: number;
  readonly ndcg10: number;
}

interface Row {
  readonly tool: string;
  readonly lemma: Mode;
  readonly concepts?: Mode | undefined;
  readonly note: string;
}

const { values } = parseArgs({ options: { shared: { type: 'string', default: '../shared' } } });
const folder = join(values.shared, 'data/keywords');
const gold = join(folder, 'kirjastonhoitaja');
if (existsSync(gold)) await run();
else console.log(`${gold} is not here: there are no texts to compare on.`);

async function run(): Promise<void> {
  const [fi, reference] = await Promise.all([loadMorphology(), loadReference()]);
  const texts = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => ({ id: name.slice(0, -4), text: readFileSync(join(gold, name), 'utf8').normalize('NFC') }));
  const docs = texts.map(({ text }): Doc => {
    const post = plainPost(text);
    return { post, sentences: analyse(fi, segment(post.text, post.blocks)) };
  });
  const answers = (rank: 'score' | 'frequency' | 'keyness'): Answer[] =>
    docs.map((doc, i) => {
      const { items } = keywords(doc, reference, { rank, top: 50 });
      return {
        id: texts[i]!.id,
        keywords: items.slice(0, 10).map(({ lemma }) => lemma),
        concepts: items.flatMap(({ yso }) => (yso ? [yso.uri] : [])).slice(0, 10),
      };
    });
  const natural = (documents: readonly (readonly string[])[]): Answer[] =>
    tfIdf(documents).map((terms, i) => ({ id: texts[i]!.id, keywords: terms.slice(0, 10).map(({ term }) => term) }));
  const nouns = docs.map((doc) =>
    doc.sentences.flatMap(({ words }) =>
      words.filter((word) => isContent(word) && word.upos === 'NOUN').map(({ lemma }) => lemma),
    ),
  );
  const forms = texts.map(({ text }) => text.toLowerCase().match(/\p{L}{2,}/gu) ?? []);
  const live: Row[] = [
    { tool: 'postlens', ...score(answers('score')), note: 'live' },
    { tool: 'postlens --rank keyness', ...score(answers('keyness')), note: 'live' },
    { tool: 'postlens --rank frequency', ...score(answers('frequency')), note: 'live' },
    { tool: 'natural, tf-idf of noun lemmas of postlens', ...score(natural(nouns)), note: 'live' },
    { tool: 'natural, tf-idf of forms', ...score(natural(forms)), note: 'live' },
  ];
  const rows = [...live, ...stored()].sort((a, b) => b.lemma.f1at5 - a.lemma.f1at5);
  console.log(`${texts.length} texts; F1 of the five best and nDCG of the ten best, per cent\n`);
  console.log(`${'tool'.padEnd(72)} lemma F1  nDCG   concept F1  nDCG`);
  for (const { tool, lemma, concepts, note } of rows)
    console.log(
      `${`${tool} (${note})`.slice(0, 71).padEnd(72)} ${percent(lemma.f1at5)} ${percent(lemma.ndcg10)}     ${percent(concepts?.f1at5)} ${percent(concepts?.ndcg10)}`,
    );
  console.log(`\n${versusFrequency(answers('score'))}`);
}

/** The best setting of each tool by lemma F1@5. */
function stored(): Row[] {
  const { results } = JSON.parse(readFileSync(join(folder, 'baselines.json'), 'utf8')) as {
    results: { tool: string; version?: string; setting: string; lemma: Mode; concepts?: Mode }[];
  };
  const best = new Map<string, (typeof results)[number]>();
  for (const result of results)
    if (result.lemma.f1at5 > (best.get(result.tool)?.lemma.f1at5 ?? -1)) best.set(result.tool, result);
  return [...best.values()].map(({ tool, version, setting, lemma, concepts }) => ({
    tool: `${tool}${version ? ` ${version}` : ''}: ${setting}`,
    lemma,
    concepts,
    note: 'stored',
  }));
}

function score(answers: readonly Answer[]): Pick<Row, 'lemma' | 'concepts'> {
  const { modes } = JSON.parse(scorer(answers, ['--json'])) as {
    modes: Record<'lemma' | 'concepts', { ndcg10: number; at5: { macro: { f1: number } } } | undefined>;
  };
  const mode = (name: 'lemma' | 'concepts'): Mode | undefined =>
    modes[name] && { f1at5: modes[name].at5.macro.f1, ndcg10: modes[name].ndcg10 };
  return { lemma: mode('lemma')!, concepts: answers[0]?.concepts ? mode('concepts') : undefined };
}

function versusFrequency(answers: readonly Answer[]): string {
  return scorer(answers, ['--vs', join(folder, 'baselines/frequency.ndjson')])
    .split('\n')
    .filter((line) => line.includes('resamples'))
    .join('\n');
}

function scorer(answers: readonly Answer[], options: readonly string[]): string {
  const temporary = mkdtempSync(join(tmpdir(), 'postlens-keywords-'));
  const file = join(temporary, 'keywords.ndjson');
  writeFileSync(file, answers.map((answer) => JSON.stringify(answer)).join('\n'));
  const tool = join(values.shared, 'tools/keyword-eval/keyword-eval.mjs');
  const { stdout, stderr, status } = spawnSync(process.execPath, [tool, gold, file, ...options], { encoding: 'utf8' });
  rmSync(temporary, { recursive: true });
  if (status !== 0) throw new Error(`The scorer failed: ${stderr}`);
  return stdout;
}

function percent(value: number | undefined): string {
  return (value === undefined ? '–' : (100 * value).toFixed(1)).padStart(8);
}
