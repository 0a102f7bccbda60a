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

export const openWeights = (codes: Int8Array, largest: number): Weights => ({ codes, unit: largest / LARGEST ** 2 });

/** In units. */
export const sumOf = ({ codes }: Weights): Sum => {
  return (indexes, length) => {
    let sum = 0;
    for (let k = 0; k < length; k++) {
      const code = codes[indexes[k] as number] as number;
      sum = (sum + Math.imul(code, Math.abs(code))) | 0;
    }
    return sum;
  };
};

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
