import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandSpec } from '../../src/cli/command.js';
import type { Options } from '../../src/cli/options.js';
import { cli, folder } from './world.js';

/** A command that shows the options it got. */
const show: CommandSpec = {
  name: 'show',
  args: '[input...]',
  group: 'read',
  about: 'extract',
  options: [
    'format',
    'json',
    'output',
    'top',
    'only',
    'lang',
    'explain',
    'themes',
    'config',
    'noConfig',
    'color',
    'noColor',
  ],
  formats: ['text', 'json', 'csv'],
  examples: [],
  async run(_args, options, { lang, io }) {
    io.stdout.write(JSON.stringify({ ...options, spoken: lang }));
    return 0;
  },
};
let dir: ReturnType<typeof folder>;
beforeEach(() => {
  dir = folder();
  mkdirSync(join(dir.path, 'a/b'), { recursive: true });
});
afterEach(() => dir.remove());
const run = (argv: string[] = [], cwd = join(dir.path, 'a/b')) => cli(['show', ...argv], { cwd, commands: [show] });
const got = async (...argv: string[]): Promise<Options & { spoken: string }> => {
  const { code, out, err } = await run(argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
};
const config = (settings: unknown, where = 'postlens.config.json') =>
  dir.file(where, typeof settings === 'string' ? settings : JSON.stringify(settings));

describe('the schema of config files', () => {
  const validate = async () => {
    const { out } = await cli(['schema', 'config']);
    return new Ajv2020({ allErrors: true }).compile(JSON.parse(out));
  };

  it.each([
    [{ lang: 'fi', only: ['keywords'], top: 10, themes: 'omat.tsv', explain: true, format: 'json' }, true],
    [{ $schema: 'x' }, true],
    [{ topp: 5 }, false],
    [{ top: 0 }, false],
    [{ lang: 'sv' }, false],
    [{ only: ['metric'] }, false],
    [{ explain: 'yes' }, false],
    [{ allowPrivate: true }, false],
  ])('agrees with what is taken: %j', async (settings, good) => {
    expect((await validate())(settings)).toBe(good);
    config(settings);
    expect((await run()).code).toBe(good ? 0 : 2);
  });

  it('is one of two', async () => {
    expect(await cli(['schema', 'themes'])).toMatchObject({
      code: 2,
      lines: [expect.stringContaining('report, config')],
    });
  });
});

describe('a config file', () => {
  it('is found upward, the nearest one', async () => {
    config({ top: 5, lang: 'fi' });
    expect(await got()).toMatchObject({ top: 5, spoken: 'fi' });
    config({ top: 7 }, 'a/postlens.config.json');
    expect(await got()).toMatchObject({ top: 7, spoken: 'en' });
  });

  it('is passed by where it is empty, and as none where it cannot be read', async () => {
    config({ top: 7 });
    config(' \n', 'a/b/postlens.config.json');
    expect((await got()).top).toBe(7);
    mkdirSync(join(dir.path, 'a/postlens.config.json'));
    expect((await got()).top).toBeUndefined();
  });

  it('gives way to flags', async () => {
    config({ top: 5, lang: 'fi', format: 'csv', color: true, only: ['metrics', 'themes'] });
    expect(await got()).toMatchObject({ format: 'csv', color: true, only: ['metrics', 'themes'] });
    expect(await got('--top', '9', '--lang', 'en', '--json', '--no-color', '--only', 'stance')).toMatchObject({
      top: 9,
      spoken: 'en',
      format: 'json',
      color: false,
      only: ['stance'],
    });
    expect((await got('-o', 'x.json')).format).toBe('json');
  });

  it('can be named, or left out', async () => {
    config({ top: 5 });
    const other = config({ top: 6 }, 'other.json');
    expect((await got('--config', other)).top).toBe(6);
    expect((await got('--no-config')).top).toBeUndefined();
  });

  it('has paths relative to itself', async () => {
    config({ themes: 'omat.tsv' });
    expect((await got()).themes).toBe(join(dir.path, 'omat.tsv'));
  });

  it('may hold settings of other commands and a $schema', async () => {
    config({ $schema: 'x', rank: 'keyness', format: 'ndjson' });
    expect(await got()).toEqual({ format: 'text', spoken: 'en' });
  });

  it.each([
    ['{', 'is no JSON object'],
    ['[1]', 'is no JSON object'],
    [{ topp: 5 }, 'a setting topp that there is not; did you mean top?'],
    [{ allowPrivate: true }, 'a setting allowPrivate that there is not'],
    [{ output: 'x' }, 'a setting output'],
    [{ top: 0 }, 'gives top a wrong value'],
    [{ top: 'many' }, 'gives top a wrong value'],
    [{ lang: 'sv' }, 'gives lang a wrong value'],
    [{ explain: 'yes' }, 'gives explain a wrong value'],
    [{ only: ['metric'] }, 'gives only a wrong value'],
    [{ format: { a: 1 } }, 'gives format a wrong value'],
  ])('with a mistake is told: %j', async (settings, sentence) => {
    config(settings);
    const { code, out, lines } = await run();
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(lines[0]).toContain('postlens.config.json');
  });

  it('that is not there is told', async () => {
    expect(await run(['--config', join(dir.path, 'none.json')])).toMatchObject({
      code: 2,
      lines: [expect.stringContaining('no config file')],
    });
  });
});
