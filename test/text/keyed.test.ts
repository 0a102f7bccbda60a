import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyed, lineAt, once, whenAsked } from '../../src/text/keyed.js';

describe('rows by key', () => {
  it('are those that a map of lists would give, each key made once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.nat())), (pairs) => {
        const lists = new Map<string, string[]>();
        for (const [key, row] of pairs) lists.set(key, [...(lists.get(key) ?? []), `row ${row}`]);
        const rows = whenAsked(keyed(pairs), (row) => `row ${row}`);
        for (const [key, list] of lists) {
          expect(rows.get(key)).toEqual(list);
          expect(rows.get(key)).toBe(rows.get(key));
        }
        expect(rows.get('of no row')).toBeUndefined();
      }),
    );
  });
});

describe('once', () => {
  it('makes a value once, an undefined one too', () => {
    let made = 0;
    const get = once((key: string) => {
      made++;
      return key === 'none' ? undefined : key.length;
    });
    expect([get('abc'), get('abc'), get('none'), get('none')]).toEqual([3, 3, undefined, undefined]);
    expect(made).toBe(2);
  });
});

describe('lineAt', () => {
  it('gives the line that begins there, the last one too', () => {
    expect(lineAt('ab\ncd\n', 3)).toBe('cd');
    expect(lineAt('ab\ncd', 3)).toBe('cd');
    expect(lineAt('ab\n\ncd', 3)).toBe('');
  });
});
