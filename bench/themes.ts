/** Themes and summary of one post of our own, from words and cues that stand ready. */
import { readFileSync } from 'node:fs';
import { loadTools, read } from '../scripts/eval/themes.js';
import { summarize } from '../src/themes/summary.js';
import { readThemes } from '../src/themes/themes.js';

export async function tasks(): Promise<{ name: string; run: () => unknown; units?: number }[]> {
  const tools = await loadTools();
  const text = readFileSync(new URL('../test/themes/posts/puhuja.txt', import.meta.url), 'utf8');
  const { doc, stance, keywords, themes } = read(text, tools);
  const units = doc.sentences.reduce((sum, { words }) => sum + words.length, 0);
  return [
    { name: 'themes: read a post', run: () => readThemes(doc, stance, tools.themes), units },
    { name: 'themes: summarize a post', run: () => summarize({ doc, stance, themes, keywords }, tools.fi), units },
  ];
}
