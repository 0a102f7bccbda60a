/**
 * The small part of YAML that a theme table needs: a list of maps under `themes:` and one under `classes:`,
 * scalars plain or quoted, comments, and flow lists of scalars. Anything else is reported with its line.
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

const KEYS: Readonly<Record<string, Column>> = {
  id: 'theme',
  kind: 'kind',
  fi: 'fi',
  en: 'en',
  forms: 'forms',
  yso: 'yso',
  source: 'source',
};

/** Rows of a table written in YAML, as the TSV would hold them. */
export function readYaml(text: string, at: Complain): Row[] {
  const rows: Row[] = [];
  let section = '';
  let name = '';
  let theme: Cells | undefined;
  let themeIndent = -1;
  let inTriggers = false;
  let trigger: { cells: Cells; indent: number } | undefined;
  const readLine = (raw: string, i: number): void => {
    const line = i + 1;
    const body = stripComment(raw).trimEnd();
    if (body.trim() === '' || body === '---') return;
    if (/^\s*\t/.test(raw)) return at(line, '1', 'YAML indents with spaces, not tabs');
    const indent = body.length - body.trimStart().length;
    let rest = body.trim();
    if (indent === 0 && !rest.startsWith('-')) {
      const head = /^(classes|themes):$/.exec(rest);
      if (!head) return at(line, '1', `"${rest}" is neither "classes:" nor "themes:"`);
      section = head[1]!;
      theme = undefined;
      return;
    }
    const addClass = (word: string) =>
      rows.push({ line, cells: { ...emptyCells(), theme: `@${name}`, trigger: word, kind: 'class' } });
    if (section === 'classes') {
      if (rest.startsWith('- ')) {
        if (name === '') return at(line, String(indent + 1), 'a word stands before the name of its class');
        return void addClass(scalar(rest.slice(2)));
      }
      const pair = /^([\p{L}\d-]+):\s*(.*)$/u.exec(rest);
      if (!pair) return at(line, String(indent + 1), `"${rest}" is not "name: [word, word]"`);
      name = pair[1]!;
      for (const word of flowList(pair[2]!)) addClass(word);
      return;
    }
    if (section !== 'themes') return at(line, '1', 'the file must begin with "classes:" or "themes:"');
    if (rest.startsWith('-') && (theme === undefined || indent <= themeIndent)) {
      theme = { ...emptyCells(), kind: 'theme' };
      themeIndent = indent;
      inTriggers = false;
      trigger = undefined;
      rows.push({ line, cells: theme });
      rest = rest.slice(1).trim();
      if (rest === '') return;
    }
    if (!theme) return at(line, String(indent + 1), 'a theme begins with "- id: ..."');
    if (inTriggers && rest.startsWith('-')) {
      const item = rest.slice(1).trim();
      const cells = { ...emptyCells(), theme: theme.theme };
      trigger = { cells, indent };
      rows.push({ line, cells });
      if (item.startsWith('{') && item.endsWith('}') && item.includes(':')) {
        for (const pair of splitFlow(item.slice(1, -1))) setPair(cells, pair, line, at);
      } else if (/^(trigger|weight|needs|unless):/.test(item)) setPair(cells, item, line, at);
      else cells.trigger = scalar(item);
      return;
    }
    if (inTriggers && trigger && indent > trigger.indent) return setPair(trigger.cells, rest, line, at);
    const pair = /^([a-z]+):\s*(.*)$/.exec(rest);
    if (!pair) return at(line, String(indent + 1), `"${rest}" is not "key: value"`);
    if (pair[1] === 'triggers') {
      inTriggers = true;
      trigger = undefined;
      for (const word of flowList(pair[2]!))
        rows.push({ line, cells: { ...emptyCells(), theme: theme.theme, trigger: word } });
      return;
    }
    inTriggers = false;
    const column = KEYS[pair[1]!];
    if (!column)
      return at(line, pair[1]!, `a theme has no "${pair[1]}"; it has ${Object.keys(KEYS).join(', ')}, triggers`);
    theme[column] = scalar(pair[2]!);
  };
  text.split(/\r?\n/).forEach(readLine);
  return rows;
}

function setPair(cells: Cells, text: string, line: number, at: Complain): void {
  const pair = /^([a-z]+):\s*(.*)$/.exec(text.trim());
  const key = pair?.[1];
  if (!pair || !key || !['trigger', 'weight', 'needs', 'unless'].includes(key))
    at(line, 'trigger', `"${text.trim()}" is not trigger, weight, needs or unless with a value`);
  else cells[key as Column] = scalar(pair[2]!);
}

function scalar(text: string): string {
  const trimmed = text.trim();
  const quoted = /^"((?:[^"\\]|\\.)*)"$|^'((?:[^']|'')*)'$/.exec(trimmed);
  if (!quoted) return trimmed;
  return quoted[1] !== undefined ? quoted[1].replace(/\\(.)/g, '$1') : quoted[2]!.replaceAll("''", "'");
}

const flowList = (text: string): string[] =>
  text.startsWith('[') && text.endsWith(']')
    ? splitFlow(text.slice(1, -1))
        .map(scalar)
        .filter((x) => x !== '')
    : [];

/** Splits at commas outside quotes and brackets. */
function splitFlow(text: string): string[] {
  return (
    text.match(/(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|\[[^\]]*\]|\{[^}]*\}|[^,])+/g)?.map((part) => part.trim()) ?? []
  );
}

/** Cuts a comment: a `#` at the start or after a space, outside quotes. */
function stripComment(text: string): string {
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
