import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PostlensError } from '../../src/errors.js';
import { loadCues } from '../../src/stance/load.js';
import { readStance } from '../../src/stance/stance.js';
import { readCueTable } from '../../src/stance/table.js';
import { docOf, stanceOf } from './read.js';

const HEADER = 'id\tcategory\tsubtype\tsign\tpattern\tcondition';
const none = new Map();

describe('readCueTable', () => {
  it.each([
    ['own\thedge\tepistemic\t\t', 'mine.tsv:2: the column "pattern" is missing or empty'],
    ['own\thegde\tepistemic\t\tehkä', 'mine.tsv:2: unknown category "hegde"'],
    ['own\thedge\tepistemic\t?\tehkä', 'mine.tsv:2: the sign is "?"'],
    ['own\thedge\tepistemic\t\t[Mood', 'mine.tsv:2: Unclosed ['],
    ['own\thedge\tepistemic\t\t%nothing', 'mine.tsv:2: Unknown word class "%nothing"'],
    ['own\thedge\tepistemic\t\t#nothing', 'mine.tsv:2: Unknown property "#nothing"'],
    ['own\thedge\tepistemic\t\tNOUN', 'mine.tsv:2: No form, lemma, feature or property to look up'],
    ['own\thedge\tepistemic\t\t( ehkä', 'mine.tsv:2: Unpaired ( )'],
    ['own\thedge\tepistemic\t\tehkä\tsometimes', 'mine.tsv:2: Unknown condition "sometimes"'],
    ['own\thedge\tepistemic\t\tehkä\tnowhere:se', 'mine.tsv:2: Unknown scope "nowhere"'],
    ['own\thedge\tepistemic\t\tehkä\t\tmore', 'mine.tsv:2: 7 cells under 6 columns'],
    ['own\thedge\tepistemic\t\tehkä\nown\thedge\tepistemic\t\tkai', 'mine.tsv:3: the id "own" stands twice'],
  ])('refuses %j', (row, message) => {
    const read = (): unknown => readCueTable('mine.tsv', `${HEADER}\n${row}`, none);
    expect(read).toThrow(PostlensError);
    expect(read).toThrow(message);
  });

  it('gives no error but its own, whatever the row', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (pattern, condition) => {
        try {
          readCueTable('mine.tsv', `${HEADER}\nown\thedge\tvague\t\t${pattern}\t${condition}`, none);
        } catch (error) {
          expect(error).toBeInstanceOf(PostlensError);
          expect((error as PostlensError).code).toBe('table');
        }
      }),
    );
  });
});

describe('loadCues', () => {
  it("adds the user's rows, which are taken and explained", async () => {
    const text = `${HEADER}\nmine.frog\tattitude\tappreciation\t+\tsammakkomainen|=sammakko ~mieli\t`;
    const cues = await loadCues({ name: 'mine.tsv', text });
    const stance = readStance(await docOf('Siitä jäi sammakon mieli.'), cues, { explain: true });
    expect(stance.cues.find((cue) => cue.rule === 'mine.frog')).toMatchObject({
      category: 'attitude',
      sign: '+',
      why: expect.stringContaining('mine.frog'),
    });
    expect((await stanceOf('Siitä jäi sammakon mieli.')).cues.map((cue) => cue.rule)).not.toContain('mine.frog');
  });

  it('names file and line of a bad row', async () => {
    await expect(loadCues({ name: 'mine.tsv', text: `${HEADER}\nown\tnope\tx\t\tehkä` })).rejects.toThrow('mine.tsv:2');
  });

  it('refuses an id that the tables have', async () => {
    const text = `${HEADER}\nself.verb\tself\tverb\t\tkoko`;
    await expect(loadCues({ name: 'mine.tsv', text })).rejects.toThrow('"self.verb"');
  });
});
