import {
  calibratedDistribution,
  shiftedDistribution,
  type AssumptionDefinition,
  type CalibratedParameter,
} from '@waveguide/forecasts';
import type { Distribution, DistributionProblem } from '@waveguide/probability';
import { ok, type Result } from '@waveguide/quantity';

/** What accepting a fitted parameter makes of its assumption. */
export interface CalibratedEdit {
  readonly distribution: Distribution;
  /** Where its spread comes from: the fit's standard error, or the assumption as it stood where the fit gives none. */
  readonly spread: 'standard-error' | 'as-before';
}

/**
 * The distribution of a fitted parameter. A fit that tells nothing of the error does not make an assumption certain: it keeps the spread
 * it had, about the fitted value.
 */
export function calibratedEdit(
  parameter: CalibratedParameter,
  o: { readonly before: Distribution; readonly bounds: Pick<AssumptionDefinition, 'lower' | 'upper'> },
): Result<CalibratedEdit, DistributionProblem> {
  if (parameter.standardError.kind === 'missing') {
    const shifted = shiftedDistribution(o.before, parameter.value, o.bounds);
    return shifted.ok ? ok({ distribution: shifted.value.distribution, spread: 'as-before' }) : shifted;
  }
  const fitted = calibratedDistribution(parameter, o.bounds);
  return fitted.ok ? ok({ distribution: fitted.value, spread: 'standard-error' }) : fitted;
}
