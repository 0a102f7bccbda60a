import { PostlensError } from '../../errors.js';

/**
 * A model file: a line `postlens KIND VERSION` and JSON on the next line (`{ name: [type, offset, length], ... }`), then
 * the arrays, little-endian, each at a multiple of eight bytes from the start of the file. Opening makes views, no copies.
 */
export type SectionArray = Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;
export type Sections = ReadonlyMap<string, SectionArray>;

const TYPES = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
} as const;
type TypeName = keyof typeof TYPES;

const aligned = (length: number): number => (length + 7) & ~7;

/** @throws PostlensError `model` where the bytes are not a whole model file of this kind and version */
export function openSections(bytes: Uint8Array, kind: string, version: number, name: string): Sections {
  const fail = (what: string): never => {
    throw new PostlensError(
      'model',
      `The model file ${name} ${what}: install postlens anew, or build the model again.`,
    );
  };
  const first = bytes.indexOf(10);
  const second = first < 0 ? -1 : bytes.indexOf(10, first + 1);
  if (first > 80 || second < 0) return fail('is not a model file');
  const decoder = new TextDecoder();
  const [magic, theKind, theVersion] = decoder.decode(bytes.subarray(0, first)).split(' ');
  if (magic !== 'postlens' || theKind !== kind) return fail('is not a model file of this kind');
  if (theVersion !== String(version)) return fail(`has format ${theVersion}, not ${version}`);
  let header: Record<string, [TypeName, number, number]>;
  try {
    header = JSON.parse(decoder.decode(bytes.subarray(first + 1, second)));
  } catch {
    return fail('has a broken header');
  }
  const whole = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const sections = new Map<string, SectionArray>();
  const start = aligned(second + 1);
  for (const [key, [type, offset, length]] of Object.entries(header)) {
    const Type = TYPES[type];
    if (!Type || start + offset + length * Type.BYTES_PER_ELEMENT > whole.byteLength) return fail('is cut short');
    sections.set(key, new Type(whole.buffer as ArrayBuffer, whole.byteOffset + start + offset, length));
  }
  return sections;
}

export function writeSections(
  kind: string,
  version: number,
  sections: Readonly<Record<string, SectionArray>>,
): Uint8Array {
  const header: Record<string, [TypeName, number, number]> = {};
  let size = 0;
  for (const [key, array] of Object.entries(sections)) {
    const type = (Object.keys(TYPES) as TypeName[]).find((name) => array instanceof TYPES[name]) as TypeName;
    header[key] = [type, size, array.length];
    size = aligned(size + array.byteLength);
  }
  const head = new TextEncoder().encode(`postlens ${kind} ${version}\n${JSON.stringify(header)}\n`);
  const start = aligned(head.length);
  const bytes = new Uint8Array(start + size);
  bytes.set(head);
  for (const [key, array] of Object.entries(sections))
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), start + (header[key]?.[1] ?? 0));
  return bytes;
}

/** Strings as one section, parted by line feeds. */
export const packStrings = (strings: readonly string[]): Uint8Array => new TextEncoder().encode(strings.join('\n'));

export const unpackStrings = (section: SectionArray | undefined): readonly string[] =>
  new TextDecoder().decode(section as Uint8Array).split('\n');
