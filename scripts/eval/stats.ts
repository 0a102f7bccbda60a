import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { keywords } from '../../src/stats/keywords.js';
import { loadReference, type Reference } from '../../src/stats/load.js';
import type { Keyword } from '../../src/types.js';
import { docOf } from './doc.js';
import type { Figure } from './figure.js';

/** Words that a Finnish reader looks for among the first ten of the post that postlens was first made for. */
const EXPECTED = [
  'asiakaslähtöisyys',
  'asiakaslähtöinen',
  'kulttuuri',
  'asiakas',
  'HR',
  'taso',
  'yritys',
  'rekrytointi',
];

interface Mode {
  readonly ndcg10: number;
  readonly at5: { readonly macro: { readonly f1: number } };
}

/** F1 of the five best keywords against librarians' subjects, per cent, and what is found of the founding post's. */
export async function measure(shared: string | undefined): Promise<Figure[]> {
  const gold = shared && join(shared, 'data/keywords/kirjastonhoitaja');
  if (!gold || !existsSync(gold)) return [];
  const [fi, reference] = await Promise.all([loadMorphology(), loadReference()]);
  const ids = readdirSync(gold)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.slice(0, -4));
  const rows = ids.map((id) => {
    const items = keywordsOf(readFileSync(join(gold, `${id}.txt`), 'utf8'), fi, reference);
    const concepts = items.flatMap(({ yso }) => (yso ? [yso.uri] : []));
    return JSON.stringify({
      id,
      keywords: items.slice(0, 10).map(({ lemma }) => lemma),
      concepts: concepts.slice(0, 10),
    });
  });
  const folder = mkdtempSync(join(tmpdir(), 'postlens-keywords-'));
  const file = join(folder, 'keywords.ndjson');
  writeFileSync(file, rows.join('\n'));
  const scorer = join(shared, 'tools/keyword-eval/keyword-eval.mjs');
  const { stdout } = spawnSync(process.execPath, [scorer, gold, file, '--json'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  const { modes } = JSON.parse(stdout) as { modes: Record<'lemma' | 'concepts', Mode> };
  const figures = (['lemma', 'concepts'] as const).flatMap((mode) => [
    { name: `${mode} F1@5`, value: 100 * modes[mode].at5.macro.f1 },
    { name: `${mode} nDCG@10`, value: 100 * modes[mode].ndcg10 },
  ]);
  const post = join(shared, 'seed/post.txt');
  if (!existsSync(post)) return figures;
  const first = keywordsOf(readFileSync(post, 'utf8'), fi, reference).slice(0, 10);
  return [
    ...figures,
    {
      name: 'founding post: expected in the first ten',
      value: EXPECTED.filter((word) => first.some(({ lemma }) => lemma === word)).length,
    },
    {
      name: 'founding post: nouns and adjectives in the first ten',
      value: first.filter(({ upos }) => ['NOUN', 'ADJ', 'PROPN'].includes(upos)).length,
    },
  ];
}

function keywordsOf(text: string, fi: Morphology, reference: Reference): readonly Keyword[] {
  return keywords(docOf(fi, text), reference, { top: 50 }).items;
}
