import { wording } from '../text/wording.js';
import type { Found } from '../types.js';
import { isFullName, nameBesideDate, namesInLine, splitNames, tidyName } from './bylines.js';
import { rawText } from './dom.js';
import { articleOf, type Head, type Json, ldText, metaOf } from './head.js';
import type { NearLine } from './lines.js';
import { isDateLine } from './phrases.js';
import type { Place } from './places.js';
import { foldText } from './title.js';

type Authors = Found<readonly string[]>;

/** The authors the page names for the post itself, from the surest source on; never the site, never a commenter. */
export function findAuthors(
  head: Head,
  places: readonly Place[],
  lines: readonly NearLine[],
  site: string | undefined,
  address: string | undefined,
): Authors | undefined {
  const isSite = siteTest(site, address);
  const take = (
    values: readonly (string | undefined)[],
    from: Found<string>['from'],
    split: boolean,
  ): Authors | undefined => {
    const names = values
      .flatMap((value) => (value ? (split ? splitNames(value) : [value]) : []))
      .map(tidyName)
      .filter((name): name is string => name !== undefined && !isSite(name));
    return names.length ? { value: [...new Set(names)], from } : undefined;
  };
  return (
    take(ldAuthors(head.ld), 'json-ld', false) ??
    marked(places, STRICT, take) ??
    take(
      META.map((key) => metaOf(head, key))
        .filter(Boolean)
        .slice(0, 1),
      'meta',
      true,
    ) ??
    stated(lines, take) ??
    marked(places, LOOSE, take)
  );
}

type Take = (
  values: readonly (string | undefined)[],
  from: Found<string>['from'],
  split: boolean,
) => Authors | undefined;

const META = [
  'author',
  'article:author',
  'article:author_name',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'sailthru.author',
  'cxenseparse:author',
  'twitter:data1',
];

function ldAuthors(ld: readonly Json[]): (string | undefined)[] {
  const author = articleOf(ld)?.author ?? articleOf(ld)?.creator;
  return [author].flat().map((one) => {
    const id = typeof one === 'object' && one !== null ? (one as Json)['@id'] : undefined;
    const known = id ? ld.find((object) => object['@id'] === id && object.name) : undefined;
    return ldText(known ?? one);
  });
}

/** Markup that names an author and nothing else. */
const STRICT = (place: Place): boolean => {
  const { attribs } = place.element;
  return (
    /(?:^|\s)author(?:\s|$)/.test(attribs.rel ?? '') ||
    attribs.itemprop === 'author' ||
    /[ -](?:author-name|authorname|post-author-name|byline-name|entry-author-name|username|fn)(?=[ -])/.test(
      place.names,
    )
  );
};

const LOOSE = (place: Place): boolean =>
  /[ -](?:post-author|entry-author|byline|author|authors|by-author|autor|kirjoittaja|article-author|verfasser)(?=[ -])/.test(
    place.names,
  );

function marked(places: readonly Place[], test: (place: Place) => boolean, take: Take): Authors | undefined {
  let best: { found: Authors; index: number } | undefined;
  for (const place of places) {
    if (place.foreign || !test(place) || /^(?:html|body|main|article|meta|link)$/.test(place.element.name)) continue;
    const text = rawText(place.element).replace(/\s+/g, ' ').trim();
    if (!text || text.length > 120) continue;
    const found = take([namesInLine(text)?.names ?? text], 'markup', true);
    if (found && (!best || best.found.value.length === 0)) best = { found, index: place.index };
  }
  return best?.found;
}

function stated(lines: readonly NearLine[], take: Take): Authors | undefined {
  for (const pass of [true, false]) {
    for (const { text, zone } of lines) {
      const hit = namesInLine(text);
      if (!hit || hit.strong !== pass || (!pass && zone === 'above')) continue;
      const found = take([hit.names], 'text', true);
      if (found) return found;
    }
  }
  for (const [i, { text, zone }] of lines.entries()) {
    if (zone !== 'head') continue;
    const alone =
      isFullName(text) &&
      (lines.some((other) => other !== lines[i] && other.text.startsWith(`${text} `)) || besideDate(lines, i));
    const found = take([nameBesideDate(text) ?? (alone ? text : undefined)], 'text', false);
    if (found) return found;
  }
  return undefined;
}

/** Whether the line before or after is a date line. */
const besideDate = (lines: readonly NearLine[], at: number): boolean =>
  [lines[at - 1], lines[at + 1]].some((other) => other?.zone === 'head' && isDateLine(other.text));

/** Words in names of firms, papers and clubs. */
const ORGANISATION = wording(
  /(?<!\p{L})(?:oyj?|ab|ry|rf|ky|tmi|gmbh|ag|e\.?v|ltd|inc|llc|blog|blogi|blogit|news|uutiset|lehti|sanomat|magazin|magazine|zeitung|blatt|verlag|stiftung|verband|verein|redaktion|toimitus|media|times|post|today|daily|radio|tv|online|team|tiimi|yhdistys|liitto|säätiö|yliopisto|university|die|der|das|the|el|la)(?!\p{L})/iu,
);

/** Whether a name is the site's own: its name or that of its host. */
function siteTest(site: string | undefined, address: string | undefined): (name: string) => boolean {
  const letters = (text: string): string => foldText(text).replace(/ /g, '');
  const known = site && letters(site);
  const host = address && /^https?:\/\/(?:www\.)?([^/:]+)/i.exec(address)?.[1];
  const hostLetters = host && letters(host.replace(/\.[a-z]+$/i, ''));
  return (name) => {
    const own = letters(name);
    // A blog may bear its writer's name; a firm's name is nobody's.
    if (own === known) return !isFullName(name) || ORGANISATION.test(name);
    return own.length > 4 && own === hostLetters && !isFullName(name);
  };
}
