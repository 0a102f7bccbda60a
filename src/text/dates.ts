const MONTHS = 'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' ');
const WEEKDAY = '(?:ma|ti|ke|to|pe|la|su|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)(?:na)?';
const TIME = String.raw`(?:,?\s*(?:klo|kello)?\s*\d{1,2}[.:]\d{2})?`;
const NUMERIC = new RegExp(
  String.raw`^(?:julkaistu:?\s+)?(?:${WEEKDAY},?\s+)?(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})${TIME}$`,
  'i',
);
const NAMED = new RegExp(
  String.raw`^(?:julkaistu:?\s+)?(?:${WEEKDAY},?\s+)?(\d{1,2})\.\s+(${MONTHS.join('|')})kuu(?:ta|n)?,?\s+(\d{4})${TIME}$`,
  'i',
);
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/** ISO date of a line that is nothing but a Finnish date (`tiistai 8. huhtikuuta 2014`, `8.4.2014`); else undefined. */
export function dateLine(line: string): string | undefined {
  const trimmed = line.trim();
  if (trimmed.length > 60 || !/\d/.test(trimmed)) return undefined;
  const named = NAMED.exec(trimmed);
  if (named) return iso(named[3]!, MONTHS.indexOf(named[2]!.toLowerCase()) + 1, Number(named[1]));
  const numeric = NUMERIC.exec(trimmed);
  if (numeric) return iso(numeric[3]!, Number(numeric[2]), Number(numeric[1]));
  const stated = ISO.exec(trimmed);
  return stated ? iso(stated[1]!, Number(stated[2]), Number(stated[3])) : undefined;
}

function iso(year: string, month: number, day: number): string | undefined {
  const value = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${value}T00:00:00Z`);
  return date.getUTCDate() === day && date.getUTCMonth() + 1 === month ? value : undefined;
}
