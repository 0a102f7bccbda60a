import { describe, expect, it } from 'vitest';
import { splitMultiword } from '../../src/text/multiword.js';

describe('splitMultiword', () => {
  it.each([
    ['ettei', 'että ei'],
    ['etteivät', 'että eivät'],
    ['etteikö', 'että eikö'],
    ['ellemme', 'jos emme'],
    ['jollei', 'jos ei'],
    ['jotten', 'jotta en'],
    ['vaikkette', 'vaikka ette'],
    ['miksei', 'miksi ei'],
    ['muttei', 'mutta ei'],
    ['Ettei', 'Että ei'],
    ['ETTEI', 'ETTÄ EI'],
  ])('%s = %s', (form, words) => expect(splitMultiword(form)?.join(' ')).toBe(words));

  it.each(['eikä', 'enkä', 'ei', 'että', 'eikö', 'koskemme', 'sillein', 'talo', ''])('leaves %s whole', (form) =>
    expect(splitMultiword(form)).toBeUndefined(),
  );
});
