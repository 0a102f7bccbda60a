import type { Box, Run } from './layout.js';
import { bodyNamed, COMMENTS, noiseOf } from './noise.js';

/** What {@link measure} knows of a box: sums over the runs in it that are not left out. */
export interface Measure {
  /** Sum of run values: prose counts up, link lists and scraps count down. */
  readonly value: number;
  readonly chars: number;
  readonly link: number;
  /** Characters in runs of positive value. */
  readonly prose: number;
}

export type Measures = ReadonlyMap<Box, Measure>;

/** Ends of sentences, also before a closing quote or bracket. */
const SENTENCE_END = /[.!?…:](?:["”’»)\]]|\s*$|\s)|[。！？]/;

/** Scripts without spaces between words: a character says about as much as three letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** How much a run speaks for its box being the post: about one per ten words of prose, below zero for links and scraps. */
export function runValue(run: Run): number {
  const { chars, link } = run;
  const linked = link / chars;
  if (linked > 0.5) return -0.5 - Math.min(1.5, chars / 80);
  const text = run.lines.length === 1 ? run.lines[0]!.text : run.lines.map((line) => line.text).join('\n');
  const words = DENSE.test(text) ? chars / 2 : chars / 6;
  const { tag } = run.parent;
  if (/^h[1-6]$/.test(tag)) return 0;
  const ended = SENTENCE_END.test(text);
  if (words >= 8 && ended) return (Math.min(words, 150) / 10) * (1 - linked);
  if (words >= 16) return (Math.min(words, 150) / 20) * (1 - linked);
  if (ended && words >= 3) return 0.2;
  return link ? -0.3 : -0.1;
}

/** Sums values bottom-up over what is not left out. */
export function measure(root: Box): Measures {
  const out = new Map<Box, Measure>();
  const visit = (box: Box): Measure => {
    let value = 0;
    let chars = 0;
    let link = 0;
    let prose = 0;
    for (const child of box.children) {
      if (child.out) continue;
      if (child.kind === 'run') {
        const own = runValue(child);
        value += own;
        chars += child.chars;
        link += child.link;
        if (own > 0.5) prose += child.chars;
      } else {
        const inner = visit(child);
        value += inner.value;
        chars += inner.chars;
        link += inner.link;
        prose += inner.prose;
      }
    }
    const sum = { value, chars, link, prose };
    out.set(box, sum);
    return sum;
  };
  visit(root);
  return out;
}

/** Share of the page's prose above which a box is not furniture, whatever its names say. */
const GUARD = 0.4;

/**
 * Marks furniture by tag, role and names, from the top down. A box that holds much of the page's prose is kept whatever
 * it is called; comments are always taken out.
 */
export function prune(root: Box, guard = GUARD): void {
  const before = measure(root);
  const total = before.get(root)!.prose;
  const visit = (box: Box): void => {
    for (const child of box.children) {
      if (child.kind === 'run') continue;
      const { names, element, tag } = child;
      if (
        tag !== 'body' &&
        names &&
        COMMENTS.test(names) &&
        !bodyNamed(names) &&
        before.get(child)!.prose < 0.95 * total
      ) {
        child.out = { what: 'comments', why: 'class or id names comments' };
        continue;
      }
      const noise = noiseOf(element, names);
      if (noise && before.get(child)!.prose <= guard * total) {
        child.out = noise;
        continue;
      }
      visit(child);
    }
  };
  visit(root);
}

/** Boxes of single paragraphs, which are never the whole post. */
const LEAF = /^(?:p|li|dd|dt|h[1-6]|tr|address|ul|ol|dl|summary|legend|pre)$/;

/** The box whose runs speak most for being the post. */
export function choose(root: Box, measures: Measures): Box {
  let best = root;
  let bestValue = Number.NEGATIVE_INFINITY;
  const visit = (box: Box, depth: number): void => {
    const { value } = measures.get(box)!;
    let worth = value;
    if (worth > 0) {
      if (bodyNamed(box.names) || box.element.attribs.itemprop?.includes('articleBody')) worth *= 1.25;
      else if (box.tag === 'article' || box.tag === 'main') worth *= 1.05;
      worth *= 1 + Math.min(depth, 40) * 0.004;
    }
    if (worth > bestValue && !LEAF.test(box.tag)) {
      bestValue = worth;
      best = box;
    }
    for (const child of box.children) if (child.kind === 'box' && !child.out) visit(child, depth + 1);
  };
  visit(root, 0);
  return best;
}
