import { describe, expect, it } from 'vitest';
import { analyzeDocs, collect, gather, loadFinnish } from '../src/index.js';

const fi = await loadFinnish();
const gathered = (name: string, text: string) =>
  analyzeDocs({ name, bytes: Buffer.from(text) }, fi, { input: 'text' }).map(({ report, doc }) => gather(report, doc));

describe('a collection', () => {
  const cafe = gathered('a', `Jono on pitkä, ja sää on kylmä. ${'Kahvila on auki tänään. '.repeat(6)}`);
  const boat = gathered('b', `Jono on pitkä, ja sää on kylmä. ${'Vene on rannassa aina. '.repeat(6)}`);

  it('says what sets each post apart from the rest', () => {
    const [a, b] = collect([...cafe, ...boat]);
    expect(a!.key.map(({ lemma }) => lemma)).toContain('kahvila');
    expect(b!.key.map(({ lemma }) => lemma)).toContain('vene');
    expect(a!.key.map(({ lemma }) => lemma)).not.toContain('jono');
    expect(a!.key.find(({ lemma }) => lemma === 'kahvila')!.counts).toEqual([6, 0]);
    expect(a!.key[0]!.interval[0]).toBeGreaterThan(0);
  });

  it('of one post has no rest', () => {
    expect(collect(cafe)[0]!.key).toEqual([]);
  });

  it('keeps the rates with their intervals, and not the text', () => {
    const [a] = collect(cafe);
    expect(a!.stance!.profile.length).toBeGreaterThan(5);
    expect(a!.words).toBe(31);
    expect(JSON.stringify(a).includes('"cues"')).toBe(false);
  });
});
