/** Logistic regression with an L2 penalty, by L-BFGS (Nocedal 1980): the same numbers at every run. */

/** Rows of named numbers, most of them 0, beside columns that are never 0. */
export interface Matrix {
  /** By row: columns, ascending, and their values. */
  readonly sparse: readonly (readonly (readonly [column: number, value: number])[])[];
  readonly width: number;
  /** Row by row; `denseWidth` numbers each. */
  readonly dense: Float64Array;
  readonly denseWidth: number;
}

/** Weights of the sparse columns, of the dense ones, and the bias last. */
export type Fitted = Float64Array;

const MEMORY = 8;
const STEPS = 80;
const TOLERANCE = 1e-4;

/** Minimises |w|^2 / 2 + cost * sum of log(1 + exp(-y z)), the bias among the weights as in LIBLINEAR (Fan et al. 2008). */
export function fitLogistic(x: Matrix, y: readonly boolean[], cost: number): Fitted {
  const size = x.width + x.denseWidth + 1;
  let w: Float64Array = new Float64Array(size);
  let { value, gradient } = lossOf(x, y, cost, w);
  const first = norm(gradient);
  const history: { s: Float64Array; g: Float64Array; rho: number }[] = [];
  for (let step = 0; step < STEPS && norm(gradient) > TOLERANCE * first; step++) {
    const direction = descent(gradient, history);
    const slope = dot(gradient, direction);
    let length = history.length === 0 ? 1 / Math.max(1, norm(gradient)) : 1;
    for (let tries = 0; ; tries++, length /= 2) {
      const next = w.map((weight, i) => weight + length * direction[i]!);
      const there = lossOf(x, y, cost, next);
      if (there.value > value + 1e-4 * length * slope && tries < 20) continue;
      const s = next.map((weight, i) => weight - w[i]!);
      const g = there.gradient.map((one, i) => one - gradient[i]!);
      const curvature = dot(s, g);
      if (curvature > 1e-12) history.push({ s, g, rho: 1 / curvature });
      if (history.length > MEMORY) history.shift();
      w = next;
      ({ value, gradient } = there);
      break;
    }
  }
  return w;
}

/** What the weights say of each row. */
export function sumsOf(x: Matrix, w: Fitted): Float64Array {
  return Float64Array.from(x.sparse, (row, i) => {
    let z = w[w.length - 1]!;
    for (const [column, value] of row) z += w[column]! * value;
    for (let k = 0, at = i * x.denseWidth; k < x.denseWidth; k++) z += w[x.width + k]! * x.dense[at + k]!;
    return z;
  });
}

function lossOf(x: Matrix, y: readonly boolean[], cost: number, w: Float64Array) {
  const gradient = w.slice();
  let value = dot(w, w) / 2;
  const z = sumsOf(x, w);
  for (let i = 0; i < z.length; i++) {
    const sign = y[i] ? 1 : -1;
    const margin = sign * z[i]!;
    value += cost * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
    const pull = (-cost * sign) / (1 + Math.exp(margin));
    for (const [column, number] of x.sparse[i]!) gradient[column]! += pull * number;
    for (let k = 0, at = i * x.denseWidth; k < x.denseWidth; k++) gradient[x.width + k]! += pull * x.dense[at + k]!;
    gradient[gradient.length - 1]! += pull;
  }
  return { value, gradient };
}

/** The direction of L-BFGS: two loops over the last steps. */
function descent(gradient: Float64Array, history: readonly { s: Float64Array; g: Float64Array; rho: number }[]) {
  const q = gradient.map((one) => -one);
  const alphas: number[] = [];
  for (let i = history.length - 1; i >= 0; i--) {
    const { s, g, rho } = history[i]!;
    const alpha = rho * dot(s, q);
    alphas[i] = alpha;
    for (let k = 0; k < q.length; k++) q[k]! -= alpha * g[k]!;
  }
  const last = history[history.length - 1];
  if (last) {
    const scale = 1 / (last.rho * dot(last.g, last.g));
    for (let k = 0; k < q.length; k++) q[k]! *= scale;
  }
  history.forEach(({ s, g, rho }, i) => {
    const beta = rho * dot(g, q);
    for (let k = 0; k < q.length; k++) q[k]! += (alphas[i]! - beta) * s[k]!;
  });
  return q;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
const norm = (a: Float64Array): number => Math.sqrt(dot(a, a));
