/**
 * Weights a byte each: a code stands for its square with its sign, so that steps are finer near zero, as most weights are
 * small. Sums are whole numbers of these squares: exact in any order, and no objects to V8.
 */
export interface Weights {
  readonly codes: Int8Array;
  /** What one of a sum is worth. */
  readonly unit: number;
}

/** Sum of the first `length` weights listed in `indexes`. */
export type Sum = (indexes: Int32Array, length: number) => number;

const LARGEST = 127;

/** What a code stands for, in units. */
export const squareOf = (code: number): number => Math.imul(code, Math.abs(code));

export const openWeights = (codes: Int8Array, largest: number): Weights => ({ codes, unit: largest / LARGEST ** 2 });

/** In units. */
export const sumOf = ({ codes }: Weights): Sum => {
  return (indexes, length) => {
    let sum = 0;
    for (let k = 0; k < length; k++) sum = (sum + squareOf(codes[indexes[k] as number] as number)) | 0;
    return sum;
  };
};

/** Sums of features weighed with one part of a tag, by that part: many candidates of a word share a word class. */
export interface PartSums {
  readonly parts: Int32Array;
  readonly sums: Float64Array;
  count: number;
}

export const newPartSums = (): PartSums => ({ parts: new Int32Array(64), sums: new Float64Array(64), count: 0 });

/** Number of the sum of a part, -1 where there is none. */
export function sumAt({ parts, count }: PartSums, part: number): number {
  for (let k = 0; k < count; k++) if (parts[k] === part) return k;
  return -1;
}

export function addSum(all: PartSums, part: number, sum: number): number {
  all.parts[all.count] = part;
  all.sums[all.count] = sum;
  return all.count++;
}

/** Codes of weights, and the value of the largest code. */
export function quantise(weights: Float32Array): { codes: Int8Array; largest: number } {
  let largest = 0;
  for (const weight of weights) if (Math.abs(weight) > largest) largest = Math.abs(weight);
  largest = Math.fround(largest);
  const codes = new Int8Array(weights.length);
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i] as number;
    codes[i] = Math.sign(weight) * Math.round(LARGEST * Math.sqrt(Math.abs(weight) / (largest || 1)));
  }
  return { codes, largest };
}

const GOLDEN = 0x9e3779b1;
/** Number of weights as a power of two. */
export const BITS = 21;

/** Place of a feature's weight for a part of a tag. */
export const weightAt = (feature: number, part: number): number => Math.imul(feature ^ part, GOLDEN) >>> (32 - BITS);
