import { wording } from '../text/wording.js';
import type { Box, Run } from './layout.js';
import { bodyNamed, COMMENTS, type Noise, noiseOf, postNamed } from './noise.js';
import { foldText } from './title.js';

/** What {@link measure} knows of a box: sums over the runs in it that are not left out. */
export interface Measure {
  /** Sum of run values: prose counts up, link lists and scraps count down. */
  readonly value: number;
  readonly chars: number;
  readonly link: number;
  /** Characters in runs of positive value. */
  readonly prose: number;
}

type Measures = ReadonlyMap<Box, Measure>;

/** Ends of sentences, also before a closing quote or bracket. */
const SENTENCE_END = wording(/\p{L}["”’»)]*[.!?…](?:["”’»)\]]|\s)|[.!?…:]["”’»)\]]*\s*$|[。！？]/mu);

/** Scripts without spaces between words: a character says about as much as three letters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** Words of cookie and consent notices, which are prose but never the post. */
const CONSENT =
  /(?:uses?|using|use of|käyttää|käytämme|käytön|verwende[nt]|nutz[ten]+|einsatz von|utilise|utiliza(?:mos)?|använder|gebruikt?|kasutab|används?)\s.{0,30}(?:cookies|evästeitä|evästeiden|kakor|küpsiseid)|necessary cookies|accept (?:all )?cookies|cookie (?:policy|settings)|hyväksy(?:t|n)? (?:kaikki )?evästee/i;

/** How much a run speaks for its box being the post: about one per ten words of prose, below zero for links and scraps. */
export function runValue(run: Run): number {
  run.value ??= judge(run);
  return run.value;
}

function judge(run: Run): number {
  const { chars, link } = run;
  const linked = link / chars;
  if (linked > 0.5) return -0.5 - Math.min(1.5, chars / 80);
  const text = run.lines.length === 1 ? run.lines[0]!.text : run.lines.map((line) => line.text).join('\n');
  const words = DENSE.test(text) ? chars / 2 : chars / 6;
  if (/cookie|eväste|kakor|küpsis/i.test(text) && CONSENT.test(text)) return -1;
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

/** The same where enough prose is left without the box. */
const GUARD_LEFT = 0.75;

/**
 * Marks furniture by tag, role and names, from the top down. A box that holds much of the page's prose is kept whatever
 * it is called, unless enough prose stands outside all furniture, and so is a box around the heading with the page's
 * title (`anchor`); comments are always taken out.
 */
export function prune(root: Box, anchor: Box | undefined, strictness = 1): void {
  const holders = new Set<Box>();
  for (let box = anchor; box; box = box.parent) holders.add(box);
  const before = measure(root);
  const total = before.get(root)!.prose;
  const mark = (box: Box, guard: number): void => {
    for (const child of box.children) {
      if (child.kind === 'run') continue;
      // Names mislead; a form or a footer is one whatever stands in it.
      const noise =
        holders.has(child) && /^(?:div|section|article|header|main|span|table|t[dr]|tbody)$/.test(child.tag)
          ? undefined
          : noiseIn(child);
      const { prose } = before.get(child)!;
      if (noise?.what === 'comments' ? prose < 0.95 * total : noise && prose <= guard * total) child.out = noise!;
      else mark(child, guard);
    }
  };
  mark(root, 1);
  const left = measure(root).get(root)!.prose;
  unmark(root);
  const own = postAround(anchor);
  const enough =
    left >= 0.25 * total || (own !== undefined && before.get(own)!.chars - before.get(own)!.link >= OWN_TEXT);
  mark(root, (enough ? GUARD_LEFT : GUARD) * strictness);
}

/** Characters without links that make a post box around the title's heading the likely place of the post. */
const OWN_TEXT = 150;

/** The box named as a post around the heading. */
function postAround(anchor: Box | undefined): Box | undefined {
  for (let box = anchor; box; box = box.parent) if (postNamed(box.tag, box.names) && box.tag !== 'body') return box;
  return undefined;
}

function unmark(box: Box): void {
  for (const child of box.children) {
    if (child.kind === 'run') continue;
    delete child.out;
    unmark(child);
  }
}

function noiseIn({ names, element, tag }: Box): Noise | undefined {
  if (tag !== 'body' && names && COMMENTS.test(names) && !bodyNamed(names))
    return { what: 'comments', why: 'class or id names comments' };
  return noiseOf(element, names);
}

/** Boxes of single paragraphs, which are never the whole post. */
const LEAF = /^(?:p|li|dd|dt|h[1-6]|tr|address|ul|ol|dl|summary|legend|pre)$/;

/** The box whose runs speak most for being the post; `anchor` is the heading that carries the page's title. */
export function choose(root: Box, measures: Measures, anchor: Box | undefined): Box {
  let best = root;
  let bestValue = Number.NEGATIVE_INFINITY;
  let passed = false;
  const own = postAround(anchor);
  const visit = (box: Box, depth: number, suspect: boolean, inside: boolean): void => {
    if (box === anchor) passed = true;
    const after = passed;
    const kept = suspect || (depth > 2 && noiseIn(box) !== undefined);
    const { value } = measures.get(box)!;
    for (const child of box.children)
      if (child.kind === 'box' && !child.out) visit(child, depth + 1, kept, inside || box === own);
    if (value <= 0 || LEAF.test(box.tag)) return;
    let worth = value;
    if (bodyNamed(box.names) || box.element.attribs.itemprop?.includes('articleBody')) worth *= 1.25;
    else if (box.tag === 'article' || box.tag === 'main') worth *= 1.05;
    worth *= 1 + Math.min(depth, 40) * DEPTH;
    if (kept) worth *= SUSPECT;
    if (own && (box === own || inside)) worth *= OWN;
    if (anchor && !passed) worth *= EARLY;
    if (after && anchor) worth *= LATE;
    if (worth > bestValue) {
      bestValue = worth;
      best = box;
    }
  };
  visit(root, 0, false, false);
  return best;
}

/** Of boxes of equal value the deeper is the tighter: this much more a level. */
const DEPTH = 0.004;
/** Named as furniture (or inside such) but kept because much of the page's prose stands in it. */
const SUSPECT = 0.7;
/** Stands in (or is) the box named as a post around that heading. */
const OWN = 1.2;
/** Ends before the heading with the page's title. */
const EARLY = 0.7;
/** Stands after that heading; a box that holds the heading is neutral. */
const LATE = 1.5;

/** The heading box whose text the page's machine titles repeat; the longest such, the first of equals. */
export function anchorOf(root: Box, titles: readonly string[]): Box | undefined {
  let best: Box | undefined;
  let bestScore = 0;
  const visit = (box: Box): void => {
    if (/^h[1-6]$/.test(box.tag)) {
      const own = foldText(textIn(box));
      const rank = box.tag === 'h1' ? 0.1 : 0;
      if (own.length > 2) {
        for (const title of titles) {
          const score = title === own ? 1 : ` ${title} `.includes(` ${own} `) ? own.length / title.length : 0;
          if (score + rank > bestScore && score > 0.3) {
            bestScore = score + rank;
            best = box;
          }
        }
      }
      return;
    }
    for (const child of box.children) if (child.kind === 'box') visit(child);
  };
  visit(root);
  return best;
}

const textIn = (node: Box | Run): string =>
  node.kind === 'run' ? node.lines.map((line) => line.text).join(' ') : node.children.map(textIn).join(' ');
