/** The levels kept of every output: P5, P10, P25, P50, P75, P90 and P95. */
export const QUANTILE_LEVELS = [0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95] as const;

/**
 * The sample quantile of ascending values: Hyndman & Fan (1996, The American Statistician 50(4)) type 7, which interpolates
 * linearly at position (n − 1)·p.
 * @param sorted ascending and free of NaN; not checked, as it would cost more than the quantile
 * @param p 0 to 1
 * @throws RangeError for no values or p outside 0..1
 */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  const last = sorted.length - 1;
  if (last < 0) throw new RangeError('There is no quantile of no values.');
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile level lies between 0 and 1, not ${p}.`);
  const position = last * p;
  const index = Math.floor(position);
  const below = sorted[index]!;
  if (index >= last) return sorted[last]!;
  const fraction = position - index;
  return fraction === 0 ? below : below + fraction * (sorted[index + 1]! - below);
}
