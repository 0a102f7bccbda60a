/**
 * Builds all that keywords need, in the order in which one needs the other: frequencies, YSO, families, weights.
 *
 *   tsx scripts/model/keywords.ts --sources DIR [--out data]
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadMorphology } from '../../src/fi/load.js';
import { buildFamilies } from './families.js';
import { labelForms } from './labels.js';
import { buildRanker } from './ranker.js';
import { buildReference } from './reference.js';
import { buildYso } from './yso.js';

export async function buildKeywords(sources: string, out: string): Promise<void> {
  await buildReference(sources, out);
  buildYso(sources, out, labelForms(await loadMorphology()));
  buildFamilies(sources, out);
  await buildRanker(sources, out);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string', default: 'data' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  await buildKeywords(values.sources, values.out);
}
