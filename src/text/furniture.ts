import type { Block, Meta } from '../types.js';
import { dateLine } from './dates.js';
import type { FrontMatter } from './frontmatter.js';
import { FURNITURE } from './tables.js';

type Scope = keyof typeof FURNITURE;

const SCOPES: readonly Scope[] = ['line', 'edge', 'rest'];

/** Longer lines are never furniture. */
const LONGEST = 160;
const BYLINE =
  /^(?:kirjoittaja|kirjoittanut|lähettänyt|julkaissut|posted by|by):? +(.+?)(?:,? (?:klo|kello|at) \d.*)?$/i;

/**
 * Marks what belongs to the page around a post: front matter, lines of the table `furniture.tsv`, dates alone on a line
 * before and after the body, and all from the comments on.
 *
 * @param from index where the text begins after its front matter
 */
export function markFurniture(text: string, blocks: readonly Block[], from: number): Block[] {
  const scopes = blocks.map((block): Scope | undefined =>
    block.start < from ? 'line' : scopeOf(text.slice(block.start, block.end)),
  );
  const plain = (index: number): boolean => scopes[index] === undefined;
  const opening = blocks.findIndex((_, index) => plain(index));
  const rest = opening < 0 ? -1 : scopes.indexOf('rest', opening);
  const bodyEnd = rest < 0 ? blocks.length : rest;
  const firstBody = blocks.findIndex((block, index) => plain(index) && block.type !== 'heading');
  const lastBody = blocks.findLastIndex((_, index) => index < bodyEnd && plain(index));
  return blocks.map((block, index) => {
    const atEdge = index < firstBody || index > lastBody;
    const out = index >= bodyEnd || scopes[index] === 'line' || (scopes[index] === 'edge' && atEdge);
    return out ? { ...block, furniture: true } : block;
  });
}

function scopeOf(line: string): Scope | undefined {
  if (line.length > LONGEST) return undefined;
  if (dateLine(line)) return 'edge';
  return SCOPES.find((scope) => FURNITURE[scope].test(line));
}

/** What front matter states; else the heading that opens the body, and a byline and a date at its edges. */
export function metaOf(text: string, blocks: readonly Block[], front: FrontMatter | undefined): Meta {
  const found = <T>(value: T) => ({ value, from: 'text' as const });
  const first = blocks.find((block) => !block.furniture);
  const around = blocks.filter((block) => block.furniture).map((block) => text.slice(block.start, block.end));
  const title =
    front?.title ?? (first?.type === 'heading' ? text.slice(first.start, first.end).replace(/^#+\s+/, '') : undefined);
  const byline = around.map((line) => BYLINE.exec(line)?.[1]).find((name) => name !== undefined);
  const authors = front?.authors ?? (byline === undefined ? undefined : [byline]);
  const published = front?.published ?? around.map(dateLine).find((date) => date !== undefined);
  return {
    ...(title ? { title: found(title) } : {}),
    ...(authors ? { authors: found(authors) } : {}),
    ...(published ? { published: found(published) } : {}),
    ...(front?.tags ? { tags: found(front.tags) } : {}),
  };
}
