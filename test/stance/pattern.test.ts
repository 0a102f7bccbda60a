import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostlensError } from '../../src/errors.js';
import { lookupOf, matchesIn } from '../../src/stance/match.js';
import { parsePattern } from '../../src/stance/pattern.js';
import { indexRules } from '../../src/stance/places.js';
import { scenesOf } from '../../src/stance/stance.js';
import { readCueTable } from '../../src/stance/table.js';
import { docOf, table } from './read.js';

/** What a pattern matches in a one-sentence text. */
async function matchesOf(pattern: string, text: string, condition = ''): Promise<string[]> {
  const { classes } = await table();
  const row = `id\tcategory\tsubtype\tpattern\tcondition\nx\thedge\tvague\t${pattern}\t${condition}`;
  const lookup = lookupOf(indexRules(readCueTable('x.tsv', row, classes)), classes);
  return scenesOf(await docOf(text), await table()).flatMap((scene) =>
    matchesIn(scene!, lookup).map(({ first, last }) => text.slice(scene!.words[first]!.start, scene!.words[last]!.end)),
  );
}

describe('patterns', () => {
  const text = 'Uusi jono kasvoi, mutta vanha jonokin oli kyllä kovin pitkä.';
  it.each([
    ['mutta|vaan', ['mutta']],
    ['=pitkä', ['pitkä']],
    ['jono', ['jono', 'jonokin']],
    ['( kovin ) ADJ', ['kovin']],
    ['kovin ADJ $', ['kovin pitkä']],
    ['mutta .. kyllä', ['mutta vanha jonokin oli kyllä']],
    ['mutta ..1 kyllä', []],
    ['jono ... kovin', ['jonokin oli kyllä kovin']],
    ['jono .. kovin', ['jonokin oli kyllä kovin']],
    ['^ vanha', ['vanha']],
    ['^^ vanha', []],
    ['oli kyllä? kovin', ['oli kyllä kovin']],
    ['oli ei? kyllä', ['oli kyllä']],
    ['=jono&[Clitic=Kin]', ['jonokin']],
    ['=jono&![Clitic]', ['jono']],
    ['pit*', ['pitkä']],
    ['=kasvaa|olla&V', ['kasvoi', 'oli']],
  ])('%s', async (pattern, expected) => {
    expect(await matchesOf(pattern, text)).toEqual(expected);
  });

  it.each([
    ['before:vanha', ['jonokin']],
    ['!before:vanha', ['jono']],
    ['later:kovin', ['jonokin']],
    ['sentence:kovin', ['jono', 'jonokin']],
    ['sentenceStart', []],
    ['neg', []],
  ])('where %s', async (condition, expected) => {
    expect(await matchesOf('jono', text, condition)).toEqual(expected);
  });

  it('are read or refused, never anything else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zäö=~%#!&|*?().^$[\]\\ ]{0,24}$/), (source) => {
        try {
          const { elements, from, to, anchor } = parsePattern(source, new Map());
          expect(elements[anchor]!.kind).toBe('word');
          expect(from).toBeLessThanOrEqual(to);
        } catch (error) {
          expect(error).toBeInstanceOf(PostlensError);
        }
      }),
    );
  });
});
