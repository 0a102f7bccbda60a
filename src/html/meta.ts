import type { Found, Meta } from '../types.js';
import { findAuthors } from './author.js';
import { findDated } from './dated.js';
import { countComments, findTags } from './details.js';
import { type Head, metaOf } from './head.js';
import { detectLanguage } from './language.js';
import type { Box } from './layout.js';
import type { NearLine } from './lines.js';
import type { Place } from './places.js';
import { findSite, findTitle, siteBeside } from './title.js';

interface MetaInput {
  readonly head: Head;
  /** The part of the page that speaks of the post. */
  readonly root: Box;
  readonly places: readonly Place[];
  readonly lines: readonly NearLine[];
  /** The address the page was read from, if it was. */
  readonly address: string | undefined;
}

/** Metadata of the post but its language, each with where it was found. */
export function readMeta({ head, root, places, lines, address }: MetaInput): Meta {
  const site = findSite(head, places);
  const url = addressOf(head, address);
  const title = findTitle(head, places, site?.value);
  return present({
    title,
    authors: findAuthors(head, places, lines, site?.value, url?.value),
    ...findDated(head, places, lines, url?.value),
    site: site ?? siteBeside(head, title?.value),
    url,
    tags: findTags(head, places),
    comments: countComments(head, root),
  });
}

/** The metadata with the language of the text. */
export function withLanguage(meta: Meta, head: Head, text: string): Meta {
  const language = languageOf(head, text);
  return language ? { ...meta, language } : meta;
}

/** Without the keys that have no value. */
const present = (meta: { [K in keyof Meta]: Meta[K] | undefined }): Meta =>
  Object.fromEntries(Object.entries(meta).filter(([, value]) => value !== undefined)) as Meta;

/** The page's own address: canonical, stated for sharing, or where it came from. */
export function addressOf(head: Head, given: string | undefined): Found<string> | undefined {
  if (head.canonical) return { value: head.canonical, from: 'markup' };
  const og = metaOf(head, 'og:url');
  if (og) return { value: og, from: 'meta' };
  return given ? { value: given, from: 'url' } : undefined;
}

/** The text decides when it is sure; `lang` is often the template's. */
function languageOf(head: Head, text: string): Found<string> | undefined {
  const detected = detectLanguage(text);
  if (detected && detected.confidence >= 0.2) return { value: detected.language, from: 'text' };
  const lang = (head.lang ?? metaOf(head, 'og:locale', 'language'))?.toLowerCase();
  const stated = lang?.match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  if (stated) return { value: stated, from: head.lang ? 'markup' : 'meta' };
  return detected && { value: detected.language, from: 'text' };
}
