/**
 * Builds `data/families.bin`: derived words and their bases, from UniMorph's derivations.
 *
 *   tsx scripts/model/families.ts --sources DIR [--out data]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { FAMILIES_FORMAT, FAMILIES_VERSION } from '../../src/stats/families.js';
import { byBytes, packStrings, writeTable } from '../../src/stats/table.js';
import { sha256 } from './counting.js';

const FILE = 'derivation/fin.derivations.tsv';
/**
 * Affixes whose words keep the meaning of their base so that a reader sees one family: manners, actions, doers, qualities,
 * havers, lacks, and negations. Left out are those that name something else (`-sto`, `-la`, `ala-`).
 */
const TRANSPARENT: ReadonlySet<string> = new Set(
  '-sti -minen -uus -us -ja -nti -nta -llinen -inen -lainen -ton -maton -mainen -o -u -e epä-'.split(' '),
);

export function buildFamilies(sources: string, out: string): void {
  const path = join(sources, FILE);
  const bases = new Map<string, string>();
  for (const line of readFileSync(path, 'utf8').normalize('NFC').split('\n')) {
    const [base, derived, classes, affix] = line.trim().split('\t');
    if (!base || !derived || !affix || !TRANSPARENT.has(affix) || base === derived) continue;
    // From nouns -us makes other things (talo, talous), from verbs and adjectives the action or the quality.
    if (affix === '-us' && classes?.startsWith('N:')) continue;
    // Of several bases the longest is the nearest: asiallisuus is from asiallinen, not from asia.
    const known = bases.get(derived);
    if (!known || base.length > known.length) bases.set(derived, base);
  }
  const keys = [...bases.keys()].sort(byBytes);
  const derived = packStrings(keys);
  const from = packStrings(keys.map((key) => bases.get(key)!));
  const table = writeTable(FAMILIES_FORMAT, FAMILIES_VERSION, {
    'derived.ends': derived.ends,
    'bases.ends': from.ends,
    derived: derived.bytes,
    bases: from.bytes,
  });
  writeFileSync(join(out, 'families.bin'), table);
  const about = {
    format: FAMILIES_FORMAT,
    version: FAMILIES_VERSION,
    words: keys.length,
    sources: [{ file: FILE, sha256: sha256(readFileSync(path)) }],
    licence: 'CC BY-SA 3.0: UniMorph derivations of Finnish, from Wiktionary.',
    sha256: sha256(table),
  };
  writeFileSync(join(out, 'families.json'), `${JSON.stringify(about, undefined, 2)}\n`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { sources: { type: 'string' }, out: { type: 'string', default: 'data' } } });
  if (!values.sources) throw new Error('Say where the sources are: --sources DIR.');
  buildFamilies(values.sources, values.out);
}
