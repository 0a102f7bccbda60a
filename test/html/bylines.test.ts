import { describe, expect, it } from 'vitest';
import { nameBesideDate, namesInLine, splitNames, tidyName } from '../../src/html/bylines.js';

describe('namesInLine', () => {
  it.each([
    ['Kirjoittanut Maija Virtanen', 'Maija Virtanen'],
    ['Lähettänyt Maija Virtanen klo 9.12', 'Maija Virtanen'],
    ['Lähettänyt maijakoo klo 18.20', 'maijakoo'],
    ['Tämän jutun kirjoitti Maija kategoriaan Arki', 'Maija'],
    ['Teksti ja kuvat: Maija Virtanen', 'Maija Virtanen'],
    ['Tekijä: Maija Virtanen', 'Maija Virtanen'],
    ['Julkaissut Maija Virtanen 3. toukokuuta 2015', 'Maija Virtanen'],
    ['Kirjoittaja Maija von Essen-Virtanen, 3.5.2012', 'Maija von Essen-Virtanen'],
    ['Published by Maija Virtanen', 'Maija Virtanen'],
    ['By Jane Doe and John Smith', 'Jane Doe and John Smith'],
    ['Posted by J. R. R. Tolkien on May 3, 2012', 'J. R. R. Tolkien'],
    ['Geschrieben vonElisa Meyer', 'Elisa Meyer'],
    ['av Anna Ek', 'Anna Ek'],
  ])('%s', (line, names) => {
    expect(namesInLine(line)?.names).toBe(names);
  });
  it.each([
    'Kahvi on hyvää',
    'Textilien sind toll',
    'Kirjoittajan uusi romaani ilmestyy keväällä',
    'by the sea',
    'Stand: 20. Mai 2020',
    '',
  ])('finds none in %s', (line) => {
    expect(namesInLine(line)).toBeUndefined();
  });
});

describe('nameBesideDate', () => {
  it.each([
    '8.4.2014 · Maija Virtanen · 2 kommenttia',
    'Maija Virtanen 8.4.2014',
    'ti 8.4.2014 | Maija Virtanen',
    '8. huhtikuuta 2014 – Maija Virtanen',
  ])('%s', (line) => {
    expect(nameBesideDate(line)).toBe('Maija Virtanen');
  });
  it.each(['Maija Virtanen', '8.4.2014', '8.4.2014 · Ei Kommentteja', '8.4.2014 klo 12'])('none in %s', (line) => {
    expect(nameBesideDate(line)).toBeUndefined();
  });
});

describe('tidyName', () => {
  it.each([
    ['Kirjoittanut: Maija Virtanen', 'Maija Virtanen'],
    ['Maija Virtanen, toimitusjohtaja', 'Maija Virtanen'],
    ['Vesa T.', 'Vesa T.'],
    ['Grant Tinsley, PhD', 'Grant Tinsley'],
    ['Dieter Sieckmeyer', 'Dieter Sieckmeyer'],
    ['Näytä kaikki käyttäjän Maija artikkelit', 'Maija'],
    ['admin', undefined],
    ['https://example.org/maija', undefined],
    ['example.fi', undefined],
    ['Ylläpito', undefined],
    ['—', undefined],
  ])('%s', (value, name) => {
    expect(tidyName(value)).toBe(name);
  });
});

it('splits names at commas and conjunctions', () => {
  expect(splitNames('Maija Virtanen ja Pekka Puro')).toEqual(['Maija Virtanen', 'Pekka Puro']);
  expect(splitNames('Anja Katja, Jaana & Olaf und Uwe')).toEqual(['Anja Katja', 'Jaana', 'Olaf', 'Uwe']);
});
