import {
  calibratedDistribution,
  shiftedDistribution,
  type AssumptionDefinition,
  type CalibratedParameter,
} from '@waveguide/forecasts';
import { percentiles, type Distribution, type DistributionProblem } from '@waveguide/probability';
import { err, ok, type Result } from '@waveguide/quantity';

/** What accepting a fitted parameter makes of its assumption. */
export interface CalibratedEdit {
  readonly distribution: Distribution;
  /** Where its spread comes from: the fit's standard error, or the assumption as it stood if the fit gives none. */
  readonly spread: 'standard-error' | 'as-before';
}

/** Why a fitted value is not put into a draft, in a sentence. */
export type CalibratedEditProblem = Pick<DistributionProblem, 'message'>;

/** A standard error that exceeds this many widths of the assumption's own P10 to P90 says that the figures do not determine it. */
const MOST_WIDTHS = 3;

/** Whether the figures determine a parameter: false if they say less about it than the assumption did before. */
export function isDetermined({ standardError }: CalibratedParameter, before: Distribution): boolean {
  const { p10, p90 } = percentiles(before);
  return standardError.kind === 'missing' || p10 === p90 || standardError.value <= MOST_WIDTHS * (p90 - p10);
}

/**
 * The distribution of a fitted parameter. A fit that tells nothing of the error does not make an assumption certain: it keeps the spread
 * it had, about the fitted value.
 */
export function calibratedEdit(
  parameter: CalibratedParameter,
  o: { readonly before: Distribution; readonly bounds: Pick<AssumptionDefinition, 'lower' | 'upper'> },
): Result<CalibratedEdit, CalibratedEditProblem> {
  if (!isDetermined(parameter, o.before)) return err({ message: 'The chosen figures do not determine it.' });
  if (parameter.standardError.kind === 'missing') {
    const shifted = shiftedDistribution(o.before, parameter.value, o.bounds);
    return shifted.ok ? ok({ distribution: shifted.value.distribution, spread: 'as-before' }) : shifted;
  }
  const fitted = calibratedDistribution(parameter, o.bounds);
  return fitted.ok ? ok({ distribution: fitted.value, spread: 'standard-error' }) : fitted;
}
