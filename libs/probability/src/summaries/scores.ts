import type { Maybe } from '@waveguide/quantity';
import { missing, present } from '@waveguide/quantity';
import { quantileOfSorted } from './quantile';

/** Below this many resolved forecasts a publisher's score is shown with its n and no rank. */
export const FEWEST_RANKED_FORECASTS = 5;

/** A forecast whose outcome is known; `low` and `high` if the forecaster stated a range. */
export interface ResolvedForecast {
  readonly forecast: number;
  readonly actual: number;
  readonly low?: number;
  readonly high?: number;
}

/** How a set of resolved forecasts of one metric did. */
export interface ForecastScores {
  /** Number of resolved forecasts. */
  readonly count: number;
  /** Median of |forecast − actual|/|actual|, a fraction. */
  readonly medianAbsolutePercentageError: Maybe<number>;
  /** Median of ln(forecast/actual); above 0 = too high. */
  readonly bias: Maybe<number>;
  /** Fraction of the stated ranges that contain the actual. */
  readonly coverage: Maybe<number>;
  /** Whether there are enough forecasts to rank: five or more. */
  readonly ranked: boolean;
}

/** |forecast − actual|/|actual|, a fraction (0.2 = 20 % off). Missing if the actual is 0. */
export function absolutePercentageError(forecast: number, actual: number): Maybe<number> {
  if (actual === 0) return missing('undefined', 'A percentage error is undefined where the actual is 0.');
  return present(Math.abs(forecast - actual) / Math.abs(actual));
}

/** ln(forecast/actual): 0 = right, ln 2 = twice too high, −ln 2 = half. Missing unless both are above 0. */
export function logBias(forecast: number, actual: number): Maybe<number> {
  if (forecast > 0 && actual > 0) return present(Math.log(forecast / actual));
  return missing('undefined', 'Bias is a logarithm and needs a forecast and an actual above 0.');
}

/** Scores point and range forecasts against what happened; forecasts on which a score is undefined are left out of it. */
export function scoreForecasts(forecasts: readonly ResolvedForecast[]): ForecastScores {
  const errors = forecasts.map(({ forecast, actual }) => absolutePercentageError(forecast, actual));
  const biases = forecasts.map(({ forecast, actual }) => logBias(forecast, actual));
  return {
    count: forecasts.length,
    medianAbsolutePercentageError: medianOfPresent(errors),
    bias: medianOfPresent(biases),
    coverage: coverage(forecasts),
    ranked: forecasts.length >= FEWEST_RANKED_FORECASTS,
  };
}

/** Fraction of the forecasts with a stated range whose range contains the actual, ends included. */
export function coverage(forecasts: readonly ResolvedForecast[]): Maybe<number> {
  let stated = 0;
  let hits = 0;
  for (const { low, high, actual } of forecasts) {
    if (low === undefined || high === undefined) continue;
    stated++;
    if (low <= actual && actual <= high) hits++;
  }
  return stated === 0 ? missing('not-reported', 'No forecast here states a range.') : present(hits / stated);
}

function medianOfPresent(scores: readonly Maybe<number>[]): Maybe<number> {
  const values = scores.flatMap((score) => (score.kind === 'present' ? [score.value] : []));
  const reason = scores.find((score) => score.kind === 'missing');
  if (values.length > 0) return present(quantileOfSorted(Float64Array.from(values).sort(), 0.5));
  return reason ?? missing('not-applicable', 'No forecast has been resolved yet.');
}

/**
 * Pinball (quantile) loss of a stated quantile, in the metric's unit, 0 at best: p·(y − q) if the actual y lies above, else (1 − p)·(q − y)
 * (Gneiting & Raftery 2007, Journal of the American Statistical Association 102(477), section 6).
 * @param o.level p, between 0 and 1
 */
export function pinballLoss(o: { readonly level: number; readonly quantile: number; readonly actual: number }): number {
  if (!(o.level > 0 && o.level < 1)) throw new RangeError(`A quantile level lies between 0 and 1, not ${o.level}.`);
  const excess = o.actual - o.quantile;
  return excess >= 0 ? o.level * excess : (o.level - 1) * excess;
}

/**
 * Continuous ranked probability score of a forecast given as draws, in the metric's unit, 0 at best: E|X − y| − ½E|X − X′| over the draws
 * (Gneiting & Raftery 2007, equation 21). For one draw it is the absolute error.
 * @param draws in any order, left as they are
 * @throws RangeError for no draws
 */
export function crpsFromDraws(draws: Float64Array, actual: number): number {
  const count = draws.length;
  if (count === 0) throw new RangeError('There is no score of no draws.');
  const sorted = draws.slice().sort();
  let distance = 0;
  // Σ|x_i − x_j| over all pairs is 2·Σ(2i − n + 1)·x_i over the ascending values, i from 0.
  let spread = 0;
  for (let index = 0; index < count; index++) {
    distance += Math.abs(sorted[index]! - actual);
    spread += (2 * index - count + 1) * sorted[index]!;
  }
  return distance / count - spread / count ** 2;
}
