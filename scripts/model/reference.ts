/**
 * Builds the reference frequencies of Finnish lexemes: `data/reference.bin` (treebanks and subtitles, share-alike) and
 * `data/web.bin` (web texts, site descriptions, librarians' answers). Only counts are kept, never a text.
 *
 *   tsx scripts/model/reference.ts --sources DIR [--out data]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { analyse } from '../../src/fi/analyse.js';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { readings } from '../../src/fi/readings.js';
import { lexemeKey } from '../../src/stats/lexemes.js';
import { REFERENCE_FORMAT, REFERENCE_VERSION } from '../../src/stats/reference.js';
import { byBytes, type Column, packStrings, writeTable } from '../../src/stats/table.js';
import { plainPost } from '../../src/text/plain.js';
import { segment } from '../../src/text/segment.js';
import { addDocument, type CountedWord, conlluDocuments, newTally, sha256, type Tally } from './counting.js';

/** A lexeme of a single corpus that stands there fewer times tells no frequency. */
const FEWEST = 2;

const SOURCES = {
  train: 'ud/fi_tdt-train-rebuilt.conllu.gz',
  dev: 'ud/fi_tdt-ud-dev.conllu',
  pud: 'ud/fi_pud-ud-test.conllu',
  subtitles: 'frequency/fi_50k.txt',
  web: 'silver/fincore-dev.conllu.gz',
  sites: 'text/makupalat.txt.gz',
  library: 'keywords/kirjastonhoitaja-train.ndjson.gz',
} as const;

export async function buildReference(sources: string, out: string): Promise<void> {
  const fi = await loadMorphology(out);
  const read = (name: keyof typeof SOURCES): string => readSource(join(sources, SOURCES[name]));
  write(
    join(out, 'reference'),
    [fromConllu('treebank', [read('train'), read('dev'), read('pud')]), subtitles(read('subtitles'), fi)],
    sources,
    ['train', 'dev', 'pud', 'subtitles'],
    'CC BY-SA 4.0: counted from UD Finnish-TDT and UD Finnish-PUD (CC BY-SA 4.0) and from FrequencyWords, OpenSubtitles 2018 (CC BY-SA 4.0).',
  );
  write(
    join(out, 'web'),
    [
      fromConllu('web', [read('web')]),
      fromTexts('sites', read('sites').split('\n'), fi),
      fromTexts('library', libraryTexts(read('library')), fi),
    ],
    sources,
    ['web', 'sites', 'library'],
    'CC BY 4.0 for the counts; the texts counted (FinCORE web texts, makupalat.fi, kirjastot.fi) belong to their writers and are not part of it.',
  );
}

function readSource(path: string): string {
  const bytes = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC');
}

function fromConllu(id: string, texts: readonly string[]): Tally {
  const tally = newTally(id);
  for (const text of texts) for (const words of conlluDocuments(text)) addDocument(tally, words);
  return tally;
}

function fromTexts(id: string, texts: readonly string[], fi: Morphology): Tally {
  const tally = newTally(id);
  for (const text of texts) {
    const post = plainPost(text);
    const words: CountedWord[] = analyse(fi, segment(post.text, post.blocks)).flatMap((sentence) => sentence.words);
    if (words.length > 0) addDocument(tally, words);
  }
  return tally;
}

/** Counts of forms go to the lexeme of the form's first reading; which film has a word is not known. */
function subtitles(text: string, fi: Morphology): Tally {
  const tally = newTally('spoken');
  for (const line of text.split('\n')) {
    const [form, count] = line.split(' ');
    if (!form || !count) continue;
    tally.words += Number(count);
    const reading = readings(fi, form)[0];
    if (!reading) continue;
    const key = lexemeKey(reading.lemma, reading.upos);
    tally.counts.set(key, (tally.counts.get(key) ?? 0) + Number(count));
  }
  return tally;
}

export const libraryTexts = (ndjson: string): string[] =>
  ndjson
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text);

function write(
  path: string,
  tallies: readonly Tally[],
  sources: string,
  names: (keyof typeof SOURCES)[],
  licence: string,
): void {
  const total = new Map<string, number>();
  for (const { counts } of tallies) for (const [key, count] of counts) total.set(key, (total.get(key) ?? 0) + count);
  const keys = [...total]
    .filter(([, count]) => count >= FEWEST)
    .map(([key]) => key)
    .sort(byBytes);
  const { bytes, ends } = packStrings(keys);
  const columns: Record<string, Column> = {
    corpora: new TextEncoder().encode(tallies.map(({ id }) => id).join('\n')),
    sizes: Uint32Array.from(tallies.flatMap(({ words, documents }) => [words, documents])),
    keys: bytes,
    ends,
  };
  for (const { id, counts, documentCounts } of tallies) {
    columns[`${id}.count`] = narrow(keys.map((key) => counts.get(key) ?? 0));
    columns[`${id}.documents`] = narrow(
      documentCounts.size === 0 ? [] : keys.map((key) => documentCounts.get(key) ?? 0),
    );
  }
  const table = writeTable(REFERENCE_FORMAT, REFERENCE_VERSION, columns);
  writeFileSync(`${path}.bin`, table);
  const about = {
    format: REFERENCE_FORMAT,
    version: REFERENCE_VERSION,
    lexemes: keys.length,
    corpora: tallies.map(({ id, words, documents }) => ({ id, words, documents })),
    sources: names.map((name) => ({ file: SOURCES[name], sha256: sha256(readFileSync(join(sources, SOURCES[name]))) })),
    licence,
    sha256: sha256(table),
  };
  writeFileSync(`${path}.json`, `${JSON.stringify(about, undefined, 2)}\n`);
}

/** The narrowest column that holds the numbers. */
function narrow(numbers: readonly number[]): Column {
  const largest = numbers.reduce((a, b) => Math.max(a, b), 0);
  return largest < 256
    ? Uint8Array.from(numbers)
    : largest < 65536
      ? Uint16Array.from(numbers)
      : Uint32Array.from(numbers);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string', default: 'data' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  await buildReference(values.sources, values.out);
}
