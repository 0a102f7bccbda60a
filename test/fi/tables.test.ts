import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatFeats, parseFeats } from '../../src/fi/tags.js';

const folder = new URL('../../data/fi/', import.meta.url);
const UPOS = new Set([
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'INTJ',
  'NOUN',
  'NUM',
  'PRON',
  'PROPN',
  'SCONJ',
  'VERB',
  'X',
]);

describe.each(readdirSync(folder))('data/fi/%s', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const lines = text.replace(/\n$/, '').split('\n');
  const [header = '', ...rows] = lines;

  it('is NFC, sorted by bytes and without duplicates', () => {
    expect(text).toBe(text.normalize('NFC'));
    const sorted = [...new Set(rows)].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    expect(rows).toEqual(sorted);
  });

  it('has as many columns in each row as in the header', () => {
    const columns = header.split('\t').length;
    for (const row of rows) expect(row.split('\t').length, row).toBe(columns);
  });

  it('writes word classes and features as Universal Dependencies does', () => {
    const names = header.split('\t');
    const upos = names.indexOf('upos');
    const feats = names.indexOf('feats');
    for (const row of rows) {
      const cells = row.split('\t');
      if (upos >= 0) expect(UPOS.has(cells[upos] ?? ''), row).toBe(true);
      if (feats >= 0) expect(formatFeats(parseFeats(cells[feats] ?? '')), row).toBe(cells[feats]);
    }
  });
});
