import type { Offset } from './column-layout';

/*
 * The inner loops of a simulation. Each is a small function of its own, with all it reads among its arguments: V8 compiles such a loop to
 * three to four times the speed of the same loop inside a closure.
 */

/** Adds to `ever` what a year ships: shipped = total · share, ever = before + shipped. */
export function fillShipments(
  memory: Float64Array,
  count: number,
  at: {
    readonly total: Offset;
    readonly share: Offset;
    readonly before: Offset;
    readonly shipped: Offset;
    readonly ever: Offset;
  },
): void {
  const { total, share, before, shipped, ever } = at;
  for (let i = 0; i < count; i++) {
    const ports = memory[total + i]! * memory[share + i]!;
    memory[shipped + i] = ports;
    memory[ever + i] = memory[before + i]! + ports;
  }
}

/** Moves the fraction of a share from one technology to another; the fraction is held between 0 and 1, NaN is 0. */
export function moveShare(
  memory: Float64Array,
  count: number,
  at: { readonly fraction: Offset; readonly from: Offset; readonly to: Offset },
): void {
  const { fraction, from, to } = at;
  for (let i = 0; i < count; i++) {
    const raw = memory[fraction + i]!;
    const g = raw > 0 ? (raw < 1 ? raw : 1) : 0;
    const held = memory[from + i]!;
    memory[to + i] = held * g;
    memory[from + i] = held * (1 - g);
  }
}

/** A year of a logistic curve, ceiling / (1 + odds), and the odds of the next year. */
export function fillLogisticYear(
  memory: Float64Array,
  count: number,
  at: { readonly ceiling: Offset; readonly odds: Offset; readonly factor: Offset; readonly out: Offset },
): void {
  const { ceiling, odds, factor, out } = at;
  for (let i = 0; i < count; i++) {
    const now = memory[odds + i]!;
    memory[out + i] = memory[ceiling + i]! / (1 + now);
    memory[odds + i] = now * memory[factor + i]!;
  }
}

/** A year of prices, not below the floor, the revenue of the ports, and the price of the next year before the floor. */
export function fillErodingYear(
  memory: Float64Array,
  count: number,
  at: {
    readonly unfloored: Offset;
    readonly kept: Offset;
    readonly floor: Offset;
    readonly ports: Offset;
    readonly price: Offset;
    readonly revenue: Offset;
  },
): void {
  const { unfloored, kept, floor, ports, price, revenue } = at;
  for (let i = 0; i < count; i++) {
    const value = memory[unfloored + i]!;
    const lowest = memory[floor + i]!;
    const shipped = memory[ports + i]!;
    const perPort = value < lowest ? lowest : value;
    memory[price + i] = perPort;
    // Nothing shipped is no revenue, whatever the price.
    memory[revenue + i] = shipped > 0 ? shipped * perPort : 0;
    memory[unfloored + i] = value * memory[kept + i]!;
  }
}

/** now = previous + amount · (weight − less). */
export function addProductOfDifference(
  memory: Float64Array,
  count: number,
  at: {
    readonly previous: Offset;
    readonly amount: Offset;
    readonly weight: Offset;
    readonly less: Offset;
    readonly now: Offset;
  },
): void {
  const { previous, amount, weight, less, now } = at;
  for (let i = 0; i < count; i++)
    memory[now + i] = memory[previous + i]! + memory[amount + i]! * (memory[weight + i]! - memory[less + i]!);
}

/** out = from · (1 − rate)^years, for whole `years` above 0. */
export function fadeColumn(
  memory: Float64Array,
  count: number,
  at: { readonly from: Offset; readonly rate: Offset; readonly years: number; readonly out: Offset },
): void {
  const { from, rate, years, out } = at;
  for (let i = 0; i < count; i++) memory[out + i] = memory[from + i]! * (1 - memory[rate + i]!) ** years;
}

/** out = a + b; `out` may be one of them. */
export function addColumns(
  memory: Float64Array,
  count: number,
  at: { readonly a: Offset; readonly b: Offset; readonly out: Offset },
): void {
  const { a, b, out } = at;
  for (let i = 0; i < count; i++) memory[out + i] = memory[a + i]! + memory[b + i]!;
}

/** Revenue per port; NaN without ports. */
export function fillPricePerPort(
  memory: Float64Array,
  count: number,
  at: { readonly revenue: Offset; readonly ports: Offset; readonly out: Offset },
): void {
  const { revenue, ports, out } = at;
  for (let i = 0; i < count; i++) {
    const shipped = memory[ports + i]!;
    memory[out + i] = shipped > 0 ? memory[revenue + i]! / shipped : NaN;
  }
}

/** out = from + weight · (to − from). */
export function interpolateColumns(
  memory: Float64Array,
  count: number,
  at: { readonly from: Offset; readonly to: Offset; readonly weight: number; readonly out: Offset },
): void {
  const { from, to, weight, out } = at;
  for (let i = 0; i < count; i++) {
    const start = memory[from + i]!;
    memory[out + i] = start + weight * (memory[to + i]! - start);
  }
}
