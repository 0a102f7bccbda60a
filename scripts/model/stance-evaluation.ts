/**
 * Builds `data/stance/evaluation.tsv`, the inventory of evaluative words: the words chosen by hand in `seeds.tsv`, and
 * of their derivation families those that the Kotus list has (rohkea: rohkeasti, rohkeus). A seed of the kind `none` is
 * no evaluation though its family is (vahvasti strengthens).
 *
 *   tsx scripts/model/stance-evaluation.ts --sources DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readTsv } from '../../src/stance/table.js';

const SEEDS = 'data/stance/seeds.tsv';
const OUT = 'data/stance/evaluation.tsv';

interface Entry {
  readonly lemma: string;
  readonly upos: string;
  readonly kind: string;
  readonly sign: string;
  readonly condition: string;
  readonly origin: string;
}

/** Endings of an adjective with those of its adverb and of its abstract noun; the first that fits is taken. */
const FAMILIES: readonly (readonly [RegExp, string, readonly string[]])[] = [
  [/inen$/, 'isesti', ['isuus', 'isyys']],
  [/ton$/, 'ttomasti', ['ttomuus']],
  [/tön$/, 'ttömästi', ['ttömyys']],
  [/kas$/, 'kkaasti', ['kkuus']],
  [/käs$/, 'kkäästi', ['kkyys']],
  [/ras$/, 'raasti', ['raus']],
  [/as$/, 'aasti', ['aus', 'aisuus']],
  [/äs$/, 'äästi', ['äys', 'äisyys']],
  [/is$/, 'iisti', ['eys', 'iys']],
  [/nut$/, 'neesti', ['neisuus']],
  [/nyt$/, 'neesti', ['neisyys']],
  [/e$/, 'eesti', ['eus', 'eys']],
  [/ea$/, 'easti', ['eus']],
  [/eä$/, 'eästi', ['eys']],
  [/va$/, 'vasti', ['vuus']],
  [/vä$/, 'västi', ['vyys']],
  [/a$/, 'asti', ['uus', 'ous']],
  [/ä$/, 'ästi', ['yys']],
  [/([iouyö])$/, '$1sti', ['$1us', '$1ys']],
];

/** An abstract noun evaluates as a predicate (se on typeryyttä); elsewhere it is what is spoken of. */
const PREDICATE = 'itself:[Case=Nom|Par] earlier:=olla';

/** Members of an adjective's family as they would be spelt. */
function familyOf(lemma: string): { adverb: string; nouns: string[] } | undefined {
  const family = FAMILIES.find(([ending]) => ending.test(lemma));
  if (!family) return undefined;
  const [ending, adverb, nouns] = family;
  return { adverb: lemma.replace(ending, adverb), nouns: nouns.map((noun) => lemma.replace(ending, noun)) };
}

/** Entries of the inventory, the seeds first in what they say of a word. */
export function inventory(seedText: string, kotus: ReadonlySet<string>): Entry[] {
  const entries = new Map<string, Entry>();
  const add = (entry: Entry): void => {
    const key = `${entry.lemma} ${entry.upos}`;
    if (!entries.has(key)) entries.set(key, entry);
  };
  const seeds = readTsv(SEEDS, seedText).map(({ cells }) => cells as unknown as Entry & { lemmas: string });
  for (const { lemmas, upos, kind, sign, condition } of seeds)
    for (const lemma of lemmas.split(' ')) add({ lemma, upos, kind, sign, condition, origin: 'hand' });
  for (const { lemmas, upos, kind, sign, condition } of seeds) {
    if (upos !== 'ADJ' || condition !== '') continue;
    for (const lemma of lemmas.split(' ')) {
      const family = familyOf(lemma);
      if (!family) continue;
      const origin = `derived from ${lemma}`;
      if (kotus.has(family.adverb)) add({ lemma: family.adverb, upos: 'ADV', kind, sign, condition: '', origin });
      for (const noun of family.nouns)
        if (kotus.has(noun)) add({ lemma: noun, upos: 'NOUN', kind, sign, condition: PREDICATE, origin });
    }
  }
  const order = (a: Entry, b: Entry): number => {
    const [x, y] = [`${a.lemma}\t${a.upos}`, `${b.lemma}\t${b.upos}`];
    return x < y ? -1 : x > y ? 1 : 0;
  };
  return [...entries.values()].filter(({ kind }) => kind !== 'none').sort(order);
}

export function buildEvaluation(sources: string): number {
  const kotus = new Set(
    readFileSync(join(sources, 'kotus/nykysuomensanalista2024.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]!.normalize('NFC')),
  );
  const entries = inventory(readFileSync(SEEDS, 'utf8'), kotus);
  const columns = ['lemma', 'upos', 'kind', 'sign', 'condition', 'origin'] as const;
  const lines = entries.map((entry) => columns.map((column) => entry[column]).join('\t'));
  writeFileSync(OUT, `${[columns.join('\t'), ...lines].join('\n')}\n`);
  return entries.length;
}

if (process.argv[1]?.endsWith('stance-evaluation.ts')) {
  const { values } = parseArgs({ options: { sources: { type: 'string' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR');
  console.log(`${buildEvaluation(values.sources)} evaluative words in ${OUT}`);
}
