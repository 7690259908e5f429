import { missingMean, percentiles, validateDistribution, type Distribution } from '@waveguide/probability';
import { formatQuantity } from '@waveguide/quantity';
import type { AssumptionDefinition } from '../model/assumption';

/** What is wrong with a distribution, at the field if it is wrong. */
export interface DistributionIssue {
  readonly field: string;
  /** A sentence for the form. */
  readonly message: string;
}

/** What is wrong with a distribution for this assumption: it does not exist, leaves the assumption's bounds, or has no mean. */
export function distributionIssue(
  distribution: Distribution,
  definition: AssumptionDefinition,
): DistributionIssue | null {
  const checked = validateDistribution(distribution);
  if (!checked.ok) return { field: checked.error.field, message: checked.error.message };
  const { lower, upper, name, unit } = definition;
  for (const [field, value] of statedNumbers(distribution)) {
    if (lower !== null && value < lower) {
      return { field, message: `${name} cannot be below ${formatQuantity(lower, unit)}.` };
    }
    if (upper !== null && value > upper) {
      return { field, message: `${name} cannot be above ${formatQuantity(upper, unit)}.` };
    }
  }
  const noMean = missingMean(distribution, definition);
  return noMean === null ? null : { field: 'p90', message: noMean.detail };
}

/** The numbers that a person stated in the assumption's own unit; P10 and P90 if the parameters are not in it. */
function statedNumbers(distribution: Distribution): readonly (readonly [field: string, value: number])[] {
  switch (distribution.kind) {
    case 'normal':
    case 'lognormal': {
      const { p10, p90 } = percentiles(distribution);
      const field = distribution.kind === 'normal' ? 'standardDeviation' : 'logStandardDeviation';
      return [
        [field, p10],
        [field, p90],
      ];
    }
    default:
      return Object.entries(distribution).filter((entry): entry is [string, number] => typeof entry[1] === 'number');
  }
}
