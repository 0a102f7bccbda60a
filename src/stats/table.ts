/**
 * Built tables: named typed arrays in one buffer, read as views, and sorted strings found by binary search.
 * Layout: a line of JSON `{ format, version, sections: { name: [type, offset, length] } }`, padded with spaces so that
 * the data starts at a multiple of 8; offsets count from there.
 */
import { PostlensError } from '../errors.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const ARRAYS = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  i16: Int16Array,
  u32: Uint32Array,
  i32: Int32Array,
  f32: Float32Array,
  f64: Float64Array,
} as const;
type ArrayType = keyof typeof ARRAYS;
export type Column =
  | Uint8Array
  | Int8Array
  | Uint16Array
  | Int16Array
  | Uint32Array
  | Int32Array
  | Float32Array
  | Float64Array;

interface Header {
  readonly format: string;
  readonly version: number;
  readonly sections: Readonly<Record<string, readonly [ArrayType, number, number]>>;
}

/** The sections of a table as views over its bytes. */
export type Sections = Readonly<Record<string, Column>>;

/**
 * Opens a table; nothing is copied or parsed but its header.
 * @throws PostlensError `model` when the bytes are no such table or of another version
 */
export function openTable(bytes: Uint8Array, name: string, format: string, version: number): Sections {
  const end = bytes.indexOf(0x0a);
  let header: Header | undefined;
  try {
    header = JSON.parse(decoder.decode(bytes.subarray(0, end))) as Header;
  } catch {
    // Told below: no header is a wrong header.
  }
  if (header?.format !== format || header.version !== version)
    throw new PostlensError(
      'model',
      `${name} is not a ${format} table of version ${version}: install postlens anew, or build the tables again.`,
    );
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const start = aligned.byteOffset + end + 1;
  const sections: Record<string, Column> = {};
  for (const [section, [type, offset, length]] of Object.entries(header.sections)) {
    const from = start + offset;
    if (from + length * ARRAYS[type].BYTES_PER_ELEMENT > aligned.byteOffset + aligned.byteLength)
      throw new PostlensError('model', `${name} is cut short: install postlens anew.`);
    sections[section] = new ARRAYS[type](aligned.buffer as ArrayBuffer, from, length);
  }
  return sections;
}

/** The bytes of a table that `openTable` reads. */
export function writeTable(format: string, version: number, columns: Readonly<Record<string, Column>>): Uint8Array {
  const layout: Record<string, [ArrayType, number, number]> = {};
  let size = 0;
  for (const [name, column] of Object.entries(columns)) {
    layout[name] = [typeOf(column), size, column.length];
    size = pad8(size + column.byteLength);
  }
  const json = JSON.stringify({ format, version, sections: layout });
  const start = pad8(encoder.encode(json).length + 1);
  const head = encoder.encode(json).length;
  const bytes = new Uint8Array(start + size).fill(0x20, head, start);
  bytes.set(encoder.encode(json));
  bytes[start - 1] = 0x0a;
  for (const [name, column] of Object.entries(columns))
    bytes.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + layout[name]![1]);
  return bytes;
}

const pad8 = (n: number): number => Math.ceil(n / 8) * 8;
const typeOf = (column: Column): ArrayType =>
  (Object.keys(ARRAYS) as ArrayType[]).find((type) => column instanceof ARRAYS[type])!;

/** Strings as UTF-8 in one block: string i is `bytes[ends[i - 1] .. ends[i])`. */
export interface Strings {
  readonly bytes: Column;
  readonly ends: Column;
}

/** The columns of `Strings`, in the order given. */
export function packStrings(strings: readonly string[]): { bytes: Uint8Array; ends: Uint32Array } {
  const encoded = strings.map((text) => encoder.encode(text));
  const ends = new Uint32Array(strings.length);
  let size = 0;
  encoded.forEach((one, i) => {
    size += one.length;
    ends[i] = size;
  });
  const bytes = new Uint8Array(size);
  encoded.forEach((one, i) => {
    bytes.set(one, ends[i]! - one.length);
  });
  return { bytes, ends };
}

export const stringAt = ({ bytes, ends }: Strings, i: number): string =>
  decoder.decode(bytes.subarray(startOf({ bytes, ends }, i), ends[i]!) as Uint8Array);

/** The bytes of the string last looked for: one place for all, as thousands are looked for in a text. */
let wanted = new Uint8Array(256);

/** Encodes `text` into `wanted`, and gives the number of its bytes. */
function encode(text: string): number {
  // No character of a string takes more than three bytes.
  if (wanted.length < 3 * text.length) wanted = new Uint8Array(6 * text.length);
  return encoder.encodeInto(text, wanted).written;
}

/** Index of the first string not before `text` in sorted strings (order of UTF-8 bytes), and whether it is `text`. */
export function search(strings: Strings, text: string): { index: number; found: boolean } {
  const length = encode(text);
  const index = place(strings, length);
  return { index, found: index < strings.ends.length && compare(strings, index, length) === 0 };
}

/** Whether one of the sorted strings begins with `text`. */
export function hasPrefix(strings: Strings, text: string): boolean {
  const length = encode(text);
  const { bytes, ends } = strings;
  const index = place(strings, length);
  if (index === ends.length) return false;
  const start = startOf(strings, index);
  if (ends[index]! - start < length) return false;
  for (let k = 0; k < length; k++) if (bytes[start + k] !== wanted[k]) return false;
  return true;
}

/** Index of the first string not before the one that is wanted, of `length` bytes. */
function place(strings: Strings, length: number): number {
  let low = 0;
  let high = strings.ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(strings, middle, length) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Order of `Strings` that `search` needs. */
export function byBytes(a: string, b: string): number {
  const left = [...a];
  const right = [...b];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const order = left[i]!.codePointAt(0)! - right[i]!.codePointAt(0)!;
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

const startOf = ({ ends }: Strings, i: number): number => (i === 0 ? 0 : ends[i - 1]!);

/** The order of string number i against the one that is wanted. */
function compare(strings: Strings, i: number, wantedLength: number): number {
  const { bytes, ends } = strings;
  const start = startOf(strings, i);
  const length = ends[i]! - start;
  const shared = Math.min(length, wantedLength);
  for (let k = 0; k < shared; k++) {
    const order = bytes[start + k]! - wanted[k]!;
    if (order !== 0) return order;
  }
  return length - wantedLength;
}
