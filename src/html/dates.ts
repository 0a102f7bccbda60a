import { wordingOf } from '../text/wording.js';
import { monthNumber } from './months.js';

interface FoundDate {
  /** `YYYY-MM-DD`, or with a time as stated. */
  readonly iso: string;
  readonly start: number;
  readonly end: number;
}

/** Posts are no older than the web and no younger than this. */
const FIRST_YEAR = 1991;
const LAST_YEAR = 2099;

const YEAR = '((?:19|20)\\d\\d)';
/** A year ends the date, also when the next date runs into it: `12.3.201915.3.2019`. */
const YEAR_END = `${YEAR}(?!\\d(?!\\d?[.\\s/]\\s?\\d|\\d?\\.?\\s\\p{L}))`;
/** Any word: whether it is a month is looked up. */
const NAME = '(\\p{L}{3,13})';
/** No digit before, unless it is the year of a date that runs into this one. */
const FRESH = '(?:(?<![\\d.,])|(?<=\\D(?:19|20)\\d\\d))';

interface Shape {
  readonly pattern: RegExp;
  /** Which groups hold day, month and year. */
  readonly order: readonly [day: number, month: number, year: number];
}

const SHAPES: readonly Shape[] = [
  // 2014-04-08, 2014/04/08, 2014.04.08
  { pattern: re(`(?<![\\d.])${YEAR}[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)`), order: [3, 2, 1] },
  // 8.4.2014, 24. 11. 2019, 08-04-2014, 23/11/2014
  {
    pattern: re(`${FRESH}(\\d{1,2})(?:\\s?\\.\\s?|\\s?/\\s?|-)(\\d{1,2})(?:\\s?\\.\\s?|\\s?/\\s?|-)${YEAR_END}`),
    order: [1, 2, 3],
  },
  // tiistai 8. huhtikuuta 2014, 27 heinäkuun, 2015, 8th of April 2014, 8 de abril de 2014, 8/Apr/2014
  {
    pattern: re(
      `${FRESH}(\\d{1,2})(?:st|nd|rd|th|er|º)?[.,]?[\\s/-]*(?:of\\s+|de\\s+)?${NAME}\\.?,?[\\s/-]*(?:de\\s+|del\\s+)?${YEAR_END}`,
    ),
    order: [1, 2, 3],
  },
  // lokakuu 12, 2025, April 8th, 2014
  { pattern: re(`(?<!\\p{L})${NAME}\\.?\\s+(\\d{1,2})(?:st|nd|rd|th|\\.)?,?\\s*${YEAR_END}`), order: [2, 1, 3] },
  // 2014 huhtikuun 8.
  { pattern: re(`(?<!\\d)${YEAR},?\\s+${NAME}\\s+(\\d{1,2})(?!\\d)`), order: [3, 2, 1] },
  // 2014年4月8日
  { pattern: re(`${YEAR}\\s?年\\s?(\\d{1,2})\\s?月\\s?(\\d{1,2})\\s?日`), order: [3, 2, 1] },
  // 8.4.14
  { pattern: re('(?<![\\d.,])(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d\\d)(?![\\d.])'), order: [1, 2, 3] },
];

function re(source: string): RegExp {
  return wordingOf(source, 'gi');
}

/** Every calendar day stated in full in a text, in text order. A day without a year is none. */
export function findDates(text: string, monthFirst = false): FoundDate[] {
  if (!/\d(?:\d{3}|\.\s?\d)/.test(text)) return [];
  const out: FoundDate[] = [];
  for (const { pattern, order } of SHAPES) {
    for (const m of text.matchAll(pattern)) {
      const start = m.index;
      const end = start + m[0].length;
      if (out.some((other) => start < other.end && other.start < end)) continue;
      const [d, mo, y] = order.map((group) => m[group]!) as [string, string, string];
      const slashed = monthFirst && /^\d+\/\d+\//.test(m[0]);
      const iso = slashed
        ? (isoDay(y, d, mo) ?? isoDay(y, mo, d))
        : (isoDay(y, mo, d) ?? (m[0].includes('/') ? isoDay(y, d, mo) : undefined));
      if (iso) out.push({ iso, start, end });
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

function isoDay(year: string, month: string, day: string): string | undefined {
  const y = year.length === 2 ? 2000 + Number(year) : Number(year);
  const m = /^\d+$/.test(month) ? Number(month) : monthNumber(month);
  const d = Number(day);
  if (!m || m > 12 || !(d >= 1) || y < FIRST_YEAR || y > LAST_YEAR || d > new Date(Date.UTC(y, m, 0)).getUTCDate())
    return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/**
 * A date meant for machines (`datetime`, `content`, JSON-LD): ISO 8601 kept as stated with its time and zone; other shapes
 * become a day. `20140408` and `2014-04-08 09:12` are read too.
 */
export function machineDate(value: string): string | undefined {
  const text = value.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}:\d\d(?::\d\d)?(?:[.,]\d+)?)\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(
    text,
  );
  if (iso) {
    const day = isoDay(iso[1]!, iso[2]!, iso[3]!);
    if (!day) return undefined;
    const time = iso[4]?.padStart(iso[4].indexOf(':') === 1 ? iso[4].length + 1 : 0, '0');
    return time ? `${day}T${time}${iso[5] ?? ''}` : day;
  }
  const packed = /^(\d{4})(\d\d)(\d\d)(?:T?\d{4,6}.*)?$/.exec(text);
  if (packed) return isoDay(packed[1]!, packed[2]!, packed[3]!);
  return findDates(text)[0]?.iso;
}
