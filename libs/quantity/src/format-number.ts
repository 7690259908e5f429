import { roundToDigits } from './significant-digits';

/** A true minus sign, as in print; the parser reads it and the hyphen alike. */
const MINUS = '−';

/**
 * Writes an already rounded number in plain decimal digits, thousands separated by commas: 12,500 and 0.085.
 * Never uses an exponent, so that what is shown can be typed back.
 */
export function groupedDecimal(value: number): string {
  const text = decimal(Math.abs(value));
  const [whole, fraction] = text.split('.') as [string, string | undefined];
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return `${value < 0 ? MINUS : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Plain decimal digits without separators or exponent. */
export function decimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text.replace('-', MINUS);
  const [mantissa, exponentText] = text.split('e') as [string, string];
  const exponent = Number(exponentText);
  const digits = mantissa.replace('-', '').replace('.', '');
  const sign = value < 0 ? MINUS : '';
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return `${sign}${digits}${'0'.repeat(Math.max(0, exponent - digits.length + 1))}`;
}

const SUFFIXES = [
  { symbol: '', factor: 1 },
  { symbol: 'K', factor: 1e3 },
  { symbol: 'M', factor: 1e6 },
  { symbol: 'B', factor: 1e9 },
  { symbol: 'T', factor: 1e12 },
] as const;

/** Below this a number is written out, 4,500; from here on it is abbreviated, 12K. */
const ABBREVIATED_FROM = 10_000;

/**
 * Rounds and abbreviates: 4,500, 12K, 55M, 5.5B, 1.2T. The suffix is chosen after rounding, so 999.6M is 1B.
 * @param digits significant digits
 */
export function abbreviated(value: number, digits: number): string {
  const rounded = roundToDigits(value, digits);
  const size = Math.abs(rounded);
  if (size < ABBREVIATED_FROM) return groupedDecimal(rounded);
  const suffix = SUFFIXES.findLast(({ factor }) => size >= factor) ?? SUFFIXES[0];
  return `${groupedDecimal(roundToDigits(rounded / suffix.factor, 15))}${suffix.symbol}`;
}
