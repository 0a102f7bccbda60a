import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { buildStance, ROW_FILES } from '../../src/stance/load.js';
import { buildCues, openClasses, openRules } from '../../src/stance/open.js';
import { mapSorts, placesOf, type Sort } from '../../src/stance/places.js';
import { readCueTable, readTsv } from '../../src/stance/table.js';

const read = (file: string): string => readFileSync(new URL(`../../data/stance/${file}.tsv`, import.meta.url), 'utf8');

describe('the indexed cue tables', () => {
  const built = buildStance();
  const classes = openClasses(built.index.classes);
  const all = ROW_FILES.flatMap((name) => readCueTable(`${name}.tsv`, read(name), classes));

  it('give each row as reading its table does, wherever it is looked up', () => {
    const opened = openRules(built, classes);
    for (const rule of all)
      for (const [sort, value] of placesOf(rule)) {
        const { pattern: _pattern, conditions, row, ...said } = rule;
        const found = opened[sort].get(value)!.find(({ id }) => id === rule.id)!;
        expect(found).toMatchObject(said);
        expect(found.conditions.length).toBe(conditions.length);
        expect(found.row).toEqual({ ...row, example: '', counter: '', source: '' });
      }
  });

  it('give nothing that the tables do not say', () => {
    const count = (sort: Sort): number => built.index.rules[sort].rows.length;
    const said = mapSorts(() => 0);
    for (const rule of all) for (const [sort] of placesOf(rule)) said[sort]++;
    const words = readTsv('evaluation.tsv', read('evaluation')).length;
    expect(mapSorts(count)).toEqual({ ...said, lemma: said.lemma + words });
  });

  it('know the evaluative words by sign, and each as a rule of its own', () => {
    const opened = openRules(built, classes);
    for (const { cells } of readTsv('evaluation.tsv', read('evaluation'))) {
      expect(classes.get(cells.sign === '+' ? 'good' : 'bad')!.has(cells.lemma!)).toBe(true);
      const id = `evaluation.${cells.lemma}.${cells.upos}`;
      const rule = opened.lemma.get(cells.lemma!)!.find((one) => one.id === id);
      expect(rule).toMatchObject({ category: 'attitude', subtype: cells.kind, sign: cells.sign });
    }
  });

  it('keep the shares and rates that were measured', () => {
    const { precision, base } = built.index;
    const shares = readTsv('precision.tsv', read('precision')).map(({ cells }) => [
      cells.rule,
      Number(cells.precision),
    ]);
    expect(precision).toEqual(shares);
    const rates = readTsv('base-rates.tsv', read('base-rates')).map(({ cells: { register, category, rate } }) => [
      register,
      category,
      Number(rate),
    ]);
    expect(base.flatMap(([register, own]) => own.map(([category, rate]) => [register, category, rate]))).toEqual(rates);
  });

  it('are refused with file and line where a row is bad', () => {
    const sources = { evaluation: 'lemma\tsign', classes: 'class\twords', precision: 'rule', base: 'register' };
    const row = 'id\tcategory\tsubtype\tpattern\nx\thedge\tvague\t%nothing';
    expect(() => buildCues({ ...sources, rows: [['x.tsv', row]] })).toThrow('x.tsv:2: Unknown word class');
  });
});
