import { abbreviated, decimal, groupedDecimal } from './format-number';
import { digitsAtSamePlace, roundToDigits, significantDigits } from './significant-digits';
import type { Unit, UnitId } from './unit';
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
 * Writes a range with as many digits as its width deserves (see `significantDigits`), both ends to the same place but with two digits at
 * least: "26M to 95M", "72M to 158M", "$5.5B to $23B", "10% to 34%", "2028.6 to 2031.4". Equal ends are written once.
 * @throws RangeError when an end is not finite or low exceeds high.
 */
export function formatRange(range: { readonly low: number; readonly high: number }, id: UnitId): string {
  const digits = rangeDigits(range, id);
  const size = Math.max(Math.abs(range.low), Math.abs(range.high));
  const [atLow, atHigh] = [range.low, range.high].map((end) => digitsAtSamePlace(end, { value: size, digits }));
  const low = formatQuantity(range.low, id, { digits: atLow });
  const high = scaleWouldSpread(range, id)
    ? writtenOut(range.high, unit(id), atHigh)
    : formatQuantity(range.high, id, { digits: atHigh });
  return low === high ? low : `${low} to ${high}`;
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

/** The digits for both ends of a range: those its width deserves; the unit's own where the ends are equal. */
function rangeDigits(range: { readonly low: number; readonly high: number }, id: UnitId): number {
  const deserved = significantDigits(range);
  if (range.low === range.high) return unit(id).digits;
  return id === 'year' ? Math.max(deserved, unit(id).digits) : deserved;
}
