import { spawnSync } from 'node:child_process';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { BIN, build } from './bin.js';

const LETTERS = 1_000_000;

/** A word of a million letters is no reason to hang, to break a line or to forget what stands beside it. */
describe('a post with a word of a million letters', () => {
  beforeAll(build, 60_000);

  const analyze = (word: string, format: string) =>
    spawnSync(process.execPath, [BIN, 'analyze', '--text', '--format', format, '-'], {
      input: `Asiakas luki ohjeen. ${word} Sitten hän soitti asiakaspalveluun.\n`,
      encoding: 'utf8',
      env: { ...process.env, COLUMNS: '60', NO_COLOR: '1', LC_ALL: 'C' },
      maxBuffer: 64_000_000,
    });

  it.each([
    ['ASCII', 'a'.repeat(LETTERS)],
    ['Finnish', 'ä'.repeat(LETTERS)],
    ['wide', '語'.repeat(LETTERS)],
  ])(
    'holds the width of the terminal (%s)',
    (_, word) => {
      const { stdout, status } = analyze(word, 'terminal');
      expect(status).toBe(0);
      expect(stdout).toContain('asiakaspalvelu');
      expect(Math.max(...stdout.split('\n').map((line) => stringWidth(line)))).toBeLessThanOrEqual(60);
    },
    60_000,
  );

  it.each(['markdown', 'html', 'json'])(
    'ends as %s',
    (format) => {
      const { stdout, status } = analyze('b'.repeat(LETTERS), format);
      expect(status).toBe(0);
      expect(stdout).toContain('asiakaspalvelu');
    },
    60_000,
  );
});
