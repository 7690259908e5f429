import { QUANTILE_LEVELS } from '@waveguide/probability';

/** Average number of values per bin: small enough to sort what a bin holds, large enough that counting bins stays cheap. */
const VALUES_PER_BIN = 8;
const FEWEST_BINS = 64;
const MOST_BINS = 8192;
/** Up to this many values insertion sort is the fastest sort. */
const INSERTION_LIMIT = 48;

/**
 * Quantiles at {@link QUANTILE_LEVELS} (Hyndman & Fan type 7) and the mean of columns, by counting instead of sorting: the values
 * are counted into equal bins between minimum and maximum, and only the bins that hold a wanted rank are sorted. The ranks
 * found are exactly those of a full sort. Memory is reused from column to column.
 */
export class ColumnQuantiles {
  /** The quantiles of the column last reduced, one per level. */
  readonly quantiles = new Float64Array(QUANTILE_LEVELS.length);
  /** The mean of the column last reduced. */
  mean = NaN;
  private readonly compact: Float64Array;
  private readonly gathered: Float64Array;
  private readonly binOf: Uint16Array;
  private readonly counts = new Int32Array(MOST_BINS + 1);
  /** Ranks wanted, ascending: two per level. */
  private readonly ranks = new Int32Array(2 * QUANTILE_LEVELS.length);
  private readonly atRank = new Float64Array(2 * QUANTILE_LEVELS.length);
  /** Where the values of a bin are gathered, plus 1; 0 for bins without a wanted rank. */
  private readonly slots = new Int32Array(MOST_BINS + 1);

  /** @param capacity the longest column to be reduced */
  constructor(capacity: number) {
    this.compact = new Float64Array(capacity);
    this.gathered = new Float64Array(capacity);
    this.binOf = new Uint16Array(capacity);
  }

  /**
   * Reduces a column without NaN.
   * @returns false if there is no value, and then quantiles and mean are not set
   */
  reduce(column: Float64Array): boolean {
    return this.reduceFirst(column, column.length);
  }

  /** Reduces those values that are not NaN and whose draw has ports; false if there are none. */
  reduceShipped(column: Float64Array, ports: Float64Array): boolean {
    const { compact } = this;
    let count = 0;
    for (let i = 0; i < column.length; i++) {
      const value = column[i];
      if (ports[i] > 0 && value === value) compact[count++] = value;
    }
    return this.reduceFirst(compact, count);
  }

  private reduceFirst(column: Float64Array, count: number): boolean {
    if (count === 0) return false;
    let sum = 0;
    let lowest = column[0];
    let highest = lowest;
    for (let i = 0; i < count; i++) {
      const value = column[i];
      sum += value;
      if (value < lowest) lowest = value;
      if (value > highest) highest = value;
    }
    this.mean = sum / count;
    if (lowest === highest) {
      this.mean = lowest;
      this.quantiles.fill(lowest);
      return true;
    }
    this.setRanks(count);
    this.select(column, { count, lowest, highest });
    for (let level = 0; level < QUANTILE_LEVELS.length; level++) {
      const position = (count - 1) * QUANTILE_LEVELS[level];
      const fraction = position - Math.floor(position);
      const below = this.atRank[2 * level];
      this.quantiles[level] = fraction === 0 ? below : below + fraction * (this.atRank[2 * level + 1] - below);
    }
    return true;
  }

  private setRanks(count: number): void {
    for (let level = 0; level < QUANTILE_LEVELS.length; level++) {
      const rank = Math.floor((count - 1) * QUANTILE_LEVELS[level]);
      this.ranks[2 * level] = rank;
      this.ranks[2 * level + 1] = Math.min(rank + 1, count - 1);
    }
  }

  private select(
    column: Float64Array,
    range: { readonly count: number; readonly lowest: number; readonly highest: number },
  ): void {
    const { binOf, counts, slots, gathered, ranks, atRank } = this;
    const { count, lowest } = range;
    const bins = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.ceil(count / VALUES_PER_BIN)));
    const perUnit = bins / (range.highest - lowest);
    // A span too small or too large for that quotient leaves nothing to bin by.
    if (!(perUnit > 0 && perUnit < Infinity)) return this.sortAll(column, count);
    counts.fill(0, 0, bins + 1);
    for (let i = 0; i < count; i++) {
      const bin = ((column[i] - lowest) * perUnit) | 0;
      binOf[i] = bin;
      counts[bin]++;
    }
    slots.fill(0, 0, bins + 1);
    // Walk the bins once; give each that holds a wanted rank a stretch of `gathered`.
    const starts: number[] = [];
    const firstRanks: number[] = [];
    const sizes: number[] = [];
    let stored = 0;
    let seen = 0;
    let rank = 0;
    for (let bin = 0; bin <= bins && rank < ranks.length; bin++) {
      const size = counts[bin];
      if (size > 0 && ranks[rank] < seen + size) {
        starts.push(stored);
        firstRanks.push(seen);
        sizes.push(size);
        slots[bin] = stored + 1;
        stored += size;
        while (rank < ranks.length && ranks[rank] < seen + size) rank++;
      }
      seen += size;
    }
    for (let i = 0; i < count; i++) {
      const slot = slots[binOf[i]];
      if (slot > 0) {
        gathered[slot - 1] = column[i];
        slots[binOf[i]] = slot + 1;
      }
    }
    rank = 0;
    for (let stretch = 0; stretch < starts.length; stretch++) {
      const start = starts[stretch];
      const end = start + sizes[stretch];
      if (sizes[stretch] <= INSERTION_LIMIT) insertionSort(gathered, start, end);
      else gathered.subarray(start, end).sort();
      for (; rank < ranks.length && ranks[rank] < firstRanks[stretch] + sizes[stretch]; rank++)
        atRank[rank] = gathered[start + ranks[rank] - firstRanks[stretch]];
    }
  }

  private sortAll(column: Float64Array, count: number): void {
    const sorted = this.gathered.subarray(0, count);
    sorted.set(column.subarray(0, count));
    sorted.sort();
    for (let i = 0; i < this.ranks.length; i++) this.atRank[i] = sorted[this.ranks[i]];
  }
}

function insertionSort(values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i];
    let j = i - 1;
    while (j >= start && values[j] > value) {
      values[j + 1] = values[j];
      j--;
    }
    values[j + 1] = value;
  }
}
