import { type Distribution, type DistributionProblem, metalogFrom } from '@waveguide/probability';
import { type Result, ok } from '@waveguide/quantity';
import type { AssumptionDefinition } from '../model/assumption';
import type { CalibratedParameter } from './calibration';

/** P90 of the standard normal distribution. */
const Z_90 = 1.2815515655446004;

/**
 * The distribution that accepting a calibrated parameter would store: a metalog with P50 at the fitted value and P10 and P90 at
 * 1.2816 standard errors from it, within the assumption's bounds; the fixed value if there is no standard error, or it is 0.
 * @returns the distribution, or the problem to show where the standard error reaches over a bound
 */
export function calibratedDistribution(
  parameter: CalibratedParameter,
  bounds: Pick<AssumptionDefinition, 'lower' | 'upper'>,
): Result<Distribution, DistributionProblem> {
  const { value, standardError } = parameter;
  if (standardError.kind === 'missing' || standardError.value === 0) return ok({ kind: 'fixed', value });
  const { lower, upper } = bounds;
  const reach = Z_90 * standardError.value;
  return metalogFrom({ p10: value - reach, p50: value, p90: value + reach, lower, upper });
}
