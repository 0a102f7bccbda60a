import { dateLine } from './dates.js';

export interface FrontMatter {
  /** Index after the closing fence. */
  readonly end: number;
  readonly title?: string;
  readonly authors?: readonly string[];
  readonly published?: string;
  readonly tags?: readonly string[];
}

const FENCED = /^(---|\+\+\+)[ \t]*\n([\s\S]{0,20000}?\n)\1[ \t]*(?:\n|$)/;
const FIELD = /^([\p{L}_-]+)[ \t]*[:=][ \t]*(.*)$/u;

/**
 * The fields that a Markdown post of Jekyll, Hugo and their kin states before its text, between lines of `---` (YAML) or
 * `+++` (TOML): title, author, date and tags in their plain forms. Undefined where a text does not begin so.
 */
export function frontMatter(text: string): FrontMatter | undefined {
  const found = FENCED.exec(text);
  if (!found) return undefined;
  const fields = fieldsOf(found[2]!);
  const first = (...names: string[]): readonly string[] => names.map((name) => fields.get(name)).find(Boolean) ?? [];
  const title = first('title', 'otsikko')[0];
  const authors = first('author', 'authors', 'kirjoittaja');
  const stated = first('date', 'published', 'pubdate')[0];
  const published = stated === undefined ? undefined : (dateLine(stated.slice(0, 10)) ?? dateLine(stated));
  const tags = first('tags', 'tag', 'avainsanat');
  return {
    end: found[0].length,
    ...(title ? { title } : {}),
    ...(authors.length ? { authors } : {}),
    ...(published ? { published } : {}),
    ...(tags.length ? { tags } : {}),
  };
}

/** Values by lower-case name: `a: b`, `a: [b, c]`, and `a:` with `- b` lines under it. */
function fieldsOf(lines: string): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] | undefined;
  for (const line of lines.split('\n')) {
    const item = /^\s*-\s+(.*)$/.exec(line);
    if (item && open) {
      open.push(unquoted(item[1]!));
      continue;
    }
    const field = FIELD.exec(line);
    if (!field) continue;
    const value = field[2]!.trim();
    const list = /^\[(.*)\]$/.exec(value);
    open = list ? list[1]!.split(',').map(unquoted) : value ? [unquoted(value)] : [];
    fields.set(field[1]!.toLowerCase(), open);
  }
  return new Map([...fields].map(([name, values]) => [name, values.filter((value) => value !== '')]));
}

const unquoted = (value: string): string => value.trim().replace(/^(['"])(.*)\1$/, '$2');
