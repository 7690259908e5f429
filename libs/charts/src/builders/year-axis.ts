import { decimalYear, type PartialDate } from '@waveguide/evidence';

/**
 * Where an instant stands on an axis of annual totals: the year's tick is its middle, so 1 January lies half a year before the tick.
 * Without this, November 2026 would be drawn inside the phase that begins in 2027.
 */
export function positionOnYearAxis(date: PartialDate): number {
  return decimalYear(date) - 0.5;
}
