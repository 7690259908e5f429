/**
 * Order statistics of a column by counting. The memory of the inner loops belongs to this module alone, and the loops are written out
 * two and four values at a time, because that halves their time in V8: arrays known when the code is compiled need no
 * look-up of address and length at every step. Nothing in them outlives a call.
 */

/** Longest column that is counted into bins. */
const LONGEST_BINNED = 1 << 18;
/** Counts and places of this many bins still fit a processor's first cache. */
const MOST_BINS = 4096;
const FEWEST_BINS = 64;
/** Average number of values per bin: few enough to sort what a bin holds, enough that the bins themselves cost little. */
const VALUES_PER_BIN = 8;
/** Values looked at to place the bins. */
const PILOT_SIZE = 128;
/** Room for the values of the bins that are sorted. */
const GATHER_CAPACITY = 1 << 16;
/** Up to this many values insertion sort is the fastest sort. */
const INSERTION_LIMIT = 48;

const binOf = new Uint16Array(LONGEST_BINNED);
const counts = new Int32Array(MOST_BINS + 2);
/** For each bin the place in `gathered` where its next value goes; −1 for a bin that is not gathered. */
const places = new Int32Array(MOST_BINS + 2);
const gathered = new Float64Array(GATHER_CAPACITY);

/** Equal bins 1 … last − 1 from `low` on; bin 0 and bin `last` take what lies below and above them. */
interface Binning {
  readonly low: number;
  readonly perUnit: number;
  readonly last: number;
}

/**
 * Finds the values at ascending `ranks` (0 = the smallest) of a column without NaN and writes them to `atRank`: exactly those that
 * sorting would put there.
 * @returns the sum of the column; null if bins do not help (values nearly all equal, not finite, too many), and then nothing is written
 */
export function selectByBins(column: Float64Array, ranks: Int32Array, atRank: Float64Array): number | null {
  const binning = placeBins(column);
  if (binning === null) return null;
  const sum = countIntoBins(column, binning);
  if (!placeWantedBins(ranks, binning.last)) return null;
  gatherPlacedBins(column);
  let seen = 0;
  let rank = 0;
  for (let bin = 0; rank < ranks.length; bin++) {
    const size = counts[bin];
    if (ranks[rank] < seen + size) {
      const start = places[bin] - size;
      sortStretch(gathered, start, start + size);
      for (; rank < ranks.length && ranks[rank] < seen + size; rank++)
        atRank[rank] = gathered[start + ranks[rank] - seen];
    }
    seen += size;
  }
  return sum;
}

/** Places bins over the range of a few values. */
function placeBins(column: Float64Array): Binning | null {
  const count = column.length;
  if (count > LONGEST_BINNED) return null;
  // An odd distance, because every second, fourth, … point of a Sobol column lies in one half, quarter, … of the range.
  const stride = Math.floor(count / PILOT_SIZE) | 1;
  let low = column[0];
  let high = low;
  for (let i = stride; i < count; i += stride) {
    const value = column[i];
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const bins = Math.min(MOST_BINS, Math.max(FEWEST_BINS, Math.ceil(count / VALUES_PER_BIN)));
  const perUnit = bins / (high - low);
  return perUnit > 0 && perUnit < Infinity ? { low, perUnit, last: bins + 1 } : null;
}

/** Counts values into bins and remembers the bin of each; the bin never falls as the value rises. Gives the sum. */
function countIntoBins(column: Float64Array, binning: Binning): number {
  const { perUnit, last } = binning;
  const shift = 1 - binning.low * perUnit;
  const paired = column.length & ~1;
  counts.fill(0, 0, last + 1);
  let even = 0;
  let odd = 0;
  for (let i = 0; i < paired; i += 2) {
    const a = column[i];
    const b = column[i + 1];
    even += a;
    odd += b;
    const placeA = a * perUnit + shift;
    const placeB = b * perUnit + shift;
    const binA = placeA > 0 ? (placeA < last ? placeA | 0 : last) : 0;
    const binB = placeB > 0 ? (placeB < last ? placeB | 0 : last) : 0;
    binOf[i] = binA;
    binOf[i + 1] = binB;
    counts[binA]++;
    counts[binB]++;
  }
  if (paired < column.length) {
    const value = column[paired];
    even += value;
    const place = value * perUnit + shift;
    const bin = place > 0 ? (place < last ? place | 0 : last) : 0;
    binOf[paired] = bin;
    counts[bin]++;
  }
  return even + odd;
}

/** Gives every bin that holds a wanted rank a stretch of `gathered`; false if they do not fit. */
function placeWantedBins(ranks: Int32Array, last: number): boolean {
  let stored = 0;
  let seen = 0;
  let rank = 0;
  for (let bin = 0; bin <= last; bin++) {
    const size = counts[bin];
    places[bin] = -1;
    if (rank < ranks.length && ranks[rank] < seen + size) {
      places[bin] = stored;
      stored += size;
      while (rank < ranks.length && ranks[rank] < seen + size) rank++;
    }
    seen += size;
  }
  return stored <= GATHER_CAPACITY;
}

/** Copies the values of the placed bins to `gathered`; afterwards each place is the end of its bin's stretch. */
function gatherPlacedBins(column: Float64Array): void {
  const whole = column.length & ~3;
  for (let i = 0; i < whole; i += 4) {
    const bin0 = binOf[i];
    const bin1 = binOf[i + 1];
    const bin2 = binOf[i + 2];
    const bin3 = binOf[i + 3];
    const place0 = places[bin0];
    if (place0 >= 0) {
      gathered[place0] = column[i];
      places[bin0] = place0 + 1;
    }
    const place1 = places[bin1];
    if (place1 >= 0) {
      gathered[place1] = column[i + 1];
      places[bin1] = place1 + 1;
    }
    const place2 = places[bin2];
    if (place2 >= 0) {
      gathered[place2] = column[i + 2];
      places[bin2] = place2 + 1;
    }
    const place3 = places[bin3];
    if (place3 >= 0) {
      gathered[place3] = column[i + 3];
      places[bin3] = place3 + 1;
    }
  }
  for (let i = whole; i < column.length; i++) {
    const bin = binOf[i];
    const place = places[bin];
    if (place >= 0) {
      gathered[place] = column[i];
      places[bin] = place + 1;
    }
  }
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
    const value = values[i];
    let j = i - 1;
    while (j >= start && values[j] > value) {
      values[j + 1] = values[j];
      j--;
    }
    values[j + 1] = value;
  }
}
