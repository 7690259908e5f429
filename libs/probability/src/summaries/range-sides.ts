import type { Distribution } from '../distributions/distribution';
import { rangeChange, rangeText } from './range-text';
import type { UnitId } from '@waveguide/quantity';

interface Sided {
  readonly distribution: Distribution;
}

/** An old and a new range as texts that differ if the ranges do; null for a side that is not there. */
export function rangeSides(
  before: Sided | null,
  after: Sided | null,
  unit: UnitId,
): { readonly before: string | null; readonly after: string | null } {
  if (before !== null && after !== null) return rangeChange(before.distribution, after.distribution, unit);
  const alone = (side: Sided | null) => (side === null ? null : rangeText(side.distribution, unit));
  return { before: alone(before), after: alone(after) };
}
