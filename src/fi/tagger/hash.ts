import { codeAt } from '../forms.js';

/** Signed 32-bit hash of a string's UTF-16 units from `start` to `end` (FNV-1a with a final mix after MurmurHash3). */
export function hashText(text: string, start = 0, end = text.length, seed = 0): number {
  let hash = (0x811c9dc5 + Math.imul(seed, 0x9e3779b1)) | 0;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codeAt(text, i), 0x01000193);
  return mix(hash);
}

/** Signed, as V8 keeps no other number of 32 bits without an object. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** One hash of two. */
export const join = (a: number, b: number): number => mix(Math.imul(a, 0x9e3779b1) ^ (b + 0x7f4a7c15));
