import { execFileSync } from 'node:child_process';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { build, type PluginBuild } from 'esbuild';
import { wording } from '../src/text/wording.js';
import { buildTables } from './tables.js';

/** The writer of HTML escapes characters; the package that it takes that from would bring all that decodes them, twice. */
function onlyEscape({ onResolve, resolve }: PluginBuild): void {
  onResolve({ filter: /^entities$/ }, ({ importer, resolveDir, kind }) =>
    importer.includes('dom-serializer') ? resolve('entities/lib/escape.js', { resolveDir, kind }) : undefined,
  );
}

const LITERAL = /\bwording\(\s*\/((?:\\.|\[(?:\\.|[^\]\\])*\]|[^/\\[\n])+)\/([a-z]*),?\s*\)/g;

/** Patterns of letters as `wording` writes them: to do so at each start takes longer than to use them. */
function writeOut({ onLoad }: PluginBuild): void {
  onLoad({ filter: /[/\\]src[/\\].*\.ts$/ }, async ({ path }) => {
    const source = await readFile(path, 'utf8');
    const contents = source.replace(LITERAL, (_, pattern, flags) => String(wording(new RegExp(pattern, flags))));
    return { contents, loader: 'ts' };
  });
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

/**
 * Bundles the command line into dist/bundle/main.cjs: loading two hundred small modules one by one would take longer than
 * the analysis of a post. Library users get the plain modules. One file in a function, as bin/load.js calls it; parts that
 * a command does not need are not run. V8's code cache of it is made last, by a process of its own with the flags of the
 * command.
 */
const OUT = 'dist/bundle';
// V8 knows a cache by the length of its source: one of an earlier bundle must never meet a new one.
await rm(`${OUT}/main.cjs.cache`, { force: true });
await build({
  entryPoints: ['src/cli/main.ts'],
  // As deep as the compiled modules, so that paths to data/ relative to the module hold in both.
  outfile: `${OUT}/main.cjs`,
  bundle: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  // Reads its templates from files beside itself.
  external: ['@pnpm/tabtab'],
  supported: { 'dynamic-import': false },
  plugins: [
    { name: 'escape', setup: onlyEscape },
    { name: 'wording', setup: writeOut },
  ],
  // For commands that are programs of their own, of which there are none.
  alias: { 'node:child_process': './scripts/no-child-process.js' },
  define: { 'import.meta.url': '__url' },
  banner: {
    js: "(function(exports,require,module,__filename,__dirname){const __url=require('node:url').pathToFileURL(__filename).href;",
  },
  footer: { js: '})' },
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});
// esbuild writes ASCII but for patterns; bin/load.js reads one byte a character.
const bundle = await readFile(`${OUT}/main.cjs`, 'utf8');
await writeFile(`${OUT}/main.cjs`, bundle.replace(/[^\0-\x7f]/g, escaped), 'ascii');
for (const name of await readdir(OUT)) if (!name.startsWith('main.cjs')) await rm(`${OUT}/${name}`);
buildTables('dist/tables');
execFileSync(process.execPath, ['scripts/code-cache.js'], { stdio: ['ignore', 'ignore', 'inherit'] });
