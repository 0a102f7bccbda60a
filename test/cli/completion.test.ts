import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { build, onPath } from './bin.js';
import { cli, folder } from './world.js';

/** What a shell is answered when the cursor is at the end of the last word. */
const answer = async (shell: string, ...words: string[]) => {
  const env = { SHELL: `/usr/bin/${shell}`, COMP_CWORD: String(words.length) };
  const { code, out, err } = await cli(['completion-server', '--', 'postlens', ...words], { env });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out.split('\n').filter(Boolean);
};
const FILES = '__tabtab_complete_files__';

describe('answers to a shell', () => {
  it('are commands first', async () => {
    expect(await answer('bash', '')).toEqual(expect.arrayContaining(['analyze', 'extract', 'annotate', 'doctor']));
    expect(await answer('bash', 'an')).toEqual(['analyze', 'annotate']);
    expect(await answer('bash', '')).not.toContain('completion-server');
    expect(await answer('fish', 'doc')).toEqual([expect.stringMatching(/^doctor\t.*version/)]);
    expect(await answer('zsh', 'doc')).toEqual([expect.stringMatching(/^doctor:.*version/)]);
  });

  it('are options of the command', async () => {
    expect(await answer('bash', 'analyze', '--f')).toEqual(['--format', '--from']);
    expect(await answer('bash', 'doctor', '--f')).toEqual([]);
    expect(await answer('bash', 'extract', 'a.html', '--he')).toEqual(['--help']);
  });

  it('are values of the option', async () => {
    expect(await answer('bash', 'analyze', '--format', '')).toEqual(COMMANDS[0]!.formats);
    expect(await answer('bash', 'extract', '-f', 'm')).toEqual(['markdown']);
    expect(await answer('bash', 'analyze', '--lang=f')).toEqual(['--lang=fi']);
    expect(await answer('bash', 'analyze', '--only', 'metrics,k')).toEqual(['metrics,keywords']);
    expect(await answer('bash', 'analyze', '--top', '')).toEqual([]);
    expect(await answer('bash', 'completion', '')).toEqual(['bash', 'zsh', 'fish']);
  });

  it('are files where an input or a path is due', async () => {
    for (const words of [
      ['analyze', ''],
      ['analyze', '--json', 'po'],
      ['extract', 'a.html', '-o', ''],
    ]) {
      expect(await answer('zsh', ...words)).toEqual([FILES]);
      expect(await answer('bash', ...words)).toEqual([]);
    }
  });

  it('are in the user’s language', async () => {
    const env = { SHELL: 'zsh', COMP_CWORD: '1', LANG: 'fi_FI.UTF-8' };
    expect((await cli(['completion-server', '--', 'postlens', 'doc'], { env })).out).toContain('versiot');
  });
});

describe('the scripts', () => {
  it.each(['bash', 'zsh', 'fish'])('for %s calls postlens and puts nothing typed through eval', async (shell) => {
    const { code, out } = await cli(['completion', shell]);
    expect(code).toBe(0);
    expect(out).toContain('postlens completion-server -- ');
    expect(out).not.toMatch(/\beval\b(?!"-ed)/);
  });
});

describe('in a real shell', () => {
  let dir: ReturnType<typeof folder>;
  let path: ReturnType<typeof onPath>;
  beforeAll(() => {
    build();
    dir = folder();
    path = onPath();
  }, 120_000);
  afterAll(() => {
    dir?.remove();
    path?.remove();
  });

  const LINES: readonly (readonly [words: string[], found: string[]])[] = [
    [['an'], ['analyze', 'annotate']],
    [['analyze', '--format', 'j'], ['json']],
    [['extract', '--fo'], ['--format']],
    [['extract', '; touch pwned; $(touch pwned)', '--fo'], ['--format']],
  ];
  const scripts: Record<string, (words: string[]) => string> = {
    bash: (words) => `
      eval "$(postlens completion bash)"
      COMP_WORDS=(postlens ${words.map((word) => `'${word}'`).join(' ')}); COMP_LINE="\${COMP_WORDS[*]}"
      COMP_CWORD=${words.length}; COMP_POINT=\${#COMP_LINE}
      _postlens_completion; printf '%s\\n' "\${COMPREPLY[@]}"`,
    zsh: (words) => `
      autoload -U compinit; compinit -u -D
      _describe() { print -rl -- "\${(@P)2%%:*}" }
      eval "$(postlens completion zsh)"
      words=(postlens ${words.map((word) => `'${word}'`).join(' ')}); CURRENT=${words.length + 1}; BUFFER="$words"; CURSOR=$#BUFFER
      _postlens_completion`,
    fish: (words) => `
      postlens completion fish | source
      complete -C "postlens ${words.map((word) => (/[ ;$]/.test(word) ? `'${word.replaceAll('$', '\\$')}'` : word)).join(' ')}" | string replace -r '\\t.*' ''`,
  };

  it.for(Object.keys(scripts))('%s', (shell, { skip }) => {
    if (spawnSync(shell, ['-c', 'true']).error) return skip(`needs ${shell}`);
    for (const [words, found] of LINES) {
      const script = join(dir.path, `try.${shell}`);
      writeFileSync(script, scripts[shell]!(words));
      const out = execFileSync(shell, [script], { cwd: dir.path, env: path.env, encoding: 'utf8' });
      expect(out.split('\n').filter(Boolean)).toEqual(found);
    }
    expect(existsSync(join(dir.path, 'pwned'))).toBe(false);
  });
});
