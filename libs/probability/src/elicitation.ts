import type { ParsedRange, Result } from '@waveguide/quantity';
import { ok } from '@waveguide/quantity';
import type { Distribution, DistributionProblem, MetalogDistribution } from './distribution';
import { refuse } from './distribution-problem';
import { validateDistribution } from './validate-distribution';
import { validateMetalog } from './validate-metalog';

/** The 95 % point of the standard normal distribution. */
const Z_95 = 1.6448536269514722;

/**
 * A metalog through three elicited points, or the reason why there is none.
 * @param points P10, P50 and P90 in the assumption's unit; bounds where there are any, else null
 */
export function metalogFrom(
  points: Omit<MetalogDistribution, 'kind'>,
): Result<MetalogDistribution, DistributionProblem> {
  const distribution: MetalogDistribution = { kind: 'metalog', ...points };
  const finite = validateDistribution(distribution);
  return finite.ok ? validateMetalog(distribution) : finite;
}

/**
 * The distribution of low/mode/high as the base model gives them: a triangular on minimum, mode and maximum, or the fixed value where
 * all three are equal.
 */
export function triangularFrom(o: {
  readonly low: number;
  readonly mode: number;
  readonly high: number;
}): Distribution {
  if (o.low === o.mode && o.mode === o.high) return { kind: 'fixed', value: o.mode };
  return { kind: 'triangular', low: o.low, mode: o.mode, high: o.high };
}

/**
 * The distribution meant by the shorthand `a to b`: P5 and P95 of a lognormal, μ = ln(ab)/2 and σ = ln(b/a)/(2·1.644854); of a normal where
 * a ≤ 0. a ≥ b is refused.
 */
export function distributionFromInterval(low: number, high: number): Result<Distribution, DistributionProblem> {
  if (!Number.isFinite(low)) return refuse('low', 'not-finite', { message: 'The lower value must be a number.' });
  if (!Number.isFinite(high)) return refuse('high', 'not-finite', { message: 'The upper value must be a number.' });
  if (low === high) {
    return refuse('high', 'no-spread', {
      message: 'Both values are equal; type one value for no uncertainty.',
      nearest: { kind: 'fixed', value: low },
    });
  }
  if (low > high) return refuse('high', 'order', { message: 'Type the smaller value first.' });
  if (low <= 0) {
    return ok({ kind: 'normal', mean: (low + high) / 2, standardDeviation: (high - low) / (2 * Z_95) });
  }
  return ok({
    kind: 'lognormal',
    logMean: (Math.log(low) + Math.log(high)) / 2,
    logStandardDeviation: Math.log(high / low) / (2 * Z_95),
  });
}

/**
 * The distribution a typed range stands for: a point is fixed, `a to b` is P5 to P95 (see `distributionFromInterval`), and three points are P10, P50
 * and P90 of a metalog within the given bounds.
 */
export function distributionFromShorthand(
  range: ParsedRange,
  bounds: { readonly lower: number | null; readonly upper: number | null } = { lower: null, upper: null },
): Result<Distribution, DistributionProblem> {
  switch (range.kind) {
    case 'point':
      return validateDistribution({ kind: 'fixed', value: range.value });
    case 'interval':
      return distributionFromInterval(range.low, range.high);
    case 'three':
      return metalogFrom({ p10: range.low, p50: range.middle, p90: range.high, ...bounds });
  }
}
