import { formatQuantity, type UnitId } from '@waveguide/quantity';
import type { Axis, AxisTick } from '../spec/chart-spec';

type NumericAxis = Extract<Axis, { kind: 'linear' | 'log' }>;

const STEPS = [1, 2, 2.5, 5, 10];
/** Space above the highest value, so that no line touches the frame. */
const HEADROOM = 1.04;

function niceStep(span: number, wanted: number): number {
  const raw = span / wanted;
  const magnitude = 10 ** Math.floor(Math.log10(raw));
  const factor = STEPS.find((step) => step * magnitude >= raw * (1 - 1e-9)) ?? 10;
  return factor * magnitude;
}

/** Ticks at whole multiples of a round step; the values carry no binary dust (0.30000000000000004 is written 0.3). */
function multiples(step: number, from: number, to: number): number[] {
  const first = Math.ceil(from / step - 1e-9);
  const last = Math.floor(to / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toPrecision(12)));
}

function tickText(value: number, unit: UnitId): string {
  return value === 0 && unit !== 'fraction' && unit !== 'year' ? '0' : formatQuantity(value, unit, { digits: 3 });
}

const labelled = (values: readonly number[], unit: UnitId): AxisTick[] =>
  values.map((value) => ({ value, text: tickText(value, unit) }));

/**
 * A linear axis that holds every value and starts at zero if all values are positive.
 * @param values at least one finite number
 */
export function linearAxis(values: readonly number[], unit: UnitId, wantedTicks = 6): NumericAxis {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  const span = high - low || 1;
  const step = niceStep(span, wantedTicks);
  const min = low < 0 ? Math.min(Math.floor(low / step) * step, low) : 0;
  const max = high > 0 ? high * HEADROOM : 0;
  return { kind: 'linear', unit, min, max: max || 1, ticks: labelled(multiples(step, min, max || 1), unit) };
}

/** A share axis from 0 to exactly 100 %. */
export function wholeAxis(): NumericAxis {
  return { kind: 'linear', unit: 'fraction', min: 0, max: 1, ticks: labelled([0, 0.25, 0.5, 0.75, 1], 'fraction') };
}

/**
 * A logarithmic axis over the decades that hold the positive values. Short spans get ticks at 1, 2 and 5.
 * @throws RangeError if no value is positive: a logarithm has no place for them
 */
export function logAxis(values: readonly number[], unit: UnitId): NumericAxis {
  const positive = values.filter((value) => value > 0);
  if (positive.length === 0) throw new RangeError('A logarithmic axis needs a positive value.');
  const low = Math.min(...positive);
  const high = Math.max(...positive) * 1.25;
  const decades = Math.log10(high / low);
  const min = floorNice(low);
  const steps = decades > 2.2 ? [1] : [1, 2, 5];
  const ticks: number[] = [];
  for (let power = Math.floor(Math.log10(min)); power <= Math.ceil(Math.log10(high)); power += 1) {
    for (const step of steps) {
      const value = Number((step * 10 ** power).toPrecision(6));
      if (value >= min * (1 - 1e-9) && value <= high * (1 + 1e-9)) ticks.push(value);
    }
  }
  return { kind: 'log', unit, min, max: high, ticks: labelled(ticks, unit) };
}

/** The next of 1, 2 or 5 times a power of ten at or below a positive value. */
function floorNice(value: number): number {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  const factor = [5, 2, 1].find((step) => step * magnitude <= value * (1 + 1e-9)) ?? 1;
  return Number((factor * magnitude).toPrecision(6));
}
