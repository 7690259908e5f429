/**
 * Order statistics of a column by counting: one pass puts every value on the list of its bin, and only the few bins that hold a
 * wanted rank are looked into. The memory of the pass belongs to this module alone and two values are treated at a time,
 * because that halves the time in V8: arrays known when the code is compiled need no look-up of address and length at
 * every step. Nothing in them outlives a call.
 */

/** Shortest and longest column that is counted into bins; a shorter one is sorted as fast. */
const SHORTEST_BINNED = 128;
const LONGEST_BINNED = 1 << 18;
/** The bins of a longer column would no longer fit a processor's first cache. */
const MOST_BINS = 4096;
const FEWEST_BINS = 64;
/** Average number of values per bin: few enough to sort what a bin holds, enough that the bins themselves cost little. */
const VALUES_PER_BIN = 8;
/** Values looked at to place the bins. */
const PILOT_SIZE = 128;
/** Up to this many values insertion sort is the fastest sort. */
const INSERTION_LIMIT = 48;

/** For each bin the index of its newest value above `countBits`, and below them how many values it holds. */
const bins = new Int32Array(MOST_BINS + 3);
/** For each value what its bin held before it, which leads to the value before it. */
const earlier = new Int32Array(LONGEST_BINNED);
/** The values of one bin. */
const members = new Float64Array(LONGEST_BINNED);

/**
 * Bins 1 … last − 1 cover a range; bin 0 and bin `last` take what lies below and above. Positive values are binned by the upper
 * half of their bits, which grow with the value and give each bin about the same relative width: skewed columns, as most outputs
 * are, fill such bins evenly. Other values are binned at equal distances.
 */
type Binning =
  | { readonly kind: 'relative'; readonly low: number; readonly shift: number; readonly last: number }
  | { readonly kind: 'equal'; readonly low: number; readonly perUnit: number; readonly last: number };

/** Index of the upper half of a double among its two 32-bit words: 1 on every little-endian machine. */
const UPPER_WORD = new Int32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;
const double = new Float64Array(1);
const doubleWords = new Int32Array(double.buffer);

/**
 * Finds the values at ascending `ranks` (0 = the smallest) of a column without NaN and writes them to `atRank`: exactly those that
 * sorting would put there.
 * @returns the sum of the column; null if bins do not help (too few or many values, nearly all equal, not finite), and then nothing is written
 */
export function selectByBins(column: Float64Array, ranks: Int32Array, atRank: Float64Array): number | null {
  const binning = placeBins(column);
  if (binning === null) return null;
  // The number of bits an index needs leaves the others to the count; a bin whose count overflows shows in the total.
  const countBits = Math.clz32(column.length - 1);
  const sum =
    binning.kind === 'relative' ? listRelative(column, binning, countBits) : listEqual(column, binning, countBits);
  const countMask = 2 ** countBits - 1;
  let seen = 0;
  let rank = 0;
  for (let bin = 0; bin <= binning.last; bin++) {
    const size = bins[bin]! & countMask;
    if (rank < ranks.length && ranks[rank]! < seen + size) {
      sortMembers(column, bins[bin]!, countBits);
      for (; rank < ranks.length && ranks[rank]! < seen + size; rank++) atRank[rank] = members[ranks[rank]! - seen]!;
    }
    seen += size;
  }
  return seen === column.length ? sum : null;
}

/** Places bins over the range of a few values. */
function placeBins(column: Float64Array): Binning | null {
  const count = column.length;
  if (count > LONGEST_BINNED || count < SHORTEST_BINNED) return null;
  // An odd distance, because every second, fourth, … point of a Sobol column lies in one half, quarter, … of the range.
  const stride = Math.floor(count / PILOT_SIZE) | 1;
  let low = column[0]!;
  let high = low;
  for (let i = stride; i < count; i += stride) {
    const value = column[i]!;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const wanted = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.ceil(count / VALUES_PER_BIN)));
  const perUnit = wanted / (high - low);
  if (!(perUnit > 0 && perUnit < Infinity)) return null;
  if (low > 0) {
    const span = upperWord(high) - upperWord(low);
    let shift = 0;
    while (span >> shift > wanted) shift++;
    // Fewer distinct words than bins: the range is narrow, and equal bins tell more apart.
    if (span >= wanted) return { kind: 'relative', low: upperWord(low), shift, last: (span >> shift) + 2 };
  }
  return { kind: 'equal', low, perUnit, last: wanted + 1 };
}

function upperWord(value: number): number {
  double[0] = value;
  return doubleWords[UPPER_WORD]!;
}

/** Puts every value on the list of its bin; the bin never falls as the value rises. Gives the sum. */
function listRelative(
  column: Float64Array,
  binning: Extract<Binning, { kind: 'relative' }>,
  countBits: number,
): number {
  const { low, shift, last } = binning;
  const count = column.length;
  const countMask = 2 ** countBits - 1;
  const words = new Int32Array(column.buffer, column.byteOffset + 4 * UPPER_WORD, 2 * count - UPPER_WORD);
  bins.fill(0, 0, last + 1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i + 1 < count; i += 2) {
    even += column[i]!;
    odd += column[i + 1]!;
    const wordA = words[2 * i]!;
    const wordB = words[2 * i + 2]!;
    const insideA = wordA < low ? 0 : ((wordA - low) >> shift) + 1;
    const insideB = wordB < low ? 0 : ((wordB - low) >> shift) + 1;
    const binA = insideA < last ? insideA : last;
    const binB = insideB < last ? insideB : last;
    const heldA = bins[binA]!;
    earlier[i] = heldA;
    bins[binA] = (i << countBits) | ((heldA & countMask) + 1);
    const heldB = bins[binB]!;
    earlier[i + 1] = heldB;
    bins[binB] = ((i + 1) << countBits) | ((heldB & countMask) + 1);
  }
  if (count % 2 === 1) {
    const i = count - 1;
    even += column[i]!;
    const bin = words[2 * i]! < low ? 0 : Math.min(((words[2 * i]! - low) >> shift) + 1, last);
    earlier[i] = bins[bin]!;
    bins[bin] = (i << countBits) | ((bins[bin]! & countMask) + 1);
  }
  return even + odd;
}

/** As `listRelative`, at equal distances. */
function listEqual(column: Float64Array, binning: Extract<Binning, { kind: 'equal' }>, countBits: number): number {
  const { perUnit, last } = binning;
  const countMask = 2 ** countBits - 1;
  const shift = 1 - binning.low * perUnit;
  bins.fill(0, 0, last + 1);
  let sum = 0;
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!;
    sum += value;
    const place = value * perUnit + shift;
    const bin = place > 0 ? (place < last ? place | 0 : last) : 0;
    const held = bins[bin]!;
    earlier[i] = held;
    bins[bin] = (i << countBits) | ((held & countMask) + 1);
  }
  return sum;
}

/** Copies the values of a bin to the front of `members` and sorts them. */
function sortMembers(column: Float64Array, bin: number, countBits: number): void {
  const countMask = 2 ** countBits - 1;
  const size = bin & countMask;
  let held = bin;
  for (let place = 0; place < size; place++) {
    const index = held >>> countBits;
    members[place] = column[index]!;
    held = earlier[index]!;
  }
  sortStretch(members, 0, size);
}

/** Sorts `values[start, end)` ascending; a stretch of equal values, as a point mass leaves it, is left as it is. */
export function sortStretch(values: Float64Array, start: number, end: number): void {
  if (end - start <= INSERTION_LIMIT) {
    insertionSort(values, start, end);
    return;
  }
  const first = values[start];
  for (let i = start + 1; i < end; i++) {
    if (values[i] !== first) {
      values.subarray(start, end).sort();
      return;
    }
  }
}

function insertionSort(values: Float64Array, start: number, end: number): void {
  for (let i = start + 1; i < end; i++) {
    const value = values[i]!;
    let j = i - 1;
    while (j >= start && values[j]! > value) {
      values[j + 1] = values[j]!;
      j--;
    }
    values[j + 1] = value;
  }
}
