import { setTimeout as sleep } from 'node:timers/promises';
import type { Source } from '../types.js';
import { textBytes } from './bytes.js';
import { type Answer, get, type HttpOptions, statusText } from './http.js';
import { problem } from './problems.js';
import { type Robots, robotsOf } from './robots.js';

export interface FetchLimits {
  readonly maxBytes: number;
  /** Milliseconds for one input, robots.txt and redirects included. */
  readonly timeout: number;
  readonly redirects: number;
}

/** Fetches pages, remembering each site's robots.txt and when it was last asked. */
export type Fetcher = (name: string) => Promise<Source>;

const REDIRECT = new Set([301, 302, 303, 307, 308]);
const LATER = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Types that can hold a post, or that are told by their bytes. */
const READABLE =
  /^(?:text\/(?:html|plain|markdown|xml|x-markdown)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|gzip|x-gzip))$/;

export function makeFetcher(
  options: Omit<HttpOptions, 'signal' | 'maxBytes'> & { signal: AbortSignal },
  limits: FetchLimits,
): Fetcher {
  const sites = new Map<string, { robots: Promise<Robots>; next: number }>();

  return async (name) => {
    const start = parse(name);
    const timeout = AbortSignal.timeout(limits.timeout);
    const http: HttpOptions = {
      ...options,
      maxBytes: limits.maxBytes,
      signal: AbortSignal.any([options.signal, timeout]),
    };
    try {
      const { url, answer } = await fetchPage(start, http);
      const bytes = await textBytes(name, answer.body, limits.maxBytes);
      const carried = { name, bytes, url: url.href };
      return answer.contentType === undefined ? carried : { ...carried, contentType: answer.contentType };
    } catch (error) {
      throw error === timeout.reason
        ? problem('timeout', { url: start.href, limit: Math.round(limits.timeout / 100) / 10 })
        : error;
    }
  };

  async function fetchPage(start: URL, http: HttpOptions): Promise<{ url: URL; answer: Answer }> {
    let url = start;
    for (let hop = 0; hop <= limits.redirects; hop++) {
      await permission(url, http);
      const answer = await get(url, http, (head) => judge(url, head));
      if (!REDIRECT.has(answer.status)) return { url, answer };
      url = next(url, answer.location);
    }
    throw problem('redirects', { name: start.href, limit: limits.redirects });
  }

  /** Asks the site's robots.txt, once a site, and leaves the time between pages that it wants. */
  async function permission(url: URL, http: HttpOptions): Promise<void> {
    const known = sites.get(url.origin);
    const site = known ?? { robots: robotsOf(url, http), next: 0 };
    sites.set(url.origin, site);
    let robots: Robots;
    try {
      robots = await site.robots;
    } catch (error) {
      sites.delete(url.origin);
      throw error;
    }
    robots.check(url);
    const wait = site.next - Date.now();
    if (wait > 0) await sleep(wait, undefined, { signal: options.signal });
    site.next = Date.now() + robots.delay * 1000;
  }
}

function parse(name: string): URL {
  if (!/^https?:\/\//i.test(name)) throw problem('scheme', { name });
  if (!URL.canParse(name)) throw problem('bad-address', { name });
  const url = new URL(name);
  if (url.username || url.password) {
    url.username = '';
    url.password = '';
    throw problem('credentials', { name: url.href });
  }
  url.hash = '';
  return url;
}

function next(from: URL, sent: string | undefined): URL {
  // Headers come as Latin-1; a path that was not percent-encoded is nearly always UTF-8.
  const location = sent === undefined ? undefined : Buffer.from(sent, 'latin1').toString('utf8');
  if (location === undefined || !URL.canParse(location, from.href))
    throw problem('redirect-nowhere', { url: from.href });
  const url = new URL(location, from);
  if (!/^https?:$/.test(url.protocol) || url.username || url.password)
    throw problem('redirect-nowhere', { url: from.href });
  url.hash = '';
  return url;
}

/** Refuses an answer by its status and type before its body is read. */
function judge(url: URL, { status, contentType }: Omit<Answer, 'body'>): void {
  if (REDIRECT.has(status)) return;
  if (status < 200 || status >= 300)
    throw problem(LATER.has(status) ? 'status-later' : 'status', { url: url.href, status: statusText(status) });
  const type = contentType?.split(';', 1).join('').trim().toLowerCase();
  if (type && !READABLE.test(type)) throw problem('content-type', { url: url.href, detail: type });
}
