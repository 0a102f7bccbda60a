/** Weights a byte each: a code stands for the value `codeValue(code)`, finer near zero, as most weights are small. */
export interface Weights {
  readonly codes: Int8Array;
  /** Value of code - 128 + index, 256 of them. */
  readonly values: Float64Array;
}

/** Sum of the first `length` weights listed in `indexes`. */
export type Sum = (indexes: Int32Array, length: number) => number;

export function openWeights(codes: Int8Array, largest: number): Weights {
  const values = new Float64Array(256);
  for (let i = 0; i < 256; i++) values[i] = codeValue(i - 128, largest);
  return { codes, values };
}

const codeValue = (code: number, largest: number): number => Math.sign(code) * (code / 127) ** 2 * largest;

export const sumOf = ({ codes, values }: Weights): Sum => {
  return (indexes, length) => {
    let sum = 0;
    for (let k = 0; k < length; k++) sum += values[(codes[indexes[k] as number] as number) + 128] as number;
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
    codes[i] = Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / (largest || 1)));
  }
  return { codes, largest };
}

const GOLDEN = 0x9e3779b1;
/** Number of weights as a power of two. */
export const BITS = 21;

/** Place of a feature's weight for a part of a tag. */
export const weightAt = (feature: number, part: number): number => Math.imul(feature ^ part, GOLDEN) >>> (32 - BITS);
