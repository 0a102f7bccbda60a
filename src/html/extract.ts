import type { Diagnostic, Extraction, Post, Removal, Source } from '../types.js';
import { render } from './blocks.js';
import { clean } from './clean.js';
import { decodeHtml } from './decode.js';
import { type HtmlElement, parseHtml } from './dom.js';
import { type Head, readHead } from './head.js';
import { type Box, type Layout, layOut, type Run } from './layout.js';
import { leadOf } from './lead.js';
import { linesNear } from './lines.js';
import { readMeta } from './meta.js';
import { placesOf } from './places.js';
import { anchorOf, choose, measure, prune } from './score.js';
import { findSite, findTitle, foldText, statedTitles } from './title.js';

/** Fewer characters than this make the extractor try again with less taken out. */
const SHORT = 250;

/**
 * Reads the post (or posts) of an HTML page. `explain` adds to each post what was left out of its text and why.
 * Throws only on bytes that are no text.
 */
export function extractHtml(source: Source, options: { readonly explain?: boolean } = {}): Extraction {
  const { text: html, diagnostics } = decodeHtml(source);
  const document = parseHtml(html);
  const head = readHead(document);
  let page = readPage(document, head, layOut(document));
  if (page.text.length < SHORT) {
    const retry = readPage(document, head, layOut(document, true), 0.5);
    if (retry.text.length > 2 * page.text.length) page = retry;
  }
  if (!page.text) return { kind: 'none', posts: [], diagnostics: [...diagnostics, none(source)] };
  const post: Post = {
    kind: 'post',
    meta: readMeta(head, page.places, page.lines, source, page.text),
    text: page.text,
    blocks: page.blocks,
    ...(options.explain ? { removed: removals(page.layout) } : {}),
  };
  return { kind: 'post', posts: [post], diagnostics };
}

const none = (source: Source): Diagnostic => ({
  code: 'no-post',
  level: 'warning',
  message: `${source.name} holds no text that reads like a post.`,
});

function readPage(document: HtmlElement, head: Head, layout: Layout, strictness?: number) {
  const { root } = layout;
  prune(root, strictness);
  const anchor = anchorOf(root, statedTitles(head).map(foldText));
  const box = choose(root, measure(root), anchor);
  const places = placesOf(document, root, box);
  const lines = linesNear(layout, box, anchor);
  const title = findTitle(head, places, findSite(head, places)?.value)?.value;
  clean(box, title);
  const lead = leadOf(box, title);
  return { ...render([...lead, box]), layout, box, places, lines };
}

function removals({ root, cuts }: Layout): Removal[] {
  const out: Removal[] = cuts.map(({ noise, text }) => ({ ...noise, text }));
  const visit = (node: Box | Run): void => {
    if (node.out) out.push({ ...node.out, text: allText(node) });
    else if (node.kind === 'box') node.children.forEach(visit);
  };
  visit(root);
  return out.filter(({ text }) => text);
}

const allText = (node: Box | Run): string =>
  node.kind === 'run'
    ? node.lines.map((line) => line.text).join('\n')
    : node.children.map(allText).filter(Boolean).join('\n');

export function debugBody(source: Source) {
  const { text: html } = decodeHtml(source);
  const document = parseHtml(html);
  return readPage(document, readHead(document), layOut(document));
}
