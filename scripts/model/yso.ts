/**
 * Builds `data/yso.bin`: the labels of YSO, the General Finnish Ontology, and of YSO places in base form, with their
 * URIs and English labels.
 *
 *   tsx scripts/model/yso.ts --sources DIR [--out data]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { loadMorphology } from '../../src/fi/load.js';
import { byBytes, type Column, packStrings, writeTable } from '../../src/stats/table.js';
import { YSO_FORMAT, YSO_VERSION } from '../../src/stats/yso.js';
import { sha256 } from './counting.js';
import { labelForms } from './labels.js';

const FILES = {
  fi: 'vocabulary/yso-fi.tsv',
  en: 'vocabulary/yso-en.tsv',
  places: 'vocabulary/yso-places-fi.tsv',
} as const;

/** What the builder needs to know of Finnish: the base forms of a label, and the parts of a word. */
export interface LabelForms {
  /** Base forms of a label without its brackets, lower case, likeliest first. */
  readonly baseForms: (label: string) => readonly string[];
  /** Compound parts of a base form, the word alone for a simple word. */
  readonly parts: (word: string) => readonly string[];
}

interface Concept {
  readonly number: number;
  readonly label: string;
  readonly plain: string;
  readonly qualifier: string;
}

/** Builds it with the Finnish model of the same folder. */
export async function buildYso(sources: string, out: string): Promise<void> {
  writeYso(sources, out, labelForms(await loadMorphology(out)));
}

function writeYso(sources: string, out: string, forms: LabelForms): void {
  const read = (name: keyof typeof FILES) => rows(readFileSync(join(sources, FILES[name]), 'utf8'));
  const general = read('fi').map(concept);
  const known = new Set(general.map(({ plain }) => plain.toLowerCase()));
  // A place gives its name only where no other concept or place has it.
  const places = read('places').map(concept);
  const once = new Map<string, number>();
  for (const { plain } of places) once.set(plain.toLowerCase(), (once.get(plain.toLowerCase()) ?? 0) + 1);
  const concepts = [
    ...general,
    ...places.filter(
      ({ plain, qualifier }) =>
        !known.has(plain.toLowerCase()) && (qualifier === '' || once.get(plain.toLowerCase()) === 1),
    ),
  ];
  const english = new Map(read('en').map(([uri, label]) => [number(uri), label]));

  const keys: { key: string; concept: number; exact: number }[] = [];
  const uses = new Map<string, number>();
  concepts.forEach(({ plain }, i) => {
    const label = plain.toLowerCase();
    const bases = [...new Set(forms.baseForms(plain))];
    keys.push({ key: label, concept: i, exact: 1 });
    for (const key of bases) if (key !== label) keys.push({ key, concept: i, exact: 0 });
    const base = bases[0] ?? label;
    const words = base.split(' ');
    const inner = new Set(words.flatMap((word) => [word, ...forms.parts(word)]));
    inner.delete(base);
    for (const part of inner) uses.set(part, (uses.get(part) ?? 0) + 1);
  });
  keys.sort((a, b) => byBytes(a.key, b.key) || a.concept - b.concept);

  const columns: Record<string, Column> = {
    concept: Uint16Array.from(keys, (row) => row.concept),
    exact: Uint8Array.from(keys, (row) => row.exact),
    uses: Uint16Array.from(keys, (row) => uses.get(row.key) ?? 0),
    number: Uint32Array.from(concepts, (row) => row.number),
  };
  const strings = {
    keys: keys.map((row) => row.key),
    fi: concepts.map((row) => row.label),
    en: concepts.map((row) => english.get(row.number) ?? ''),
    qualifier: concepts.map((row) => row.qualifier),
  };
  for (const [name, list] of Object.entries(strings)) {
    const { bytes, ends } = packStrings(list);
    columns[name] = bytes;
    columns[`${name}.ends`] = ends;
  }
  const table = writeTable(YSO_FORMAT, YSO_VERSION, columns);
  writeFileSync(join(out, 'yso.bin'), table);
  const about = {
    format: YSO_FORMAT,
    version: YSO_VERSION,
    concepts: concepts.length,
    keys: keys.length,
    sources: Object.values(FILES).map((file) => ({ file, sha256: sha256(readFileSync(join(sources, file))) })),
    licence: 'CC BY 4.0: YSO, the General Finnish Ontology, and YSO places, National Library of Finland, finto.fi.',
    sha256: sha256(table),
  };
  writeFileSync(join(out, 'yso.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}

const rows = (text: string): [string, string][] =>
  text
    .normalize('NFC')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t') as [string, string]);

const number = (uri: string): number => Number(/p(\d+)>?$/.exec(uri)![1]);

function concept([uri, label]: readonly [string, string]): Concept {
  const [, plain = label, qualifier = ''] = /^(.+?) \((.+)\)$/.exec(label) ?? [];
  return { number: number(uri), label, plain, qualifier };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string', default: 'data' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  await buildYso(values.sources, values.out);
}
