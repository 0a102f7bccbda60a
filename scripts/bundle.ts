import { readdir, rm } from 'node:fs/promises';
import { build } from 'esbuild';

/**
 * Bundles the command line into dist/bundle: loading two hundred small modules one by one would take longer than the
 * analysis of a post. What a command does not need stays in chunks of its own. Library users get the plain modules.
 */
const OUT = 'dist/bundle';
const { metafile } = await build({
  entryPoints: ['src/cli/main.ts'],
  // As deep as the compiled modules, so that paths to data/ relative to the module hold in both.
  outdir: OUT,
  metafile: true,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Reads its templates from files beside itself.
  external: ['@pnpm/tabtab'],
  minifySyntax: true,
  minifyWhitespace: true,
  // CommonJS packages among the dependencies call require for Node's own modules.
  banner: { js: "import{createRequire}from'node:module';const require=createRequire(import.meta.url);" },
  logLevel: 'warning',
});

// Chunks of an earlier build go last: a command that is running meanwhile still finds its own.
const made = new Set(Object.keys(metafile.outputs));
for (const name of await readdir(OUT)) if (!made.has(`${OUT}/${name}`)) await rm(`${OUT}/${name}`);
