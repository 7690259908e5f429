import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Distribution, TriangularDistribution } from './distribution';
import { metalogQuantile } from './metalog';
import { pertQuantile } from './pert';

/** Maps a probability in (0, 1) to the value below which the distribution lies with that probability. */
export type QuantileFunction = (u: number) => number;

/**
 * The quantile function (inverse distribution function) of a valid distribution, prepared once and fast per call.
 *
 * At u = 0 and u = 1 it gives the ends of the support, infinite if there is none. Not checked per call: u outside
 * [0, 1] gives NaN. Validate first with `validateDistribution`; an invalid distribution gives meaningless values.
 */
export function quantileFunction(distribution: Distribution): QuantileFunction {
  switch (distribution.kind) {
    case 'fixed': {
      const { value } = distribution;
      return () => value;
    }
    case 'uniform': {
      const { low, high } = distribution;
      return (u) => low + (high - low) * u;
    }
    case 'triangular':
      return triangularQuantile(distribution);
    case 'pert':
      return pertQuantile(distribution);
    case 'normal':
      return normalQuantile.factory(distribution.mean, distribution.standardDeviation);
    case 'lognormal': {
      const ofLogarithm = normalQuantile.factory(distribution.logMean, distribution.logStandardDeviation);
      return (u) => Math.exp(ofLogarithm(u));
    }
    case 'metalog':
      return metalogQuantile(distribution);
  }
}

/** Closed form by inverting the two parabolas of the distribution function; equal ends give that value. */
function triangularQuantile({ low, mode, high }: TriangularDistribution): QuantileFunction {
  const width = high - low;
  if (width === 0) return () => low;
  const atMode = (mode - low) / width;
  const left = width * (mode - low);
  const right = width * (high - mode);
  return (u) => (u < atMode ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right));
}
