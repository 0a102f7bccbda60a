import { describe, expect, it } from 'vitest';
import type { Terminal } from '../../src/cli/io.js';
import { colorLevel, columns, language } from '../../src/cli/look.js';
import { palette } from '../../src/cli/palette.js';

describe('language', () => {
  it.each([
    [{}, 'en'],
    [{ LANG: 'fi_FI.UTF-8' }, 'fi'],
    [{ LANG: 'fi' }, 'fi'],
    [{ LANG: 'fil_PH.UTF-8' }, 'en'],
    [{ LANG: 'C' }, 'en'],
    [{ LANG: 'fi_FI', LC_MESSAGES: 'sv_SE' }, 'en'],
    [{ LANG: 'sv_SE', LC_MESSAGES: 'fi_FI@euro' }, 'fi'],
    [{ LANG: 'fi_FI', LC_MESSAGES: 'fi_FI', LC_ALL: 'C.UTF-8' }, 'en'],
    [{ LANG: 'fi_FI', LC_ALL: '' }, 'fi'],
  ])('%j is %s', (env, expected) => expect(language(undefined, env)).toBe(expected));

  it('is the one chosen', () => {
    expect(language('fi', { LANG: 'en_US' })).toBe('fi');
    expect(language('nonsense', { LANG: 'fi_FI' })).toBe('fi');
  });
});

const terminal = (depth: number) => ({ isTTY: true, columns: 100, getColorDepth: () => depth }) as unknown as Terminal;
const pipe = {} as Terminal;

describe('colorLevel', () => {
  it.each([
    ['a terminal', undefined, terminal(8), {}, 2],
    ['a terminal of 16 million colours', undefined, terminal(24), {}, 3],
    ['a terminal of one colour', undefined, terminal(1), {}, 0],
    ['a dumb terminal', undefined, terminal(8), { TERM: 'dumb' }, 0],
    ['a pipe', undefined, pipe, {}, 0],
    ['NO_COLOR', undefined, terminal(8), { NO_COLOR: '1' }, 0],
    ['an empty NO_COLOR', undefined, terminal(8), { NO_COLOR: '' }, 2],
    ['NO_COLOR before FORCE_COLOR', undefined, terminal(8), { NO_COLOR: '1', FORCE_COLOR: '1' }, 0],
    ['FORCE_COLOR', undefined, pipe, { FORCE_COLOR: '1' }, 1],
    ['FORCE_COLOR of a level', undefined, pipe, { FORCE_COLOR: '3' }, 3],
    ['FORCE_COLOR=true', undefined, pipe, { FORCE_COLOR: 'true' }, 1],
    ['FORCE_COLOR=0', undefined, terminal(8), { FORCE_COLOR: '0' }, 0],
    ['--color to a pipe', true, pipe, {}, 1],
    ['--color before NO_COLOR', true, terminal(8), { NO_COLOR: '1' }, 2],
    ['--no-color before FORCE_COLOR', false, terminal(8), { FORCE_COLOR: '3' }, 0],
  ])('%s', (_what, chosen, stdout, env, level) => expect(colorLevel(chosen, { stdout, env })).toBe(level));
});

it('columns are the terminal’s, or COLUMNS, or 80, within 40 to 200', () => {
  expect(columns({ stdout: terminal(8), env: {} })).toBe(100);
  expect(columns({ stdout: pipe, env: {} })).toBe(80);
  expect(columns({ stdout: pipe, env: { COLUMNS: '60' } })).toBe(60);
  expect(columns({ stdout: pipe, env: { COLUMNS: '7' } })).toBe(40);
  expect(columns({ stdout: pipe, env: { COLUMNS: 'x' } })).toBe(80);
  expect(columns({ stdout: pipe, env: { COLUMNS: '9999' } })).toBe(200);
});

it('the palette colours only where there are colours', async () => {
  expect((await palette(0)).title('otsikko')).toBe('otsikko');
  expect((await palette(1)).title('otsikko')).toBe('\u001b[1motsikko\u001b[22m');
});
