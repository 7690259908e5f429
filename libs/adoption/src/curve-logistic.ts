/**
 * Logistic substitution (Fisher & Pry 1971, Technological Forecasting and Social Change 3):
 * G(t) = c / (1 + exp(−k·(t − t50))).
 */
export interface LogisticCurve {
  readonly kind: 'logistic';
  /** c, the fraction approached late; 0 to 1. */
  readonly ceiling: number;
  /** t50, the year in which G is half its ceiling. */
  readonly midpoint: number;
  /** k, per year. */
  readonly steepness: number;
}

/** ln 81: how many times 1/k it takes from 10 % to 90 % of the ceiling. */
const LN_81 = Math.log(81);

/** G(t) of a logistic curve: a fraction from 0 to the ceiling. */
export function logisticAt(curve: LogisticCurve, year: number): number {
  return curve.ceiling / (1 + Math.exp(-curve.steepness * (year - curve.midpoint)));
}

/**
 * Steepness k (per year) of a logistic with the takeover time Δt = ln 81/k (years), in which G goes from 10 % to 90 % of its
 * ceiling. A takeover time of 0 is a step: infinitely steep.
 */
export function steepnessOfTakeoverTime(years: number): number {
  return LN_81 / years;
}

/** Takeover time Δt = ln 81/k in years: from 10 % to 90 % of the ceiling. */
export function takeoverTime(steepness: number): number {
  return LN_81 / steepness;
}

/**
 * The Fisher–Pry transform ln(f/(1 − f)) of a fraction f of the ceiling, 0 < f < 1: a straight line k·(t − t50) for a logistic,
 * crossing 0 at the midpoint. −∞ at f = 0 and ∞ at f = 1.
 */
export function fisherPryTransform(fractionOfCeiling: number): number {
  return Math.log(fractionOfCeiling) - Math.log1p(-fractionOfCeiling);
}
