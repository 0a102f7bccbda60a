import { describe, expect, it } from 'vitest';
import { beginning, NOTHING, openings } from '../../src/html/openings.js';

describe('openings', () => {
  it('gives the first two characters of every way to begin', () => {
    expect([...openings('(?:tämä )?(?:juttu|k?uva)')].sort()).toEqual(['ju', 'ku', 'tä', 'uv']);
    expect([...openings('by')]).toEqual(['by']);
  });

  it('stops where something but a letter may follow', () => {
    expect([...openings('(?:\\d+|yksi|e[in]) kommentti')].sort()).toEqual(['', 'e', 'yk']);
    expect([...openings('a+b')]).toEqual(['']);
  });
});

describe('beginning', () => {
  const alternatives = 'lue (?:myös|lisää) | (?:pää)?kuva\\s*: | (?:\\d+|ei) kommentti\\p{L}* | ©';
  const whole =
    /^[\s–—\-•*>»→▶►#]*(?:lue (?:myös|lisää)|(?:pää)?kuva\s*:|(?:\d+|ei) kommentti\p{L}*|©)(?![\p{L}\p{N}])/iu;
  const lines = [
    'Lue myös: kevään satoa',
    '– LUE LISÄÄ',
    'Luen myös',
    'Pääkuva : oma',
    'kuva: Aino',
    'kuvat',
    '3 kommenttia',
  ];

  it.each([...lines, 'Ei kommentteja', '© Aino', '©Aino', '', '  ', 'l'])(
    'agrees with the whole pattern on %j',
    (line) => {
      expect(beginning(alternatives)(line)).toBe(whole.test(line));
    },
  );

  it('takes what may stand before and must stand after', () => {
    const alone = beginning('jaa | tulosta', '$', NOTHING);
    expect(['Jaa', 'jaa tämä', '– jaa'].map(alone)).toEqual([true, false, false]);
  });
});
