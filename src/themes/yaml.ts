/**
 * The part of YAML that a theme table needs: block lists and maps, flow lists and maps on one line, plain and quoted
 * scalars, comments. Anchors, tags, multi-line strings and several documents are reported as not understood.
 *
 *   classes:
 *     frame: [työ, työpaikka]
 *   themes:
 *     - id: recovery
 *       fi: palautuminen
 *       triggers:
 *         - palautua
 *         - {trigger: loma, weight: 1, needs: frame}
 */
import { type Cells, type Column, type Complain, emptyCells, type Row } from './rows.js';

interface Line {
  readonly number: number;
  readonly indent: number;
  readonly text: string;
}

type Node =
  | { readonly line: number; readonly kind: 'scalar'; readonly value: string }
  | { readonly line: number; readonly kind: 'list'; readonly items: readonly Node[] }
  | { readonly line: number; readonly kind: 'map'; readonly entries: readonly (readonly [string, Node])[] };

/** Column of a table by the key of a theme in YAML. */
const KEYS: Readonly<Record<string, Column>> = {
  id: 'theme',
  kind: 'kind',
  fi: 'fi',
  en: 'en',
  phrase_fi: 'phrase_fi',
  phrase_en: 'phrase_en',
  lean: 'lean',
  yso: 'yso',
  source: 'source',
};
const TRIGGER_KEYS: readonly Column[] = ['trigger', 'weight', 'needs', 'unless'];

/** Rows of a table written in YAML, as the TSV would hold them. */
export function readYaml(text: string, complain: Complain): Row[] {
  const lines = text.split(/\r?\n/).flatMap((raw, i): Line[] => {
    const body = withoutComment(raw).trimEnd();
    if (body.trim() === '' || body === '---') return [];
    if (/^ *\t/.test(body)) complain(i + 1, '1', 'YAML indents with spaces, not tabs');
    return [{ number: i + 1, indent: body.length - body.trimStart().length, text: body.trim() }];
  });
  const rows: Row[] = [];
  const { node, next } = block(lines, 0, complain);
  if (lines[next]) complain(lines[next].number, '1', `"${lines[next].text}" stands at an indent that nothing opened`);
  for (const [key, value] of entriesOf(node, complain)) {
    if (key === 'classes')
      for (const [name, words] of entriesOf(value, complain)) classRows(name, words, rows, complain);
    else if (key === 'themes') for (const theme of itemsOf(value, complain)) themeRows(theme, rows, complain);
    else complain(value.line, key, `the file has "classes" and "themes", not "${key}"`);
  }
  return rows;
}

function classRows(name: string, words: Node, rows: Row[], complain: Complain): void {
  for (const word of itemsOf(words, complain))
    rows.push({
      line: word.line,
      cells: { ...emptyCells(), theme: `@${name}`, trigger: scalarOf(word, complain), kind: 'class' },
    });
}

function themeRows(theme: Node, rows: Row[], complain: Complain): void {
  const cells: Cells = { ...emptyCells(), kind: 'theme' };
  rows.push({ line: theme.line, cells });
  for (const [key, value] of entriesOf(theme, complain)) {
    const column = KEYS[key];
    if (column) cells[column] = scalarOf(value, complain);
    else if (key !== 'triggers')
      complain(value.line, key, `a theme has ${Object.keys(KEYS).join(', ')} and triggers, not "${key}"`);
  }
  const triggers = entriesOf(theme, complain).find(([key]) => key === 'triggers')?.[1];
  for (const trigger of triggers ? itemsOf(triggers, complain) : []) {
    const own: Cells = { ...emptyCells(), theme: cells.theme };
    rows.push({ line: trigger.line, cells: own });
    if (trigger.kind !== 'map') own.trigger = scalarOf(trigger, complain);
    else
      for (const [key, value] of trigger.entries)
        if ((TRIGGER_KEYS as readonly string[]).includes(key)) own[key as Column] = scalarOf(value, complain);
        else complain(value.line, key, `a trigger has ${TRIGGER_KEYS.join(', ')}, not "${key}"`);
  }
}

const entriesOf = (node: Node, complain: Complain): readonly (readonly [string, Node])[] => {
  if (node.kind === 'map') return node.entries;
  if (node.kind === 'list' || node.value !== '') complain(node.line, '1', 'keys with values must stand here');
  return [];
};

const itemsOf = (node: Node, complain: Complain): readonly Node[] => {
  if (node.kind === 'list') return node.items;
  if (node.kind === 'map' || node.value !== '') complain(node.line, '1', 'a list must stand here');
  return [];
};

const scalarOf = (node: Node, complain: Complain): string => {
  if (node.kind === 'scalar') return node.value;
  complain(node.line, '1', 'a single value must stand here');
  return '';
};

/** Reads the block that begins at a line, up to the first line that stands further left. */
function block(lines: readonly Line[], start: number, complain: Complain): { node: Node; next: number } {
  const first = lines[start];
  if (!first) return { node: { line: 1, kind: 'scalar', value: '' }, next: start };
  const { indent, number: line } = first;
  const list = first.text === '-' || first.text.startsWith('- ');
  const items: Node[] = [];
  const entries: [string, Node][] = [];
  let next = start;
  while (lines[next] && lines[next]!.indent === indent) {
    const { text, number } = lines[next]!;
    if (list !== (text === '-' || text.startsWith('- '))) break;
    if (list) {
      const rest = text.slice(1).trimStart();
      // What follows the dash opens a block of its own, at the place where it stands.
      const inner: Line = { number, indent: indent + text.length - rest.length, text: rest };
      if (rest === '' || isPair(rest)) {
        const opened = rest === '' ? lines : [...lines.slice(0, next), inner, ...lines.slice(next + 1)];
        const read = block(opened, rest === '' ? next + 1 : next, complain);
        items.push(read.node);
        next = Math.max(read.next, next + 1);
      } else {
        items.push(flow(rest, number, complain));
        next++;
      }
      continue;
    }
    const pair = /^("[^"]*"|'[^']*'|[^:#]+?):(?:\s+(.*))?$/.exec(text);
    if (!pair) {
      complain(number, '1', `"${text}" is not "key: value"`);
      next++;
      continue;
    }
    const value = pair[2] ?? '';
    const follower = lines[next + 1];
    const nested =
      value === '' &&
      follower &&
      (follower.indent > indent || (follower.indent === indent && follower.text.startsWith('- ')));
    const read = nested ? block(lines, next + 1, complain) : { node: flow(value, number, complain), next: next + 1 };
    entries.push([unquoted(pair[1]!), read.node]);
    next = read.next;
  }
  return { node: list ? { line, kind: 'list', items } : { line, kind: 'map', entries }, next };
}

const isPair = (text: string): boolean => /^[\p{L}\d_-]+:(\s|$)/u.test(text);

/** Reads a value that stands on one line. */
function flow(text: string, line: number, complain: Complain): Node {
  if (text.startsWith('[') && text.endsWith(']'))
    return { line, kind: 'list', items: split(text.slice(1, -1)).map((part) => flow(part, line, complain)) };
  if (text.startsWith('{') && text.endsWith('}') && text.includes(':'))
    return {
      line,
      kind: 'map',
      entries: split(text.slice(1, -1)).map((part): [string, Node] => {
        const [key = '', ...rest] = part.split(/:\s+/);
        return [unquoted(key.trim()), flow(rest.join(': ').trim(), line, complain)];
      }),
    };
  if (/^[|>&*!]/.test(text)) complain(line, '1', `"${text}" is YAML that theme tables do not use`);
  return { line, kind: 'scalar', value: unquoted(text) };
}

function unquoted(text: string): string {
  const double = /^"((?:[^"\\]|\\.)*)"$/.exec(text);
  if (double) return double[1]!.replace(/\\(.)/g, '$1');
  const single = /^'((?:[^']|'')*)'$/.exec(text);
  return single ? single[1]!.replaceAll("''", "'") : text;
}

/** Splits at commas outside quotes and brackets. */
function split(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = '';
  let part = '';
  for (const char of text) {
    if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if ('[{'.includes(char)) depth++;
    else if (']}'.includes(char)) depth--;
    if (char === ',' && depth === 0 && quote === '') {
      parts.push(part);
      part = '';
    } else part += char;
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '');
}

/** Cuts a comment: a `#` at the start or after a space, outside quotes. */
function withoutComment(text: string): string {
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if ((char === '"' || char === "'") && !/[\p{L}\d]/u.test(text[i - 1] ?? '')) quote = char;
    else if (char === '#' && (i === 0 || /\s/.test(text[i - 1]!))) return text.slice(0, i);
  }
  return text;
}
