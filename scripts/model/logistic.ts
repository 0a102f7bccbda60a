/**
 * Ridge logistic regression by iteratively reweighted least squares. Deterministic: no random start, no sampling.
 * `columns` are the inputs, each as long as `hits`; they are used as they are, so scale them first.
 * Gives the intercept, which is not shrunk, and a weight a column.
 */
export function logistic(
  columns: readonly Float64Array[],
  hits: Uint8Array,
  ridge: number,
  rounds = 15,
): { intercept: number; weights: number[] } {
  const size = columns.length + 1;
  const all = [new Float64Array(hits.length).fill(1), ...columns];
  const beta = new Float64Array(size);
  for (let round = 0; round < rounds; round++) {
    const error = new Float64Array(hits.length);
    const spread = new Float64Array(hits.length);
    for (let row = 0; row < hits.length; row++) {
      let logit = 0;
      for (let j = 0; j < size; j++) logit += beta[j]! * all[j]![row]!;
      const p = 1 / (1 + Math.exp(-logit));
      error[row] = hits[row]! - p;
      spread[row] = Math.max(p * (1 - p), 1e-9);
    }
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    const weighted = new Float64Array(hits.length);
    for (let j = 0; j < size; j++) {
      const column = all[j]!;
      for (let row = 0; row < hits.length; row++) weighted[row] = spread[row]! * column[row]!;
      gradient[j] = dot(column, error) - (j === 0 ? 0 : ridge * beta[j]!);
      for (let k = 0; k <= j; k++) {
        const value = dot(weighted, all[k]!) + (j === k && j > 0 ? ridge : 0);
        hessian[j]![k] = value;
        hessian[k]![j] = value;
      }
    }
    const step = solve(hessian, gradient);
    let largest = 0;
    for (let j = 0; j < size; j++) {
      beta[j]! += step[j]!;
      largest = Math.max(largest, Math.abs(step[j]!));
    }
    if (largest < 1e-6) break;
  }
  return { intercept: beta[0]!, weights: [...beta.subarray(1)] };
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

/** Solves a symmetric positive system by Cholesky's method. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const n = vector.length;
  const lower = Array.from({ length: n }, () => new Float64Array(n));
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k++) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  const out = Float64Array.from(vector);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) out[i]! -= lower[i]![k]! * out[k]!;
    out[i]! /= lower[i]![i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) out[i]! -= lower[k]![i]! * out[k]!;
    out[i]! /= lower[i]![i]!;
  }
  return out;
}
