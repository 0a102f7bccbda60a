import { describe, expect, it } from 'vitest';
import { fitLogistic, sumsOf } from '../../scripts/model/logistic.js';
import { readPost } from '../../scripts/model/themes-posts.js';
import { murmur128 } from '../../scripts/model/vectors.js';

describe('what weights are learnt with', () => {
  it('hashes as the vectors were hashed', () => {
    // MurmurHash3_x64_128 of "hello", seed 0: cbd8a7b341bd9b02 5b1e906a48ae1d19.
    const hash = murmur128(Buffer.from('hello'), 0).map((part) => part.toString(16));
    expect(hash).toEqual(['41bd9b02', 'cbd8a7b3', '48ae1d19', '5b1e906a']);
    expect(murmur128(Buffer.from(''), 0)).toEqual([0, 0, 0, 0]);
  });

  it('parts what a column tells apart', () => {
    const x = { sparse: [[[0, 1]], [[0, 1]], [], []] as const, width: 1, dense: new Float64Array(0), denseWidth: 0 };
    const y = [true, true, false, false];
    const sums = sumsOf(x, fitLogistic(x, y, 100));
    expect([...sums].map((sum) => sum > 0)).toEqual(y);
    // The gradient is nought at the least loss: w = cost * (what is missed), by symmetry of the two rows each.
    const [weight, bias] = fitLogistic(x, y, 1) as unknown as [number, number];
    expect(weight).toBeCloseTo(2 / (1 + Math.exp(weight + bias)), 3);
    expect(bias).toBeCloseTo(2 / (1 + Math.exp(weight + bias)) - 2 / (1 + Math.exp(-bias)), 3);
  });

  it('reads a post with its labels', () => {
    const post = readPost(
      'x',
      [
        'profile: advocate',
        'themes: encounter affirmed practice main; people mentioned -',
        'also: results',
        'title: Otsikko',
        '',
        '*Hän kuunteli.\tencounter affirmed; people mentioned',
        'Jono lyheni.',
        '',
        '## Mitä opin\tpeople asked',
        'Kaikkea.',
      ].join('\n'),
    );
    expect(post.text).toBe('Otsikko\n\nHän kuunteli. Jono lyheni.\n\nMitä opin\n\nKaikkea.\n');
    expect(post.sentences.map(({ start, end }) => post.text.slice(start, end))).toEqual([
      'Hän kuunteli.',
      'Jono lyheni.',
      'Mitä opin',
      'Kaikkea.',
    ]);
    expect(post.sentences.map(({ chosen }) => chosen)).toEqual([true, false, false, false]);
    expect([...post.sentences[0]!.themes]).toEqual([
      ['encounter', 'affirmed'],
      ['people', 'mentioned'],
    ]);
    expect(post.themes.get('people')).toEqual({ stance: 'mentioned', target: null, main: false });
    expect([...post.also]).toEqual(['results']);
    expect(() => readPost('x', 'themes: ')).toThrow(/line 1: "profile:" is missing/);
  });
});
