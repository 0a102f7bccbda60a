import type { Found } from '../types.js';
import { cleanText, rawText } from './dom.js';
import { articleOf, type Head, ldText, metaOf } from './head.js';
import type { Place } from './places.js';

/** The authors the page names for the post itself. */
export function findAuthors(
  head: Head,
  places: readonly Place[],
  site: string | undefined,
): Found<readonly string[]> | undefined {
  const ld = articleOf(head.ld)?.author;
  const fromLd = namesIn(
    [ld].flat().map((one) => ldText(one)),
    site,
  );
  if (fromLd.length) return { value: fromLd, from: 'json-ld' };
  const near = places.filter(({ foreign }) => !foreign);
  const marked = near.filter(
    ({ element, names }) =>
      element.attribs.rel === 'author' || element.attribs.itemprop === 'author' || AUTHOR_NAMES.test(names),
  );
  const meta = namesIn(
    ['author', 'article:author', 'dc.creator', 'dcterms.creator', 'parsely-author', 'sailthru.author'].map((key) =>
      metaOf(head, key),
    ),
    site,
  );
  if (meta.length) return { value: meta.slice(0, 1), from: 'meta' };
  for (const { element } of marked) {
    const found = namesIn([cleanText(rawText(element))], site);
    if (found.length) return { value: found, from: 'markup' };
  }
  return undefined;
}

const AUTHOR_NAMES =
  /[ -](?:author-name|post-author|entry-author|byline|byline-name|author|fn|authors|byl|autor)(?=[ -])/;

const LEAD =
  /^(?:(?:lähettänyt|kirjoittanut|kirjoittaja|tekijä|teksti|julkaissut|by|von|posted by|published by|written by|author|autor|par|av|di|por|door|text)\b[:\s]*)+/i;

function namesIn(values: readonly (string | undefined)[], site: string | undefined): string[] {
  const out: string[] = [];
  for (const value of values) {
    if (!value || /^https?:|@|^\d+$/.test(value)) continue;
    const name = value
      .replace(LEAD, '')
      .replace(/\s*[|,]\s*$/, '')
      .trim();
    if (!name || name.length > 60 || name.split(' ').length > 6 || /\d{4}/.test(name)) continue;
    if (site && name.toLowerCase() === site.toLowerCase()) continue;
    if (!out.includes(name)) out.push(name);
  }
  return out;
}
