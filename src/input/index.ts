import { createReadStream, readdirSync, readFile, statSync } from 'node:fs';
import { join } from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import { PostlensError } from '../errors.js';
import type { Source } from '../types.js';
import { VERSION } from '../version.js';
import { collect, MAX_BYTES, megabytes, textBytes } from './bytes.js';
import type { HttpOptions } from './http.js';
import { problem, STDIN } from './problems.js';
import type { Fetcher } from './url.js';

export interface InputOptions {
  /** What `-` reads. */
  readonly stdin?: AsyncIterable<Uint8Array | string>;
  /** Whether addresses of private and local networks may be fetched. */
  readonly allowPrivate?: boolean;
  /** Stops reading; nothing more is given after it. */
  readonly signal?: AbortSignal;
  /** Bytes of an input at most, packed and unpacked. */
  readonly maxBytes?: number;
  /** Milliseconds for fetching one page. */
  readonly timeout?: number;
  /** Redirects followed from one address. */
  readonly redirects?: number;
  readonly userAgent?: string;
  readonly resolve?: HttpOptions['resolve'];
  readonly ca?: string;
}

export type Opened =
  | { readonly ok: true; readonly source: Source }
  | { readonly ok: false; readonly name: string; readonly error: PostlensError };

/** One input found but not yet read. */
export interface Input {
  readonly name: string;
  readonly kind: 'file' | 'stdin' | 'address' | 'unknown';
  /** Why it cannot be read, when that is known already. */
  readonly error?: PostlensError;
}

/** Names as given, folders opened. `several` even for a folder of one page. */
export interface Listing {
  readonly inputs: readonly Input[];
  readonly several: boolean;
}

export const USER_AGENT = `postlens/${VERSION} (text analysis of single posts; obeys robots.txt)`;

const TIMEOUT = 30_000;
const REDIRECTS = 5;
const KINDS = ['.html', '.htm', '.xhtml', '.txt', '.md'];
const READABLE = new RegExp(`^[^.].*(?:${KINDS.map((kind) => `\\${kind}`).join('|')})(?:\\.gz)?$`, 'i');

/** Finds what the names mean: files, addresses, `-`, and the pages of folders in the order of their names. */
export async function listInputs(names: readonly string[]): Promise<Listing> {
  const inputs: Input[] = [];
  let several = names.length > 1;
  for (const name of names) {
    const found = await list(name);
    if (found.folder) several = true;
    inputs.push(...found.inputs);
  }
  return { inputs, several };
}

async function list(name: string): Promise<{ inputs: Input[]; folder: boolean }> {
  if (name === '-') return { inputs: [{ name, kind: 'stdin' }], folder: false };
  try {
    if (!statSync(name).isDirectory()) return { inputs: [{ name, kind: 'file' }], folder: false };
    const pages = pagesOf(name);
    const error = problem('empty-folder', { name, kinds: KINDS.join(' ') });
    return { inputs: pages.length > 0 ? pages : [{ name, kind: 'unknown', error }], folder: true };
  } catch (error) {
    const input: Input = looksLikeAddress(name)
      ? { name, kind: 'address' }
      : { name, kind: 'unknown', error: fileError(name || "''", error) };
    return { inputs: [input], folder: false };
  }
}

/** The pages of a folder in the order of their names. */
function pagesOf(folder: string): Input[] {
  const pages: Input[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!READABLE.test(entry.name)) continue;
    const name = join(folder, entry.name);
    const isFolder = entry.isSymbolicLink()
      ? (statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false)
      : entry.isDirectory();
    if (!isFolder) pages.push({ name, kind: 'file' });
  }
  return pages.sort((a, b) => (a.name < b.name ? -1 : 1));
}

const looksLikeAddress = (name: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(name);

/** Opens inputs one after another, in their order; one that fails is given as a failure and stops nothing. */
export async function* openInputs(names: readonly string[], options: InputOptions = {}): AsyncIterable<Opened> {
  yield* openListed((await listInputs(names)).inputs, options);
}

/** As `openInputs`, of inputs that `listInputs` found. */
export async function* openListed(inputs: readonly Input[], options: InputOptions = {}): AsyncIterable<Opened> {
  const read = reader(options);
  for (const input of inputs) {
    if (options.signal?.aborted) return;
    let opened: Opened;
    try {
      if (input.error) throw input.error;
      opened = { ok: true, source: await read(input) };
    } catch (error) {
      if (options.signal?.aborted) return;
      opened = { ok: false, name: input.name, error: fileError(input.name, error) };
    }
    yield opened;
  }
}

function reader(options: InputOptions): (input: Input) => Promise<Source> {
  const limit = options.maxBytes ?? MAX_BYTES;
  let fetcher: Fetcher | undefined;
  let stdinRead = false;
  return async ({ name, kind }) => {
    if (kind === 'address') {
      fetcher ??= await fetcherOf(options, limit);
      return fetcher(name);
    }
    if (kind === 'stdin') {
      if (stdinRead) throw problem('stdin-twice', { name });
      stdinRead = true;
    }
    const shown = kind === 'stdin' ? STDIN : name;
    const stream = kind === 'stdin' ? (options.stdin ?? Readable.from([])) : openFile(name, limit);
    // A terminal or a named pipe may never end: Ctrl-C must.
    if (options.signal && stream instanceof Readable) addAbortSignal(options.signal, stream);
    return { name, bytes: await textBytes(shown, await readStream(shown, stream, limit), limit) };
  };
}

/** A regular file of a size that it tells, which is read at once; anything else as it comes. */
function openFile(name: string, limit: number): AsyncIterable<Uint8Array> {
  const about = statSync(name);
  return about.isFile() && about.size > 0 && about.size <= limit ? oneChunk(name) : createReadStream(name);
}

async function* oneChunk(name: string): AsyncIterable<Uint8Array> {
  yield await new Promise<Uint8Array>((resolve, reject) => {
    readFile(name, (error, bytes) => (error ? reject(error) : resolve(bytes)));
  });
}

/** Loaded only for addresses: a run on files needs no network code. */
async function fetcherOf(options: InputOptions, maxBytes: number): Promise<Fetcher> {
  const { makeFetcher } = await import('./url.js');
  return makeFetcher(
    {
      userAgent: options.userAgent ?? USER_AGENT,
      allowPrivate: options.allowPrivate ?? false,
      signal: options.signal ?? new AbortController().signal,
      ...(options.resolve ? { resolve: options.resolve } : {}),
      ...(options.ca === undefined ? {} : { ca: options.ca }),
    },
    { maxBytes, timeout: options.timeout ?? TIMEOUT, redirects: options.redirects ?? REDIRECTS },
  );
}

async function readStream(
  name: string,
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Uint8Array> {
  try {
    return await collect(stream, limit, () => problem('too-large', { name, limit: megabytes(limit) }));
  } catch (error) {
    throw fileError(name, error);
  }
}

function fileError(name: string, error: unknown): PostlensError {
  if (error instanceof PostlensError) return error;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'ENOTDIR') return problem('missing', { name });
  if (code === 'EACCES' || code === 'EPERM') return problem('no-permission', { name });
  return problem('unreadable', { name, detail: code ?? message });
}
