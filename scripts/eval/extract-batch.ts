import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractHtml } from '../../src/html/extract.js';
import { guessOf, textOf } from './html.js';

/** `tsx scripts/eval/extract-batch.ts IN OUT`: the text of every IN/ID.html as OUT/ID.txt, and OUT/meta.json. */
const [from, to] = process.argv.slice(2);
if (!from || !to) throw new Error('usage: extract-batch.ts IN OUT');
mkdirSync(to, { recursive: true });
const meta: Record<string, unknown> = {};
for (const name of readdirSync(from)
  .filter((file) => file.endsWith('.html'))
  .sort()) {
  const id = name.replace(/\.html$/, '');
  const extraction = extractHtml({ name, bytes: readFileSync(join(from, name)) });
  writeFileSync(join(to, `${id}.txt`), textOf(extraction));
  meta[id] = guessOf(extraction);
}
writeFileSync(join(to, 'meta.json'), JSON.stringify(meta, null, 1));
