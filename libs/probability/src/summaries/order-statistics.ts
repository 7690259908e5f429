/** Windows no longer than this are sorted by insertion. */
const SHORT = 24;

/**
 * Puts several order statistics in their places at once: a quicksort with the median of three as pivot that leaves every part alone in
 * which nothing is asked for (Hoare 1961, CACM 4(7), algorithm 65, for many targets). Afterwards `values[t]` is for every target t what it would
 * be in ascending order. Expected time grows with n·log(number of targets).
 * @param values reordered in place; free of NaN
 * @param targets ascending indices
 */
export function placeOrderStatistics(values: Float64Array, targets: readonly number[]): void {
  if (targets.length > 0)
    place({ values, targets }, { left: 0, right: values.length - 1 }, { first: 0, end: targets.length });
}

interface Job {
  readonly values: Float64Array;
  readonly targets: readonly number[];
}

function place(
  job: Job,
  window: { readonly left: number; readonly right: number },
  wanted: { readonly first: number; readonly end: number },
): void {
  const { values, targets } = job;
  const { right } = window;
  let { left } = window;
  const { end } = wanted;
  let { first } = wanted;
  while (right - left > SHORT && first < end) {
    const [high, low] = partition(values, left, right);
    let middle = first;
    while (middle < end && targets[middle]! <= high) middle++;
    let behind = middle;
    while (behind < end && targets[behind]! < low) behind++;
    if (middle > first) place(job, { left, right: high }, { first, end: middle });
    left = low;
    first = behind;
  }
  if (first < end) insertionSort(values, left, right);
}

/** Hoare's partition; what lies between the two returned ends equals the pivot. */
function partition(values: Float64Array, left: number, right: number): [high: number, low: number] {
  const pivot = medianOfThree(values[left]!, values[(left + right) >>> 1]!, values[right]!);
  let low = left;
  let high = right;
  while (low <= high) {
    while (values[low]! < pivot) low++;
    while (values[high]! > pivot) high--;
    if (low <= high) {
      const kept = values[low]!;
      values[low] = values[high]!;
      values[high] = kept;
      low++;
      high--;
    }
  }
  return [high, low];
}

function insertionSort(values: Float64Array, left: number, right: number): void {
  for (let index = left + 1; index <= right; index++) {
    const value = values[index]!;
    let gap = index;
    while (gap > left && values[gap - 1]! > value) {
      values[gap] = values[gap - 1]!;
      gap--;
    }
    values[gap] = value;
  }
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
