import { describe, expect, it } from 'vitest';
import { frequencies } from '../../src/stats/reference.js';
import { corpusOf, userCorpus } from '../../src/stats/user.js';
import { docOf } from './doc.js';

describe('a reference of the user', () => {
  it('reads lemmas with counts, a header, remarks and the size of the collection', () => {
    const table = userCorpus('own.tsv', 'lemma\tcount\n# kerätty itse\n#words\t5000\nasiakas\t12\nostaa\t7\tVERB\n');
    const [customer] = frequencies([table], 'asiakas', 'NOUN');
    expect(customer).toMatchObject({ count: 12, corpus: { words: 5000 } });
    expect(frequencies([table], 'ostaa', 'VERB')[0]!.count).toBe(7);
    expect(frequencies([table], 'ostaa', 'NOUN')[0]!.count).toBe(0);
  });

  it.each(['asiakas', 'asiakas\tmonta', '\t3', 'asiakas\t-1', 'asiakas\t1,5'])('names the row of %j', (row) => {
    expect(() => userCorpus('own.tsv', `kissa\t3\n${row}`)).toThrow(/own\.tsv, row 2/);
  });

  it('refuses a table without rows', () => {
    expect(() => userCorpus('own.tsv', '# tyhjä\n')).toThrow(/no row/);
  });

  it('is counted from texts too', () => {
    const doc = docOf([['paragraph', 'Kissa/kissa/NOUN näkee/nähdä/VERB kissan/kissa/NOUN']]);
    const table = corpusOf('omat', [doc, doc]);
    expect(frequencies([table], 'kissa', 'NOUN')[0]).toMatchObject({ count: 4, documents: 2, corpus: { words: 6 } });
  });
});
