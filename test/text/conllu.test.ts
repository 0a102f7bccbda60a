import { describe, expect, it } from 'vitest';
import { PostlensError } from '../../src/errors.js';
import { parseConllu } from '../../src/text/conllu.js';

const row = (id: string, form: string, misc = '_'): string => [id, form, ...Array(7).fill('_'), misc].join('\t');
const SAMPLE = [
  '# newdoc id = eka',
  '# newpar',
  '# sent_id = 1',
  '# text = Toivon, ettei sada.',
  row('1', 'Toivon', 'SpaceAfter=No'),
  row('2', ','),
  row('3-4', 'ettei'),
  row('3', 'että'),
  row('4', 'ei'),
  row('5', 'sada', 'SpaceAfter=No'),
  row('6', '.'),
  '',
  '# text = Lippu maksoi 10 000 €.',
  row('1', 'Lippu'),
  row('2', 'maksoi'),
  row('3', '10 000'),
  row('3.1', 'tyhjä'),
  row('4', '€', 'SpaceAfter=No'),
  row('5', '.'),
  '',
  '# newpar',
  row('1', 'Hyvä', 'SpaceAfter=No|Lang=fi'),
  row('2', '!'),
  '',
  '# newdoc',
  row('1', 'Loppu'),
  '',
].join('\n');

describe('parseConllu', () => {
  const docs = parseConllu(SAMPLE);

  it('gives a document for each newdoc, with its text and paragraphs', () => {
    expect(docs.map((doc) => doc.id)).toEqual(['eka', undefined]);
    expect(docs[0]!.post.text).toBe('Toivon, ettei sada. Lippu maksoi 10 000 €.\nHyvä!');
    expect(docs[0]!.post.blocks.map((block) => docs[0]!.post.text.slice(block.start, block.end))).toEqual([
      'Toivon, ettei sada. Lippu maksoi 10 000 €.',
      'Hyvä!',
    ]);
  });

  it('keeps tokens and sentences, with spans and the words of a multiword token', () => {
    const [doc] = docs;
    expect(doc!.sentences.map((sentence) => sentence.tokens.map((token) => token.form))).toEqual([
      ['Toivon', ',', 'ettei', 'sada', '.'],
      ['Lippu', 'maksoi', '10 000', '€', '.'],
      ['Hyvä', '!'],
    ]);
    for (const sentence of doc!.sentences)
      for (const token of sentence.tokens) expect(doc!.post.text.slice(token.start, token.end)).toBe(token.form);
    expect(doc!.sentences[0]!.tokens[2]!.words).toEqual(['että', 'ei']);
    expect(doc!.sentences[1]!.tokens[2]!.kind).toBe('number');
    expect(doc!.sentences[0]!.tokens[0]!.spaceAfter).toBe(false);
  });

  it('builds the text from the tokens where the text comment says something else', () => {
    const [doc] = parseConllu(`# text = Aivan muuta\n${row('1', 'Hei')}\n${row('2', 'sinä')}\n`);
    expect(doc!.post.text).toBe('Hei sinä');
  });

  it('is empty for an empty input', () => expect(parseConllu('\n')).toEqual([]));

  it.each([
    ['a\tb\n', 'line 1 has 2 columns'],
    [`${row('2', 'Hei')}\n`, 'line 1 has the word number 2, 1 expected'],
    [`${row('x', 'Hei')}\n`, 'line 1 has the word number "x"'],
    [`${row('2-3', 'Hei')}\n`, 'range 2-3 out of order'],
    [`${row('1', '')}\n`, 'empty form'],
    ['# text = Yksin\n', 'no words'],
  ])('says where %j is broken', (input, message) => {
    expect(() => parseConllu(input)).toThrow(PostlensError);
    expect(() => parseConllu(input)).toThrow(message);
  });
});
