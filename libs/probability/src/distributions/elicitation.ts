import type { ParsedRange, Result, UnitId } from '@waveguide/quantity';
import { formatQuantity, ok, unit } from '@waveguide/quantity';
import type { Distribution, DistributionProblem, MetalogDistribution } from './distribution';
import { refuse } from './distribution-problem';
import { metalogScale } from './metalog';
import { validateDistribution } from './validate-distribution';
import { validateMetalog } from './validate-metalog';

/** The 95 % point of the standard normal distribution. */
const Z_95 = 1.6448536269514722;

/**
 * A metalog through three elicited points, or the reason why there is none.
 * @param points P10, P50 and P90 in the assumption's unit; bounds if there are any, else null
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

/** What a typed range is read within: the assumption's bounds, and its unit if that decides the shape. */
export interface IntervalContext {
  readonly lower: number | null;
  readonly upper: number | null;
  readonly unit?: UnitId;
}

const UNBOUNDED: IntervalContext = { lower: null, upper: null };
/** ln(0.95/0.05): where P95 lies on the logistic scale of a metalog. */
const LN_19 = Math.log(19);
const LN_9 = Math.log(9);

/**
 * The distribution meant by the shorthand `a to b`: P5 and P95.
 *
 * - A calendar year: a normal.
 * - No bounds that it could leave: a lognormal, μ = ln(ab)/2 and σ = ln(b/a)/(2·1.644854); a normal if a ≤ 0.
 * - Bounds that these would leave: a metalog within the bounds that is symmetric on the fitted scale,
 *   z50 = (z5 + z95)/2, z90 − z50 = (z95 − z5)·ln 9/(2 ln 19).
 * - An end that is the bound itself cannot be a percentile: it is the lowest or highest value of a uniform whose P5 (P95) is the other end.
 *
 * a ≥ b and ends outside the bounds are refused.
 */
export function distributionFromInterval(
  low: number,
  high: number,
  context: IntervalContext = UNBOUNDED,
): Result<Distribution, DistributionProblem> {
  if (!Number.isFinite(low)) return refuse('low', 'not-finite', { message: 'The lower value must be a number.' });
  if (!Number.isFinite(high)) return refuse('high', 'not-finite', { message: 'The upper value must be a number.' });
  if (low === high) {
    return refuse('high', 'no-spread', {
      message: 'Both values are equal; type one value for no uncertainty.',
      nearest: { kind: 'fixed', value: low },
    });
  }
  if (low > high) return refuse('high', 'order', { message: 'Type the smaller value first.' });
  const { lower, upper } = context;
  if (lower !== null && low < lower)
    return refuse('low', 'outside-bounds', { message: `This cannot lie below ${shown(lower, context)}.` });
  if (upper !== null && high > upper)
    return refuse('high', 'outside-bounds', { message: `This cannot lie above ${shown(upper, context)}.` });
  if (context.unit !== undefined && unit(context.unit).style === 'year') return ok(normalThrough(low, high));
  if (low === lower || high === upper) return uniformToBound({ low, high }, context);
  if (upper === null && low > 0 && (lower === null || lower <= 0)) return ok(lognormalThrough(low, high));
  if (upper === null && lower === null) return ok(normalThrough(low, high));
  const { toFitted, fromFitted } = metalogScale(lower, upper);
  const middle = (toFitted(low) + toFitted(high)) / 2;
  const reach = ((toFitted(high) - toFitted(low)) * LN_9) / (2 * LN_19);
  return metalogFrom({
    p10: fromFitted(middle - reach),
    p50: fromFitted(middle),
    p90: fromFitted(middle + reach),
    lower,
    upper,
  });
}

function shown(value: number, { unit: id }: IntervalContext): string {
  return id === undefined ? `${value}` : formatQuantity(value, id);
}

function normalThrough(low: number, high: number): Distribution {
  return { kind: 'normal', mean: (low + high) / 2, standardDeviation: (high - low) / (2 * Z_95) };
}

function lognormalThrough(low: number, high: number): Distribution {
  return {
    kind: 'lognormal',
    logMean: (Math.log(low) + Math.log(high)) / 2,
    logStandardDeviation: Math.log(high / low) / (2 * Z_95),
  };
}

/** The uniform that ends on a bound and has the other end as its P5 or P95; refused if it would leave the other bound. */
function uniformToBound(
  { low, high }: { readonly low: number; readonly high: number },
  context: IntervalContext,
): Result<Distribution, DistributionProblem> {
  const { lower, upper } = context;
  const from = low === lower ? low : (low - 0.05 * high) / 0.95;
  const to = high === upper ? high : (high - 0.05 * low) / 0.95;
  if ((lower === null || from >= lower) && (upper === null || to <= upper))
    return ok({ kind: 'uniform', low: from, high: to });
  const [near, far] = low === lower ? [low, upper] : [high, lower];
  return refuse(low === lower ? 'high' : 'low', 'outside-bounds', {
    message: `A range that ends at ${shown(near, context)} and is even up to there would pass ${shown(far ?? near, context)}. Type three values, or the whole range.`,
    ...(lower === null || upper === null ? {} : { nearest: { kind: 'uniform', low: lower, high: upper } }),
  });
}

/**
 * The distribution a typed range stands for: a point is fixed, `a to b` is P5 to P95 (see `distributionFromInterval`), and three points are P10, P50
 * and P90 of a metalog within the given bounds.
 */
export function distributionFromShorthand(
  range: ParsedRange,
  context: IntervalContext = UNBOUNDED,
): Result<Distribution, DistributionProblem> {
  const { lower, upper } = context;
  switch (range.kind) {
    case 'point':
      return validateDistribution({ kind: 'fixed', value: range.value });
    case 'interval':
      return distributionFromInterval(range.low, range.high, context);
    case 'three':
      return metalogFrom({ p10: range.low, p50: range.middle, p90: range.high, lower, upper });
  }
}
