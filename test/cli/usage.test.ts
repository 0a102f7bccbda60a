import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { VERSION } from '../../src/version.js';
import { cli } from './world.js';

describe('help', () => {
  it('of the program names every command, by task', async () => {
    const { code, out, err } = await cli(['--help']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, hidden } of COMMANDS) expect(out.includes(`  ${name} `)).toBe(!hidden);
    expect(out).toContain('Read posts:');
  });

  it('is in Finnish where the locale is', async () => {
    const { out } = await cli(['analyze', '--help'], { env: { LANG: 'fi_FI.UTF-8' } });
    expect(out).toMatch(/^Käyttö: postlens analyze \[valitsimet\] \[input\.\.\.\]/);
    expect(out).not.toMatch(/\b(?:Options|Usage|Arguments|the)\b/);
    expect((await cli(['--help', '--lang', 'fi'])).out).toContain('Lue kirjoituksia:');
    expect((await cli(['help'], { env: { LC_ALL: 'fi' } })).out).toContain('Lue kirjoituksia:');
  });

  it.each(COMMANDS.filter(({ hidden }) => !hidden).map(({ name }) => name))(
    'of %s fits 80 columns and ends',
    async (name) => {
      const { code, out } = await cli([name, '--help']);
      expect(code).toBe(0);
      expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
      expect(await cli(['help', name])).toMatchObject({ code: 0, out });
    },
  );

  it('fits 40 columns', async () => {
    const { out } = await cli(['analyze', '--help'], { terminal: 40 });
    expect(
      out
        .split('\n')
        .filter((line) => line.length > 40 && !/^Usage| {2}postlens/.test(line) && !line.startsWith('  cat')),
    ).toEqual([]);
  });

  it('has topics', async () => {
    expect((await cli(['help', 'json'])).out).toContain('"ok":false');
    expect((await cli(['help', 'exit'])).out).toContain('130');
    expect(await cli(['help', 'jotain'])).toMatchObject({ code: 2, out: '' });
  });

  it('goes to stderr with exit code 2 where nothing was asked', async () => {
    const { code, out, err } = await cli([]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('Usage: postlens');
  });

  it('--version is the version', async () => {
    expect(await cli(['--version'])).toMatchObject({ code: 0, out: `${VERSION}\n`, err: '' });
  });
});

describe('wrong usage', () => {
  it.each([
    [['analyse', 'x'], 'There is no command analyse; did you mean analyze? See postlens --help.'],
    [['quux'], 'There is no command quux. See postlens --help.'],
    [['analyze', 'x', '--jsn'], 'There is no option --jsn; did you mean --json? See postlens analyze --help.'],
    [['extract', 'x', '--bogus'], 'There is no option --bogus. See postlens extract --help.'],
    [['--bogus'], 'There is no option --bogus. See postlens --help.'],
    [
      ['analyze', 'x', '--format', 'jsom'],
      '--format does not take jsom; did you mean json? It takes terminal, json, ndjson, markdown, csv',
    ],
    [['analyze', 'x', '--format', 'conllu'], '--format does not take conllu'],
    [['analyze', 'x', '--only', 'metrics,theme'], '--only does not take theme; did you mean themes?'],
    [['analyze', 'x', '--only', ''], "--only does not take ''"],
    [['analyze', 'x', '--lang', 'sv'], '--lang does not take sv'],
    [['analyze', 'x', '--from', 'pdf'], '--from does not take pdf'],
    [['analyze', 'x', '--top', '0'], '--top takes a whole number of at least 1, not 0'],
    [['analyze', 'x', '--top', '-5'], '--top takes a whole number of at least 1, not -5'],
    [['analyze', 'x', '--top', '2.5'], '--top takes a whole number'],
    [['analyze', 'x', '--top', '1e99'], '--top takes a whole number'],
    [['analyze', 'x', '--format'], '--format needs a value'],
    [['analyze', 'x', '--json', '--format', 'csv'], '--json and --format csv contradict each other'],
    [['analyze', 'x', '--text', '--from', 'html'], '--text and --from html contradict each other'],
    [['analyze'], 'There is no input'],
    [['completion'], 'needs an argument: shell'],
    [['completion', 'tcsh'], 'does not take tcsh'],
    [['completion', 'fihs'], 'did you mean fish?'],
    [['themes', 'chek', 'x'], 'did you mean check?'],
    [['schema', 'confg'], 'did you mean config?'],
    [['help', 'jsom'], 'There is no help on jsom; did you mean json? There is on json, exit'],
    [['doctor', 'x'], 'too many arguments'],
  ])('%j', async (argv, sentence) => {
    const { code, out, lines } = await cli(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines).toEqual([expect.stringContaining(sentence)]);
    expect(lines[0]).toMatch(/^postlens: .*\.$/);
  });

  it('is told in Finnish too', async () => {
    const say = async (...argv: string[]) => (await cli([...argv, '--lang', 'fi'])).err;
    expect(await say('analyze', 'x', '--jsn')).toBe(
      'postlens: Valitsinta --jsn ei ole; tarkoititko --json? Katso postlens analyze --help.\n',
    );
    expect(await say('analyze', 'x', '--format', 'jsom')).toContain(
      'Valitsimelle --format ei kelpaa jsom; tarkoititko json?',
    );
    expect(await say('analyze')).toContain('Syöte puuttuu');
  });

  it('of a file in place of a command shows the command to use', async () => {
    expect((await cli(['package.json'])).err).toContain('did you mean postlens analyze package.json?');
    expect((await cli(['https://example.org/post'])).err).toContain(
      'did you mean postlens analyze https://example.org/post?',
    );
  });
});
