import type { Found } from '../types.js';
import { findDates, machineDate } from './dates.js';
import { cleanText, rawText } from './dom.js';
import { articleOf, type Head, metaOf } from './head.js';
import type { Place } from './places.js';

export interface Dated {
  readonly published?: Found<string>;
  readonly updated?: Found<string>;
}

const PUBLISHED_META = [
  'article:published_time',
  'og:published_time',
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
  'parsely-pub-date',
  'sailthru.date',
  'article:published',
  'cxenseparse:recs:publishtime',
  'originalpublicationdate',
  'publication_date',
  'published',
  'datecreated',
  'last-modified',
];
const UPDATED_META = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
];

/** The days the post was published and updated, as the page states them; never a guess, never another post's. */
export function findDated(head: Head, places: readonly Place[], address: string | undefined): Dated {
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
  const published = ldDate('datePublished') ?? metaDate(PUBLISHED_META) ?? markupDate(places) ?? urlDate(address);
  const updated = ldDate('dateModified') ?? metaDate(UPDATED_META);
  return { ...(published ? { published } : {}), ...(updated ? { updated } : {}) };
}

const DATE_NAMES =
  /[ -](?:date|datum|published|pubdate|dateline|timestamp|entry-date|post-date|posted-on|entry-meta|post-meta|meta|byline|time|paivays|pvm|date-header|article-info|info|postmetadata)(?=[ -])/;

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
    if (iso) score = 2;
    if (!iso && (name === 'time' || DATE_NAMES.test(names))) {
      const text = cleanText(rawText(element));
      if (text.length > 200) continue;
      iso = findDates(text)[0]?.iso;
      score = 1;
    }
    if (!iso) continue;
    if (/[ -](?:updated|modified)(?=[ -])/.test(names)) score -= 0.7;
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

function urlDate(address: string | undefined): Found<string> | undefined {
  const m = address && /\/((?:19|20)\d\d)[/-](\d\d?)[/-](\d\d?)(?=[/-])/.exec(address);
  const iso = m && machineDate(`${m[1]}-${m[2]}-${m[3]}`);
  return iso ? { value: iso, from: 'url' } : undefined;
}
