import type { Maybe, Missing } from '@waveguide/quantity';
import { missing, present } from '@waveguide/quantity';
import type { Distribution, MetalogDistribution } from './distribution';
import type { MetalogCoefficients } from './metalog';
import { metalogCoefficients, metalogScale } from './metalog';

/**
 * The mean of a valid distribution, in its unit. A metalog with one bound may have an infinite mean (unless a2 + a3/2 < 1 with a lower
 * bound, a2 − a3/2 < 1 with an upper one): missing then, with that reason.
 */
export function distributionMean(distribution: Distribution): Maybe<number> {
  switch (distribution.kind) {
    case 'fixed':
      return present(distribution.value);
    case 'uniform':
      return present((distribution.low + distribution.high) / 2);
    case 'triangular':
      return present((distribution.low + distribution.mode + distribution.high) / 3);
    case 'pert':
      return present((distribution.low + 4 * distribution.mode + distribution.high) / 6);
    case 'normal':
      return present(distribution.mean);
    case 'lognormal':
      return present(Math.exp(distribution.logMean + distribution.logStandardDeviation ** 2 / 2));
    case 'metalog':
      return metalogMean(distribution);
  }
}

/** The tail that is so heavy that the mean is infinite: a metalog's with a bound on the other side alone. Null: the mean exists. */
function infiniteTail(distribution: Distribution): 'lower' | 'upper' | null {
  if (distribution.kind !== 'metalog' || (distribution.lower === null) === (distribution.upper === null)) return null;
  const { a2, a3 } = metalogCoefficients(distribution);
  if (distribution.lower === null) return a2 - a3 / 2 >= 1 ? 'lower' : null;
  return a2 + a3 / 2 >= 1 ? 'upper' : null;
}

const infiniteMean = (tail: 'lower' | 'upper'): Missing =>
  missing('undefined', `The mean is infinite: the ${tail} tail is too heavy. Bring P10 and P90 closer or add a bound.`);

/**
 * Why draws from a distribution, clamped to the bounds of the place they are drawn for, have no mean; null if they have one. A bound on
 * the side of the heavy tail makes the mean of clamped draws finite.
 */
export function missingMean(
  distribution: Distribution,
  bounds: { readonly lower: number | null; readonly upper: number | null },
): Missing | null {
  const tail = infiniteTail(distribution);
  return tail === null || bounds[tail] !== null ? null : infiniteMean(tail);
}

function metalogMean(distribution: MetalogDistribution): Maybe<number> {
  const { lower, upper } = distribution;
  const coefficients = metalogCoefficients(distribution);
  const { a1, a2, a3 } = coefficients;
  if (lower === null && upper === null) return present(a1 + a3 / 2);
  if (lower !== null && upper !== null) {
    const { fromFitted } = metalogScale(lower, upper);
    return present(integrate((logit) => fromFitted(fittedAt(coefficients, logit)) * logisticDensity(logit)));
  }
  const tail = infiniteTail(distribution);
  if (tail !== null) return infiniteMean(tail);
  if (lower !== null) return present(lower + meanOfExponential({ a1, a2, a3 }));
  // u − exp(−M) with M read backwards is a lower-bounded case of −M.
  return present((upper as number) - meanOfExponential({ a1: -a1, a2, a3: -a3 }));
}

/** M as a function of the logit of y, where it is smooth all the way into both tails. */
function fittedAt({ a1, a2, a3 }: MetalogCoefficients, logit: number): number {
  return a1 + (a2 + a3 * (1 / (1 + Math.exp(-logit)) - 0.5)) * logit;
}

/** dy/d logit = y(1 − y). */
function logisticDensity(logit: number): number {
  const tail = Math.exp(-Math.abs(logit));
  return tail / (1 + tail) ** 2;
}

/** Beyond this logit, y is 1 to within 1e-17, so that M is a straight line and the tail of the integral has a closed form. */
const TAIL_FROM = 40;

/**
 * ∫ exp(M(y)) dy over 0..1, for a2 + a3/2 < 1. The integrand falls like exp(−(1 − a2 − a3/2)·logit), which may be arbitrarily slow:
 * the upper tail is therefore added in closed form. The lower tail, below e^−40, is beyond double precision.
 */
function meanOfExponential(coefficients: MetalogCoefficients): number {
  const { a1, a2, a3 } = coefficients;
  const rate = 1 - a2 - a3 / 2;
  const body = integrate((logit) => Math.exp(fittedAt(coefficients, logit)) * logisticDensity(logit));
  return body + Math.exp(a1 - rate * TAIL_FROM) / rate;
}

/** Positive nodes and weights of the eight-point Gauss–Legendre rule on [−1, 1] (Abramowitz & Stegun 1964, table 25.4). */
const GAUSS: readonly (readonly [node: number, weight: number])[] = [
  [0.1834346424956498, 0.362683783378362],
  [0.525532409916329, 0.3137066458778873],
  [0.7966664774136267, 0.2223810344533745],
  [0.9602898564975363, 0.1012285362903763],
];

/** ∫ over −40..40, by the eight-point rule on 160 panels: exact to about 1e-14 for these smooth integrands. */
function integrate(integrand: (logit: number) => number): number {
  const half = 0.25;
  let sum = 0;
  for (let centre = -TAIL_FROM + half; centre < TAIL_FROM; centre += 2 * half) {
    for (const [node, weight] of GAUSS) {
      sum += weight * half * (integrand(centre - half * node) + integrand(centre + half * node));
    }
  }
  return sum;
}
