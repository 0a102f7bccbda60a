import { describe, expect, it } from 'vitest';
import { compare } from '../../src/stats/compare.js';
import { docOf } from './doc.js';

const repeat = (word: string, times: number) => Array<string>(times).fill(word).join(' ');
const text = (own: string) =>
  docOf([
    ['paragraph', `${repeat(`${own}/${own}/NOUN`, 12)} ${repeat('arki/arki/NOUN', 30)} ${repeat('se/se/PRON', 400)}`],
  ]);
const side = (name: string, own: string, texts = 1) => ({
  name,
  inputs: Array.from({ length: texts }, (_, i) => ({ name: `${name}${i}`, doc: text(own) })),
});

describe('compare', () => {
  const result = compare(side('a', 'kissa'), side('b', 'koira', 2));

  it('tells what each side has more of, and leaves out what both have alike', () => {
    expect(result.moreInA.map(({ lemma }) => lemma)).toEqual(['kissa']);
    expect(result.moreInB.map(({ lemma }) => lemma)).toEqual(['koira']);
    expect(result.a).toEqual({ name: 'a', words: 442, documents: 1 });
  });

  it('gives counts, texts and an interval that holds the log ratio', () => {
    const [cat] = result.moreInA;
    expect(cat).toMatchObject({ counts: [12, 0], documents: [1, 0] });
    expect(cat!.interval[0]).toBeGreaterThan(0);
    expect(cat!.interval[0]).toBeLessThan(cat!.logRatio);
    expect(cat!.interval[1]).toBeGreaterThan(cat!.logRatio);
  });

  it('mirrors itself', () => {
    const mirrored = compare(side('b', 'koira', 2), side('a', 'kissa'));
    expect(mirrored.moreInB[0]!.logRatio).toBeCloseTo(-result.moreInA[0]!.logRatio, 10);
  });

  it('names the words that set each of several texts apart', () => {
    const three = compare(side('a', 'kissa', 2), side('b', 'koira', 2));
    expect(three.distinctive.map(({ terms }) => terms)).toEqual([['kissa'], ['kissa'], ['koira'], ['koira']]);
    expect(compare(side('a', 'kissa'), side('b', 'koira')).distinctive).toEqual([]);
  });

  it('finds nothing in two equal texts', () => {
    const same = compare(side('a', 'kissa'), side('b', 'kissa'));
    expect([...same.moreInA, ...same.moreInB]).toEqual([]);
  });
});
