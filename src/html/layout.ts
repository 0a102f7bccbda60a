import { elements, type HtmlElement, type HtmlNode, isElement, rawText, withoutUnseen } from './dom.js';
import { type Noise, namesOf, noiseOfNames } from './noise.js';
import { MORE } from './phrases.js';

/**
 * The page as a reader sees it: boxes (block elements) that hold boxes and runs of text. Inline elements have melted into
 * the runs, so that text in `<p>`, in bare `<div>`s, in table cells and between `<br>`s all looks alike to the scorer.
 */
export interface Box {
  readonly kind: 'box';
  readonly tag: string;
  /** Class and id words, see {@link namesOf}. */
  readonly names: string;
  readonly element: HtmlElement;
  readonly parent: Box | undefined;
  readonly children: (Box | Run)[];
  /** Why it is left out, if it is. */
  out?: Noise;
}

/** Text between two block borders; `lines` are parted by single `<br>`s. */
export interface Run {
  readonly kind: 'run';
  readonly parent: Box;
  readonly lines: readonly Line[];
  /** Characters in all lines. */
  readonly chars: number;
  /** Characters of those inside links. */
  readonly link: number;
  out?: Noise;
  /** What the scorer thinks of it, once it has looked. */
  value?: number;
}

export interface Line {
  readonly text: string;
  readonly link: number;
  readonly bold: number;
  /** Characters in italics. */
  readonly italic: number;
}

const BLOCK = new Set(
  (
    'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav noscript ol p pre section summary table ' +
    'caption tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements without text of the page. */
const MUTE = new Set(
  (
    'script style head link meta title template svg math object embed iframe canvas select datalist button input textarea ' +
    'audio video map area progress meter rp rt noframes'
  ).split(' '),
);

const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em', 'cite']);

/** Deeper nesting than this is read as one run; browsers stop at 512. */
const MAX_DEPTH = 400;

/** A short piece of inline furniture that was cut while the boxes were laid out. */
export interface Cut {
  readonly noise: Noise;
  readonly text: string;
  /** The box it stood in. */
  readonly box: Box;
}

export interface Layout {
  readonly root: Box;
  readonly cuts: readonly Cut[];
}

/** Inline elements of noise classes with at most this many characters are cut; longer ones may hold the post itself. */
const INLINE_NOISE = 200;

export function layOut(document: HtmlElement, keepNoise = false): Layout {
  const cuts: Cut[] = [];
  const root: Box = { kind: 'box', tag: 'html', names: '', element: document, parent: undefined, children: [] };

  let lines: Line[] = [];
  let text = '';
  let link = 0;
  let bold = 0;
  let italic = 0;

  const endLine = (): void => {
    const clean = tidy(text);
    if (clean)
      lines.push({
        text: clean,
        link: Math.min(link, clean.length),
        bold: Math.min(bold, clean.length),
        italic: Math.min(italic, clean.length),
      });
    text = '';
    link = bold = italic = 0;
  };
  const endRun = (box: Box): void => {
    endLine();
    if (lines.length) {
      box.children.push({
        kind: 'run',
        parent: box,
        lines,
        chars: lines.reduce((sum, line) => sum + line.text.length, 0),
        link: lines.reduce((sum, line) => sum + line.link, 0),
      });
      lines = [];
    }
  };

  interface State {
    readonly inLink: boolean;
    readonly inBold: boolean;
    readonly inItalic: boolean;
    readonly pre: boolean;
  }

  const addText = (data: string, state: State): void => {
    if (state.pre) {
      const parts = data.replace(/\r\n?/g, '\n').split('\n');
      parts.forEach((part, i) => {
        if (i) {
          if (text.trim()) lines.push({ text: withoutUnseen(text).trimEnd(), link: 0, bold: 0, italic: 0 });
          text = '';
        }
        text += part;
      });
      return;
    }
    const piece = withoutUnseen(data).replace(/[\s\u00a0]+/g, ' ');
    if (piece === ' ' && (text === '' || text.endsWith(' '))) return;
    text += piece;
    const size = piece.trim().length;
    if (state.inLink) link += size;
    if (state.inBold) bold += size;
    if (state.inItalic) italic += size;
  };

  const walk = (node: HtmlNode, box: Box, state: State, depth: number): void => {
    if (node.type === 'text') {
      addText(node.data!, state);
      return;
    }
    if (!isElement(node)) return;
    const element = node as HtmlElement;
    const { name } = element;
    if (MUTE.has(name)) return;
    if (name === 'br') {
      // Two line breaks in a row end a paragraph.
      if (tidy(text) === '' && lines.length) endRun(box);
      else endLine();
      return;
    }
    if (depth > MAX_DEPTH) {
      addText(rawText(element), state);
      return;
    }
    if (BLOCK.has(name)) {
      endRun(box);
      const inner: Box = { kind: 'box', tag: name, names: namesOf(element), element, parent: box, children: [] };
      box.children.push(inner);
      const next = name === 'pre' ? { ...state, pre: true } : state;
      for (const child of element.children) walk(child, inner, next, depth + 1);
      if (name === 'pre' && text.trim()) {
        lines.push({ text: withoutUnseen(text).trimEnd(), link: 0, bold: 0, italic: 0 });
        text = '';
      }
      endRun(inner);
      return;
    }
    if (!keepNoise) {
      const names = namesOf(element);
      const noise = names && noiseOfNames(names, name);
      if (noise) {
        const inside = shortText(element, INLINE_NOISE);
        if (inside !== undefined) {
          if (inside) cuts.push({ noise, text: inside, box });
          return;
        }
      }
    }
    if (name === 'a') {
      const label = shortText(element, 40);
      // The sign that links a heading to itself.
      if (label && /^[#¶§🔗]$/u.test(label)) return;
      if (label && MORE.test(label)) {
        cuts.push({ noise: { what: 'pointer to other texts', why: 'leads to the whole text' }, text: label, box });
        return;
      }
    }
    const next: State = {
      inLink: state.inLink || (name === 'a' && element.attribs.href !== undefined && !holdsLink(element)),
      inBold: state.inBold || BOLD.has(name) || /font-weight:\s*(bold|[6-9]00)/i.test(element.attribs.style ?? ''),
      inItalic: state.inItalic || ITALIC.has(name),
      pre: state.pre,
    };
    for (const child of element.children) walk(child, box, next, depth + 1);
  };

  const state: State = { inLink: false, inBold: false, inItalic: false, pre: false };
  for (const child of document.children) walk(child, root, state, 0);
  endRun(root);
  return { root, cuts };
}

const tidy = (text: string): string => text.trim().normalize('NFC');

/** Links never nest: one that holds another was left unclosed, and what it swallowed is no link. */
function holdsLink(link: HtmlElement): boolean {
  for (const { name, attribs } of elements(link)) if (name === 'a' && attribs.href !== undefined) return true;
  return false;
}

/** The element's text if it has at most `limit` characters. */
function shortText(element: HtmlElement, limit: number): string | undefined {
  let out = '';
  const stack: HtmlNode[] = [element];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type === 'text') out += top.data;
    else if (isElement(top) || top === element) {
      const inner = top as HtmlElement;
      if (MUTE.has(inner.name)) continue;
      for (let i = inner.children.length - 1; i >= 0; i--) stack.push(inner.children[i]!);
    }
    if (out.length > limit * 4) return undefined;
  }
  const clean = out.replace(/[\s\u00a0]+/g, ' ').trim();
  return clean.length <= limit ? clean : undefined;
}
