/**
 * Builds the model files from their sources:
 *
 *   npm run model -- --sources DIR [--out data] [--only lexicon,tagger] [--allow-changed]
 *
 * Every source stands in data/SOURCES.tsv with its sha256; other bytes stop the build unless `--allow-changed` is given.
 * The same sources give the same bytes.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readTable } from './model/table.js';

export interface SourceRow {
  readonly file: string;
  readonly sha256: string;
}

/** One step builds one model file, or a few of one licence; a later step may read what an earlier one built. */
const STEPS: Readonly<Record<string, (sources: string, out: string) => Promise<void>>> = {
  lexicon: async (sources, out) => (await import('./model/lexicon.js')).writeLexicon(sources, out),
  tagger: async (sources, out) => {
    const [{ buildTagger, OPTIONS }, { openLexicon }, { readingsOf }] = await Promise.all([
      import('./model/tagger.js'),
      import('../src/fi/lexicon.js'),
      import('../src/fi/readings.js'),
    ]);
    // The tagger learns over the readings of the lexicon just built; it stands in no tagger yet.
    const lexicon = openLexicon(readFileSync(join(out, 'lexicon.bin')), 'lexicon.bin');
    const fi = { lexicon } as Parameters<typeof readingsOf>[0];
    buildTagger(sources, out, (form) => readingsOf(fi, form), { ...OPTIONS, dev: true });
  },
  names: async (sources, out) => (await import('./model/names.js')).writeNames(sources, out),
  reference: async (sources, out) => (await import('./model/reference.js')).buildReference(sources, out),
  yso: async (sources, out) => (await import('./model/yso.js')).buildYso(sources, out),
  families: async (sources, out) => (await import('./model/families.js')).buildFamilies(sources, out),
  keywords: async (sources, out) => (await import('./model/ranker.js')).buildRanker(sources, out),
};

/** Names of sources whose bytes are not those listed, each with what is wrong. */
export function changedSources(sources: string, rows: readonly SourceRow[]): string[] {
  return rows.flatMap(({ file, sha256 }) => {
    const path = join(sources, file);
    if (!existsSync(path)) return [`${file} is missing`];
    const found = createHash('sha256').update(readFileSync(path)).digest('hex');
    return found === sha256 ? [] : [`${file} has other bytes (sha256 ${found})`];
  });
}

export const sourceRows = (table: string): SourceRow[] =>
  readTable(table).map(([file = '', , , , , sha256 = '']) => ({ file, sha256 }));

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sources: { type: 'string' },
      out: { type: 'string', default: 'data' },
      only: { type: 'string' },
      'allow-changed': { type: 'boolean', default: false },
    },
  });
  if (!values.sources) throw new Error('Say where the sources are: npm run model -- --sources DIR.');
  const changed = changedSources(values.sources, sourceRows('data/SOURCES.tsv'));
  if (changed.length > 0) {
    const list = changed.map((line) => `  ${line}`).join('\n');
    if (!values['allow-changed'])
      throw new Error(`Sources differ from data/SOURCES.tsv:\n${list}\nGo on with them by --allow-changed.`);
    console.error(`Sources differ from data/SOURCES.tsv:\n${list}`);
  }
  for (const step of values.only?.split(',') ?? Object.keys(STEPS)) {
    const run = STEPS[step];
    if (!run) throw new Error(`There is no step "${step}"; steps are ${Object.keys(STEPS).join(', ')}.`);
    const start = performance.now();
    await run(values.sources, values.out);
    console.error(`${step}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
