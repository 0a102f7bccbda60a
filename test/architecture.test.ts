import { readdirSync, readFileSync, statSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Who may import whom: folder (or file) -> folders, and packages by the file that may import them. */
const ROOT = 'src';
const ALLOWED: Record<string, readonly string[]> = {
  types: [],
  errors: [],
  version: [],
  'model-file': [],
  'table-file': [],
  input: ['version'],
  html: ['text'],
  text: [],
  report: [],
  fi: ['text', 'model-file'],
  stats: ['text', 'model-file'],
  stance: ['text', 'fi', 'stats', 'table-file'],
  themes: ['text', 'fi', 'stats', 'stance', 'table-file', 'model-file'],
  collection: ['stats', 'stance'],
  analyze: ['version', 'html', 'text', 'fi', 'stats', 'stance', 'themes', 'report'],
  index: ['version', 'analyze', 'collection', 'html', 'text', 'fi', 'stats', 'stance', 'themes', 'report'],
  cli: ['version', 'index', 'input'],
};
const PACKAGES: Record<string, readonly string[]> = {
  cheerio: ['html/dom.ts'],
  'cheerio/slim': ['html/dom.ts'],
  domhandler: ['html/dom.ts'],
  htmlparser2: ['html/dom.ts'],
  'iconv-lite': ['html/decode.ts'],
  natural: ['stats/natural.ts'],
  'string-width': ['cli/'],
  'd3-scale': ['report/html/'],
  'robots-parser': ['input/'],
  commander: ['cli/'],
  chalk: ['cli/'],
  '@pnpm/tabtab': ['cli/'],
  'cli-progress': ['cli/'],
};
const BUILTIN: Record<string, readonly string[]> = {
  'node:crypto': ['report/html/document.ts'],
  'node:fs': ['input/', 'cli/', 'model-file.ts', 'table-file.ts', 'stance/load.ts', 'themes/load.ts'],
  'node:fs/promises': ['input/', 'cli/'],
  'node:zlib': ['input/', 'cli/'],
  'node:url': ['input/', 'cli/', 'fi/load.ts', 'stance/load.ts', 'themes/load.ts', 'stats/load.ts'],
};

const files = (dir: string): string[] =>
  readdirSync(dir).flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? files(path) : path.endsWith('.ts') ? [path] : [];
  });

const importsOf = (path: string): string[] =>
  [...readFileSync(path, 'utf8').matchAll(/(?:\bfrom\s+|\bimport\s*\(\s*|^import\s+)['"]([^'"]+)['"]/gm)].map(
    (m) => m[1]!,
  );

/** The unit a file belongs to: its folder under src, or its own name at the top. */
const unitOf = (path: string): string =>
  relative(ROOT, path)
    .split('/')[0]!
    .replace(/\.(ts|js)$/, '');

const mayUse = (path: string, owners: readonly string[]): boolean =>
  owners.some(
    (owner) => relative(ROOT, path) === owner || (owner.endsWith('/') && relative(ROOT, path).startsWith(owner)),
  );

describe('architecture', () => {
  const all = files(ROOT);

  it('sees the source tree', () => {
    expect(all.length).toBeGreaterThan(5);
    expect([...new Set(all.map(unitOf))].filter((unit) => !(unit in ALLOWED))).toEqual([]);
  });

  it('lets each folder import only what the table allows', () => {
    const wrong: string[] = [];
    for (const path of all) {
      const unit = unitOf(path);
      for (const target of importsOf(path)) {
        if (target.startsWith('.')) {
          const other = unitOf(resolve(path, '..', target).slice(resolve('.').length + 1));
          if (other !== unit && other !== 'types' && other !== 'errors' && !ALLOWED[unit]?.includes(other))
            wrong.push(`${path} imports ${target}`);
        } else if (target.startsWith('node:') || builtinModules.includes(target)) {
          const pure = !['input', 'cli'].includes(unit);
          if (pure && !mayUse(path, BUILTIN[target] ?? [])) wrong.push(`${path} imports ${target}`);
        } else {
          const name = Object.keys(PACKAGES).find(
            (key) => target === key || (key === 'natural' && target.startsWith('natural/')),
          );
          if (!name || !mayUse(path, PACKAGES[name]!)) wrong.push(`${path} imports ${target}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('keeps process, console and colour in the CLI', () => {
    const wrong = all.filter(
      (path) => unitOf(path) !== 'cli' && /\bprocess\.[a-z]+\b|\bconsole\.[a-z]+\(/.test(readFileSync(path, 'utf8')),
    );
    expect(wrong).toEqual([]);
  });

  it('has no file of more than 300 lines in src', () => {
    const made = (path: string) => readFileSync(path, 'utf8').startsWith('// Made from');
    const long = all.filter((path) => !made(path) && readFileSync(path, 'utf8').split('\n').length > 300);
    expect(long.filter((path) => !path.endsWith('src/types.ts') && path !== 'src/types.ts')).toEqual([]);
  });
});
