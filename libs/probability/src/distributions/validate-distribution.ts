import type { Result } from '@waveguide/quantity';
import { ok } from '@waveguide/quantity';
import type { Distribution, DistributionField, DistributionProblem } from './distribution';
import { refuse } from './distribution-problem';
import { validateMetalog } from './validate-metalog';

type Checked = Result<Distribution, DistributionProblem>;

/** What a form calls each field. */
export const FIELD_NAMES: Readonly<Record<DistributionField, string>> = {
  value: 'Value',
  low: 'Lowest',
  mode: 'Most likely',
  high: 'Highest',
  mean: 'Mean',
  standardDeviation: 'Standard deviation',
  logMean: 'Mean of the logarithm',
  logStandardDeviation: 'Standard deviation of the logarithm',
  p10: 'P10',
  p50: 'P50',
  p90: 'P90',
  lower: 'Lower bound',
  upper: 'Upper bound',
};

/** Beyond this standard deviation of the logarithm, P99.9 over P0.1 exceeds 10²⁶: a slip of the finger, not a belief. */
const WIDEST_LOGARITHM = 10;

/**
 * Checks that a distribution exists. An impossible one is refused with the field to change and a sentence for the form, and never bent
 * into a possible one; if a natural nearest valid one exists it is offered as `nearest`.
 */
export function validateDistribution(distribution: Distribution): Checked {
  const notFinite = firstNotFinite(distribution);
  if (notFinite !== null) {
    return refuse(notFinite, 'not-finite', { message: `${FIELD_NAMES[notFinite]} must be a number.` });
  }
  switch (distribution.kind) {
    case 'fixed':
      return ok(distribution);
    case 'uniform':
      return validateEnds(distribution);
    case 'triangular':
    case 'pert':
      return validateModal(distribution);
    case 'normal':
      if (distribution.standardDeviation > 0) return ok(distribution);
      return refuse('standardDeviation', 'not-positive', {
        message: 'The standard deviation must be above 0; use a fixed value for no uncertainty.',
        ...(distribution.standardDeviation === 0 ? { nearest: { kind: 'fixed', value: distribution.mean } } : {}),
      });
    case 'lognormal':
      return validateLognormal(distribution.logStandardDeviation, distribution);
    case 'metalog':
      return validateMetalog(distribution);
  }
}

/** The first field that holds no finite number; bounds of a metalog may be null. */
function firstNotFinite(distribution: Distribution): DistributionField | null {
  for (const [field, value] of Object.entries(distribution)) {
    if (field === 'kind' || (value === null && (field === 'lower' || field === 'upper'))) continue;
    if (!Number.isFinite(value)) return field as DistributionField;
  }
  return null;
}

function validateEnds(distribution: Distribution & { readonly low: number; readonly high: number }): Checked {
  if (distribution.low < distribution.high) return ok(distribution);
  if (distribution.low === distribution.high) {
    return refuse('high', 'no-spread', {
      message: 'Lowest and highest are equal; use a fixed value for no uncertainty.',
      nearest: { kind: 'fixed', value: distribution.low },
    });
  }
  return refuse('high', 'order', { message: 'Highest must be above lowest.' });
}

function validateModal(distribution: Extract<Distribution, { readonly mode: number }>): Checked {
  const ends = validateEnds(distribution);
  if (!ends.ok) return ends;
  const { low, mode, high } = distribution;
  if (mode >= low && mode <= high) return ok(distribution);
  return refuse('mode', 'order', {
    message: `Most likely must lie between lowest and highest, ${low} and ${high}.`,
    nearest: { ...distribution, mode: mode < low ? low : high },
  });
}

function validateLognormal(spread: number, distribution: Extract<Distribution, { kind: 'lognormal' }>): Checked {
  if (!(spread > 0)) {
    return refuse('logStandardDeviation', 'not-positive', {
      message: 'The standard deviation of the logarithm must be above 0; use a fixed value for no uncertainty.',
      ...(spread === 0 ? { nearest: { kind: 'fixed', value: Math.exp(distribution.logMean) } } : {}),
    });
  }
  if (spread > WIDEST_LOGARITHM) {
    return refuse('logStandardDeviation', 'too-wide', {
      message: `The standard deviation of the logarithm must be at most ${WIDEST_LOGARITHM}.`,
      nearest: { ...distribution, logStandardDeviation: WIDEST_LOGARITHM },
    });
  }
  return ok(distribution);
}
