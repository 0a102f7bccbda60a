import { changesOf, type Forest } from '../../src/stats/forest.js';
import { TRAIT_NAMES } from '../../src/stats/traits.js';
import type { Sample } from './ranker.js';

/**
 * What learnt trees make of each trait, as rows of a Markdown table: its mean effect on the logit where its value is among
 * the lowest and the highest fifth of the YSO terms of texts, and its part of all that traits change, in per cent.
 */
export function effects(samples: readonly Sample[], forest: Forest): string {
  const terms = samples.flatMap((sample) => sample.terms.filter(({ uri }) => uri !== ''));
  const changes = terms.map(({ traits }) => changesOf(forest, traits));
  const sizes = TRAIT_NAMES.map((_, i) => mean(changes.map((change) => Math.abs(change[i]!))));
  const all = sizes.reduce((a, b) => a + b, 0);
  const fifth = Math.floor(terms.length / 5);
  return TRAIT_NAMES.map((name, i) => {
    const order = [...terms.keys()].sort((a, b) => terms[a]!.traits[i]! - terms[b]!.traits[i]!);
    const effect = (ids: readonly number[]): string => mean(ids.map((id) => changes[id]![i]!)).toFixed(2);
    return { name, share: sizes[i]! / all, low: effect(order.slice(0, fifth)), high: effect(order.slice(-fifth)) };
  })
    .sort((a, b) => b.share - a.share)
    .map(({ name, share, low, high }) => `| ${name} | ${low} | ${high} | ${(100 * share).toFixed(1)} |`)
    .join('\n');
}

const mean = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0) / numbers.length;
