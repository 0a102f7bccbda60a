import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelled } from '../../src/html/dated.js';
import { findDates, machineDate } from '../../src/html/dates.js';

const days = (text: string): string[] => findDates(text).map(({ iso }) => iso);

describe('findDates', () => {
  it.each([
    ['tiistai 8. huhtikuuta 2014', '2014-04-08'],
    ['tiistaina 8. huhtikuuta 2014', '2014-04-08'],
    ['8. huhtikuuta 2014', '2014-04-08'],
    ['27 heinäkuun, 2015', '2015-07-27'],
    ['27 heinäkuun 2015', '2015-07-27'],
    ['lokakuu 12, 2025', '2025-10-12'],
    ['lokakuun 12. 2025', '2025-10-12'],
    ['12 loka, 2025', '2025-10-12'],
    ['24. 11. 2019', '2019-11-24'],
    ['24.11.2019', '2019-11-24'],
    ['19.2.2020 klo 14.00', '2020-02-19'],
    ['23/11/2014', '2014-11-23'],
    ['03/01/2015', '2015-01-03'],
    ['8.4.14', '2014-04-08'],
    ['su 5. tammikuuta 2014 klo 9.12', '2014-01-05'],
    ['keskiviikkona, 3. syyskuuta 2008', '2008-09-03'],
    ['2014-04-08', '2014-04-08'],
    ['April 8th, 2014', '2014-04-08'],
    ['Apr 8, 2014', '2014-04-08'],
    ['den 8 april 2014', '2014-04-08'],
    ['8. aprill 2014', '2014-04-08'],
    ['12. März 2015', '2015-03-12'],
  ])('reads %s', (text, iso) => {
    expect(days(text)).toEqual([iso]);
  });
  it('parts dates that run together', () => {
    expect(days('12.3.201915.3.2019')).toEqual(['2019-03-12', '2019-03-15']);
    expect(days('12 maaliskuun, 201915 maaliskuun, 2019')).toEqual(['2019-03-12', '2019-03-15']);
  });
  it.each([
    '8. huhtikuuta',
    'syyskuu 2014',
    '31.2.2014',
    '45.3.2014',
    'IP 192.168.10.2014',
    'versio 1.2.3',
    'hinta 1.000.2014 €',
    'vuonna 2014',
    '',
  ])('makes no date of %s', (text) => {
    expect(days(text)).toEqual([]);
  });
  it('gives spans that hold the date', () => {
    const text = 'Julkaistu 8. huhtikuuta 2014 klo 12';
    const [date] = findDates(text);
    expect(text.slice(date!.start, date!.end)).toBe('8. huhtikuuta 2014');
  });
  it('finds every day of a century in the two usual shapes', () => {
    const months = [
      'tammikuuta',
      'helmikuuta',
      'maaliskuuta',
      'huhtikuuta',
      'toukokuuta',
      'kesäkuuta',
      'heinäkuuta',
      'elokuuta',
      'syyskuuta',
      'lokakuuta',
      'marraskuuta',
      'joulukuuta',
    ];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1995-01-01'), max: new Date('2090-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [year, month, day] = iso.split('-').map(Number);
          expect(days(`${day}.${month}.${year}`)).toEqual([iso]);
          expect(days(`${day}. ${months[month! - 1]} ${year}`)).toEqual([iso]);
        },
      ),
    );
  });
});

describe('labelled', () => {
  it.each([
    ['Julkaistu 12.3.2019 Muokattu 14.3.2019', '2019-03-12', '2019-03-14'],
    ['Päivitetty 14.3.2019, julkaistu 12.3.2019', '2019-03-12', '2019-03-14'],
    ['12.3.201914.3.2019', '2019-03-12', '2019-03-14'],
    ['Viimeksi päivitetty 14.3.2019', undefined, '2019-03-14'],
    ['12.3.2019', '2019-03-12', undefined],
  ])('%s', (text, published, updated) => {
    expect(labelled(text)).toEqual({ ...(published ? { published } : {}), ...(updated ? { updated } : {}) });
  });
});

describe('machineDate', () => {
  it.each([
    ['2014-04-08T09:12:00+03:00', '2014-04-08T09:12:00+03:00'],
    ['2014-04-08 09:12', '2014-04-08T09:12'],
    ['2014-4-8T9:12:00Z', '2014-04-08T09:12:00Z'],
    ['20140408', '2014-04-08'],
    ['Tue, 08 Apr 2014 09:12:00 +0300', '2014-04-08'],
    ['2014-13-40', undefined],
    ['eilen', undefined],
  ])('%s', (text, iso) => {
    expect(machineDate(text)).toBe(iso);
  });
});
