import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, onPath, shell } from './bin.js';
import { folder } from './world.js';

const ROOT = resolve(import.meta.dirname, '../..');
const DOCS = join(ROOT, 'docs');
const PAGES = [join(ROOT, 'README.md'), ...readdirSync(DOCS).map((name) => join(DOCS, name))].filter((path) =>
  path.endsWith('.md'),
);

interface Block {
  /** What stands after the fence: a language, and the name of the file to save the block as. */
  readonly language: string;
  readonly file: string | undefined;
  readonly content: string;
}

const blocksOf = (page: string): Block[] =>
  [...readFileSync(page, 'utf8').matchAll(/^```(\w*)(?: (\S+))?\n(.*?)^```$/gms)].map(
    ([, language, file, content]) => ({ language: language!, file, content: content! }),
  );

/** Blocks to run: of shell, and without a language where a command of postlens stands. */
const examplesOf = (page: string): string[] =>
  blocksOf(page)
    .filter(({ language, content }) => language === 'sh' || (language === '' && content.startsWith('postlens ')))
    .map(({ content }) => content.trim());

/** Commands in the cells of tables, as README gives them by task. */
const inTables = (page: string): string[] =>
  readFileSync(page, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => [...line.matchAll(/`(postlens (?:analyze|extract|annotate) [^`]+)`/g)])
    .map(([, command]) => command!.replaceAll('\\|', '|'));

/** Why an example cannot run here; nothing where it can. */
function obstacle(example: string): string | undefined {
  if (/\bnpm\b/.test(example)) return 'installs packages';
  if (/https?:\/\//.test(example)) return 'needs the network';
  const tool = ['jq', 'mlr'].find((name) => new RegExp(`\\b${name}\\b`).test(example));
  return tool && spawnSync(tool, ['--version']).error ? `needs ${tool}` : undefined;
}

let path: ReturnType<typeof onPath>;
beforeAll(() => {
  build();
  path = onPath();
}, 120_000);
afterAll(() => path?.remove());

describe.for(PAGES.filter((page) => examplesOf(page).length + inTables(page).length > 0))('examples of %s', (page) => {
  let dir: ReturnType<typeof folder>;
  beforeAll(() => {
    dir = folder();
    mkdirSync(join(dir.path, 'reports'));
    cpSync(join(dir.path, 'posts'), join(dir.path, 'pages'), { recursive: true });
    symlinkSync(join(ROOT, 'fixtures'), join(dir.path, 'fixtures'));
    for (const { file, content } of blocksOf(page)) if (file) writeFileSync(join(dir.path, file), content);
  });
  afterAll(() => dir?.remove());

  it.for([...examplesOf(page), ...inTables(page)])('%s', { timeout: 60_000 }, async (example, { skip }) => {
    const why = obstacle(example);
    if (why) return skip(why);
    const { code, out, err } = await shell(`set -e\n${example}`, { cwd: dir.path, env: path.env });
    // One of them shows how failures are told, and so has one.
    expect({ code, err }).toEqual({ code: example.includes('nowhere.html') ? 1 : 0, err: '' });
    if (!/ > | -o /.test(example)) expect(out.trim()).not.toBe('');
  });
});

describe('the links of the pages', () => {
  it.for(PAGES)('of %s lead somewhere', (page) => {
    const anchors = (file: string) =>
      [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)].map(([, title]) =>
        title!
          .toLowerCase()
          .replace(/[^\p{L}\d -]/gu, '')
          .replaceAll(' ', '-'),
      );
    const links = [...readFileSync(page, 'utf8').matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)]+))?\)/g)];
    const dead = links.filter(([, to, anchor]) => {
      const file = to ? join(dirname(page), to) : page;
      const here = existsSync(file);
      return !here || (anchor !== undefined && !anchors(file).includes(anchor));
    });
    expect(dead.map(([link]) => link)).toEqual([]);
  });

  it('of the index name every page', () => {
    const index = readFileSync(join(DOCS, 'README.md'), 'utf8');
    const pages = PAGES.map((page) => basename(page)).filter((name) => name !== 'README.md');
    expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });
});

interface Workflow {
  readonly on: unknown;
  readonly jobs: Record<string, { 'runs-on': string; steps: { uses?: string; run?: string; with?: object }[] }>;
}

describe('the workflow for GitHub', () => {
  const [block] = blocksOf(join(DOCS, 'github-action.md')).filter(({ language }) => language === 'yaml');
  const workflow = parse(block!.content) as Workflow;
  const steps = Object.values(workflow.jobs).flatMap((job) => job.steps);

  it('checks out, installs Node.js 20 and keeps what is written', () => {
    expect(workflow.on).toBeTruthy();
    expect(steps.every(({ uses, run }) => (uses === undefined) !== (run === undefined))).toBe(true);
    const uses = steps.flatMap((step) => (step.uses ? [step.uses.replace(/@v\d+$/, '')] : []));
    expect(uses).toEqual(['actions/checkout', 'actions/setup-node', 'actions/upload-artifact']);
    expect(steps[1]!.with).toMatchObject({ 'node-version': 20 });
    const kept = (steps.at(-1)!.with as { path: string }).path;
    expect(steps.some(({ run }) => run?.endsWith(`> ${kept}`))).toBe(true);
  });

  it('runs commands that postlens understands', { timeout: 60_000 }, async () => {
    const dir = folder();
    const commands = steps.flatMap(({ run }) => (run?.startsWith('npx ') ? [run.slice(4)] : []));
    expect(commands).toHaveLength(2);
    for (const command of commands) {
      const env = { ...path.env, GITHUB_STEP_SUMMARY: join(dir.path, 'summary.md') };
      expect(await shell(command, { cwd: dir.path, env })).toEqual({ code: 0, signal: null, out: '', err: '' });
    }
    const lines = readFileSync(join(dir.path, 'report.ndjson'), 'utf8').trim().split('\n');
    expect(lines.map((line) => JSON.parse(line).schema)).toEqual(Array(3).fill('postlens/1'));
    expect(readFileSync(join(dir.path, 'summary.md'), 'utf8')).toContain('# Torikahvila aukeaa');
    dir.remove();
  });
});
