/**
 * The container of all built model files: a header, a directory, then sections aligned to eight bytes, little-endian.
 * Reading makes typed-array views over the one buffer and copies nothing.
 *
 * | offset | bytes | what |
 * |---|---|---|
 * | 0 | 8 | `POSTLENS` |
 * | 8 | 4 | format version of the kind of file |
 * | 12 | 4 | number of sections |
 * | 16 | 24 each | name (8 bytes ASCII, zero-padded), kind (4), offset (4), length in bytes (4), checksum (4) |
 */
import { PostlensError } from '../errors.js';

export type Section = Uint8Array | Uint16Array | Uint32Array | Int16Array | Int32Array | Float32Array | Int8Array;

const MAGIC = 'POSTLENS';
const KINDS = [Uint8Array, Uint16Array, Uint32Array, Int16Array, Int32Array, Float32Array, Int8Array] as const;
const ENTRY = 24;

export interface Container {
  readonly name: string;
  readonly sections: ReadonlyMap<string, Section>;
}

/** Words of four bytes in a page of memory. */
const PAGE = 1024;

/**
 * FNV-1a over the length, a word of each page and the last: enough to notice a file that is cut, mixed of two or
 * overwritten by the page, and touched so seldom that loading takes no longer for it. Single bits are not looked at.
 */
function checksum(bytes: Uint8Array): number {
  const words = new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 2);
  let hash = 0x811c9dc5 ^ bytes.byteLength;
  for (let i = 0; i < words.length; i += PAGE) hash = Math.imul(hash ^ (words[i] as number), 0x01000193);
  if (words.length > 0) hash = Math.imul(hash ^ (words[words.length - 1] as number), 0x01000193);
  return hash >>> 0;
}

export function writeContainer(version: number, sections: Readonly<Record<string, Section>>): Uint8Array {
  const names = Object.keys(sections);
  let size = 16 + names.length * ENTRY;
  size += (8 - (size % 8)) % 8;
  const places = names.map((name) => {
    const place = size;
    const length = (sections[name] as Section).byteLength;
    size += length + ((8 - (length % 8)) % 8);
    return place;
  });
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < 8; i++) bytes[i] = MAGIC.charCodeAt(i);
  view.setUint32(8, version, true);
  view.setUint32(12, names.length, true);
  names.forEach((name, n) => {
    const section = sections[name] as Section;
    const at = 16 + n * ENTRY;
    for (let i = 0; i < name.length; i++) bytes[at + i] = name.charCodeAt(i);
    view.setUint32(
      at + 8,
      KINDS.findIndex((kind) => section instanceof kind),
      true,
    );
    view.setUint32(at + 12, places[n] as number, true);
    view.setUint32(at + 16, section.byteLength, true);
    const place = places[n] as number;
    bytes.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), place);
    view.setUint32(at + 20, checksum(bytes.subarray(place, place + section.byteLength)), true);
  });
  return bytes;
}

/** @throws PostlensError `model` when the bytes are no such file, of another version, or damaged. */
export function openContainer(bytes: Uint8Array, name: string, version: number): Container {
  const fail = (what: string): never => {
    throw new PostlensError(
      'model',
      `The model file ${name} ${what}; reinstall postlens or rebuild it with "npm run model".`,
    );
  };
  // Views need eight-byte alignment; Node's pooled buffers need not have it.
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  if (whole.byteLength < 16) fail('is too short');
  const view = new DataView(whole.buffer, whole.byteOffset, whole.byteLength);
  for (let i = 0; i < 8; i++) if (whole[i] !== MAGIC.charCodeAt(i)) fail('is no model file');
  const found = view.getUint32(8, true);
  if (found !== version) fail(`has format version ${found}, this program reads ${version}`);
  const count = view.getUint32(12, true);
  if (16 + count * ENTRY > whole.byteLength) fail('is damaged');
  const sections = new Map<string, Section>();
  for (let n = 0; n < count; n++) {
    const at = 16 + n * ENTRY;
    let label = '';
    for (let i = 0; i < 8 && whole[at + i] !== 0; i++) label += String.fromCharCode(whole[at + i] as number);
    const Kind = KINDS[view.getUint32(at + 8, true)];
    const place = view.getUint32(at + 12, true);
    const length = view.getUint32(at + 16, true);
    if (!Kind || place % 8 !== 0 || place + length > whole.byteLength || length % Kind.BYTES_PER_ELEMENT !== 0)
      return fail('is damaged');
    if (checksum(whole.subarray(place, place + length)) !== view.getUint32(at + 20, true)) fail('is damaged');
    sections.set(
      label,
      new Kind(whole.buffer as ArrayBuffer, whole.byteOffset + place, length / Kind.BYTES_PER_ELEMENT),
    );
  }
  return { name, sections };
}

const KIND_NAMES = {
  u8: Uint8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  i16: Int16Array,
  i32: Int32Array,
  f32: Float32Array,
  i8: Int8Array,
} as const;
type KindNames = typeof KIND_NAMES;

/** A section of a known kind. */
export function sectionOf<K extends keyof KindNames>(
  container: Container,
  name: string,
  kind: K,
): InstanceType<KindNames[K]> {
  const section = container.sections.get(name);
  if (!(section instanceof KIND_NAMES[kind]))
    throw new PostlensError(
      'model',
      `The model file ${container.name} lacks its part "${name}"; reinstall postlens or rebuild it with "npm run model".`,
    );
  return section as InstanceType<KindNames[K]>;
}

export const jsonSection = (value: unknown): Uint8Array => new TextEncoder().encode(JSON.stringify(value));

export function jsonOf(container: Container, name: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(sectionOf(container, name, 'u8')));
  } catch (cause) {
    throw new PostlensError(
      'model',
      `The model file ${container.name} has a damaged part "${name}"; reinstall postlens.`,
      { cause },
    );
  }
}
