/** Most digits a figure is ever shown with; more would be false precision for a forecast. */
const MOST_DIGITS = 6;

/** The power of ten of a number's leading digit: 3 for 4,512; −2 for 0.034. */
export function leadingExponent(value: number): number {
  return Number(value.toExponential().split('e')[1]);
}

/**
 * How many significant digits a range deserves: the larger end is shown down to one tenth of the range's leading digit, so that
 * the last digit still says something and the two ends stay apart. At least 2, at most 6.
 *
 * 26M to 95M gives 2; 1,020 to 1,080 gives 4, since two digits would print both as nearly the same number. The
 * rule is that of the Guide to the Expression of Uncertainty in Measurement (JCGM 100:2008, 7.2.6): an uncertainty is
 * worth at most two digits, and the value is rounded to the same place.
 * @throws RangeError when an end is not finite or low exceeds high.
 */
export function significantDigits(range: { readonly low: number; readonly high: number }): number {
  const { low, high } = range;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) {
    throw new RangeError(`Digits follow a finite range with low ≤ high, not ${low} to ${high}.`);
  }
  const size = Math.max(Math.abs(low), Math.abs(high));
  if (size === 0) return 2;
  const width = high - low;
  if (width === 0) return MOST_DIGITS;
  const digits = leadingExponent(size) - leadingExponent(width) + 2;
  return Math.min(MOST_DIGITS, Math.max(2, digits));
}

/**
 * How many digits write a value down to the place at which another, larger one ends: 2 for 72.1M beside 158M of three digits. At least 2, so
 * that a small end says more than its size; the larger value's own number for 0.
 */
export function digitsAtSamePlace(value: number, larger: { readonly value: number; readonly digits: number }): number {
  if (value === 0 || larger.value === 0) return larger.digits;
  const fewer = leadingExponent(larger.value) - leadingExponent(value);
  return Math.max(Math.min(2, larger.digits), larger.digits - fewer);
}

/**
 * Rounds to this many significant digits, half away from zero in decimal: 0.145 to two digits is 0.15, although its binary
 * form lies below. 0 stays 0.
 * @param digits 1 to 15
 */
export function roundToDigits(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const negative = value < 0;
  const [mantissa, exponent] = Math.abs(value).toExponential(14).split('e') as [string, string];
  const rounded = Math.round(Number(`${mantissa}e${digits - 1}`));
  const result = Number(`${rounded}e${Number(exponent) - digits + 1}`);
  return negative ? -result : result;
}
