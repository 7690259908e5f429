/** The middle value; of an even number the upper of the two. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** Milliseconds of one call. */
export function millisecondsOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** Median milliseconds of `repetitions` calls, after as many as `warmUp` whose time does not count. */
export function medianMilliseconds(
  o: { readonly warmUp: number; readonly repetitions: number },
  work: () => void,
): number {
  for (let i = 0; i < o.warmUp; i++) work();
  return median(Array.from({ length: o.repetitions }, () => millisecondsOf(work)));
}
