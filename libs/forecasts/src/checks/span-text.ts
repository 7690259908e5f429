import type { AllowedSpan } from '@waveguide/evidence';
import { formatQuantity, formatRange, type UnitId } from '@waveguide/quantity';

/** A span in words: "$350 to $400", "at least $390", "$365"; "any value" if both sides are open. */
export function spanText({ low, high }: AllowedSpan, unit: UnitId): string {
  if (low !== null && high !== null) return low === high ? formatQuantity(low, unit) : formatRange({ low, high }, unit);
  if (low !== null) return `at least ${formatQuantity(low, unit)}`;
  return high === null ? 'any value' : `at most ${formatQuantity(high, unit)}`;
}
