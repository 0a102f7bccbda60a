import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderConllu } from '../../src/report/conllu.js';
import { splitMultiword } from '../../src/text/multiword.js';
import { segment } from '../../src/text/segment.js';
import type { Block, Doc, Token, Word } from '../../src/types.js';
import type { Figure } from './figure.js';

/** Raw text, a document a line, as a document whose words are its tokens with multiword tokens split. */
export function tokenized(text: string): Doc {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) blocks.push({ start, end: start + line.length, type: 'paragraph' });
    start += line.length + 1;
  }
  return {
    post: { kind: 'post', meta: {}, text, blocks },
    sentences: segment(text, blocks).map(({ tokens, ...sentence }) => ({
      ...sentence,
      names: [],
      words: tokens.flatMap(wordsOf),
    })),
  };
}

function wordsOf(token: Token): Word[] {
  const forms = splitMultiword(token.form);
  const bare = { ...token, upos: 'X', feats: {}, from: 'identity' } as const;
  if (!forms) return [{ ...bare, lemma: token.form, parts: [token.form] }];
  const count = forms.length;
  return forms.map((form, index) => ({ ...bare, form, lemma: form, parts: [form], multiword: { index, count } }));
}

/** Tokens, words and sentences of raw treebank text, F1 in per cent (definitions of the CoNLL 2018 shared task). */
export async function measure(shared: string | undefined): Promise<Figure[]> {
  const scorer = shared === undefined ? '' : join(shared, 'tools/ud-eval/ud-eval.mjs');
  if (!existsSync(scorer)) return [];
  const folder = mkdtempSync(join(tmpdir(), 'text-'));
  try {
    return [
      ...score(join(shared!, 'data/ud/fi_tdt-ud-dev.conllu'), 'tdt-dev', ['--unit', 'id']),
      ...score(join(shared!, 'data/ud/fi_pud-ud-test.conllu'), 'pud', ['--unit', 'sentence']),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }

  function score(gold: string, name: string, unit: readonly string[]): Figure[] {
    const run = (...args: string[]): string =>
      execFileSync('node', [scorer, ...args], { encoding: 'utf8', maxBuffer: 1e9 });
    const file = join(folder, `${name}.conllu`);
    writeFileSync(file, renderConllu([tokenized(run('--text', gold, ...unit))]));
    const f1 = (metric: string, ...only: string[]): number =>
      Math.round(1e4 * JSON.parse(run(gold, file, '--json', ...only)).metrics[metric].f1) / 100;
    const figures = ['Tokens', 'Words', 'Sentences'].map((metric) => ({
      name: `text/${name}/${metric.toLowerCase()}`,
      value: f1(metric),
    }));
    return name === 'tdt-dev'
      ? [...figures, { name: `text/${name}/blog-sentences`, value: f1('Sentences', '--only', 'b') }]
      : figures;
  }
}
