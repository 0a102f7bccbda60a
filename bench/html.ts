import { existsSync } from 'node:fs';
import { loadScorers, segmentsDir } from '../scripts/eval/extraction.js';
import { parseHtml } from '../src/html/dom.js';
import { extractHtml } from '../src/html/extract.js';
import { blogger, COFFEE, elementor, medium, wordpress } from '../test/html/pages.js';
import type { Task } from './run.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Pages of our own always; a hundred public pages where they are at hand. */
export async function tasks(): Promise<Task[]> {
  const own = [wordpress(COFFEE), blogger(COFFEE), medium(COFFEE), elementor(COFFEE)].map(encode);
  const list: Task[] = [
    {
      name: 'extract four small pages',
      units: own.length,
      run: () => own.map((bytes) => extractHtml({ name: 'page', bytes })),
    },
  ];
  const shared = process.env.POSTLENS_SHARED ?? '../shared';
  if (!existsSync(segmentsDir(shared))) return list;
  const { segments } = await loadScorers(shared);
  const pages = segments
    .loadPages(segmentsDir(shared))
    .filter((_, i) => i % 5 === 0)
    .map(({ html }) => html());
  const texts = pages.map((bytes) => new TextDecoder().decode(bytes));
  return [
    ...list,
    { name: 'parse a hundred public pages', units: pages.length, run: () => texts.map(parseHtml) },
    {
      name: 'extract a hundred public pages',
      units: pages.length,
      run: () => pages.map((bytes) => extractHtml({ name: 'page', bytes })),
    },
  ];
}
