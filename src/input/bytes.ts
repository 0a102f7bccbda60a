import type { Transform } from 'node:stream';
import { problem } from './problems.js';

/** Bytes of one input at most, packed and unpacked: 20 MB. */
export const MAX_BYTES = 20_000_000;

export const megabytes = (bytes: number): number => Math.round(bytes / 1e4) / 100;

/**
 * Everything a stream gives, as one array.
 * @throws whatever `tooLarge` returns, as soon as there is more than `limit`
 */
export async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    if (size > limit) throw tooLarge();
    chunks.push(bytes);
  }
  return chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size);
}

/** Runs packed bytes through a decompressor, stopping as soon as more than `limit` has come out. */
export async function unpack(
  packed: Uint8Array,
  decompressor: Transform,
  limit: number,
  tooLarge: () => Error,
): Promise<Uint8Array> {
  decompressor.end(packed);
  return collect(decompressor as AsyncIterable<Uint8Array>, limit, tooLarge);
}

const isGzip = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;

/**
 * The text an input carries: unpacked when it is gzip (told by its bytes, not its name), and refused when it is empty,
 * too large or no text at all.
 * @throws PostlensError `too-large`, `unreadable`, `empty`, `binary`
 */
export async function textBytes(name: string, bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  const plain = isGzip(bytes) ? await gunzip(name, bytes, limit) : bytes;
  if (isBlank(plain)) throw problem('empty', { name });
  const detail = binaryKind(plain);
  if (detail === undefined) return plain;
  throw detail ? problem('binary-kind', { name, detail }) : problem('binary', { name });
}

async function gunzip(name: string, bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  try {
    // Few inputs are packed: loaded when one is.
    const { createGunzip } = await import('node:zlib');
    return await unpack(bytes, createGunzip(), limit, () =>
      problem('too-large-unpacked', { name, limit: megabytes(limit) }),
    );
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw code?.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
      ? problem('bad-gzip', { name, detail: message })
      : error;
  }
}

/** Nothing but white space, NULs and byte order marks. */
const isBlank = (bytes: Uint8Array): boolean =>
  bytes.length < 1_000_000 &&
  bytes.every((byte) => byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte >= 0xfe);

/** File types by their first bytes (latin1). */
const MAGIC: readonly (readonly [start: string, name: string])[] = [
  ['%PDF-', 'PDF'],
  ['PK\x03\x04', 'ZIP (docx, odt, epub)'],
  ['PK\x05\x06', 'ZIP'],
  ['\x89PNG', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['\xd0\xcf\x11\xe0', 'OLE (doc, xls)'],
  ['\x7fELF', 'ELF'],
  ['MZ\x90', 'EXE'],
  ['\x1f\x8b', 'gzip (twice)'],
  ['\xfd7zXZ', 'XZ'],
  ['7z\xbc\xaf', '7-Zip'],
  ['BZh', 'bzip2'],
  ['\x28\xb5\x2f\xfd', 'Zstandard'],
  ['Rar!', 'RAR'],
  ['SQLite format 3', 'SQLite'],
  ['{\\rtf', 'RTF'],
  ['OggS', 'Ogg'],
  ['ID3', 'MP3'],
  ['bplist', 'webarchive'],
];

const SNIFFED = 8000;

/** The type of binary data, empty when unknown; nothing for text. UTF-16 with a byte order mark is text. */
function binaryKind(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, SNIFFED));
  const start = head.toString('latin1', 0, 16);
  const known = MAGIC.find(([magic]) => start.startsWith(magic));
  if (known) return known[1];
  if (/^(?:\xff\xfe|\xfe\xff)/.test(start)) return undefined;
  let controls = 0;
  // By number: an iterator makes an object for each byte.
  for (let i = 0; i < head.length; i++) {
    const byte = head[i]!;
    // A NUL settles it, as in git; other controls than tab, line ends, form feed and escape count towards a share.
    if (byte === 0) return '';
    if (byte < 0x20 && byte !== 0x1b && (byte < 0x09 || byte > 0x0d)) controls++;
  }
  return controls > head.length * 0.05 ? '' : undefined;
}
