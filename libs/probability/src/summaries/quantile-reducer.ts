import { placeOrderStatistics } from './order-statistics';

/** Cells the range of the values is cut into; more no longer pays at the draw counts in use. */
const CELLS = 1024;
/** Below this count cutting into cells costs more than it saves. */
const FEW = 256;

/** Where a level lies between two order statistics: type 7 takes `below + fraction·(above − below)`. */
interface Position {
  readonly index: number;
  readonly fraction: number;
}

/**
 * Prepares the reduction of `count` unsorted values to their quantiles at several levels: type 7 of Hyndman & Fan (1996), exactly as
 * `quantileOfSorted` after sorting, in a fraction of the time. The values are counted into equal cells; only those in cells that hold a
 * wanted order statistic are put in order. Buffers are kept between calls, so one reducer serves one thread.
 * @param levels ascending, each 0 to 1
 * @param count number of values in every call, 1 or more
 * @returns a function that writes one quantile per level to `out` and leaves `values` (free of NaN) as they are
 * @throws RangeError for no values, unsorted levels or levels outside 0..1
 */
export function quantileReducer(
  levels: readonly number[],
  count: number,
): (values: Float64Array, out: Float64Array) => void {
  const positions = levels.map((level) => positionOf(level, count));
  if (levels.some((level, index) => index > 0 && level < levels[index - 1]!)) {
    throw new RangeError('Quantile levels ascend.');
  }
  const targets = wantedIndices(positions, count);
  const work = new Float64Array(count);
  const ordered = new Float64Array(targets.length);
  const place = new Map(targets.map((target, order) => [target, order]));
  const selectInCells = cellSelector(targets, work);
  return (values, out) => {
    if (values.length !== count) throw new RangeError(`This reducer takes ${count} values, not ${values.length}.`);
    if (count < FEW || !selectInCells(values, ordered)) {
      work.set(values);
      placeOrderStatistics(work, targets);
      for (let order = 0; order < targets.length; order++) ordered[order] = work[targets[order]!]!;
    }
    for (let level = 0; level < positions.length; level++) {
      const { index, fraction } = positions[level]!;
      const order = place.get(index) as number;
      const below = ordered[order]!;
      out[level] = fraction === 0 ? below : below + fraction * (ordered[order + 1]! - below);
    }
  };
}

/** The quantiles of unsorted values at ascending levels; see `quantileReducer`, which is faster over many columns. */
export function quantilesOf(values: Float64Array, levels: readonly number[]): Float64Array {
  const out = new Float64Array(levels.length);
  quantileReducer(levels, values.length)(values, out);
  return out;
}

function positionOf(level: number, count: number): Position {
  if (!Number.isInteger(count) || count < 1) throw new RangeError('There is no quantile of no values.');
  if (!(level >= 0 && level <= 1)) throw new RangeError(`A quantile level lies between 0 and 1, not ${level}.`);
  const position = (count - 1) * level;
  const index = Math.floor(position);
  return { index, fraction: position - index };
}

/** Ascending indices of the order statistics needed: each level's own and, where it interpolates, the next. */
function wantedIndices(positions: readonly Position[], count: number): number[] {
  const wanted = new Set<number>();
  for (const { index, fraction } of positions) {
    wanted.add(index);
    if (fraction > 0 && index + 1 < count) wanted.add(index + 1);
  }
  return [...wanted].sort((a, b) => a - b);
}

/** Selects by counting into cells; answers false if the values' range is infinite and cells cannot be cut. */
function cellSelector(
  targets: readonly number[],
  work: Float64Array,
): (values: Float64Array, ordered: Float64Array) => boolean {
  const counts = new Int32Array(CELLS);
  const next = new Int32Array(CELLS);
  const cellOf = new Uint16Array(work.length);
  return (values, ordered) => {
    const count = values.length;
    let smallest = Infinity;
    let largest = -Infinity;
    for (let index = 0; index < count; index++) {
      const value = values[index]!;
      if (value < smallest) smallest = value;
      if (value > largest) largest = value;
    }
    if (smallest === largest) {
      ordered.fill(smallest);
      return true;
    }
    const scale = (CELLS * (1 - 2 ** -40)) / (largest - smallest);
    if (!(scale > 0 && scale < Infinity)) return false;
    counts.fill(0);
    for (let index = 0; index < count; index++) {
      const cell = ((values[index]! - smallest) * scale) | 0;
      cellOf[index] = cell;
      counts[cell]!++;
    }
    const segments = layOut(targets, counts, next);
    for (let index = 0; index < count; index++) {
      const cell = cellOf[index]!;
      if (next[cell]! >= 0) work[next[cell]!++] = values[index]!;
    }
    let order = 0;
    for (const { start, end, wanted } of segments) {
      const segment = work.subarray(start, end);
      placeOrderStatistics(segment, wanted);
      for (const target of wanted) ordered[order++] = segment[target]!;
    }
    return true;
  };
}

interface Segment {
  readonly start: number;
  readonly end: number;
  /** Wanted indices, counted from the start of the segment. */
  readonly wanted: number[];
}

/** Gives each cell with a wanted order statistic room in the work array (`next` = where to write), and −1 to the others. */
function layOut(targets: readonly number[], counts: Int32Array, next: Int32Array): Segment[] {
  next.fill(-1);
  const segments: Segment[] = [];
  let before = 0;
  let start = 0;
  let order = 0;
  for (let cell = 0; cell < CELLS && order < targets.length; cell++) {
    const wanted: number[] = [];
    while (order < targets.length && targets[order]! < before + counts[cell]!) wanted.push(targets[order++]! - before);
    before += counts[cell]!;
    if (wanted.length === 0) continue;
    next[cell] = start;
    segments.push({ start, end: start + counts[cell]!, wanted });
    start += counts[cell]!;
  }
  return segments;
}
