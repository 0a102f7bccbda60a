import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** The two public body-extraction sets with their scorers, as they lie in the folder of shared data. */

export interface SegmentPage {
  readonly id: string;
  readonly url: string;
  readonly item: { readonly comments?: readonly unknown[] };
  readonly html: () => Uint8Array;
}

interface SegmentRow {
  readonly empty: boolean;
}
interface BodyRow {
  readonly precision: number | null;
}
export interface Scores {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}
export interface MetaGuess {
  readonly title?: string | undefined;
  readonly author?: string | undefined;
  readonly date?: string | undefined;
}
export interface FieldScore {
  readonly truths: number;
  readonly given: number;
  readonly right: number;
}
interface Interval {
  readonly lo: number;
  readonly hi: number;
}

export interface Scorers {
  readonly segments: {
    loadPages(dir: string): SegmentPage[];
    scorePage(item: unknown, text: string): SegmentRow;
    overall(rows: readonly SegmentRow[], idx?: readonly number[]): Scores;
    scoreMeta(pages: readonly SegmentPage[], meta: Readonly<Record<string, MetaGuess>>): Record<string, FieldScore>;
    squeeze(text: string): string;
  };
  readonly bodies: {
    scorePage(truth: string, text: string): BodyRow;
    overall(rows: readonly BodyRow[], idx?: readonly number[]): Scores;
  };
  readonly lib: {
    isBlogLike(url: string, html: string): boolean;
    decodeHtml(bytes: Uint8Array): string;
    bootstrap(
      n: number,
      figure: (idx: number[]) => number,
      rounds: number,
      other?: (idx: number[]) => number,
    ): { own: Interval; diff: Interval | null };
  };
}

export async function loadScorers(shared: string): Promise<Scorers> {
  const load = (file: string): Promise<unknown> =>
    import(pathToFileURL(resolve(shared, 'tools/extract-eval', file)).href);
  const [segments, bodies, lib] = await Promise.all([load('trafi.mjs'), load('zyte.mjs'), load('lib.mjs')]);
  return { segments, bodies, lib } as Scorers;
}

export const segmentsDir = (shared: string): string => join(shared, 'data/extraction/segments');

/** Pages with their whole body as text. */
export function bodyPages(shared: string): { id: string; body: string; html: () => Uint8Array }[] {
  const dir = join(shared, 'data/extraction/zyte');
  const truth = JSON.parse(readFileSync(join(dir, 'ground-truth.json'), 'utf8')) as Record<
    string,
    { articleBody: string }
  >;
  return Object.entries(truth).map(([id, { articleBody }]) => ({
    id,
    body: articleBody,
    html: () => gunzipSync(readFileSync(join(dir, 'html', `${id}.html.gz`))),
  }));
}

/** How many annotated comments stand in the texts. */
export function commentsIn(scorers: Scorers, pages: readonly SegmentPage[], texts: readonly string[]): number {
  const { squeeze } = scorers.segments;
  return pages.reduce((sum, { item }, i) => {
    const text = squeeze(texts[i] ?? '');
    const found = (item.comments ?? []).filter(
      (comment) => typeof comment === 'string' && comment.trim() && text.includes(squeeze(comment)),
    );
    return sum + found.length;
  }, 0);
}
