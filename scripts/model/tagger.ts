/** Builds data/tagger.bin: what the treebanks say of words and endings, and the weights learnt from them. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAGGER_KIND, TAGGER_VERSION } from '../../src/fi/tagger/model.js';
import { scriptOf } from '../../src/fi/tagger/scripts.js';
import { writeSections } from '../../src/fi/tagger/sections.js';
import { type Choice, endingKey, packSeen, wordKey } from '../../src/fi/tagger/seen.js';
import { type GoldSentence, readTreebank } from './treebank.js';

const ENDINGS = 6;

/** Choices by word and by ending, most frequent first. */
function countSeen(sentences: readonly GoldSentence[]): Map<number, Choice[]> {
  const counts = new Map<number, Map<string, number>>();
  const add = (key: number, choice: string): void => {
    const own = counts.get(key) ?? new Map<string, number>();
    counts.set(key, own.set(choice, (own.get(choice) ?? 0) + 1));
  };
  const types = new Set<string>();
  for (const { words } of sentences)
    for (const { form, lemma, upos, feats } of words) {
      const script = scriptOf(form, lemma);
      const choice = `${upos} ${feats}\n${script}`;
      add(wordKey(form), choice);
      const lower = form.toLowerCase();
      if (lower !== form) add(wordKey(lower), choice);
      if (types.has(`${form}\n${choice}`)) continue;
      types.add(`${form}\n${choice}`);
      const plain = `${upos} ${feats}\n${script.slice(0, script.lastIndexOf('\t') + 1)}`;
      for (let n = 1; n <= ENDINGS && n < form.length; n++) add(endingKey(lower, n), plain);
    }
  const sorted = new Map<number, Choice[]>();
  for (const [key, own] of counts) {
    const list = [...own].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 1);
    sorted.set(
      key,
      list.map(([choice, count]) => {
        const [tag, script] = choice.split('\n') as [string, string];
        return { tag, script, count };
      }),
    );
  }
  return sorted;
}

export function buildTagger(sources: string, out: string, withDev: boolean): void {
  const files = ['ud/fi_tdt-train-rebuilt.conllu.gz', 'ud/fi_pud-ud-test.conllu'];
  if (withDev) files.push('ud/fi_tdt-ud-dev.conllu');
  const sentences = files.flatMap((file) => readTreebank(join(sources, file)));
  const bytes = writeSections(TAGGER_KIND, TAGGER_VERSION, packSeen(countSeen(sentences)));
  writeFileSync(join(out, 'tagger.bin'), bytes);
  const about = {
    format: TAGGER_VERSION,
    licence: 'CC-BY-SA-4.0',
    sources: files.map((file) => file.slice(3)),
    words: sentences.reduce((sum, { words }) => sum + words.length, 0),
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
  writeFileSync(join(out, 'tagger.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}
