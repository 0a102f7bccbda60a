import type { Diagnostic, Extraction, Post, Removal, Source } from '../types.js';
import { render } from './blocks.js';
import { clean } from './clean.js';
import { decodeHtml } from './decode.js';
import { parseHtml } from './dom.js';
import { readHead } from './head.js';
import { type Box, type Layout, layOut, type Run } from './layout.js';
import { readMeta } from './meta.js';
import { placesOf } from './places.js';
import { choose, measure, prune } from './score.js';

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
  let body = bodyOf(layOut(document));
  if (body.text.length < SHORT) {
    const retry = bodyOf(layOut(document, true), 0.2);
    if (retry.text.length > 2 * body.text.length) body = retry;
  }
  if (!body.text) return { kind: 'none', posts: [], diagnostics: [...diagnostics, none(source)] };
  const post: Post = {
    kind: 'post',
    meta: readMeta(head, placesOf(document, body.layout.root, body.box), source, body.text),
    text: body.text,
    blocks: body.blocks,
    ...(options.explain ? { removed: body.removed() } : {}),
  };
  return { kind: 'post', posts: [post], diagnostics };
}

const none = (source: Source): Diagnostic => ({
  code: 'no-post',
  level: 'warning',
  message: `${source.name} holds no text that reads like a post.`,
});

function bodyOf(layout: Layout, guard?: number) {
  prune(layout.root, guard);
  const body = choose(layout.root, measure(layout.root));
  clean(body);
  return { ...render(body), layout, box: body, removed: () => removals(layout) };
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
