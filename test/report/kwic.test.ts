import { describe, expect, it } from 'vitest';
import { comparisonCsv, renderComparison } from '../../src/report/compare.js';
import { kwicCsv, renderKwic } from '../../src/report/kwic.js';
import { PLAIN, type TerminalOptions } from '../../src/report/options.js';
import type { Comparison, KwicLine } from '../../src/types.js';

const options = (width: number): TerminalOptions => ({
  lang: 'fi',
  width,
  color: PLAIN,
  measure: (text) => [...text].length,
});
const line = (left: string, match: string, right: string, input = 'a.txt'): KwicLine => ({
  input,
  sentence: 2,
  start: left.length,
  end: left.length + match.length,
  left,
  match,
  right,
});

describe('renderKwic', () => {
  const lines = [
    line('Meillä jokainen ', 'asiakas', ' saa vastauksen saman päivän aikana.'),
    line('Kysyimme kaikilta meidän verkkokaupassamme viime vuonna asioineilta ', 'asiakkailta', ', mitä he odottivat.'),
  ];

  it.each([40, 60, 120])('sets the matches one below another in %d columns', (width) => {
    const rows = renderKwic(lines, options(width)).trimEnd().split('\n');
    expect(rows.every((row) => [...row].length <= width)).toBe(true);
    expect(rows[0]!.indexOf('asiakas')).toBe(rows[1]!.indexOf('asiakkailta'));
  });

  it('names the input when there are several, and counts sentences from 1', () => {
    expect(renderKwic(lines, options(80))).toMatch(/^3 /);
    expect(renderKwic([...lines, line('', 'asiakas', '', 'b.txt')], options(80))).toMatch(
      /^a\.txt:3 .*\n.*\nb\.txt:3 /,
    );
  });

  it('lets no text command the terminal or a spreadsheet', () => {
    const hostile = [line('\u001b[31m', 'asiakas', '\u0007'), line('=HYPERLINK("x")', 'asiakas', '')];
    for (const control of ['\u001b', '\u0007']) expect(renderKwic(hostile, options(80))).not.toContain(control);
    expect(kwicCsv(hostile)).toContain(`"'=HYPERLINK(""x"")"`);
  });

  it('is empty for no lines', () => {
    expect(renderKwic([], options(80))).toBe('');
  });
});

describe('renderComparison', () => {
  const contrast = {
    lemma: 'asiakas',
    upos: 'NOUN',
    counts: [12, 1],
    perMille: [12, 1],
    documents: [3, 1],
    g2: 10.9,
    logRatio: 3.58,
    interval: [0.9, 6.1],
    percentDiff: 1100,
  } as const;
  const comparison: Comparison = {
    a: { name: 'a', words: 1000, documents: 3 },
    b: { name: 'b', words: 1000, documents: 2 },
    moreInA: [contrast],
    moreInB: [],
    distinctive: [{ input: 'a/1.txt', terms: ['palvelu'] }],
  };

  it.each([40, 80, 140])('fits %d columns', (width) => {
    const shown = renderComparison(comparison, options(width));
    expect(shown.split('\n').every((row) => [...row].length <= width)).toBe(true);
    expect(shown).toMatch(/asiakas +12,00 +1,00/);
    expect(shown).toContain('mikään sana ei eroa yli sattuman');
  });

  it('shows the interval where there is room', () => {
    expect(renderComparison(comparison, options(80))).toContain('3,6 (0,9…6,1)');
  });

  it('gives every number in CSV', () => {
    expect(comparisonCsv(comparison).split('\r\n')[1]).toBe('a,asiakas,NOUN,12,1,12,1,3,1,10.9,3.58,0.9,6.1,1100');
  });
});
