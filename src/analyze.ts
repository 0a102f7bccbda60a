import { PostlensError } from './errors.js';
import { allReadings } from './fi/all-readings.js';
import { analyse } from './fi/analyse.js';
import { loadMorphology, type Morphology } from './fi/load.js';
import { decodeText } from './html/decode.js';
import { extractHtml } from './html/extract.js';
import { detectLanguage } from './html/language.js';
import { type CueTable, loadCues } from './stance/load.js';
import { readStance } from './stance/stance.js';
import { keywords, type Rank } from './stats/keywords.js';
import { loadReference, type Reference } from './stats/load.js';
import { metrics } from './stats/metrics.js';
import { parseConllu } from './text/conllu.js';
import { plainPost } from './text/plain.js';
import { segment } from './text/segment.js';
import { loadThemes, type ThemeTable } from './themes/load.js';
import { summarize } from './themes/summary.js';
import { readThemes } from './themes/themes.js';
import type { Diagnostic, Doc, Extraction, Part, Post, Report, Sentence, Source, Span } from './types.js';
import { VERSION } from './version.js';

/** Everything postlens knows of Finnish: loaded once, never changed, passed to every analysis. */
export interface Finnish {
  readonly morphology: Morphology;
  readonly reference: Reference;
  readonly cues: CueTable;
  readonly themes: ThemeTable;
}

/** Tables of the user's own, as text with the name that error messages give. */
export interface FinnishOptions {
  readonly lexicon?: { readonly name: string; readonly text: string };
  readonly themes?: { readonly name: string; readonly text: string };
  readonly reference?: { readonly name: string; readonly text: string };
}

export interface AnalyzeOptions {
  /** How the bytes are read; `html` unless said. */
  readonly input?: 'html' | 'text' | 'conllu';
  /** Parts of the report to make; all unless said. */
  readonly only?: readonly Part[];
  /** Length of lists, at least 1; 20 unless said. */
  readonly top?: number;
  readonly rank?: Rank;
  /** Keep reasons: what was removed from a page, why a cue was taken. */
  readonly explain?: boolean;
  /** Keep the post's text in the report; true unless said. */
  readonly text?: boolean;
}

/**
 * Loads the Finnish model and the tables.
 * @throws PostlensError `model` for a missing, corrupt or wrong-version file, `table` for a bad row of a table
 */
export async function loadFinnish(options: FinnishOptions = {}): Promise<Finnish> {
  const [morphology, reference, cues, themes] = await Promise.all([
    loadMorphology(),
    loadReference(options.reference),
    loadCues(options.lexicon),
    loadThemes(options.themes),
  ]);
  return { morphology, reference, cues, themes };
}

interface Read {
  readonly post: Post;
  readonly sentences: readonly Sentence[];
  /** The document's id in CoNLL-U input. */
  readonly id?: string;
}

/** The posts of a source as text with metadata, before any Finnish is understood. */
export function extractSource(source: Source, options: Pick<AnalyzeOptions, 'input' | 'explain'> = {}): Extraction {
  if ((options.input ?? 'html') === 'html') return extractHtml(source, { explain: options.explain ?? false });
  const { text, diagnostics } = decodeText(source);
  const posts =
    options.input === 'conllu' ? parseConllu(text).map(({ post }) => post) : [withLanguage(plainPost(text))];
  return { kind: posts.length > 1 ? 'index' : 'post', posts, diagnostics };
}

/** Spans of a post's sentences, as sentence numbers count them from 0. */
export const sentenceSpans = (post: Post): Span[] =>
  segment(post.text, post.blocks).map(({ start, end }) => ({ start, end }));

/** The posts of a source with every word analysed; with `readings`, all readings of each word beside the chosen one. */
export function annotateSource(
  source: Source,
  fi: Finnish,
  options: Pick<AnalyzeOptions, 'input'> & { readonly readings?: boolean } = {},
): Doc[] {
  return read(source, options).reads.map((one) => {
    const doc = understand(one, fi);
    if (!options.readings) return doc;
    return { ...doc, readings: one.sentences.map((sentence) => allReadings(fi.morphology, sentence)) };
  });
}

/**
 * The whole analysis of one source: a report a post.
 * @throws PostlensError `no-post` or `feed` where the page holds no post to analyse
 */
export const analyzeSource = (source: Source, fi: Finnish, options: AnalyzeOptions = {}): Report[] =>
  analyzeDocs(source, fi, options).map(({ report }) => report);

/** The same with the analysed words beside each report, for what compares posts. */
export function analyzeDocs(
  source: Source,
  fi: Finnish,
  options: AnalyzeOptions = {},
): { readonly doc: Doc; readonly report: Report }[] {
  const { reads, diagnostics } = read(source, options);
  return reads.map((one) => {
    const doc = understand(one, fi);
    return { doc, report: report(doc, source, diagnostics, fi, options) };
  });
}

function read(source: Source, options: AnalyzeOptions): { reads: Read[]; diagnostics: readonly Diagnostic[] } {
  if (options.input === 'conllu') {
    const { text, diagnostics } = decodeText(source);
    return { reads: parseConllu(text), diagnostics };
  }
  const { kind, posts, diagnostics } = extractSource(source, options);
  if (kind === 'feed')
    throw new PostlensError('feed', `${source.name} is a feed, not a post: give the address of one of its posts.`);
  if (posts.length === 0)
    throw new PostlensError(
      'no-post',
      `No post was found in ${source.name}: give the page of a single post, or --text for plain text.`,
    );
  return { reads: posts.map((post) => ({ post, sentences: segment(post.text, post.blocks) })), diagnostics };
}

const understand = ({ post, sentences, id }: Read, fi: Finnish): Doc => ({
  ...(id === undefined ? {} : { id }),
  post,
  sentences: analyse(fi.morphology, sentences),
});

function report(
  doc: Doc,
  source: Source,
  diagnostics: readonly Diagnostic[],
  fi: Finnish,
  options: AnalyzeOptions,
): Report {
  const top = options.top ?? 20;
  const only = new Set(options.only ?? (['metrics', 'keywords', 'stance', 'themes', 'summary'] as const));
  const wants = (...parts: Part[]) => parts.some((part) => only.has(part));

  const found = wants('keywords', 'summary') ? keywords(doc, fi.reference, keywordOptions(options, top)) : undefined;
  const stance = wants('stance', 'themes', 'summary')
    ? readStance(doc, fi.cues, { explain: options.explain ?? false })
    : undefined;
  const themes = stance && wants('themes', 'summary') ? readThemes(doc, stance, fi.themes) : undefined;
  const summary =
    stance && themes && found && wants('summary')
      ? summarize({ doc, stance, themes, keywords: found }, fi.morphology)
      : undefined;

  const { text, ...rest } = doc.post;
  return {
    schema: 'postlens/1',
    generator: { name: 'postlens', version: VERSION, model: fi.morphology.version },
    input: source.url === undefined ? { name: source.name } : { name: source.name, url: source.url },
    post: {
      ...rest,
      ...(options.text === false ? {} : { text }),
      sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
    },
    ...(only.has('metrics') ? { metrics: metrics(doc) } : {}),
    ...(found && only.has('keywords') ? { keywords: found } : {}),
    ...(stance && only.has('stance') ? { stance } : {}),
    ...(themes && only.has('themes') ? { themes } : {}),
    ...(summary ? { summary } : {}),
    diagnostics: [...diagnostics, ...notFinnish(doc.post)],
  };
}

const keywordOptions = ({ rank, explain = false }: AnalyzeOptions, top: number) => ({
  top,
  explain,
  ...(rank === undefined ? {} : { rank }),
});

function withLanguage(post: Post): Post {
  const detected = detectLanguage(post.text);
  return detected ? { ...post, meta: { ...post.meta, language: { value: detected.language, from: 'text' } } } : post;
}

function notFinnish(post: Post): Diagnostic[] {
  const known = post.meta.language;
  const language = known?.from === 'text' ? known.value : detectLanguage(post.text)?.language;
  if (language === undefined || language === 'fi') return [];
  return [
    {
      code: 'not-finnish',
      level: 'warning',
      message: `The text looks like ${languageName(language)}, not Finnish: its analysis is not to be trusted.`,
    },
  ];
}

const languageName = (code: string): string => new Intl.DisplayNames(['en'], { type: 'language' }).of(code) ?? code;
