import { wording } from '../text/wording.js';
import type { Found } from '../types.js';
import { nameBesideDate } from './bylines.js';
import { findDates, machineDate } from './dates.js';
import { cleanText, rawText } from './dom.js';
import { articleOf, type Head, metaOf } from './head.js';
import type { NearLine } from './lines.js';
import type { Place } from './places.js';

export interface Dated {
  readonly published?: Found<string>;
  readonly updated?: Found<string>;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'dc.date.created',
  'date',
  'pubdate',
  'publish-date',
  'publishdate',
  'publish_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'publication_date',
  'published',
  'datecreated',
  'citation_publication_date',
  'bt:pubdate',
  'article_date_original',
];
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'revised',
];

/** The days the post was published and updated, as the page states them; never a guess, never another post's. */
export function findDated(
  head: Head,
  places: readonly Place[],
  lines: readonly NearLine[],
  address: string | undefined,
): Dated {
  const article = articleOf(head.ld);
  const ldDate = (key: string): Found<string> | undefined => {
    const value = article?.[key];
    const iso = typeof value === 'string' ? machineDate(value) : undefined;
    return iso ? { value: iso, from: 'json-ld' } : undefined;
  };
  const metaDate = (names: readonly string[]): Found<string> | undefined => {
    for (const name of names) {
      const value = metaOf(head, name);
      const iso = value && machineDate(value);
      if (iso) return { value: iso, from: 'meta' };
    }
    return undefined;
  };
  const inText = textDates(lines);
  const machine = ldDate('datePublished') ?? metaDate(PUBLISHED_META);
  const published =
    localDay(machine, inText.published?.value) ??
    markupDate(places) ??
    inText.published ??
    ldDate('dateCreated') ??
    urlDate(address);
  const updated = ldDate('dateModified') ?? metaDate(UPDATED_META) ?? inText.updated;
  return { ...(published ? { published } : {}), ...(updated ? { updated } : {}) };
}

/** A machine's date in universal time may fall on the day before or after the one readers see: theirs is right. */
function localDay(machine: Found<string> | undefined, seen: string | undefined): Found<string> | undefined {
  const midnight = machine && /T(?:21|22|23):00(?::00(?:\.0+)?)?(?:Z|\+00:?00)$/.test(machine.value);
  // A day entered without a time is midnight in Europe, which is late on the day before in universal time.
  if (midnight)
    return {
      ...machine,
      value: new Date(Date.parse(machine.value.slice(0, 10)) + 86_400_000).toISOString().slice(0, 10),
    };
  if (!machine || !seen || !/(?:Z|[+-]00:?00)$/.test(machine.value)) return machine;
  const apart = Math.abs(Date.parse(machine.value.slice(0, 10)) - Date.parse(seen.slice(0, 10))) / 86_400_000;
  return apart === 1 ? { value: seen, from: 'text' } : machine;
}

const DATE_NAMES =
  /[ -](?:date|datum|published|pubdate|dateline|timestamp|posted-on|meta|byline|time|paivays|paivamaara|pvm|julkaistu|info|postmetadata|fecha|data)(?=[ -])/;

function markupDate(places: readonly Place[]): Found<string> | undefined {
  let best: { iso: string; score: number } | undefined;
  for (const place of places) {
    const { element, names, side, foreign } = place;
    const { name, attribs } = element;
    if (foreign || name === 'html' || name === 'body') continue;
    let iso: string | undefined;
    let score = 0;
    if (name === 'time' && attribs.datetime) iso = machineDate(attribs.datetime);
    else if (attribs.title && (name === 'abbr' || /timestamp|published|date/.test(names)))
      iso = machineDate(attribs.title);
    else if (attribs.itemprop === 'datePublished')
      iso = machineDate(attribs.content ?? attribs.datetime ?? cleanText(rawText(element)));
    if (iso) score = 2;
    if (!iso && (name === 'time' || DATE_NAMES.test(names))) {
      const text = cleanText(rawText(element));
      if (text.length > 200) continue;
      iso = labelled(text).published;
      score = side === 'inside' ? 0.6 : 1;
    }
    if (!iso) continue;
    if (/[ -](?:updated|modified)(?=[ -])/.test(names) || attribs.itemprop === 'dateModified') score -= 0.7;
    if (
      /published|entry-date|date-header/.test(names) ||
      attribs.itemprop === 'datePublished' ||
      attribs.pubdate !== undefined
    )
      score += 0.5;
    if (side === 'before') score += 0.4;
    if (side === 'inside') score += 0.2;
    if (!best || score > best.score) best = { iso, score };
  }
  return best && { value: best.iso, from: 'markup' };
}

const UPDATE_LABEL = wording(
  /(?:päivitetty|muokattu|viimeksi|updated|modified|edited|aktualisiert|zuletzt|geändert|uppdaterad|ändrad|mis à jour|actualizado|atualizado|aggiornato|bijgewerkt|stand)[^\p{L}\d]*(?:\p{L}{1,8}[^\p{L}\d]*){0,3}$/iu,
);

/** The dates of a line by what stands before them; of two dates without labels the later is the update. */
export function labelled(text: string): { published?: string; updated?: string } {
  const dates = findDates(text);
  if (!dates.length) return {};
  const rows = dates.map((date, i) => ({
    iso: date.iso,
    update: UPDATE_LABEL.test(text.slice(i ? dates[i - 1]!.end : 0, date.start)),
  }));
  const published = rows.find(({ update }) => !update)?.iso;
  const updated =
    rows.find(({ update }) => update)?.iso ??
    (rows.length === 2 && published && rows[1]!.iso > rows[0]!.iso ? rows[1]!.iso : undefined);
  return { ...(published ? { published } : {}), ...(updated ? { updated } : {}) };
}

/** Words that make a line with a date in it a statement about the post. */
const STATES = wording(
  /(?<!\p{L})(?:julkaistu|kirjoitettu|kirjoittanut|kirjoitti|lähettänyt|päivitetty|muokattu|klo|posted|published|created|updated|by|veröffentlicht|erstellt|geschrieben|publiziert|von|datum|date|uhr|stand|publicerad|publié|publicado|pubblicato|avaldatud)(?!\p{L})/iu,
);

function textDates(lines: readonly NearLine[]): { published?: Found<string>; updated?: Found<string> } {
  let published: Found<string> | undefined;
  let updated: Found<string> | undefined;
  let above = 0;
  for (const { text, zone } of lines) {
    const near = zone === 'head' || (zone === 'above' && above++ < 3);
    const dates = findDates(text);
    if (!dates.length) continue;
    const rest = dates.reduce((left, { start, end }) => left - (end - start), text.length);
    const bare = rest <= 30;
    const said = rest <= 90 && STATES.test(text);
    const beside = near && rest <= 60 && (dates[0]!.start <= 12 || nameBesideDate(text) !== undefined);
    if (!bare && !said && !beside) continue;
    if (zone === 'foot' && rest > 30 && !STATES.test(text)) continue;
    const found = labelled(text);
    if (found.published) published ??= { value: found.published, from: 'text' };
    if (found.updated) updated ??= { value: found.updated, from: 'text' };
  }
  return { ...(published ? { published } : {}), ...(updated ? { updated } : {}) };
}

function urlDate(address: string | undefined): Found<string> | undefined {
  const m = address && /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])/.exec(address);
  const iso = m && machineDate(`${m[1]}-${m[2]}-${m[3]}`);
  return iso ? { value: iso, from: 'url' } : undefined;
}
