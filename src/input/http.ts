import { lookup as resolveName } from 'node:dns';
import { type IncomingMessage, request as requestHttp, STATUS_CODES } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { PostlensError } from '../errors.js';
import { isPublic } from './address.js';
import { collect, megabytes, unpack } from './bytes.js';
import { problem } from './problems.js';

export interface HttpOptions {
  readonly userAgent: string;
  /** Whether private, loopback and other special addresses may be fetched. */
  readonly allowPrivate: boolean;
  /** Stops everything; its reason is thrown. */
  readonly signal: AbortSignal;
  readonly maxBytes: number;
  /** Name resolution, as `dns.lookup`; another one in tests. */
  readonly resolve?: typeof resolveName;
  /** Certificates trusted in place of the machine's own (PEM). */
  readonly ca?: string;
}

/** The answer to one request; redirects are for the caller to follow. */
export interface Answer {
  readonly status: number;
  readonly contentType: string | undefined;
  readonly location: string | undefined;
  /** The body, unpacked; empty unless the status is 2xx. */
  readonly body: Uint8Array;
}

/** `404 Not Found` for 404. */
export const statusText = (status: number): string => `${status} ${STATUS_CODES[status] ?? ''}`.trim();

/**
 * One GET request. The address is checked after name resolution and the connection goes to the checked address, so
 * that a name that resolves to something else a moment later gains nothing.
 * @param accepts judges status and content type before the body is read
 * @param page what the request is made for, when that is another address: errors name it
 * @throws PostlensError `fetch`, `private-address`, `too-large`, or what `accepts` throws
 */
export async function get(
  url: URL,
  options: HttpOptions,
  accepts: (answer: Omit<Answer, 'body'>) => void = () => {},
  page: URL = url,
): Promise<Answer> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(host) && !options.allowPrivate && !isPublic(host))
    throw problem('private-address', { url: page.href, address: host });
  try {
    const response = await send(url, options, page);
    try {
      const head = {
        status: response.statusCode ?? 0,
        contentType: response.headers['content-type'],
        location: response.headers.location,
      };
      accepts(head);
      const wanted = head.status >= 200 && head.status < 300;
      return { ...head, body: wanted ? await readBody(url, response, options.maxBytes) : new Uint8Array() };
    } finally {
      response.destroy();
    }
  } catch (error) {
    throw failure(url, error, options);
  }
}

function send(url: URL, options: HttpOptions, page: URL): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, {
      agent: false,
      signal: options.signal,
      lookup: checkedLookup(page, options),
      ...(options.ca === undefined ? {} : { ca: options.ca }),
      headers: {
        'User-Agent': options.userAgent,
        Accept: 'text/html, application/xhtml+xml, text/plain;q=0.8, */*;q=0.1',
        'Accept-Language': 'fi, *;q=0.5',
        'Accept-Encoding': 'gzip, br',
        Connection: 'close',
      },
    })
      .on('response', resolve)
      .on('error', reject)
      .end();
  });
}

/** Name resolution that gives the connection only addresses that may be fetched. */
function checkedLookup(page: URL, { allowPrivate, resolve = resolveName }: HttpOptions): LookupFunction {
  return (hostname, lookupOptions, callback) => {
    resolve(hostname, { ...lookupOptions, all: true }, (error, found) => {
      if (error) return callback(error, []);
      const addresses = allowPrivate ? found : found.filter(({ address }) => isPublic(address));
      const first = addresses[0];
      if (!first) {
        const address = found[0]?.address ?? hostname;
        return callback(problem('private-address', { url: page.href, address }) as NodeJS.ErrnoException, []);
      }
      if (lookupOptions.all) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

const DECODERS = { gzip: createGunzip, 'x-gzip': createGunzip, br: createBrotliDecompress, deflate: createInflate };

async function readBody(url: URL, response: IncomingMessage, limit: number): Promise<Uint8Array> {
  const tooLarge = () => problem('too-large', { name: url.href, limit: megabytes(limit) });
  if (Number(response.headers['content-length'] ?? 0) > limit) throw tooLarge();
  const encodings = (response.headers['content-encoding'] ?? '')
    .toLowerCase()
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding && encoding !== 'identity');
  const unknown = encodings.find((encoding) => !(encoding in DECODERS));
  if (unknown) throw problem('encoding', { url: url.href, detail: unknown });
  let body = await collect(response as AsyncIterable<Uint8Array>, limit, tooLarge);
  for (const encoding of encodings.reverse())
    body = await unpack(body, DECODERS[encoding as keyof typeof DECODERS](), limit, () =>
      problem('too-large-unpacked', { name: url.href, limit: megabytes(limit) }),
    );
  return body;
}

/** The system's error codes by what they mean to a person. */
const MEANINGS: readonly (readonly [
  codes: RegExp,
  reason: 'dns' | 'refused' | 'unreachable' | 'not-http' | 'tls' | 'cut-off',
])[] = [
  [/^(?:ENOTFOUND|EAI_|ENODATA|ESERVFAIL)/, 'dns'],
  [/^ECONNREFUSED/, 'refused'],
  [/^(?:EHOSTUNREACH|ENETUNREACH|ENETDOWN|EHOSTDOWN|EADDRNOTAVAIL|ETIMEDOUT|EACCES|EPERM|EINVAL)/, 'unreachable'],
  [/^HPE_/, 'not-http'],
  [/^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|EPROTO|HOSTNAME_MISMATCH|INVALID_)/, 'tls'],
  [/^(?:ECONNRESET|ECONNABORTED|EPIPE|ERR_STREAM_PREMATURE_CLOSE)/, 'cut-off'],
];

/** What went wrong, as one of postlens' own errors. */
function failure(url: URL, error: unknown, options: HttpOptions): unknown {
  if (error instanceof PostlensError) return error;
  if (options.signal.aborted) return options.signal.reason;
  const { code = '', message } = error as NodeJS.ErrnoException;
  if (/^(?:Z_|ERR__?BROTLI|ERR_BUFFER|ERR_PADDING)/.test(code) || message === 'Decompression failed')
    return problem('bad-encoding', { url: url.href, detail: message });
  const reason = MEANINGS.find(([codes]) => codes.test(code))?.[1] ?? 'cut-off';
  return problem(reason, { host: url.host, detail: code || message });
}
