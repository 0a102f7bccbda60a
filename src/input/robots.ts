import robotsParser from 'robots-parser';
import { type Answer, get, type HttpOptions, statusText } from './http.js';
import { problem } from './problems.js';

interface Rules {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

/** The package is one CommonJS function; its types claim a default export inside it. */
const parseRobots = robotsParser as unknown as (url: string, text: string) => Rules;

/** What a site's robots.txt says of one address. */
export interface Robots {
  /** @throws PostlensError `robots` where the page may not be fetched */
  readonly check: (url: URL) => void;
  /** Seconds to leave between two pages of the site, 0 unless it asks for more; at most 10. */
  readonly delay: number;
}

/** RFC 9309, 2.3.1.2: at least five redirects are followed; 2.5: at least 500 KiB are read. */
const REDIRECTS = 5;
const READ = 500 * 1024;
const LONGEST_DELAY = 10;

/** The rules of a site, by RFC 9309: none where robots.txt is missing (4xx), nothing allowed where it fails (5xx). */
export async function robotsOf(page: URL, options: HttpOptions): Promise<Robots> {
  const home = new URL('/robots.txt', page);
  const answer = await follow(home, options, page);
  if (answer === undefined || (answer.status >= 300 && answer.status < 500)) return { check: () => {}, delay: 0 };
  const token = options.userAgent.split('/')[0]!;
  if (answer.status < 200 || answer.status >= 300)
    return {
      check: (url) => {
        throw problem('robots-unavailable', { host: url.host, url: url.href, status: statusText(answer.status) });
      },
      delay: 0,
    };
  const text = new TextDecoder().decode(answer.body.subarray(0, READ));
  const rules = parseRobots(home.href, text);
  return {
    check: (url) => {
      if (rules.isAllowed(url.href, token) === false) throw problem('robots', { host: url.host, url: url.href });
    },
    delay: Math.min(LONGEST_DELAY, Math.max(0, rules.getCrawlDelay(token) ?? 0)),
  };
}

/** The answer at the end of the redirects; nothing where there are too many of them or they lead nowhere. */
async function follow(home: URL, options: HttpOptions, page: URL): Promise<Answer | undefined> {
  let url = home;
  for (let hop = 0; hop <= REDIRECTS; hop++) {
    const answer = await get(url, options, undefined, page);
    if (answer.status < 300 || answer.status >= 400 || answer.location === undefined) return answer;
    if (!URL.canParse(answer.location, url.href)) return undefined;
    url = new URL(answer.location, url);
    if (!/^https?:$/.test(url.protocol)) return undefined;
  }
  return undefined;
}
