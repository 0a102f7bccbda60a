import { type AnalyzeOptions, analyzeSource, type Finnish } from './analyze.js';
import type { Report, Source } from './types.js';

export {
  type AnalyzeOptions,
  analyzeDocs,
  analyzeSource,
  annotateSource,
  extractSource,
  type Finnish,
  type FinnishOptions,
  loadFinnish,
  sentenceSpans,
} from './analyze.js';
export { collect, type Gathered, gather } from './collection.js';
export { type ErrorCode, PostlensError } from './errors.js';
export { type Explained, type ExplainedWord, explainWord, type PrincipalForm } from './fi/explain.js';
export { inflect } from './fi/inflect.js';
export { readings } from './fi/readings.js';
export { comparisonCsv, renderComparison } from './report/compare.js';
export { renderConllu } from './report/conllu.js';
export { renderCsv } from './report/csv.js';
export { kwicCsv, renderKwic } from './report/kwic.js';
export { diagnosticIn } from './report/limits.js';
export { renderMarkdown } from './report/markdown.js';
export type { Palette, TerminalOptions } from './report/options.js';
export { renderPostMarkdown, renderPostText, renderRemovals } from './report/post.js';
export { renderTerminal } from './report/terminal.js';
export { type CompareOptions, compare } from './stats/compare.js';
export { type KwicOptions, type KwicOrder, kwic, sortLines, suggestions } from './stats/kwic.js';
export { parseQuery } from './stats/query.js';
export { corpusOf } from './stats/user.js';
export { checkThemes, type TableError } from './themes/load.js';
export type * from './types.js';
export { VERSION } from './version.js';

/**
 * Analyses the first post of an HTML page given as text or as bytes of any encoding.
 * @throws PostlensError `no-post`, `feed`
 */
export const analyzeHtml = (html: string | Uint8Array, fi: Finnish, options: AnalyzeOptions = {}): Report =>
  analyzeSource(sourceOf(html, 'text/html'), fi, { ...options, input: 'html' })[0]!;

/** Analyses plain text as it is: spans of the report index it (NFC, line ends as LF). */
export const analyzeText = (text: string, fi: Finnish, options: AnalyzeOptions = {}): Report =>
  analyzeSource(sourceOf(text, 'text/plain'), fi, { ...options, input: 'text' })[0]!;

const sourceOf = (content: string | Uint8Array, type: string): Source =>
  typeof content === 'string'
    ? { name: 'text', bytes: new TextEncoder().encode(content), contentType: `${type}; charset=utf-8` }
    : { name: 'text', bytes: content };

/** The renderer of the HTML report, loaded only when asked for: its plot library costs start-up time. */
export const htmlRenderer = async () => (await import('./report/html.js')).renderHtml;

/** The renderer of the HTML page that compares several posts, loaded only when asked for. */
export const indexRenderer = async () => (await import('./report/html-index.js')).renderIndex;
