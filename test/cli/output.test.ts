import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inputKind } from '../../src/cli/kind.js';
import { baseName, formatOf } from '../../src/cli/output.js';

describe('baseName', () => {
  it.each([
    ['-', 'stdin'],
    ['post.html', 'post'],
    ['a/b/post.html.gz', 'post'],
    ['8.4.2014.html', '8.4.2014'],
    ['.piilo', '.piilo'],
    ['ei päätettä', 'ei päätettä'],
    ['https://blogi.example/2014/04/kirjoitus.html?m=1#kommentit', 'kirjoitus'],
    ['https://blogi.example/2014/04/hyv%C3%A4%20p%C3%A4iv%C3%A4/', 'hyvä päivä'],
    ['https://blogi.example/', 'blogi.example'],
    ['https://blogi.example', 'blogi.example'],
    ['https://blogi.example/a%2Fb%3A.html', 'a-b-'],
    ['https://blogi.example/%E4.html', '%E4'],
  ])('of %s is %s', (name, expected) => expect(baseName(name)).toBe(expected));

  it('of any address is a name that a file can have', () => {
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (url) => {
        const name = baseName(url);
        return name.length > 0 && !/[/\\:*?"<>|]/.test(name);
      }),
    );
  });
});

describe('formatOf', () => {
  const formats = ['terminal', 'json', 'ndjson', 'markdown', 'html'] as const;
  it.each([
    ['a.json', 'json'],
    ['a.NDJSON', 'ndjson'],
    ['x/a.md', 'markdown'],
    ['a.html', 'html'],
    ['a.txt', undefined],
    ['a.csv', undefined],
    ['json', undefined],
    [undefined, undefined],
  ])('of %s is %s', (path, format) => expect(formatOf(path, formats)).toBe(format));
});

describe('inputKind', () => {
  const kind = (name: string, text: string, more: { url?: string; contentType?: string } = {}, options = {}) =>
    inputKind({ name, bytes: Buffer.from(text), ...more }, options);

  it.each([
    ['what it begins with', 'a.txt', '<!DOCTYPE html><p>x', 'html'],
    ['what it begins with, after white space', 'a.txt', '\ufeff\n <html>', 'html'],
    ['an XML declaration', 'a', '<?xml version="1.0"?><rss>', 'html'],
    ['CoNLL-U', 'a', '# newdoc id = a\n# sent_id = 1\n', 'conllu'],
    ['its extension', 'a.txt', 'vain <b>teksti</b>', 'text'],
    ['its extension, packed', 'a.md.gz', '<p>x', 'text'],
    ['its extension in capitals', 'A.HTM', 'ei tageja', 'html'],
    ['the extension of CoNLL-U', 'a.conllu', '1\tx', 'conllu'],
    ['a tag in it', '-', 'alku <p class="x">kappale</p>', 'html'],
    ['no tag in it', '-', 'Kahvi < tee, ja 3 > 2. <3', 'text'],
  ])('is told by %s', (_what, name, text, expected) => expect(kind(name, text)).toBe(expected));

  it('is told by the content type of an address, not by its path', () => {
    const url = 'https://x.example/a.html';
    expect(kind(url, 'teksti', { url, contentType: 'text/plain; charset=utf-8' })).toBe('text');
    expect(kind('https://x.example/a.txt', 'x', { url: 'https://x.example/a.txt', contentType: 'text/html' })).toBe(
      'html',
    );
  });

  it('is what the options say before all', () => {
    expect(kind('a.html', '<html>', {}, { text: true })).toBe('text');
    expect(kind('a.txt', 'x', {}, { from: 'html' })).toBe('html');
    expect(kind('a.txt', 'x', {}, { from: 'conllu', text: true })).toBe('conllu');
  });

  it('is told of UTF-16 too', () => {
    const bytes = Buffer.from('\ufeff<!doctype html><p>ä', 'utf16le');
    expect(inputKind({ name: '-', bytes }, {})).toBe('html');
  });
});
