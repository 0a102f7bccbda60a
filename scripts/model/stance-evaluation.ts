/**
 * Builds `data/stance/evaluation.tsv`, the inventory of evaluative words: the words chosen by hand in `seeds.tsv`, and
 * of their derivation families those that the Kotus list has (rohkea: rohkeasti, rohkeus). A seed of the kind `none` is
 * no evaluation though its family is (vahvasti strengthens).
 *
 * Beside each stands how many emotion-annotated subtitle lines (XED) of good and of bad feeling have the word: a check of
 * its sign by other people's judgement.
 *
 *   tsx scripts/model/stance-evaluation.ts --sources DIR
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { readTsv } from '../../src/stance/table.js';
import { plainPost } from '../../src/text/plain.js';
import { segment } from '../../src/text/segment.js';

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

/** Numbers of XED's emotions: joy and trust; anger, disgust, fear and sadness. Anticipation and surprise have no sign. */
const GOOD = new Set(['5', '8']);
const BAD = new Set(['1', '3', '4', '6']);

export interface Feeling {
  good: number;
  bad: number;
}

/** Lines of good and of bad feeling by `lemma class`; lines of both are left out. */
export function feelings(text: string, fi: Morphology): Map<string, Feeling> {
  const counts = new Map<string, Feeling>();
  for (const row of text.normalize('NFC').split('\n')) {
    const [line, emotions] = row.split('\t');
    const list = (emotions ?? '').split(',').map((number) => number.trim());
    const good = list.some((number) => GOOD.has(number));
    if (!line || good === list.some((number) => BAD.has(number))) continue;
    const post = plainPost(line);
    const words = analyse(fi, segment(post.text, post.blocks)).flatMap((sentence) => sentence.words);
    for (const key of new Set(words.map(({ lemma, upos }) => `${lemma.toLowerCase()} ${upos}`))) {
      const entry = counts.get(key) ?? { good: 0, bad: 0 };
      if (good) entry.good++;
      else entry.bad++;
      counts.set(key, entry);
    }
  }
  return counts;
}

const COLUMNS = ['lemma', 'upos', 'kind', 'sign', 'condition', 'origin'] as const;

export async function buildEvaluation(sources: string): Promise<{ words: number; agree: number; judged: number }> {
  const kotus = new Set(
    readFileSync(join(sources, 'kotus/nykysuomensanalista2024.csv'), 'utf8')
      .split('\n')
      .map((line) => line.split('\t')[0]!.normalize('NFC')),
  );
  const entries = inventory(readFileSync(SEEDS, 'utf8'), kotus);
  const lines = feelings(readFileSync(join(sources, 'emotion/fi-annotated.tsv'), 'utf8'), await loadMorphology());
  let good = 0;
  let bad = 0;
  for (const feeling of lines.values()) {
    good += feeling.good;
    bad += feeling.bad;
  }
  let agree = 0;
  let judged = 0;
  const rows = entries.map((entry) => {
    const feeling = lines.get(`${entry.lemma} ${entry.upos}`) ?? { good: 0, bad: 0 };
    if (feeling.good + feeling.bad >= ENOUGH) {
      judged++;
      if (feeling.good * bad > feeling.bad * good === (entry.sign === '+')) agree++;
    }
    return [...COLUMNS.map((column) => entry[column]), feeling.good, feeling.bad].join('\t');
  });
  writeFileSync(OUT, `${[[...COLUMNS, 'good', 'bad'].join('\t'), ...rows].join('\n')}\n`);
  return { words: entries.length, agree, judged };
}

/** Lines a word needs before its sign is held against them. */
const ENOUGH = 5;

if (process.argv[1]?.endsWith('stance-evaluation.ts')) {
  const { values } = parseArgs({ options: { sources: { type: 'string' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR');
  const { words, agree, judged } = await buildEvaluation(values.sources);
  console.log(
    `${words} evaluative words in ${OUT}; of ${judged} with ${ENOUGH} lines or more ${agree} have their sign`,
  );
}
