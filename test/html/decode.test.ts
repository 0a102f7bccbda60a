import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml, decodeText } from '../../src/html/decode.js';
import { windows1252 } from './pages.js';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = (bytes: Uint8Array, contentType?: string) =>
  decodeHtml({ name: 'sivu.html', bytes, ...(contentType ? { contentType } : {}) });

describe('decodeHtml', () => {
  it('reads undeclared windows-1252 with its quotes, dashes and euro', () => {
    const { text, encoding, diagnostics } = page(windows1252('<p>Yö ”pitkä” – hinta 5 €…</p>'));
    expect(text).toBe('<p>Yö ”pitkä” – hinta 5 €…</p>');
    expect(encoding).toBe('windows-1252');
    expect(diagnostics).toHaveLength(1);
  });
  it('trusts valid UTF-8 over a wrong declaration', () => {
    expect(page(utf8('<meta charset="iso-8859-1"><p>Äiti ja yö</p>')).text).toContain('Äiti ja yö');
  });
  it('reads ISO-8859-1 as windows-1252, as browsers do', () => {
    expect(page(windows1252('<meta charset=iso-8859-1>”ä”')).encoding).toBe('windows-1252');
  });
  it('reads ISO-8859-15 by its euro sign', () => {
    const bytes = Uint8Array.from([...windows1252('<meta charset="iso-8859-15">ä'), 0xa4]);
    expect(page(bytes).text.endsWith('ä€')).toBe(true);
  });
  it('takes the charset of the HTTP answer before that of the page', () => {
    const bytes = Uint8Array.from([...windows1252('<meta charset="koi8-r">'), 0xe4]);
    expect(page(bytes, 'text/html; charset=windows-1252').text.endsWith('ä')).toBe(true);
  });
  it('takes byte-order marks off', () => {
    expect(page(Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8('yö')])).text).toBe('yö');
    expect(page(Uint8Array.from([0xff, 0xfe, 0xe4, 0x00])).text).toBe('ä');
  });
  it('keeps UTF-8 that was cut in the middle of a character', () => {
    const bytes = utf8('<meta charset="utf-8"><p>tänään söimme löylyä yöllä</p>ä').slice(0, -1);
    const { text, encoding, diagnostics } = page(bytes);
    expect(text).toContain('tänään söimme');
    expect(encoding).toBe('utf-8');
    expect(diagnostics[0]?.level).toBe('warning');
  });
  it('refuses bytes that are no text, by name', () => {
    expect(() => page(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toThrow(/sivu\.html/);
  });
});

describe('decodeText', () => {
  it('gives NFC and LF', () => {
    expect(decodeText({ name: 'a.txt', bytes: utf8('a\u0308iti\r\nisa\u0308\rpoika') }).text).toBe('äiti\nisä\npoika');
  });
  it('gives back any UTF-8 text without carriage returns and NULs', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ä', 'ö', ' ', '\n', '€', '😀', '”') }), (text) => {
        expect(decodeText({ name: 'a.txt', bytes: utf8(text) }).text).toBe(text);
      }),
    );
  });
});
