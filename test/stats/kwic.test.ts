import { describe, expect, it } from 'vitest';
import { kwic, sortLines, suggestions } from '../../src/stats/kwic.js';
import { docOf } from './doc.js';

const doc = docOf([
  [
    'paragraph',
    'Hyvä/hyvä/ADJ/Case=Nom asiakaskokemus/asiakas|kokemus/NOUN/Case=Nom syntyy/syntyä/VERB arjessa/arki/NOUN ././PUNCT',
    'Asiakkaan/asiakas/NOUN/Case=Gen asiakaspalvelija/asiakas|palvelija/NOUN kuuntelee/kuunnella/VERB asiakasta/asiakas/NOUN/Case=Par ././PUNCT',
  ],
  ['furniture', 'Asiakas/asiakas/NOUN kommentoi/kommentoida/VERB'],
]);
const found = (query: string) => kwic(doc, query, 'a.txt').map(({ match }) => match);

describe('kwic', () => {
  it.each([
    ['asiakas', ['Asiakkaan', 'asiakasta']],
    ['asiakas-', ['asiakaskokemus', 'asiakaspalvelija']],
    ['-kokemus', ['asiakaskokemus']],
    ['-asiakas-', ['asiakaskokemus', 'asiakaspalvelija']],
    ['=asiakasta', ['asiakasta']],
    ['ADJ NOUN', ['Hyvä asiakaskokemus']],
    ['NOUN[Case=Par]', ['asiakasta']],
    ['asiakas asiakaspalvelija', ['Asiakkaan asiakaspalvelija']],
    ['kuunnella *', ['kuuntelee asiakasta']],
    ['kissa', []],
  ])('finds %j', (query, matches) => {
    expect(found(query)).toEqual(matches);
  });

  it('gives spans of the text and contexts of the block around them', () => {
    const [first] = kwic(doc, '-kokemus', 'a.txt', { context: 6 });
    expect(doc.post.text.slice(first!.start, first!.end)).toBe('asiakaskokemus');
    expect(first).toMatchObject({ input: 'a.txt', sentence: 0, left: 'Hyvä ', right: ' synty' });
  });

  it.each(['', '  ', '-', '=', 'NOUN[Case]', 'kissa[x]'])('refuses %j in one sentence', (query) => {
    expect(() => kwic(doc, query, 'a.txt')).toThrow(/cannot be read/);
  });

  it('sorts by the words before and after, in Finnish order', () => {
    const lines = kwic(doc, 'asiakas', 'a.txt');
    expect(sortLines(lines, 'left').map(({ match }) => match)).toEqual(['Asiakkaan', 'asiakasta']);
    expect(sortLines(lines, 'right').map(({ match }) => match)).toEqual(['asiakasta', 'Asiakkaan']);
    expect(sortLines(lines, 'text')).toBe(lines);
  });

  it('says what a word may have been meant to be', () => {
    expect(suggestions([doc], 'asikas')).toEqual(['asiakas']);
    expect(suggestions([doc], 'asikas-')).toEqual([]);
  });
});
