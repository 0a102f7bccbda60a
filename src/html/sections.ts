import type { Box, Run } from './layout.js';
import { bodyNamed } from './noise.js';
import { isDateLine } from './phrases.js';
import { runValue } from './score.js';

type Node = Box | Run;

/** A dated entry on a page without boxes for its posts: a heading (or a date line in its place) and what follows. */
export interface Section {
  readonly heading: Box;
  readonly nodes: readonly Node[];
  readonly dateLine: string;
}

/** How many nodes after a heading its date line may stand. */
const REACH = 2;

/**
 * Entries of a diary-like page: headings of one level among the children of one box, each with a date line of its own, in
 * it, just before or just after it. Inside a box that is a single post's body there are none: its days are chapters.
 */
export function sectionsOf(root: Box): Section[] {
  const found = sectionsIn(root);
  if (found.length) return found;
  for (const child of root.children) {
    if (
      child.kind === 'run' ||
      child.out ||
      bodyNamed(child.names) ||
      child.tag === 'article' ||
      / (?:post|entry|hentry) /.test(child.names)
    )
      continue;
    const inner = sectionsOf(child);
    if (inner.length) return inner;
  }
  return [];
}

function sectionsIn(box: Box): Section[] {
  const nodes = box.children.filter((child) => !child.out || child.out.what === 'date or byline');
  for (const tag of ['h1', 'h2', 'h3', 'h4', 'h5']) {
    const at = nodes.flatMap((node, i) => (node.kind === 'box' && node.tag === tag ? [i] : []));
    if (at.length < 2) continue;
    const sections = at.map((start, k): Section | undefined => {
      const heading = nodes[start] as Box;
      const end = at[k + 1] ?? nodes.length;
      const inner = nodes.slice(start + 1, end);
      const dateLine = [
        textOf(heading),
        ...inner.slice(0, REACH).map(textOf),
        start ? textOf(nodes[start - 1]!) : '',
      ].find(isDateLine);
      return dateLine ? { heading, nodes: inner, dateLine } : undefined;
    });
    const dated = sections.filter((section): section is Section => section !== undefined && hasProse(section.nodes));
    if (dated.length >= 2 && dated.length >= 0.6 * at.length) return dated;
  }
  return [];
}

const hasProse = (nodes: readonly Node[]): boolean =>
  nodes.some((node) => (node.kind === 'run' ? runValue(node) > 0.5 : hasProse(node.children)));

const textOf = (node: Node): string =>
  (node.kind === 'run' ? node.lines.map((line) => line.text) : node.children.map(textOf)).filter(Boolean).join(' ');
