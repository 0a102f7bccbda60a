import { wording, wordingOf } from '../text/wording.js';
import { findDates } from './dates.js';
import { beginning, NOTHING } from './openings.js';

/**
 * Names of authors in lines such as `Lähettänyt Maija Meikäläinen klo 9.12`, `Tämän jutun kirjoitti Maija kategoriaan Arki`
 * or `Posted by Maija on May 3`.
 */

/** Words that say who wrote, and are enough to take one word in lower case (a user name) for the name. */
const STRONG =
  'lähettänyt | kirjoittanut | kirjoitti | julkaissut | postannut | kirjoittajana? | kirjoittajat? | bloggaaja | ' +
  'tekijät? | toimittaja | teksti(?:t)?(?: ja (?:valo)?kuvat)? | posted by | published by | written by | ' +
  'authored by | submitted by | author | story by | words by | geschrieben von | ' +
  'veröffentlicht(?:\\s+am\\s.{6,30}?)? von | verfasst von | publiziert von | erstellt von | autor(?:in)? | ' +
  'ein (?:artikel|beitrag|gastbeitrag) von | artikel von | text | interview | skriven av | publicerad av | ' +
  'inlagd av | upplagd av | skrevet av | écrit par | publié par | rédigé par | escrito por | publicado por | ' +
  'scritto da | pubblicato da | geschreven door | postitas | kirjutas';
/** Prepositions that say so at the beginning of a line only. */
const WEAK = 'by | von | av | par | por | door | di';
/** The alternatives as part of a pattern. */
const any = (alternatives: string): string => `(?:${alternatives.replaceAll(' | ', '|')})`;

const PARTICLE = '(?:von|van|der|den|de|da|di|du|af|la|le|zu|zur|el|al|bin|ten|ter)';
const WORD = "(?:\\p{Lu}[\\p{L}\\p{M}'’.-]*)";
const NAME = `${WORD}(?:\\s+(?:${PARTICLE}\\s+)*${WORD}){0,3}`;
const NAMES = `${NAME}(?:\\s*(?:,|&|\\bja\\b|\\bund\\b|\\band\\b|\\boch\\b|\\bet\\b|\\by\\b|\\be\\b)\\s*${NAME}){0,4}`;

const STRONG_LINE = wordingOf(`(?<!\\p{L})${any(STRONG)}\\s*[:|–-]?\\s*`, 'i');
const WEAK_LINE = wordingOf(`^[^\\p{L}]*${any(WEAK)}\\s*:?\\s+`, 'i');
const AFTER_DATE = wordingOf(`(?:(?:19|20)\\d\\d|\\d\\d[.:]\\d\\d|uhr)\\W{1,4}${any(WEAK)}\\s+`, 'i');
const NAMES_HERE = wordingOf(`^${NAMES}`);
const USER_HERE = wording(
  /^[\p{L}\p{N}_.-]{2,30}(?=$|\s+(?:klo|on|am|at|in|um|kategoria|den|le)(?!\p{L})|\s*[|,·•/(—–-]|\s+\d)/u,
);

const STRONG_HERE = beginning(STRONG, '', NOTHING);
const WORD_START = wording(/(?<!\p{L})\p{L}/gu);

/** Whether any word of the line says who wrote; costs less than the pattern, which few lines need. */
const saysWhoWrote = (line: string): boolean =>
  [...line.matchAll(WORD_START)].some(({ index }) => STRONG_HERE(line.slice(index)));

/** Words with a capital that stand after a name but are not of it. */
const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    'Klo Kello Uncategorized Yleinen View All Post Posts On At In Am Um Veröffentlicht Kommentit Ei ' +
    'Comment Comments Leave Julkaistu Päivitetty Kuva Kuvat Bilde Bilder Photo Photos Published Updated ' +
    'January February March April May June July August September October November December Januar Februar ' +
    'März Mai Juni Juli Oktober Dezember'
  ).split(' '),
);
const STOP_STEMS: readonly string[] = (
  'Kategori Kommentar Foto Tammikuu Helmikuu Maaliskuu Huhtikuu Toukokuu Kesäkuu Heinäkuu Elokuu ' +
  'Syyskuu Lokakuu Marraskuu Joulukuu Maanantai Tiistai Keskiviikko Torstai Perjantai Lauantai ' +
  'Sunnuntai'
).split(' ');
const LATER_WORD = wording(/\s+(\p{L}+)/gu);

/** The name up to the first such word. */
function untilStop(name: string): string {
  for (const { index, 1: word } of name.matchAll(LATER_WORD))
    if (STOP_WORDS.has(word!) || STOP_STEMS.some((stem) => word!.startsWith(stem))) return name.slice(0, index);
  return name;
}

/** The names that a line states, or nothing. `strong` is false for a bare `by X`. */
export function namesInLine(line: string): { names: string; strong: boolean } | undefined {
  const strong = saysWhoWrote(line) ? STRONG_LINE.exec(line) : null;
  if (strong) {
    const rest = line.slice(strong.index + strong[0].length);
    const names = untilStop(
      (NAMES_HERE.exec(rest) ?? (/[a-zäö]{3}/.test(strong[0]) ? USER_HERE.exec(rest) : null))?.[0] ?? '',
    );
    if (names && !(strong.index > 0 && line.length > 120)) return { names, strong: true };
  }
  const weak = WEAK_LINE.exec(line) ?? AFTER_DATE.exec(line);
  if (weak && line.length <= 120) {
    const names = untilStop(NAMES_HERE.exec(line.slice(weak.index + weak[0].length))?.[0] ?? '');
    if (names) return { names, strong: false };
  }
  return undefined;
}

/** In a line of date and author parted by marks (`8.4.2014 · Maija Virta · 2 kommenttia`), the part that is a name of two or three words. */
export function nameBesideDate(line: string): string | undefined {
  const dates = findDates(line);
  if (!dates.length || line.length > 120) return undefined;
  let rest = line;
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} | ${rest.slice(end)}`;
  const parts = rest.split(/\s*[|·•@/]\s*|\s[-–—]+\s|,\s|\s{2,}/).map((part) => part.replace(/^[-–—\s,]+/, '').trim());
  return parts.find(isFullName);
}
/** Two or three words with capitals and nothing else. */
export const isFullName = (text: string): boolean => FULL_NAME.test(text) && !NOT_NAMES.test(text);

const FULL_NAME = wordingOf(`^${WORD}(?:\\s+(?:${PARTICLE}\\s+)*${WORD}){1,2}$`);
const NOT_NAMES =
  /kommen|comment|klo|uhr|kategor|lukija|luettu|read|min|views|leave|share|uncategorized|pvm|julkais|päivit/i;

const LABELS = `${STRONG} | ${WEAK} | about | über | tietoja | zeige alle beiträge von | alle (?:beiträge|artikel) von | näytä kaikki käyttäjän | view all posts by | posts by | gastbeitrag von | interview`;

/** Labels before, and titles and offices after a name. */
const LABEL = wordingOf(`^(?:${any(LABELS)}(?:\\s*[:|–-]\\s*|\\s+)|[-–—|•·:]+\\s*)+(?=\\p{L})`, 'i');
const GLUED = wording(
  /^(?:geschrieben von|veröffentlicht von|kirjoittanut|lähettänyt|publié par|posted by|by|von)(?=\p{Lu})/iu,
);
const TAIL = wording(
  /\s*(?:[,(|/–—•·].*|\s[-–—]\s.*|\b(?:Stand|Datum|Datum:.*|Stand:.*)|\b(?:PhD|MD|RD|M\.?D\.?|Ph\.?D\.?|Chefredakteur\p{L}*|Redakteur\p{L}*|Staff|Writer|Editor|Reporter|Contributor|klo \d.*|\d{1,2}[.:]\d\d.*))\s*$/u,
);

const LABEL_HERE = beginning(LABELS, '', NOTHING);
const GLUED_HERE = beginning(
  'geschrieben von | veröffentlicht von | kirjoittanut | lähettänyt | publié par | posted by | by | von',
  '',
  NOTHING,
);
const BEFORE_COLON = wording(/^[^:]{3,25}:\s+(?=\p{Lu}\p{Ll}+ \p{Lu})/u);
/** A full stop that closes no initial. */
const LAST_DOT = wording(/(?<!(?:^|[\s.])\p{Lu})\.$/u);
/** Most names, told without the properties of characters. */
const LATIN_NAME = /[a-zà-öø-ÿ][a-zà-öø-ÿ.]/i;

/** The name in what markup calls an author: without label, office, date or address; undefined if no name is left. */
export function tidyName(value: string): string | undefined {
  let name = value.replace(/\s+/g, ' ').trim();
  if (/https?:|www\./i.test(name)) return undefined;
  if (GLUED_HERE(name)) name = name.replace(GLUED, '');
  if (/^[-–—|•·:]/.test(name) || LABEL_HERE(name)) name = name.replace(LABEL, '');
  if (name.includes(':')) name = name.replace(BEFORE_COLON, '');
  const stated = saysWhoWrote(name) ? namesInLine(name)?.names : undefined;
  name = untilStop(stated ?? name)
    .replace(TAIL, '')
    .replace(AFTER, '')
    .replace(/[\s,;:|–—-]+$/, '');
  if (name.endsWith('.')) name = name.replace(LAST_DOT, '');
  name = name.trim();
  if (!(LATIN_NAME.test(name) || /\p{L}[\p{L}.]/u.test(name)) || name.length > 60 || name.split(' ').length > 6)
    return undefined;
  if (/https?:|www\.|@|\.(?:com|fi|de|net|org|at|ch|fr|it|es|eu)$|\d{3}|[{}<>]/i.test(name) || NO_NAME.test(name))
    return undefined;
  return name;
}

/** Where a date, time or place goes on after the name. */
const AFTER = wording(
  /\s*(?:\d.*|\s(?:artikkelit|julkaisut|kirjoitukset|viestit)|\s(?:on|am|at|in|um|klo|kategoriaan|kirjoitti|schreibt|says)(?:\s.*)?)$/iu,
);

/** What stands in author fields without being anybody's name. */
const NO_NAME =
  /^(?:admin(?:istrator)?|ylläpito|ylläpitäjä|webmaster|root|user|guest|vieras|anonymous|anonyymi|no author|unknown author|author|autor|kirjoittaja|tekijä|posted|published|julkaistu|päivitetty|follow|share|by|von|publiziert am|veröffentlicht am|posted on|editor|editorial|view all posts.*|read more|näytä kaikki.*|kaikki artikkelit.*|tuntematon|home|etusivu)$/i;

const BETWEEN = wording(/\s*(?:[,;&/]|(?<!\p{L})(?:ja|sekä|und|and|och|et)(?!\p{L}))\s*/iu);

/** `A ja B`, `A, B & C` as single names. */
export const splitNames = (names: string): string[] =>
  names
    .split(BETWEEN)
    .map((name) => name.trim())
    .filter(Boolean);
