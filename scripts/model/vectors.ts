/**
 * Word vectors of the floret kind (Explosion 2022, after fastText, Bojanowski et al. 2017): the mean of the rows that the
 * letter n-grams of a word hash to. Rows are read from a NumPy array of 32-bit floats.
 */
import { readFileSync } from 'node:fs';

/** As the vectors of spacy-fi were made: `vectors.cfg` in their package. */
const FLORET = { shortest: 4, longest: 5, hashes: 2, seed: 2166136261 };

export type WordVectors = (word: string) => Float64Array;

/** Vectors of length 1, or 0 where there is none, of words in lower case. */
export function openVectors(path: string): { readonly width: number; readonly vectorOf: WordVectors } {
  const bytes = readFileSync(path);
  const length = bytes.readUInt16LE(8);
  const header = bytes.toString('latin1', 10, 10 + length);
  const shape = /'descr': '<f4', 'fortran_order': False, 'shape': \((\d+), (\d+)\)/.exec(header);
  if (!shape) throw new Error(`${path} is no NumPy array of 32-bit floats in rows.`);
  const [rows, width] = [Number(shape[1]), Number(shape[2])];
  const data = new Float32Array(bytes.buffer.slice(bytes.byteOffset + 10 + length, bytes.byteOffset + bytes.length));
  const known = new Map<string, Float64Array>();
  const vectorOf = (word: string): Float64Array => {
    const found = known.get(word);
    if (found) return found;
    const vector = new Float64Array(width);
    for (const gram of gramsOf(word))
      for (const hash of murmur128(Buffer.from(gram), FLORET.seed).slice(0, FLORET.hashes))
        for (let i = 0, at = (hash % rows) * width; i < width; i++) vector[i]! += data[at + i]!;
    const size = Math.hypot(...vector);
    const unit = size > 0 ? vector.map((one) => one / size) : vector;
    known.set(word, unit);
    return unit;
  };
  return { width, vectorOf };
}

function gramsOf(word: string): string[] {
  const letters = [...`<${word}>`];
  const grams = [letters.join('')];
  for (let size = FLORET.shortest; size <= FLORET.longest; size++)
    for (let start = 0; start + size <= letters.length; start++)
      grams.push(letters.slice(start, start + size).join(''));
  return grams;
}

const MASK = 0xffffffffffffffffn;
const rotate = (x: bigint, by: bigint): bigint => ((x << by) | (x >> (64n - by))) & MASK;
const C1 = 0x87c37b91114253d5n;
const C2 = 0x4cf5ad432745937fn;

function mix(h: bigint): bigint {
  let x = h;
  x = ((x ^ (x >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  x = ((x ^ (x >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return x ^ (x >> 33n);
}

/** MurmurHash3_x64_128 (Austin Appleby, public domain) as four numbers of 32 bits. */
export function murmur128(bytes: Uint8Array, seed: number): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const first = (k: bigint): bigint => (rotate((k * C1) & MASK, 31n) * C2) & MASK;
  const second = (k: bigint): bigint => (rotate((k * C2) & MASK, 33n) * C1) & MASK;
  let h1 = BigInt(seed);
  let h2 = BigInt(seed);
  const end = bytes.length - (bytes.length % 16);
  for (let at = 0; at < end; at += 16) {
    h1 = (((rotate(h1 ^ first(view.getBigUint64(at, true)), 27n) + h2) & MASK) * 5n + 0x52dce729n) & MASK;
    h2 = (((rotate(h2 ^ second(view.getBigUint64(at + 8, true)), 31n) + h1) & MASK) * 5n + 0x38495ab5n) & MASK;
  }
  const rest = new Uint8Array(16);
  rest.set(bytes.subarray(end));
  const tail = new DataView(rest.buffer);
  h2 ^= second(tail.getBigUint64(8, true));
  h1 ^= first(tail.getBigUint64(0, true));
  h1 ^= BigInt(bytes.length);
  h2 ^= BigInt(bytes.length);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  h1 = mix(h1);
  h2 = mix(h2);
  h1 = (h1 + h2) & MASK;
  h2 = (h2 + h1) & MASK;
  return [h1 & 0xffffffffn, h1 >> 32n, h2 & 0xffffffffn, h2 >> 32n].map(Number);
}
