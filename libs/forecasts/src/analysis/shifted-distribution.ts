import {
  metalogFrom,
  metalogScale,
  percentiles,
  type Distribution,
  type DistributionProblem,
} from '@waveguide/probability';
import { ok, type Result } from '@waveguide/quantity';
import type { AssumptionDefinition } from '../model/assumption';

/** A distribution moved to another P50. */
export interface ShiftedDistribution {
  readonly distribution: Distribution;
  /**
   * `same`: P10 and P90 moved by as much as P50. `within-bounds`: that would have left the assumption's bounds, so all three moved by as
   * much on the metalog's own scale (logarithm of the distance from the bounds), which narrows the side that nears a bound.
   */
  readonly spread: 'same' | 'within-bounds';
}

/**
 * The metalog whose P50 is the given value and whose spread is that of the given distribution; a fixed value stays fixed.
 * @returns the distribution, or the problem to show where no metalog goes through the moved points
 */
export function shiftedDistribution(
  distribution: Distribution,
  p50: number,
  { lower, upper }: Pick<AssumptionDefinition, 'lower' | 'upper'>,
): Result<ShiftedDistribution, DistributionProblem> {
  if (distribution.kind === 'fixed') return ok({ distribution: { kind: 'fixed', value: p50 }, spread: 'same' });
  const from = percentiles(distribution);
  const by = p50 - from.p50;
  const plain = metalogFrom({ p10: from.p10 + by, p50, p90: from.p90 + by, lower, upper });
  if (plain.ok) return ok({ distribution: plain.value, spread: 'same' });
  const { toFitted, fromFitted } = metalogScale(lower, upper);
  const byFitted = toFitted(p50) - toFitted(from.p50);
  const moved = (x: number) => fromFitted(toFitted(x) + byFitted);
  const bent = metalogFrom({ p10: moved(from.p10), p50, p90: moved(from.p90), lower, upper });
  // Where a point lies on a bound neither scale has an answer, and the plain one tells the reason in the assumption's own unit.
  return bent.ok ? ok({ distribution: bent.value, spread: 'within-bounds' }) : plain;
}
