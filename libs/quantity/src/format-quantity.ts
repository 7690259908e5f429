import { abbreviated, decimal, groupedDecimal } from './format-number';
import { ofOneSize, withEqualDecimals } from './equal-decimals';
import { digitsAtSamePlace, leadingExponent, roundToDigits, significantDigits } from './significant-digits';
import type { Unit, UnitId } from './unit-table';
import { unit } from './unit';
import { ladderOf } from './unit-ladder';

/** Years are rounded, never cut short: at least their four digits are written. */
const YEAR_DIGITS = 4;
/** A percentage keeps its whole part up to 999 %: 142 % of growth is not "140 %". */
const WHOLE_PERCENT_DIGITS = 3;

/**
 * Writes a value the way a reader would type it back: 55e6 ports "55M", 12e9 USD "$12B", 0.14 fraction "14%", 1825 MW
 * "1.8 GW", year "2030.5". Counts and money show no unit beyond the currency; physical units show their symbol.
 *
 * What it writes, `parseQuantity` reads back to the rounded value.
 * @param options.digits significant digits, 1 to 15; by default the unit's own, which is two for most
 * @throws RangeError when the value is not finite: what is unknown is a `Missing` with its reason, never a number.
 */
export function formatQuantity(value: number, id: UnitId, options: { readonly digits?: number } = {}): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} cannot be shown as a quantity in ${id}.`);
  const of = unit(id);
  const digits = options.digits ?? of.digits;
  if (!Number.isInteger(digits) || digits < 1 || digits > 15) {
    throw new RangeError(`Significant digits are whole numbers from 1 to 15, not ${digits}.`);
  }
  return write(value === 0 ? 0 : value, of, digits);
}

function write(value: number, of: Unit, digits: number): string {
  switch (of.style) {
    case 'count':
      return withSymbol(abbreviated(value, digits), spelledOut.has(of.id) ? of.symbol : '');
    case 'money':
      return abbreviated(value, digits).replace(/^(−?)/, '$1$$');
    case 'percent':
      return percent(value, digits);
    case 'year':
      return decimal(roundToDigits(value, Math.max(YEAR_DIGITS, digits)));
    case 'scaled':
      return scaled(value, of, digits);
    case 'plain':
      return withSymbol(groupedDecimal(roundToDigits(value, digits)), plainSymbol(of));
  }
}

/** Counts whose unit is part of the figure; ports, units and bare counts are named by what surrounds them. */
const spelledOut: ReadonlySet<UnitId> = new Set<UnitId>(['hours', 'device-hours', 'units/month']);

function plainSymbol(of: Unit): string {
  return of.id === 'W/W' ? '' : of.symbol;
}

function withSymbol(number: string, symbol: string): string {
  if (symbol === '') return number;
  return symbol === 'x' ? `${number}x` : `${number} ${symbol}`;
}

function percent(value: number, digits: number): string {
  // 15 digits first: 0.145 · 100 is 14.499999999999998 in binary.
  const hundredfold = roundToDigits(value * 100, 15);
  const kept = Math.abs(hundredfold) >= 100 ? Math.max(digits, WHOLE_PERCENT_DIGITS) : digits;
  return `${groupedDecimal(roundToDigits(hundredfold, kept))}%`;
}

function scaled(value: number, of: Unit, digits: number): string {
  const ladder = ladderOf(of.id);
  const own = ladder.find(({ symbol }) => symbol === of.symbol);
  if (own === undefined) throw new RangeError(`The unit ${of.id} stands on no ladder.`);
  const size = Math.abs(roundToDigits(value, digits));
  const total = size * own.factor;
  // One rung down only below a tenth: 0.8 GW is what people say, 0.05 GW is 50 MW.
  const rung =
    total === 0 || (size >= 0.1 && size < 1)
      ? own
      : (ladder.findLast(({ factor }) => roundToDigits(total / factor, 15) >= 1) ?? ladder[0]);
  if (rung === undefined) return withSymbol(groupedDecimal(value), of.symbol);
  const inRung = roundToDigits(roundToDigits((value * own.factor) / rung.factor, 15), digits);
  return withSymbol(groupedDecimal(inRung), rung.symbol);
}

/**
 * Writes a range with as many digits as its width deserves (see `significantDigits`), both ends to one place: "26M to 95M", "72M to 158M",
 * "10% to 34%", "2028.6 to 2031.4". Where the place of
 * the larger end would move the smaller one by more than 5 %, both take the smaller one's: "9M to 30M", but "$5.5B to $23.4B"; ends of
 * unlike size keep their own: "430K to 23M". Equal ends are written once.
 * @throws RangeError when an end is not finite or low exceeds high.
 */
export function formatRange(range: { readonly low: number; readonly high: number }, id: UnitId): string {
  const digits = rangeDigits(range, id);
  const [smaller, larger] =
    Math.abs(range.low) <= Math.abs(range.high) ? [range.low, range.high] : [range.high, range.low];
  const size = Math.abs(larger);
  const { fewest, finer } = placeDigits(smaller, { size, digits });
  const written = (most: number) =>
    [range.low, range.high].map((end) => formatQuantity(end, id, { digits: end === smaller ? fewest : most }));
  const [low, plainHigh] = written(Math.max(digits, finer));
  if (scaleWouldSpread(range, id)) {
    const high = writtenOut(range.high, unit(id), range.high === smaller ? fewest : digits);
    return `${low} to ${high}`;
  }
  if (!ofOneSize(low ?? '', plainHigh ?? '')) {
    const [alone, other] = written(digits);
    return alone === other ? `${alone}` : `${alone} to ${other}`;
  }
  const [first, second] = withEqualDecimals(low ?? '', plainHigh ?? '');
  return first === second ? first : `${first} to ${second}`;
}

/** Digits beyond these say nothing, however small the other end is. */
const MOST_RANGE_DIGITS = 5;
/** How far the place of the larger end may move the smaller one before a finer place is taken for both. */
const MOST_MOVED = 0.05;

/** Digits of the smaller end, and of the larger one if both are written to the smaller one's place. */
function placeDigits(
  smaller: number,
  { size, digits }: { readonly size: number; readonly digits: number },
): { readonly fewest: number; readonly finer: number } {
  if (smaller === 0) return { fewest: digits, finer: digits };
  const apart = leadingExponent(size) - leadingExponent(Math.abs(smaller));
  const coarse = digits - apart;
  const rounded = coarse >= 1 ? roundToDigits(smaller, coarse) : 0;
  if (Math.abs(rounded - smaller) <= MOST_MOVED * Math.abs(smaller)) return { fewest: coarse, finer: digits };
  const fewest = digitsAtSamePlace(smaller, { value: size, digits });
  return { fewest, finer: Math.min(MOST_RANGE_DIGITS, fewest + apart) };
}

/** Whether the suffix of the higher end could be read as belonging to a bare lower end too: 5 to 12K, which may be 5K. */
function scaleWouldSpread(range: { readonly low: number; readonly high: number }, id: UnitId): boolean {
  const { style } = unit(id);
  if ((style !== 'count' && style !== 'money') || range.low === 0 || Math.abs(range.low) >= 10_000) return false;
  const factor = 1000 ** Math.floor(Math.log10(Math.max(1, range.high)) / 3);
  return range.high >= 9_000 && range.low * factor < range.high * 1.2;
}

function writtenOut(value: number, of: Unit, digits: number): string {
  const number = groupedDecimal(roundToDigits(value, digits));
  return of.style === 'money' ? `$${number}` : withSymbol(number, spelledOut.has(of.id) ? of.symbol : '');
}

/** The digits for both ends of a range: those its width deserves; the unit's own if the ends are equal. */
function rangeDigits(range: { readonly low: number; readonly high: number }, id: UnitId): number {
  const deserved = significantDigits(range);
  if (range.low === range.high) return unit(id).digits;
  return id === 'year' ? Math.max(deserved, unit(id).digits) : deserved;
}
