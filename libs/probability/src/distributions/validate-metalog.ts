import type { Result } from '@waveguide/quantity';
import { ok } from '@waveguide/quantity';
import type { DistributionProblem, MetalogDistribution } from './distribution';
import { refuse } from './distribution-problem';
import { METALOG_FEASIBILITY, metalogScale } from './metalog';

type Checked = Result<MetalogDistribution, DistributionProblem>;

/** Kept from the edge of feasibility when a nearest valid P50 is offered, so that rounding cannot push it back over. */
const INSIDE = 1e-6;

/**
 * Checks that a metalog through these points exists: lower < P10 < P50 < P90 < upper and, on the fitted scale,
 * κ < (z50 − z10)/(z90 − z10) < 1 − κ with κ = 0.1665774 (Keelin 2016). Where only P50 is off, the nearest valid one is offered.
 */
export function validateMetalog(distribution: MetalogDistribution): Checked {
  const { p10, p50, p90, lower, upper } = distribution;
  if (lower !== null && upper !== null && lower >= upper) {
    return refuse('upper', 'bounds-order', { message: 'The upper bound must be above the lower bound.' });
  }
  if (p10 >= p90) return refuse('p90', 'order', { message: 'P90 must be above P10.' });
  if (lower !== null && p10 <= lower) {
    return refuse('p10', 'outside-bounds', { message: `P10 must be above the lower bound, ${lower}.` });
  }
  if (upper !== null && p90 >= upper) {
    return refuse('p90', 'outside-bounds', { message: `P90 must be below the upper bound, ${upper}.` });
  }
  if (p50 <= p10 || p50 >= p90) {
    return offerMiddle(distribution, 'order', 'P50 must lie between P10 and P90.');
  }
  const position = middlePosition(distribution);
  if (!(position > METALOG_FEASIBILITY && position < 1 - METALOG_FEASIBILITY)) {
    const side = position < 0.5 ? 'P10' : 'P90';
    return offerMiddle(distribution, 'too-skewed', `P50 is too close to ${side} for a smooth curve through all three.`);
  }
  return ok(distribution);
}

/** Where P50 lies between P10 (0) and P90 (1) on the fitted scale. */
function middlePosition({ p10, p50, p90, lower, upper }: MetalogDistribution): number {
  const { toFitted } = metalogScale(lower, upper);
  const low = toFitted(p10);
  return (toFitted(p50) - low) / (toFitted(p90) - low);
}

function offerMiddle(distribution: MetalogDistribution, code: 'order' | 'too-skewed', message: string): Checked {
  const { p10, p50, p90, lower, upper } = distribution;
  const { toFitted, fromFitted } = metalogScale(lower, upper);
  const low = toFitted(p10);
  const width = toFitted(p90) - low;
  const smallest = fromFitted(low + (METALOG_FEASIBILITY + INSIDE) * width);
  const largest = fromFitted(low + (1 - METALOG_FEASIBILITY - INSIDE) * width);
  const nearest = { ...distribution, p50: Math.min(largest, Math.max(smallest, p50)) };
  const position = middlePosition(nearest);
  // Ends so close that their middle is one of them leave no room for a curve.
  if (!(position > METALOG_FEASIBILITY && position < 1 - METALOG_FEASIBILITY)) {
    return refuse('p90', 'no-spread', { message: 'P10 and P90 are too close together to tell apart.' });
  }
  return refuse('p50', code, { message, nearest });
}
