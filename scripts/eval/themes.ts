/** Themes, stance to them, profile and extract against annotated posts: text to summary as the pipeline makes them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadMorphology, type Morphology } from '../../src/fi/load.js';
import { type CueTable, loadCues } from '../../src/stance/load.js';
import { readStance } from '../../src/stance/stance.js';
import { keywords } from '../../src/stats/keywords.js';
import { loadReference, type Reference } from '../../src/stats/load.js';
import { loadThemes, type ThemeTable } from '../../src/themes/load.js';
import { summarize } from '../../src/themes/summary.js';
import { readThemes } from '../../src/themes/themes.js';
import type { Cue, Doc, Keywords, Stance, StanceCategory, Summary, Themes } from '../../src/types.js';
import { readPosts } from '../model/themes-posts.js';
import { figuresOf } from '../model/themes-score.js';
import { docOf } from './doc.js';
import type { Figure } from './figure.js';

interface Gold {
  readonly id: string;
  readonly text: string;
  readonly cues: readonly {
    start: number;
    end: number;
    category: StanceCategory;
    subtypes: string[];
    inVoice?: boolean;
  }[];
}

export interface Tools {
  readonly fi: Morphology;
  readonly cues: CueTable;
  readonly themes: ThemeTable;
  readonly reference: Reference;
}

export interface Reading {
  readonly doc: Doc;
  readonly stance: Stance;
  readonly keywords: Keywords;
  readonly themes: Themes;
  readonly summary: Summary;
}

export const loadTools = async (): Promise<Tools> => ({
  fi: await loadMorphology(),
  cues: await loadCues(),
  themes: await loadThemes(),
  reference: await loadReference(),
});

/** A text from its letters to its summary; `gold` cues take the place of those that would be found. */
export function read(text: string, tools: Tools, gold?: Gold['cues']): Reading {
  const doc = docOf(tools.fi, text);
  const stance = gold
    ? { cues: goldCues(doc, gold), profile: [], arc: [], targets: [], strongest: [] }
    : readStance(doc, tools.cues);
  const words = keywords(doc, tools.reference, { top: 20 });
  const themes = readThemes(doc, stance, tools.themes);
  return {
    doc,
    stance,
    keywords: words,
    themes,
    summary: summarize({ doc, stance, themes, keywords: words }, tools.fi),
  };
}

const goldCues = (doc: Doc, gold: Gold['cues']): Cue[] =>
  gold
    .map((cue): Cue => {
      const [subtype = '', sign] = /^(.*?)([+-])?$/.exec(cue.subtypes[0] ?? '')!.slice(1);
      return {
        category: cue.category,
        subtype,
        ...(sign === '+' || sign === '-' ? { sign } : {}),
        start: cue.start,
        end: cue.end,
        sentence: Math.max(
          0,
          doc.sentences.findIndex(({ end }) => cue.start < end),
        ),
        negated: false,
        voice: cue.inVoice ? 'other' : 'author',
        confidence: 1,
        rule: 'gold',
      };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);

/** What the scorer of annotated posts prints for readings of them. */
export function score(
  shared: string,
  goldFile: string,
  readings: ReadonlyMap<string, Reading>,
  ...flags: string[]
): string {
  const dir = mkdtempSync(join(tmpdir(), 'themes-'));
  try {
    const lines = [...readings].map(([id, { doc, themes, summary }]) =>
      JSON.stringify({ input: { name: `${id}.txt` }, post: { text: doc.post.text }, themes, summary }),
    );
    writeFileSync(join(dir, 'reports.ndjson'), lines.join('\n'));
    const scorer = join(shared, 'tools/annotation-eval/annotation-eval.mjs');
    return execFileSync(process.execPath, [scorer, 'themes', goldFile, join(dir, 'reports.ndjson'), ...flags], {
      encoding: 'utf8',
    });
  } finally {
    rmSync(dir, { recursive: true });
  }
}

/** Posts of our own that nothing was learnt from. */
function unseen(tools: Tools): Figure[] {
  const figures = figuresOf(
    readPosts(fileURLToPath(new URL('../../fixtures/themes/test', import.meta.url))).map((post) => ({
      post,
      themes: read(post.text, tools).themes,
    })),
  );
  return ['themes F1', 'stance', 'target', 'profile'].map((name) => ({
    name: `unseen posts, ${name}`,
    value: figures[name]!,
  }));
}

export async function measure(shared: string | undefined): Promise<Figure[]> {
  const tools = await loadTools();
  const goldFile = join(shared ?? '', 'data/themes/dev.json');
  if (shared === undefined || !existsSync(goldFile)) return unseen(tools);
  const posts = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold[];
  const printed = score(shared, goldFile, new Map(posts.map(({ id, text }) => [id, read(text, tools)])));
  const number = (pattern: RegExp) => Number(pattern.exec(printed)?.[1] ?? Number.NaN);
  const ratio = (pattern: RegExp) => {
    const found = pattern.exec(printed);
    return found ? Number(found[1]) / Number(found[2]) : Number.NaN;
  };
  return [
    { name: 'themes F1', value: number(/themes F1 ([\d.]+)/) },
    { name: 'themes stance', value: ratio(/stance (\d+) of (\d+)/) },
    { name: 'themes target', value: ratio(/target (\d+) of (\d+)/) },
    { name: 'themes profile', value: ratio(/profile (\d+) of (\d+)/) },
    { name: 'themes silent on other subjects', value: ratio(/left alone (\d+) of (\d+)/) },
    { name: 'extract sentences a reader chose', value: number(/choice: ([\d.]+)/) },
    ...unseen(tools),
  ];
}
