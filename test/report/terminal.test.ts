import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { PLAIN, type TerminalOptions } from '../../src/report/options.js';
import { renderTerminal } from '../../src/report/terminal.js';
import { hostile, sample } from './sample.js';

const options = (change: Partial<TerminalOptions> = {}): TerminalOptions => ({
  lang: 'en',
  width: 80,
  color: PLAIN,
  measure: stringWidth,
  ...change,
});

describe('the terminal report', () => {
  it('says first what the post is, then what it is about, how the author stands, what is said of customers', () => {
    const text = renderTerminal(sample(), options());
    const order = [
      'Miksi jono on pitkä',
      'Aino Esimerkki',
      '2024-03-05',
      'Summary',
      'Keywords',
      'Stance',
      'Customer themes',
      'Numbers',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it('writes decimals as the language does', () => {
    expect(renderTerminal(sample(), options({ lang: 'fi' }))).toContain('50,0 (40,0)');
    expect(renderTerminal(sample(), options({ lang: 'en' }))).toContain('50.0 (40.0)');
  });

  it('quotes cues in their sentences and themes with their evidence', () => {
    const text = renderTerminal(sample(), options());
    expect(text).toContain('[Turha] lomake ärsyttää minua silti.');
    expect(text).toContain('attitude.appreciation- “Turha”');
    expect(text).toContain('+ affirmed the practice, main');
    expect(text).toContain('2  Ehkä se johtuu siitä');
  });

  it.each([40, 60, 80, 120, 200])('has no line wider than %i columns', (width) => {
    for (const lang of ['fi', 'en'] as const)
      for (const explain of [false, true])
        for (const report of [sample(), hostile()]) {
          const lines = renderTerminal(report, options({ width, lang, explain })).split('\n');
          expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        }
  });

  it('says the same with colour as without', () => {
    const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const color = {
      title: tag('t'),
      heading: tag('h'),
      dim: tag('d'),
      bar: tag('b'),
      positive: tag('p'),
      negative: tag('n'),
      cue: tag('c'),
    };
    const strip = (text: string) => text.replace(/<\/?[thdbpnc]>/g, '');
    expect(strip(renderTerminal(sample(), options({ color })))).toBe(renderTerminal(sample(), options()));
  });

  it('shows hostile text harmlessly', () => {
    const text = renderTerminal(hostile(), options());
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not reach the terminal
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('leaves out parts that were not asked for', () => {
    const { metrics, stance, themes, summary, ...rest } = sample();
    const text = renderTerminal(rest, options());
    expect(text).toContain('Keywords');
    expect(text).not.toContain('Stance');
    expect([metrics, stance, themes, summary]).not.toContain(undefined);
  });
});
