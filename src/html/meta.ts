import type { Found, Meta, Source } from '../types.js';
import { findAuthors } from './author.js';
import { findDated } from './dated.js';
import type { Head } from './head.js';
import { metaOf } from './head.js';
import { detectLanguage } from './language.js';
import type { NearLine } from './lines.js';
import type { Place } from './places.js';
import { findSite, findTitle } from './title.js';

/** Metadata of the post, each with where it was found. */
export function readMeta(
  head: Head,
  places: readonly Place[],
  lines: readonly NearLine[],
  source: Source,
  text: string,
): Meta {
  const site = findSite(head, places);
  const stated = head.canonical ?? metaOf(head, 'og:url');
  const url = stated
    ? ({ value: stated, from: head.canonical ? 'markup' : 'meta' } as const)
    : source.url
      ? ({ value: source.url, from: 'url' } as const)
      : undefined;
  const title = findTitle(head, places, site?.value);
  const authors = findAuthors(head, places, lines, site?.value, url?.value);
  const platform = metaOf(head, 'generator')?.toLowerCase();
  return {
    ...(title ? { title } : {}),
    ...(authors ? { authors } : {}),
    ...findDated(head, places, lines, url?.value),
    ...languageOf(head, text),
    ...(site ? { site } : {}),
    ...(url ? { url } : {}),
    ...(platform ? { platform: { value: platform, from: 'meta' } } : {}),
  };
}

/** The text decides when it is sure; `lang` is often the template's. */
function languageOf(head: Head, text: string): { language?: Found<string> } {
  const detected = detectLanguage(text);
  if (detected && detected.confidence >= 0.2) return { language: { value: detected.language, from: 'text' } };
  const stated = (head.lang ?? metaOf(head, 'og:locale', 'language'))
    ?.toLowerCase()
    .match(/^[a-z]{2,3}(?=$|[-_])/)?.[0];
  if (stated) return { language: { value: stated, from: head.lang ? 'markup' : 'meta' } };
  return detected ? { language: { value: detected.language, from: 'text' } } : {};
}
