import { wording } from '../text/wording.js';
import { findDates } from './dates.js';
import type { Box, Run } from './layout.js';
import type { Noise } from './noise.js';
import { furnitureLine, isByline, isTailHeading } from './phrases.js';
import { measure, runValue } from './score.js';
import { foldText } from './title.js';

type Node = Box | Run;

/** Share of the body's prose that one cut from its end may take. */
const TAIL_SHARE = 0.4;

/** What is known of the post already and so need not stand in its text. */
export interface Known {
  readonly title: string | undefined;
  readonly authors: readonly string[];
}

/** Marks what is not the post inside its box: link lists, the title, date and author lines, pointers, the tail. */
export function clean(body: Box, { title, authors }: Known): void {
  cutHead(body, title, authors);
  cutTails(body);
  cutLinkLists(body);
  cutLines(body);
}

function cutLinkLists(body: Box): void {
  const measures = measure(body);
  const visit = (box: Box): void => {
    for (const child of box.children) {
      if (child.out || child.kind === 'run') continue;
      const { value, chars, link } = measures.get(child)!;
      const item = child.tag === 'li' && box.children.length > 1;
      if (value < 0 && chars > 0 && link / chars > 0.5 && child.tag !== 'p' && !item) {
        child.out = { what: 'link list', why: 'most of its text is links' };
        continue;
      }
      visit(child);
    }
  };
  visit(body);
}

const TWO_LETTERS = wording(/\p{L}{2}/u);

/** The title, and date and author lines, before the first paragraph of prose. */
function cutHead(body: Box, title: string | undefined, authors: readonly string[]): void {
  const folded = title ? foldText(title) : '';
  const above: Run[] = [];
  for (const run of runsOf(body)) {
    const text = textOf(run);
    const heading = headingOf(run);
    if (folded && foldText(text) === folded) {
      for (const earlier of above) cut(earlier, { what: 'page header', why: 'stands above the title' });
      cut(run, { what: 'title', why: 'repeats the title' });
    } else if (heading === 1) cut(run, { what: 'title', why: 'first-level heading before the text' });
    else if (authors.includes(text)) cut(run, { what: 'date or byline', why: 'the author alone' });
    else if (runValue(run) > 0.5) return;
    else if (!TWO_LETTERS.test(text)) cut(run, { what: 'button', why: 'a number or mark alone before the text' });
    else if (isSubtitle(run, heading)) cut(run, { what: 'subtitle', why: 'a short second title before the text' });
    else if (isByline(text) || (text.length <= 120 && findDates(text).length))
      cut(run, { what: 'date or byline', why: 'author or date line before the text' });
    else above.push(run);
  }
}

const isSubtitle = (run: Run, heading: number | undefined): boolean =>
  heading !== undefined &&
  run.chars <= 60 &&
  /[ -](?:subtitle|sub-title|alaotsikko|tagline|kicker)(?=[ -])/.test(run.parent.names);

function cutLines(body: Box): void {
  const seen = new Set<string>();
  for (const run of runsOf(body)) {
    const text = textOf(run);
    const noise = furnitureLine(run.link > 0.5 * run.chars ? run.lines[0]!.text : text);
    if (noise) cut(run, noise);
    else if (run.chars >= 100 && seen.has(text))
      cut(run, { what: 'repetition', why: 'the same paragraph stands above' });
    else if (isLinkLine(run)) cut(run, { what: 'pointer to other texts', why: 'a paragraph that is one link' });
    seen.add(text);
  }
}

/** A paragraph of its own that is nothing but a link to another text. */
function isLinkLine(run: Run): boolean {
  const text = textOf(run);
  return (
    run.link >= 0.95 * run.chars &&
    run.chars >= 20 &&
    !/^https?:|^www\.|\.\w{2,4}$/.test(text) &&
    /^(?:p|div|section)$/.test(run.parent.tag)
  );
}

/** From a heading such as `Lue myös` on, as far as its section goes. */
function cutTails(body: Box): void {
  const total = measure(body).get(body)!.prose;
  const visit = (box: Box, before: number): number => {
    let seen = before;
    for (let i = 0; i < box.children.length; i++) {
      const child = box.children[i]!;
      if (child.out) continue;
      const head = firstRun(child);
      if (head && seen > 0 && isHeadingLike(head) && isTailHeading(textOf(head))) {
        const section = sectionFrom(box.children, i, headingOf(head) ?? 7);
        const prose = section.reduce((sum, node) => sum + proseOf(node), 0);
        if (prose <= TAIL_SHARE * total) {
          for (const node of section) node.out = { what: 'tail', why: `section headed "${textOf(head)}"` };
          continue;
        }
      }
      if (child.kind === 'run') seen += Math.max(0, runValue(child));
      else seen = visit(child, seen);
    }
    return seen;
  };
  visit(body, 0);
}

/** The nodes from `at` to the next heading of the same or a higher level. */
function sectionFrom(nodes: readonly Node[], at: number, level: number): Node[] {
  const out = [nodes[at]!];
  for (const node of nodes.slice(at + 1)) {
    const head = firstRun(node);
    const next = head && headingOf(head);
    // A linked heading is a teaser of the tail, not the next chapter.
    if (next && next <= level && head.link < 0.5 * head.chars && (level > 6 || !isTailHeading(textOf(head)))) break;
    // A line that is no heading by its tag speaks for the links and teasers after it, not for prose of the post.
    if (level > 6 && isPlainProse(node)) break;
    out.push(node);
  }
  return out;
}

/** A paragraph of its own with hardly a link in it. */
const isPlainProse = (node: Node): boolean => {
  const runs =
    node.kind === 'run'
      ? [node]
      : /^(?:p|blockquote|div)$/.test(node.tag)
        ? node.children.filter((child) => child.kind === 'run')
        : [];
  return runs.some((run) => !run.out && run.link < 0.3 * run.chars && runValue(run) > 0.5);
};

const proseOf = (node: Node): number =>
  node.out ? 0 : node.kind === 'run' ? (runValue(node) > 0.5 ? node.chars : 0) : measure(node).get(node)!.prose;

function firstRun(node: Node): Run | undefined {
  if (node.out) return undefined;
  if (node.kind === 'run') return node;
  for (const child of node.children) {
    const run = firstRun(child);
    if (run) return run;
  }
  return undefined;
}

function* runsOf(box: Box): Generator<Run> {
  for (const child of box.children) {
    if (child.out) continue;
    if (child.kind === 'run') yield child;
    else yield* runsOf(child);
  }
}

const textOf = (run: Run): string =>
  run.lines.length === 1 ? run.lines[0]!.text : run.lines.map((line) => line.text).join(' ');

/** The level of the heading the run is in. */
function headingOf(run: Run): number | undefined {
  for (let box: Box | undefined = run.parent, up = 0; box && up < 3; box = box.parent, up++)
    if (/^h[1-6]$/.test(box.tag)) return Number(box.tag[1]);
  return undefined;
}

/** A heading by tag, or a short line by itself that is bold, ends in a colon or is no sentence. */
function isHeadingLike(run: Run): boolean {
  if (headingOf(run)) return true;
  const [line] = run.lines;
  return (
    run.lines.length === 1 &&
    line!.text.length <= 60 &&
    (line!.bold >= line!.text.length * 0.8 || /[:?!]$/.test(line!.text) || !/[.…]$/.test(line!.text))
  );
}

function cut(run: Run, noise: Noise): void {
  run.out = noise;
}
