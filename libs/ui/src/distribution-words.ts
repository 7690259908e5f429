import { percentiles, quantileFunction, type Distribution } from '@waveguide/probability';
import { formatQuantity, unit, type UnitId } from '@waveguide/quantity';

/** Digits that an editor shows: one more than a reader needs, so that a typed value comes back as it was typed. */
const EDITED_DIGITS = 3;

/** A number as it stands in a field, ready to be typed again. */
export function editableQuantity(value: number, id: UnitId): string {
  return formatQuantity(value, id, { digits: Math.max(EDITED_DIGITS, unit(id).digits) });
}

/** The shorthand that means this distribution: P10 / P50 / P90, or the one value of a fixed one. */
export function shorthandOf(distribution: Distribution, id: UnitId): string {
  if (distribution.kind === 'fixed') return editableQuantity(distribution.value, id);
  const { p10, p50, p90 } = percentiles(distribution);
  return sharedUnit([p10, p50, p90].map((value) => editableQuantity(value, id))).join(' / ');
}

/** Leaves a unit in words to the last of several numbers, where all have the same: "0.6 / 0.7 / 0.9 per year". */
function sharedUnit(texts: readonly string[]): readonly string[] {
  const parts = texts.map((text) => /^([^ ]+)( [a-z][^0-9]*)$/.exec(text));
  const last = parts.at(-1)?.[2];
  if (last === undefined || parts.some((part) => part?.[2] !== last)) return texts;
  return texts.map((text, index) => (index === texts.length - 1 ? text : (parts[index]?.[1] ?? text)));
}

function tails(distribution: Distribution, id: UnitId): string {
  const quantile = quantileFunction(distribution);
  return `5% below ${editableQuantity(quantile(0.05), id)} and 5% above ${editableQuantity(quantile(0.95), id)}`;
}

function boundWords(lower: number | null, upper: number | null, id: UnitId): string {
  if (lower !== null && upper !== null) {
    return `, never below ${editableQuantity(lower, id)} nor above ${editableQuantity(upper, id)}`;
  }
  if (lower !== null) return `, never below ${editableQuantity(lower, id)}`;
  return upper === null ? '' : `, never above ${editableQuantity(upper, id)}`;
}

/** What a distribution says, in a sentence under its field. */
export function distributionWords(distribution: Distribution, id: UnitId): string {
  switch (distribution.kind) {
    case 'fixed':
      return `Exactly ${editableQuantity(distribution.value, id)}, without uncertainty.`;
    case 'uniform':
      return `Equally likely between ${editableQuantity(distribution.low, id)} and ${editableQuantity(distribution.high, id)}.`;
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
      return `Read as P10 ${low}, P50 ${middle}, P90 ${high}${boundWords(lower, upper, id)}.`;
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
