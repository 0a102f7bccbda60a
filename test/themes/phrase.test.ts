import { beforeAll, describe, expect, it } from 'vitest';
import { inflect } from '../../src/fi/inflect.js';
import { readings } from '../../src/fi/readings.js';
import { loadBuiltIn } from '../../src/themes/load.js';
import { formsOf, type Grammar, listed } from '../../src/themes/phrase.js';
import { toolsOnce } from './read.js';

/** Nominative, genitive, partitive, elative, illative of every name that prose uses, and of what users may bring. */
const FORMS = [
  ['asiakaslähtöisyys', 'asiakaslähtöisyyden', 'asiakaslähtöisyyttä', 'asiakaslähtöisyydestä', 'asiakaslähtöisyyteen'],
  ['asiakasymmärrys', 'asiakasymmärryksen', 'asiakasymmärrystä', 'asiakasymmärryksestä', 'asiakasymmärrykseen'],
  [
    'asiakkaan kohtaaminen',
    'asiakkaan kohtaamisen',
    'asiakkaan kohtaamista',
    'asiakkaan kohtaamisesta',
    'asiakkaan kohtaamiseen',
  ],
  ['asiakaskokemus', 'asiakaskokemuksen', 'asiakaskokemusta', 'asiakaskokemuksesta', 'asiakaskokemukseen'],
  ['asiakaslupaus', 'asiakaslupauksen', 'asiakaslupausta', 'asiakaslupauksesta', 'asiakaslupaukseen'],
  [
    'tarpeisiin reagointi',
    'tarpeisiin reagoinnin',
    'tarpeisiin reagointia',
    'tarpeisiin reagoinnista',
    'tarpeisiin reagointiin',
  ],
  [
    'yrityksen kulttuuri',
    'yrityksen kulttuurin',
    'yrityksen kulttuuria',
    'yrityksen kulttuurista',
    'yrityksen kulttuuriin',
  ],
  ['johtaminen', 'johtamisen', 'johtamista', 'johtamisesta', 'johtamiseen'],
  ['henkilöstötyö', 'henkilöstötyön', 'henkilöstötyötä', 'henkilöstötyöstä', 'henkilöstötyöhön'],
  [
    'työntekijän päätösvalta',
    'työntekijän päätösvallan',
    'työntekijän päätösvaltaa',
    'työntekijän päätösvallasta',
    'työntekijän päätösvaltaan',
  ],
  [
    'sisäinen yhteistyö',
    'sisäisen yhteistyön',
    'sisäistä yhteistyötä',
    'sisäisestä yhteistyöstä',
    'sisäiseen yhteistyöhön',
  ],
  ['mittaaminen', 'mittaamisen', 'mittaamista', 'mittaamisesta', 'mittaamiseen'],
  ['asiakassuhde', 'asiakassuhteen', 'asiakassuhdetta', 'asiakassuhteesta', 'asiakassuhteeseen'],
  [
    'palvelujen yhteiskehittäminen',
    'palvelujen yhteiskehittämisen',
    'palvelujen yhteiskehittämistä',
    'palvelujen yhteiskehittämisestä',
    'palvelujen yhteiskehittämiseen',
  ],
  ['kaupallinen hyöty', 'kaupallisen hyödyn', 'kaupallista hyötyä', 'kaupallisesta hyödystä', 'kaupalliseen hyötyyn'],
  ['tuotelähtöisyys', 'tuotelähtöisyyden', 'tuotelähtöisyyttä', 'tuotelähtöisyydestä', 'tuotelähtöisyyteen'],
  [
    'tyrkyttävä myynti',
    'tyrkyttävän myynnin',
    'tyrkyttävää myyntiä',
    'tyrkyttävästä myynnistä',
    'tyrkyttävään myyntiin',
  ],
  [
    'sisäinen tehokkuus',
    'sisäisen tehokkuuden',
    'sisäistä tehokkuutta',
    'sisäisestä tehokkuudesta',
    'sisäiseen tehokkuuteen',
  ],
  [
    'kabinettijohtoisuus',
    'kabinettijohtoisuuden',
    'kabinettijohtoisuutta',
    'kabinettijohtoisuudesta',
    'kabinettijohtoisuuteen',
  ],
  ['sanahelinä', 'sanahelinän', 'sanahelinää', 'sanahelinästä', 'sanahelinään'],
  ['työhyvinvointi', 'työhyvinvoinnin', 'työhyvinvointia', 'työhyvinvoinnista', 'työhyvinvointiin'],
  ['työn määrä', 'työn määrän', 'työn määrää', 'työn määrästä', 'työn määrään'],
  ['palautuminen', 'palautumisen', 'palautumista', 'palautumisesta', 'palautumiseen'],
  ['työssä jaksaminen', 'työssä jaksamisen', 'työssä jaksamista', 'työssä jaksamisesta', 'työssä jaksamiseen'],
  ['esihenkilön tuki', 'esihenkilön tuen', 'esihenkilön tukea', 'esihenkilön tuesta', 'esihenkilön tukeen'],
  [
    'työyhteisön ilmapiiri',
    'työyhteisön ilmapiirin',
    'työyhteisön ilmapiiriä',
    'työyhteisön ilmapiiristä',
    'työyhteisön ilmapiiriin',
  ],
  [
    'vaikutusvalta omaan työhön',
    'vaikutusvallan omaan työhön',
    'vaikutusvaltaa omaan työhön',
    'vaikutusvallasta omaan työhön',
    'vaikutusvaltaan omaan työhön',
  ],
  ['työn imu', 'työn imun', 'työn imua', 'työn imusta', 'työn imuun'],
  [
    'näennäinen hyvinvointityö',
    'näennäisen hyvinvointityön',
    'näennäistä hyvinvointityötä',
    'näennäisestä hyvinvointityöstä',
    'näennäiseen hyvinvointityöhön',
  ],
  [
    'jatkuva suorittaminen',
    'jatkuvan suorittamisen',
    'jatkuvaa suorittamista',
    'jatkuvasta suorittamisesta',
    'jatkuvaan suorittamiseen',
  ],
  ['kiertotalous', 'kiertotalouden', 'kiertotaloutta', 'kiertotaloudesta', 'kiertotalouteen'],
  [
    'ilmastonmuutos ja päästöt',
    'ilmastonmuutoksen ja päästöjen',
    'ilmastonmuutosta ja päästöjä',
    'ilmastonmuutoksesta ja päästöistä',
    'ilmastonmuutokseen ja päästöihin',
  ],
  ['hyvä hallinto', 'hyvän hallinnon', 'hyvää hallintoa', 'hyvästä hallinnosta', 'hyvään hallintoon'],
  ['lasten oikeudet', 'lasten oikeuksien', 'lasten oikeuksia', 'lasten oikeuksista', 'lasten oikeuksiin'],
  [
    'naisten asema yrityksessä',
    'naisten aseman yrityksessä',
    'naisten asemaa yrityksessä',
    'naisten asemasta yrityksessä',
    'naisten asemaan yrityksessä',
  ],
] as const;

let grammar: Grammar;
beforeAll(async () => {
  const { fi } = await toolsOnce();
  grammar = {
    inflect: (lemma, upos, feats) => inflect(fi, lemma, upos, feats),
    readings: (form) => readings(fi, form),
  };
}, 60_000);

describe('names of themes in prose', () => {
  it.each(FORMS)('%s', (nominative, genitive, partitive, elative, illative) => {
    expect(formsOf({ fi: nominative, en: '' }, grammar)).toMatchObject({
      nominative,
      genitive,
      partitive,
      elative,
      illative,
    });
  });

  it('are all in the list above', async () => {
    const known = new Set<string>(FORMS.map(([nominative]) => nominative));
    for (const set of ['asiakaslahtoisyys', 'tyohyvinvointi'] as const)
      for (const { name } of (await loadBuiltIn(set)).definitions) expect(known).toContain(name.fi);
  });

  it('know which subject takes a plural verb', () => {
    const plural = (fi: string) => formsOf({ fi, en: '' }, grammar).plural;
    expect(['johtaminen', 'lasten oikeudet', 'hinta ja laatu', 'asiakkaan kohtaaminen'].map(plural)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('listed', () => {
  it('joins as Finnish and English do', () => {
    expect(listed(['a'], 'ja')).toBe('a');
    expect(listed(['a', 'b', 'c'], 'ja')).toBe('a, b ja c');
    expect(listed(['a ja b', 'c'], 'ja')).toBe('a ja b sekä c');
    expect(listed(['a', 'b'], 'and')).toBe('a and b');
  });
});
