import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLexicon } from '../../src/fi/lexicon.js';
import { MARK, type Morphology } from '../../src/fi/morphology.js';
import { readingsOf } from '../../src/fi/readings.js';
import { spokenReadings } from '../../src/fi/spoken.js';
import { featsOf, uposOf } from '../../src/fi/tags.js';
import type { Feats } from '../../src/types.js';

const lexicon = openLexicon(readFileSync(new URL('../../data/lexicon.bin', import.meta.url)), 'lexicon.bin');
const fi = { lexicon } as Morphology;

/** Spelling, lemma, word class, and some of the features. */
type Row = readonly [form: string, lemma: string, upos: string, feats: Feats];

const FAMILIES: Readonly<Record<string, readonly Row[]>> = {
  'local cases without their last vowel': [
    ['kaupas', 'kauppa', 'NOUN', { Case: 'Ine' }],
    ['hissis', 'hissi', 'NOUN', { Case: 'Ine' }],
    ['metsäst', 'metsä', 'NOUN', { Case: 'Ela' }],
    ['huoneest', 'huone', 'NOUN', { Case: 'Ela' }],
    ['pöydäl', 'pöytä', 'NOUN', { Case: 'Ade' }],
    ['tytöil', 'tyttö', 'NOUN', { Case: 'Ade', Number: 'Plur' }],
    ['pihalt', 'piha', 'NOUN', { Case: 'Abl' }],
    ['isännäks', 'isäntä', 'NOUN', { Case: 'Tra' }],
    ['vanhaks', 'vanha', 'ADJ', { Case: 'Tra' }],
  ],
  'a lost n': [
    ['kouluu', 'koulu', 'NOUN', { Case: 'Ill' }],
    ['nostetaa', 'nostaa', 'VERB', { Voice: 'Pass', Tense: 'Pres' }],
    ['sanottii', 'sanoa', 'VERB', { Voice: 'Pass', Tense: 'Past' }],
    ['talossaa', 'talo', 'NOUN', { Case: 'Ine', 'Person[psor]': '3' }],
    ['sinnekää', 'sinne', 'ADV', { Clitic: 'Kaan' }],
    ['poikaki', 'poika', 'NOUN', { Clitic: 'Kin' }],
  ],
  'participles without t, or drawn together': [
    ['nukkunu', 'nukkua', 'VERB', { PartForm: 'Past', Voice: 'Act' }],
    ['pelänny', 'pelätä', 'VERB', { PartForm: 'Past', Voice: 'Act' }],
    ['pessy', 'pestä', 'VERB', { PartForm: 'Past', Voice: 'Act' }],
    ['saant', 'saada', 'VERB', { PartForm: 'Past', Voice: 'Act' }],
    ['käynt', 'käydä', 'VERB', { PartForm: 'Past', Voice: 'Act' }],
  ],
  'vowels drawn together': [
    ['korkeempi', 'korkea', 'ADJ', { Degree: 'Cmp' }],
    ['vaikeeta', 'vaikea', 'ADJ', { Case: 'Par' }],
    ['pimeessä', 'pimeä', 'ADJ', { Case: 'Ine' }],
    ['selkeesti', 'selkeästi', 'ADV', {}],
    ['maitoo', 'maito', 'NOUN', { Case: 'Par' }],
    ['tyttöö', 'tyttö', 'NOUN', { Case: 'Par' }],
    ['kahvii', 'kahvi', 'NOUN', { Case: 'Par' }],
    ['nuorii', 'nuori', 'ADJ', { Case: 'Par', Number: 'Plur' }],
  ],
  'i lost in -inen': [
    ['vaaleanpunanen', 'vaalean#punainen', 'ADJ', { Case: 'Nom' }],
    ['keltaset', 'keltainen', 'ADJ', { Number: 'Plur' }],
    ['hiljases', 'hiljainen', 'ADJ', { Case: 'Ine' }],
    ['hiljasest', 'hiljainen', 'ADJ', { Case: 'Ela' }],
    ['hiljasel', 'hiljainen', 'ADJ', { Case: 'Ade' }],
    ['hiljaseks', 'hiljainen', 'ADJ', { Case: 'Tra' }],
    ['hiljasii', 'hiljainen', 'ADJ', { Case: 'Par', Number: 'Plur' }],
    ['sellast', 'sellainen', 'ADJ', { Case: 'Par' }],
    ['levotont', 'levoton', 'ADJ', { Case: 'Par' }],
    ['lukemist', 'lukeminen', 'NOUN', { Case: 'Par' }],
  ],
  questions: [
    ['tuleeks', 'tulla', 'VERB', { Clitic: 'Ko,S' }],
    ['tiedäks', 'tietää', 'VERB', { Clitic: 'Ko,S' }],
  ],
  'past and conditional': [
    ['huomas', 'huomata', 'VERB', { Mood: 'Ind', Tense: 'Past' }],
    ['istuis', 'istua', 'VERB', { Mood: 'Cnd' }],
    ['osais', 'osata', 'VERB', { Mood: 'Cnd' }],
    ['jatkuis', 'jatkua', 'VERB', { Mood: 'Cnd' }],
    ['löytäs', 'löytää', 'VERB', { Mood: 'Cnd' }],
    ['auttasin', 'auttaa', 'VERB', { Mood: 'Cnd', Person: '1' }],
    ['mentäs', 'mennä', 'VERB', { Mood: 'Cnd', Voice: 'Pass' }],
    ['ostettasiin', 'ostaa', 'VERB', { Mood: 'Cnd', Voice: 'Pass' }],
  ],
  'verbs of the type haluta': [
    ['putoo', 'pudota', 'VERB', { Mood: 'Ind', Person: '3' }],
    ['haluu', 'haluta', 'VERB', { Mood: 'Ind', Person: '3' }],
    ['siivoot', 'siivota', 'VERB', { Mood: 'Ind', Person: '2' }],
  ],
  'd, ts and the i of a later syllable': [
    ['juoha', 'juoda', 'VERB', { InfForm: '1' }],
    ['myyhä', 'myydä', 'VERB', { InfForm: '1' }],
    ['nähä', 'nähdä', 'VERB', { InfForm: '1' }],
    ['nähää', 'nähdä', 'VERB', { Voice: 'Pass' }],
    ['lähen', 'lähteä', 'VERB', { Person: '1' }],
    ['puhas', 'puhdas', 'ADJ', { Case: 'Nom' }],
    ['viittii', 'viitsiä', 'VERB', { Person: '3' }],
    ['ruotti', 'ruotsi', 'NOUN', { Case: 'Nom' }],
    ['sijottaa', 'sijoittaa', 'VERB', { Person: '3' }],
    ['harjottelen', 'harjoitella', 'VERB', { Person: '1' }],
    ['aukasin', 'aukaista', 'VERB', { Tense: 'Past', Person: '1' }],
  ],
  'stem and ending together': [
    ['mettäst', 'metsä', 'NOUN', { Case: 'Ela' }],
    ['oottaa', 'odottaa', 'VERB', { Person: '3' }],
    ['kattelin', 'katsella', 'VERB', { Tense: 'Past', Person: '1' }],
    ['saahaa', 'saada', 'VERB', { Voice: 'Pass' }],
    ['viehä', 'viedä', 'VERB', { InfForm: '1' }],
    ['hauskoi', 'hauska', 'ADJ', { Case: 'Par', Number: 'Plur' }],
  ],
  numerals: [
    ['viiskymmentä', 'viisi#kymmenen', 'NUM', { NumType: 'Card' }],
    ['ykstoista', 'yksi#toista', 'NUM', { NumType: 'Card' }],
    ['kakssataa', 'kaksi#sata', 'NUM', { NumType: 'Card' }],
  ],
};

describe.each(Object.entries(FAMILIES))('spoken spellings: %s', (_, rows) => {
  it.each(rows)('%s can be %s', (form, lemma, upos, feats) => {
    const found = readingsOf(fi, form).filter((reading) => reading.lemma === lemma && uposOf(reading.tag) === upos);
    expect(found.map(({ tag }) => featsOf(tag))).toContainEqual(expect.objectContaining({ ...feats, Style: 'Coll' }));
  });
});

describe('spokenReadings', () => {
  const listed = (standard: string) => readingsOf(fi, standard);

  it('marks what it put back, dearer than the standard form', () => {
    const [standard] = readingsOf(fi, 'kaupassa');
    const spoken = spokenReadings('kaupas', listed).find(({ lemma }) => lemma === 'kauppa');
    expect(spoken).toMatchObject({ cost: standard!.cost + 4, entry: standard!.entry });
    expect(spoken!.marks & MARK.repaired).toBe(MARK.repaired);
  });

  it('leaves standard words to the lexicon', () => {
    for (const form of ['kirjoittaa', 'muistuttaa', 'erottaa', 'kysyy', 'lähtee', 'rakas', 'iloinen', 'vaikutti'])
      for (const { tag, marks } of readingsOf(fi, form)) {
        expect(featsOf(tag)).not.toHaveProperty('Style');
        expect(marks & MARK.repaired).toBe(0);
      }
  });

  it('asks for the features that the ending tells', () => {
    // -l is an adessive and nothing else that the longer form may be.
    for (const { tag } of spokenReadings('pöydäl', listed)) expect(featsOf(tag).Case).toBe('Ade');
    expect(spokenReadings('helsingis', listed)).toEqual([]);
  });

  it('reads no letters, no short words and no very long ones', () => {
    for (const form of ['', 's', 'os', '123', '!!!', `${'a'.repeat(24)}s`])
      expect(spokenReadings(form, listed)).toEqual([]);
  });

  it('gives each lemma and tag once and asks only for forms of a bounded length', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aeiouyäöhdjklmnprstv'), minLength: 1, maxLength: 30 }),
        (form) => {
          const asked: string[] = [];
          const found = spokenReadings(form, (standard) => {
            asked.push(standard);
            return listed(standard);
          });
          for (const standard of asked) expect(standard.length).toBeLessThanOrEqual(form.length + 5);
          expect(asked.length).toBeLessThan(60);
          const keys = found.map(({ lemma, tag }) => `${lemma} ${tag}`);
          expect(new Set(keys).size).toBe(keys.length);
          for (const { tag } of found) expect(featsOf(tag)).toHaveProperty('Style');
        },
      ),
      { numRuns: 500 },
    );
  });
});
