import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands/index.js';
import { manualPage } from '../../src/cli/manual.js';

const MAN = 'man';
const PAGE = resolve(import.meta.dirname, '../../docs/postlens.1');

describe('the manual page', () => {
  it('is made from the tables as they are: run npm run man', () => {
    expect(readFileSync(PAGE, 'utf8')).toBe(manualPage(COMMANDS));
  });

  it('is shown by man without a complaint', ({ skip }) => {
    const env = { ...process.env, MANWIDTH: '80', LC_ALL: 'C.UTF-8' };
    const { error, stdout, stderr } = spawnSync(MAN, ['--warnings', '-l', '-P', 'cat', PAGE], {
      encoding: 'utf8',
      env,
    });
    if (error || /invalid option|illegal option|minimized/.test(stderr + stdout)) return skip('needs man-db');
    expect(stderr).toBe('');
    for (const { name, hidden } of COMMANDS) if (!hidden) expect(stdout).toContain(name);
    expect(stdout).toContain('--allow-private');
  });
});
