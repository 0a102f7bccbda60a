import { load } from 'cheerio/slim';

/**
 * The only place that knows the parser. The rest reads the nodes as plain data: on a page of some thousand nodes the
 * query wrapper costs more than the parsing.
 */
export interface HtmlNode {
  readonly type: string;
  readonly parent: HtmlElement | null;
  /** Of a text or comment node. */
  readonly data?: string;
}

export interface HtmlElement extends HtmlNode {
  /** Lower case. */
  readonly name: string;
  readonly attribs: Readonly<Record<string, string>>;
  readonly children: readonly HtmlNode[];
}

/** Parses a page with htmlparser2 through cheerio/slim; never fails, whatever the markup. */
export function parseHtml(html: string): HtmlElement {
  return asElement(load(html).root().get(0));
}

/** The document reads as an element without attributes, so that callers need no case of their own for it. */
const asElement = (document: unknown): HtmlElement =>
  Object.assign(document as HtmlElement, { name: '#document', attribs: {} });

export const isElement = (node: HtmlNode): node is HtmlElement =>
  node.type === 'tag' || node.type === 'script' || node.type === 'style';

/** Every element under `root`, in document order. */
export function* elements(root: HtmlElement): Generator<HtmlElement> {
  const stack: HtmlNode[] = [...root.children].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    const element = node as HtmlElement;
    if (isElement(node)) yield element;
    const { children } = element;
    if (children) for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
  }
}

/** All text under a node as it stands, scripts and styles left out. */
export function rawText(node: HtmlNode): string {
  let out = '';
  const stack: HtmlNode[] = [node];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type === 'text') out += top.data;
    else if (top.type !== 'script' && top.type !== 'style' && top.type !== 'comment') {
      const { children } = top as HtmlElement;
      if (children) for (let i = children.length - 1; i >= 0; i--) stack.push(children[i]!);
    }
  }
  return out;
}

/**
 * Characters that no reader sees: soft hyphens, zero-width spaces, control characters, and marks of writing direction,
 * which can make text read otherwise than it is stored. Joiners stay: emoji and some scripts need them.
 */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: `\p{Cc}` written out, as V8 looks it up anew in each process
  /(?![\t\n\f\r\u0085])[\0-\x1f\x7f-\x9f]|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '');

/** White space made single spaces, unseen characters taken out, NFC. */
export const cleanText = (text: string): string =>
  withoutUnseen(text)
    .replace(/[\s\u00a0]+/g, ' ')
    .trim()
    .normalize('NFC');
