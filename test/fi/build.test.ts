import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildLexicon } from '../../scripts/model/lexicon.js';
import { changedSources } from '../../scripts/model.js';
import { PostlensError } from '../../src/errors.js';
import { openLexicon } from '../../src/fi/lexicon.js';
import type { Morphology } from '../../src/fi/morphology.js';
import { readingsOf } from '../../src/fi/readings.js';
import { tagText } from '../../src/fi/tags.js';

const kotus = `Hakusana\tHomonymia\tSanaluokka\tTaivutustiedot
katu\t\tsubstantiivi\t1*F
kissa\t\tsubstantiivi\t9
lamppu\t\tsubstantiivi\t1*B
katulamppu\t\tsubstantiivi\t
lukea\t\tverbi\t58*D
nopea\t\tadjektiivi\t15
nuori\t\tadjektiivi\t26
pari\t\tsubstantiivi\t5
nuoripari\t\tsubstantiivi\t51
farkut\t\tsubstantiivi\t1*A
nopeasti\t\tadverbi\t99
`;
const sources = {
  kotus,
  surnames: 'Virtanen\n',
  women: 'Aino\n',
  men: 'Pekka\n',
  states: 'Alankomaat\n',
  places: '<u>\tTampere\n',
};
const tables = fileURLToPath(new URL('../../data/fi', import.meta.url));
const build = () => buildLexicon(sources, tables).bytes;
const bytes = build();
const fi = { lexicon: openLexicon(bytes, 'small.bin') } as Morphology;
const found = (form: string) => readingsOf(fi, form).map((reading) => `${reading.lemma} ${tagText(reading.tag)}`);

describe('a lexicon of a few words', () => {
  it('has the same bytes each time', () => {
    expect(Buffer.compare(Buffer.from(build()), Buffer.from(bytes))).toBe(0);
  });

  it.each([
    ['kaduilla', 'katu NOUN Case=Ade|Number=Plur'],
    ['katulampuista', 'katu#lamppu NOUN Case=Ela|Number=Plur'],
    ['kissalamppu', 'kissa#lamppu NOUN Case=Nom|Number=Sing'],
    ['nuortaparia', 'nuori#pari NOUN Case=Par|Number=Sing'],
    ['farkuissa', 'farkut NOUN Case=Ine|Number=Plur'],
    ['lukijoille', 'lukija NOUN Case=All|Derivation=Ja|Number=Plur'],
    ['nopeimmin', 'nopeasti ADV Degree=Sup|Derivation=Sti'],
    ['Virtaselle', 'Virtanen PROPN Case=All|Number=Sing'],
    ['Pekan', 'Pekka PROPN Case=Gen|Number=Sing'],
    ['meille', 'minä PRON Case=All|Number=Plur|Person=1|PronType=Prs'],
  ])('reads %s as %s', (form, reading) => {
    expect(found(form)).toContain(reading);
  });

  it('is not read when cut or of another version', () => {
    expect(() => openLexicon(bytes.slice(0, bytes.length - 64), 'small.bin')).toThrow(PostlensError);
    const other = bytes.slice();
    other[8] = 99;
    expect(() => openLexicon(other, 'small.bin')).toThrow(/format version 99/);
  });
});

it('names sources that are missing', () => {
  expect(changedSources('/nowhere', [{ file: 'a.tsv', sha256: '00' }])).toEqual(['a.tsv is missing']);
});
