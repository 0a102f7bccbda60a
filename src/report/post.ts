import type { Extraction, Post } from '../types.js';
import { safe } from './safe.js';

/** The body as text, a blank line between blocks that are paragraphs of their own; several posts a blank line apart. */
export const renderPostText = (extraction: Extraction): string =>
  extraction.posts.map((post) => `${post.text}\n`).join('\n');

/** Posts as Markdown with their metadata as YAML front matter. */
export const renderPostMarkdown = (extraction: Extraction, explain = false): string =>
  extraction.posts.map((post) => markdownOf(post, explain)).join('\n');

function markdownOf(post: Post, explain: boolean): string {
  const blocks = post.blocks.map((block) => {
    const text = post.text.slice(block.start, block.end);
    switch (block.type) {
      case 'heading':
        return `${'#'.repeat(Math.min(6, block.level ?? 2))} ${oneLine(text)}`;
      case 'listItem':
        return `${'  '.repeat((block.level ?? 1) - 1)}- ${oneLine(text)}`;
      case 'quote':
        return text.replace(/^/gm, '> ');
      case 'code':
        return `\`\`\`\n${text}\n\`\`\``;
      case 'verse':
        return text.replace(/\n/g, '  \n');
      default:
        return text.replace(/^([#>+-]|\d+\.)(?=\s)/gm, '\\$1');
    }
  });
  const body = blocks.reduce((out, block, at) => {
    const tight = post.blocks[at]?.type === 'listItem' && post.blocks[at - 1]?.type === 'listItem';
    return out + (at === 0 ? '' : tight ? '\n' : '\n\n') + block;
  }, '');
  const title = post.meta.title ? `# ${oneLine(post.meta.title.value)}\n\n` : '';
  return `${frontMatter(post)}${title}${body}\n${explain ? removals(post) : ''}`;
}

function frontMatter({ meta }: Post): string {
  const lines = Object.entries(meta).map(([name, found]) => `${name}: ${JSON.stringify(found.value)}`);
  return lines.length > 0 ? `---\n${lines.join('\n')}\n---\n\n` : '';
}

const removals = (post: Post): string =>
  (post.removed ?? []).map(({ what, why, text }) => `\n<!-- ${comment(`${what} (${why}): ${text}`)} -->\n`).join('');

const comment = (text: string): string => safe(text).replace(/--+>?/g, '—');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

/** What `extract --explain` says of a page on a terminal: each removal and its reason, a line each. */
export const renderRemovals = (extraction: Extraction): string =>
  extraction.posts
    .flatMap((post) => post.removed ?? [])
    .map(({ what, why, text }) => `${safe(what)} (${safe(why)}): ${safe(text).slice(0, 160)}\n`)
    .join('');
