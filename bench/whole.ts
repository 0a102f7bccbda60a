import { readdirSync, readFileSync } from 'node:fs';
import { analyzeSource, loadFinnish } from '../src/index.js';
import type { Task } from './run.js';

/** A post from bytes to report, warm: every fixture that holds one. */
export async function tasks(): Promise<Task[]> {
  const fi = await loadFinnish();
  const sources = readdirSync('fixtures')
    .filter((name) => name.endsWith('.html') && name !== 'no-post.html')
    .map((name) => ({ name, bytes: readFileSync(`fixtures/${name}`) }));
  const read = (only?: 'keywords' | 'stance') => () => {
    for (const source of sources) analyzeSource(source, fi, only ? { only: [only] } : {});
  };
  return [
    { name: 'whole report of every fixture', run: read(), units: sources.length },
    { name: 'the same, keywords only', run: read('keywords'), units: sources.length },
    { name: 'the same, stance only', run: read('stance'), units: sources.length },
  ];
}
