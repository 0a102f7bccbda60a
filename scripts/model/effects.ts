/**
 * What the learnt trees make of each trait, as rows of a Markdown table: its mean effect on the logit where its value is
 * among the lowest and the highest fifth of the YSO terms of the training texts, and its part of all that traits change.
 *
 *   tsx scripts/model/effects.ts --sources DIR
 */
import { parseArgs } from 'node:util';
import { loadMorphology } from '../../src/fi/load.js';
import { addUp } from '../../src/stats/forest.js';
import { loadReference } from '../../src/stats/load.js';
import { TRAIT_NAMES } from '../../src/stats/traits.js';
import { trainingSamples } from './ranker.js';

const { values } = parseArgs({ options: { sources: { type: 'string' } } });
if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
const reference = await loadReference();
const terms = trainingSamples(values.sources, await loadMorphology(), reference).flatMap((sample) =>
  sample.terms.filter(({ uri }) => uri !== ''),
);
const changes = terms.map(({ traits }) => {
  const into = new Float64Array(traits.length);
  addUp(reference.forest, traits, into);
  return into;
});
const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
const sizes = TRAIT_NAMES.map((_, i) => mean(changes.map((change) => Math.abs(change[i]!))));
const all = sizes.reduce((a, b) => a + b, 0);
const fifth = Math.floor(terms.length / 5);
TRAIT_NAMES.map((name, i) => {
  const order = [...terms.keys()].sort((a, b) => terms[a]!.traits[i]! - terms[b]!.traits[i]!);
  const effect = (ids: readonly number[]): string => mean(ids.map((id) => changes[id]![i]!)).toFixed(2);
  return { name, share: sizes[i]! / all, low: effect(order.slice(0, fifth)), high: effect(order.slice(-fifth)) };
})
  .sort((a, b) => b.share - a.share)
  .forEach(({ name, share, low, high }) => {
    console.log(`| ${name} | ${low} | ${high} | ${(100 * share).toFixed(1)} |`);
  });
