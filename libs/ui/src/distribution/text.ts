import { editableQuantity, quantileFunction, rangeParts, type Distribution } from '@waveguide/probability';
import type { UnitId } from '@waveguide/quantity';

function tails(distribution: Distribution, id: UnitId): string {
  const quantile = quantileFunction(distribution);
  return `5% below ${editableQuantity(quantile(0.05), id)} and 5% above ${editableQuantity(quantile(0.95), id)}`;
}

function boundText(lower: number | null, upper: number | null, id: UnitId): string {
  if (lower !== null && upper !== null) {
    return `, never below ${editableQuantity(lower, id)} nor above ${editableQuantity(upper, id)}`;
  }
  if (lower !== null) return `, never below ${editableQuantity(lower, id)}`;
  return upper === null ? '' : `, never above ${editableQuantity(upper, id)}`;
}

/** What a distribution says, in a sentence under its field. */
export function distributionText(distribution: Distribution, id: UnitId): string {
  switch (distribution.kind) {
    case 'fixed':
      return `Exactly ${editableQuantity(distribution.value, id)}, without uncertainty.`;
    case 'uniform':
      return `Equally likely between ${editableQuantity(distribution.low, id)} and ${editableQuantity(distribution.high, id)}, with ${tails(distribution, id)}.`;
    case 'triangular':
      return `Triangular from ${editableQuantity(distribution.low, id)} to ${editableQuantity(distribution.high, id)}, most likely ${editableQuantity(distribution.mode, id)}.`;
    case 'pert':
      return `PERT from ${editableQuantity(distribution.low, id)} to ${editableQuantity(distribution.high, id)}, most likely ${editableQuantity(distribution.mode, id)}.`;
    case 'normal':
      return `Read as a normal with ${tails(distribution, id)}.`;
    case 'lognormal':
      return `Read as a lognormal with ${tails(distribution, id)}.`;
    case 'metalog': {
      const { p10, p50, p90, lower, upper } = distribution;
      const [low, middle, high] = [p10, p50, p90].map((value) => editableQuantity(value, id));
      const ends = rangeParts(distribution, id).levels === 'P5 to P95' ? ` with ${tails(distribution, id)}:` : '';
      return `Read as${ends} P10 ${low}, P50 ${middle}, P90 ${high}${boundText(lower, upper, id)}.`;
    }
  }
}

/** The name of the family, as a form shows it. */
export const FAMILY_NAMES: Readonly<Record<Distribution['kind'], string>> = {
  fixed: 'Fixed',
  uniform: 'Uniform',
  triangular: 'Triangular',
  pert: 'PERT',
  normal: 'Normal',
  lognormal: 'Lognormal',
  metalog: 'Metalog',
};
