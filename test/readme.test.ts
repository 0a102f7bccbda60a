import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { VERSION } from '../src/index.js';

const readme = readFileSync('README.md', 'utf8');
const scripts = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
  version: string;
};

describe('README', () => {
  it('names files that are here', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map((match) => match[1]!);
    const fixtures = [...readme.matchAll(/fixtures\/\S+\.html/g)].map((match) => match[0]);
    expect(links.length).toBeGreaterThan(5);
    expect(fixtures.length).toBeGreaterThan(0);
    expect([...links, ...fixtures].filter((path) => !existsSync(path))).toEqual([]);
  });

  it('names npm scripts that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:]+)/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((name) => !(name in scripts.scripts))).toEqual([]);
  });
});

describe('the version', () => {
  it('is that of package.json', () => {
    expect(VERSION).toBe(scripts.version);
  });
});
