import betaPdf from '@stdlib/stats-base-dists-beta-pdf';
import normalPdf from '@stdlib/stats-base-dists-normal-pdf';
import type { Distribution, MetalogDistribution, TriangularDistribution } from './distribution';
import { metalogCoefficients, metalogScale, metalogSlope } from './metalog';
import { pertShape } from './pert';

/**
 * Probability density of a valid distribution at x, per unit of x; 0 outside its support. A fixed value has all of its probability in
 * one point: infinite there, 0 elsewhere.
 */
export function density(distribution: Distribution, x: number): number {
  switch (distribution.kind) {
    case 'fixed':
      return x === distribution.value ? Infinity : 0;
    case 'uniform':
      return x >= distribution.low && x <= distribution.high ? 1 / (distribution.high - distribution.low) : 0;
    case 'triangular':
      return triangularDensity(distribution, x);
    case 'pert': {
      const { alpha, beta } = pertShape(distribution);
      const width = distribution.high - distribution.low;
      return betaPdf((x - distribution.low) / width, alpha, beta) / width;
    }
    case 'normal':
      return normalPdf(x, distribution.mean, distribution.standardDeviation);
    case 'lognormal':
      return x > 0 ? normalPdf(Math.log(x), distribution.logMean, distribution.logStandardDeviation) / x : 0;
    case 'metalog':
      return metalogDensity(distribution, x);
  }
}

function triangularDensity({ low, mode, high }: TriangularDistribution, x: number): number {
  if (x < low || x > high) return 0;
  const peak = 2 / (high - low);
  if (x === mode) return peak;
  return x < mode ? (peak * (x - low)) / (mode - low) : (peak * (high - x)) / (high - mode);
}

/** Density 1/M′(y) on the fitted scale, times dz/dx, y being the probability below x. */
function metalogDensity(distribution: MetalogDistribution, x: number): number {
  const { lower, upper } = distribution;
  if ((lower !== null && x <= lower) || (upper !== null && x >= upper)) return 0;
  const scale = metalogScale(lower, upper);
  const coefficients = metalogCoefficients(distribution);
  const y = probabilityBelow(coefficients, scale.toFitted(x));
  // Beyond double precision of y the density is below 1e-300 of anything shown.
  return y === 0 || y === 1 ? 0 : scale.slope(x) / metalogSlope(coefficients, y);
}

/** Bits of a double, and as many halvings as can still change the answer. */
const HALVINGS = 64;
/** ln(y/(1 − y)) of the smallest and largest y that a double tells from 0 and 1 lies within ±745. */
const WIDEST_LOGIT = 745;

/** Inverts M by bisection on the logit of y, where M is increasing and nearly straight. */
function probabilityBelow(coefficients: ReturnType<typeof metalogCoefficients>, z: number): number {
  let below = -WIDEST_LOGIT;
  let above = WIDEST_LOGIT;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (below + above) / 2;
    const { a1, a2, a3 } = coefficients;
    const value = a1 + (a2 + a3 * (logistic(middle) - 0.5)) * middle;
    if (value < z) below = middle;
    else above = middle;
  }
  return logistic((below + above) / 2);
}

function logistic(logit: number): number {
  return logit >= 0 ? 1 / (1 + Math.exp(-logit)) : Math.exp(logit) / (1 + Math.exp(logit));
}
