import { readFileSync, writeFileSync } from 'node:fs';

/** Writes src/text/tables.ts from data/text/*.tsv: the tokenizer is synchronous and reads no files. */
const column = (name: string): string[][] =>
  readFileSync(`data/text/${name}.tsv`, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const words = (list: readonly string[]): string => {
  const lines: string[] = [];
  for (const word of list) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 110) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return `(${lines.map((line, index) => `'${line}${index < lines.length - 1 ? ' ' : ''}'`).join(' +\n  ')})`;
};

export function tables(): string {
  const abbreviations = column('abbreviations');
  const of = (position: string) => abbreviations.filter((row) => row[1] === position).map((row) => row[0]!);
  const constant = (name: string, list: readonly string[]) =>
    `export const ${name}: ReadonlySet<string> = new Set(\n  ${words(list)}.split(' '),\n);\n`;
  return [
    '// Made from data/text/*.tsv by scripts/text-tables.ts; edit the tables, not this file.\n',
    '/** Abbreviations that stand before what they belong to: a capital after them opens no sentence. */',
    constant('INNER', of('inner')),
    '/** Abbreviations that may close a sentence: before a capital their full stop is a token of its own. */',
    constant('FINAL', of('final')),
    '/** What may follow a dot inside a domain or file name. */',
    constant(
      'DOMAINS',
      column('domains').map((row) => row[0]!),
    ),
    '/** Function words: capitalised with no punctuation before them, they open a sentence after a heading or line. */',
    constant(
      'OPENERS',
      column('openers').map((row) => row[0]!),
    ),
    '/** Multiword tokens and their syntactic words. */',
    `export const MULTIWORD: ReadonlyMap<string, readonly string[]> = new Map(\n  ${words(
      column('multiword').map((row) => `${row[0]}=${row[1]!.replace(' ', '+')}`),
    )}\n    .split(' ')\n    .map((pair) => pair.split('='))\n    .map(([form, parts]) => [form!, parts!.split('+')]),\n);\n`,
    '/** Whole lines that belong to the page around a post, by how far it goes: the line, the line at either end, or all after it. */',
    `export const FURNITURE = {\n${['line', 'edge', 'rest']
      .map((scope) => {
        const patterns = column('furniture').filter((row) => row[1] === scope);
        return `  ${scope}: /^(?:${patterns.map((row) => row[0]).join('|')})$/i,\n`;
      })
      .join('')}} as const;\n`,
  ].join('\n');
}

if (process.argv[1]?.endsWith('text-tables.ts')) writeFileSync('src/text/tables.ts', tables());
