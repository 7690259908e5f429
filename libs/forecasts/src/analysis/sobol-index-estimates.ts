import { quantileOfSorted, uniformColumn } from '@waveguide/probability';

/** An estimate with the 95 % percentile interval of its bootstrap. */
export interface IntervalEstimate {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** How much of an output's variance one input accounts for: `first` alone, `total` with all its interactions. */
export interface SobolIndex {
  readonly first: IntervalEstimate;
  readonly total: IntervalEstimate;
}

/** Outputs at the points of Saltelli's design: matrices A and B, and per input i A with column i taken from B. */
export interface SaltelliOutputs {
  readonly a: Float64Array;
  readonly b: Float64Array;
  readonly swapped: readonly Float64Array[];
}

/** Sums over rows of a design, from which every index follows. */
interface RowTerms {
  /** (f(B) − f(A_B^i))² per input: small where input i alone decides. */
  readonly first: readonly Float64Array[];
  /** (f(A) − f(A_B^i))² per input: large where input i matters at all. */
  readonly total: readonly Float64Array[];
  /** True for an input that changes the output in no row. */
  readonly inert: readonly boolean[];
  /** f(A) and f(B) less their common mean. */
  readonly a: Float64Array;
  readonly b: Float64Array;
}

/**
 * First-order and total Sobol indices by Jansen's estimators over Saltelli's design:
 * S_i = 1 − Σ(f(B) − f(A_B^i))²/(2N·V), T_i = Σ(f(A) − f(A_B^i))²/(2N·V), V the variance over A and B together (Jansen 1999,
 * Computer Physics Communications 117; Saltelli et al. 2010, ibid. 181, table 2). Estimates may leave [0, 1] by sampling error.
 *
 * The interval resamples the design's rows with replacement. For Sobol points it is wide rather than narrow, because resampling
 * loses their evenness.
 * @returns one index per input, or null if the output does not vary
 */
export function sobolIndexEstimates(
  outputs: SaltelliOutputs,
  bootstrap: { readonly replicates: number; readonly seed: number },
): readonly SobolIndex[] | null {
  const terms = rowTerms(outputs);
  const once = new Float64Array(outputs.a.length).fill(1);
  if (!(varianceOf(terms, once) > 0)) return null;
  const estimates = indicesOf(terms, once);
  const replicates = Array.from({ length: bootstrap.replicates }, (_, replicate) =>
    indicesOf(terms, resampledWeights(outputs.a.length, { seed: bootstrap.seed, replicate })),
  );
  const interval = (estimate: number, values: readonly number[]): IntervalEstimate => {
    const sorted = Float64Array.from(values).sort();
    return { estimate, low: quantileOfSorted(sorted, 0.025), high: quantileOfSorted(sorted, 0.975) };
  };
  return estimates.map((estimate, i) => ({
    first: interval(
      estimate.first,
      replicates.map((indices) => indices[i]!.first),
    ),
    total: interval(
      estimate.total,
      replicates.map((indices) => indices[i]!.total),
    ),
  }));
}

function rowTerms({ a, b, swapped }: SaltelliOutputs): RowTerms {
  const rows = a.length;
  let mean = 0;
  for (let n = 0; n < rows; n += 1) mean += (a[n]! + b[n]!) / (2 * rows);
  const total = swapped.map((values) => values.map((value, n) => (a[n]! - value) ** 2));
  return {
    first: swapped.map((values) => values.map((value, n) => (b[n]! - value) ** 2)),
    total,
    inert: total.map((squares) => squares.every((square) => square === 0)),
    a: a.map((value) => value - mean),
    b: b.map((value) => value - mean),
  };
}

/** The indices over rows counted `weights` times each; the weights add up to the number of rows. */
function indicesOf(terms: RowTerms, weights: Float64Array): readonly { first: number; total: number }[] {
  const scale = 2 * weights.length * varianceOf(terms, weights);
  const { inert } = terms;
  return terms.first.map((first, i) => ({
    // An input that changes nothing has exactly no part in it; the estimator would leave its sampling error.
    first: inert[i] ? 0 : 1 - dot(first, weights) / scale,
    total: dot(terms.total[i]!, weights) / scale,
  }));
}

function varianceOf({ a, b }: RowTerms, weights: Float64Array): number {
  const count = 2 * weights.length;
  let sum = 0;
  let squares = 0;
  // Less their common mean, so that the mean's square below is small and cancels nothing.
  for (let n = 0; n < weights.length; n += 1) {
    sum += weights[n]! * (a[n]! + b[n]!);
    squares += weights[n]! * (a[n]! * a[n]! + b[n]! * b[n]!);
  }
  return (squares - (sum * sum) / count) / count;
}

function dot(values: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < values.length; n += 1) sum += values[n]! * weights[n]!;
  return sum;
}

/** How often each row is drawn in one resampling with replacement. */
function resampledWeights(count: number, o: { readonly seed: number; readonly replicate: number }): Float64Array {
  const key = `bootstrap/${o.replicate}`;
  const uniforms = uniformColumn({ key, dimension: 0, seed: o.seed, count, method: 'pseudo-random' });
  const weights = new Float64Array(count);
  for (let n = 0; n < count; n += 1) weights[Math.floor(uniforms[n]! * count)]! += 1;
  return weights;
}
