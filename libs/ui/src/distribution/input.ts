import {
  distributionFromShorthand,
  editableQuantity,
  metalogFrom,
  missingMean,
  percentiles,
  validateDistribution,
  type Distribution,
  type Percentiles,
} from '@waveguide/probability';
import { err, ok, parseQuantity, parseRange, type Result, type UnitId } from '@waveguide/quantity';

/** What an assumption's value must be in. */
export interface AssumptionShape {
  readonly unit: UnitId;
  /** Physical bounds that no value may leave; null if there are none. */
  readonly lower: number | null;
  readonly upper: number | null;
}

/** Why typed words are not taken, in a sentence, with the nearest valid value to offer if there is one. */
export interface InputProblem {
  readonly message: string;
  readonly nearest: Distribution | null;
}

export type ReadDistribution = Result<Distribution, InputProblem>;
export type PercentileKey = keyof Percentiles;

function problem(message: string, nearest: Distribution | null = null): ReadDistribution {
  return err({ message, nearest });
}

/** Refuses what lies outside the assumption's physical bounds (nobody may believe in a share above 100%), and what has no mean. */
function withinBounds(distribution: Distribution, shape: AssumptionShape): ReadDistribution {
  const { p10, p90 } = percentiles(distribution);
  const { lower, upper, unit } = shape;
  if (lower !== null && p10 < lower) return problem(`This cannot lie below ${editableQuantity(lower, unit)}.`);
  if (upper !== null && p90 > upper) return problem(`This cannot lie above ${editableQuantity(upper, unit)}.`);
  const noMean = missingMean(distribution, shape);
  return noMean === null ? ok(distribution) : problem(noMean.detail);
}

/** Reads `4M to 9M`, `300 / 450 / 700` or `450`. */
export function readShorthand(text: string, shape: AssumptionShape): ReadDistribution {
  const range = parseRange(text, shape.unit);
  if (!range.ok) return problem(range.error.message);
  const read = distributionFromShorthand(range.value, shape);
  if (!read.ok) return problem(read.error.message, read.error.nearest);
  const valid = validateDistribution(read.value);
  return valid.ok ? withinBounds(valid.value, shape) : problem(valid.error.message, valid.error.nearest);
}

/** The distribution with one percentile moved to what was typed, the others kept. */
export function readPercentile(
  o: { readonly text: string; readonly key: PercentileKey; readonly value: Distribution },
  shape: AssumptionShape,
): ReadDistribution {
  const typed = parseQuantity(o.text, shape.unit);
  if (!typed.ok) return problem(typed.error.message);
  return movePercentile({ to: typed.value, key: o.key, value: o.value }, shape);
}

/**
 * What somebody means who types percentiles: the published distribution if all three read as its own do. Moved percentiles make a metalog
 * of their own, which would otherwise differ from a published range of another family, or of more digits, that the field shows alike.
 */
export function publishedIfAlike(moved: Distribution, published: Distribution, unit: UnitId): Distribution {
  const typed = percentiles(moved);
  const stated = percentiles(published);
  const alike = (['p10', 'p50', 'p90'] as const).every(
    (key) => editableQuantity(typed[key], unit) === editableQuantity(stated[key], unit),
  );
  return alike ? published : moved;
}

/** The distribution with one percentile moved, the others kept; a metalog, since no other family goes through any three points. */
export function movePercentile(
  o: { readonly to: number; readonly key: PercentileKey; readonly value: Distribution },
  shape: AssumptionShape,
): ReadDistribution {
  const moved = { ...percentiles(o.value), [o.key]: o.to };
  if (moved.p10 >= moved.p50 || moved.p50 >= moved.p90) return problem('P10, P50 and P90 must rise in this order.');
  const read = metalogFrom({ ...moved, lower: shape.lower, upper: shape.upper });
  return read.ok ? withinBounds(read.value, shape) : problem(read.error.message, read.error.nearest);
}
