import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../src/report/csv.js';
import { toJson } from '../../src/report/json.js';
import { renderMarkdown } from '../../src/report/markdown.js';
import { renderPostMarkdown, renderPostText } from '../../src/report/post.js';
import type { Extraction } from '../../src/types.js';
import { hostile, sample } from './sample.js';

/** A reader of RFC 4180, strict: throws on a stray quote. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n|$)/y;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`bad CSV at ${at}: ${text.slice(at, at + 40)}`);
    const value = match[1]!.startsWith('"') ? match[1]!.slice(1, -1).replaceAll('""', '"') : match[1]!;
    rows.at(-1)!.push(value);
    if (match[2] === '\r\n') rows.push([]);
  }
  rows.pop();
  return rows;
}

describe('CSV', () => {
  it('has a header and one row a keyword, cue and theme, all of one length', () => {
    const rows = parseCsv(renderCsv([sample()]));
    expect(rows[0]).toEqual(['input', 'kind', 'id', 'detail', 'count', 'value', 'sentence', 'start', 'end', 'text']);
    expect(rows.slice(1).map((row) => `${row[1]} ${row[2]}`)).toEqual([
      'keyword jono',
      'cue booster.certainty',
      'cue hedge.epistemic',
      'cue attitude.appreciation-',
      'theme encounter',
      'theme x-efficiency',
    ]);
    expect(rows.every((row) => row.length === 10)).toBe(true);
  });

  it('lets no field run as a formula', () => {
    const rows = parseCsv(renderCsv([hostile()]));
    expect(rows.flat().filter((value) => /^[=+@-]/.test(value))).toEqual([]);
  });
});

describe('JSON', () => {
  it('is compact on a pipe, two spaces deep for people, and the report itself', () => {
    expect(toJson(sample(), false).split('\n')).toHaveLength(2);
    expect(toJson({ a: 1 }, true)).toBe('{\n  "a": 1\n}\n');
    expect(JSON.parse(toJson(sample(), false))).toEqual(sample());
  });
});

describe('Markdown', () => {
  it('gives title, facts, tables and quoted evidence', () => {
    const text = renderMarkdown(sample(), { lang: 'en' });
    expect(text).toContain('# Miksi jono on pitkä\n\nAino Esimerkki · 2024-03-05');
    expect(text).toContain('| jono | 3 | 150.0 | 20.1 | jono 2, jonossa 1 |');
    expect(text).toContain('> Turha lomake ärsyttää minua silti. (s. 3: attitude.appreciation)');
    expect(text).toContain('| **service encounter** |');
  });

  it('keeps markup of the page inert', () => {
    expect(renderMarkdown(hostile(), { lang: 'fi' })).not.toMatch(/(^|[^\\])<script/);
  });
});

describe('an extracted post', () => {
  const text = 'Otsikko\n\nYksi kappale.\n\nensimmäinen\n\ntoinen';
  const block = (type: 'heading' | 'paragraph' | 'listItem', part: string) => ({
    type,
    start: text.indexOf(part),
    end: text.indexOf(part) + part.length,
  });
  const extraction: Extraction = {
    kind: 'post',
    diagnostics: [],
    posts: [
      {
        kind: 'post',
        meta: { title: { value: 'Nimi: "x"', from: 'meta' } },
        text,
        blocks: [
          { ...block('heading', 'Otsikko'), level: 3 },
          block('paragraph', 'Yksi kappale.'),
          block('listItem', 'ensimmäinen'),
          block('listItem', 'toinen'),
        ],
        removed: [{ what: 'share bar', why: 'class --> share', text: 'Jaa' }],
      },
    ],
  };

  it('is its text, as text', () => {
    expect(renderPostText(extraction)).toBe(`${text}\n`);
  });

  it('has front matter, headings and tight lists as Markdown', () => {
    expect(renderPostMarkdown(extraction)).toBe(
      '---\ntitle: "Nimi: \\"x\\""\n---\n\n# Nimi: "x"\n\n### Otsikko\n\nYksi kappale.\n\n- ensimmäinen\n- toinen\n',
    );
  });

  it('explains removals in comments that nothing closes early', () => {
    expect(renderPostMarkdown(extraction, true)).toContain('<!-- share bar (class — share): Jaa -->');
  });
});
