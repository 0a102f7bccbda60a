import fc from 'fast-check';
import { expect, it } from 'vitest';
import { buildAutomaton } from '../../scripts/model/automaton.js';
import { numberOf } from '../../src/fi/automaton.js';

const compare = (a: readonly number[], b: readonly number[]): number => {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return a.length - b.length;
};

it('numbers every word by its place in order, and no other', () => {
  const word = fc.array(fc.integer({ min: 1, max: 6 }), { maxLength: 7 });
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), word, (words, other) => {
      const sorted = [...words].sort(compare);
      const automaton = buildAutomaton(sorted);
      sorted.forEach((one) => {
        const first = sorted.findIndex((candidate) => compare(candidate, one) === 0);
        expect(numberOf(automaton, Uint8Array.from(one), 0, one.length)).toBe(first);
      });
      const expected = sorted.findIndex((candidate) => compare(candidate, other) === 0);
      expect(numberOf(automaton, Uint8Array.from(other), 0, other.length)).toBe(expected);
    }),
    { numRuns: 200 },
  );
});
