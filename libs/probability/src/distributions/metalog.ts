import type { MetalogDistribution } from './distribution';

const LN_9 = Math.log(9);

/**
 * Share of the P10–P90 distance that must lie on either side of P50, on the fitted scale. Below it, M′ turns negative
 * somewhere and the curve is no distribution (Keelin 2016, table for three terms).
 */
export const METALOG_FEASIBILITY = 0.1665774;

/** The three coefficients of M(y) = a1 + [a2 + a3(y − ½)]·ln(y/(1 − y)). */
export interface MetalogCoefficients {
  readonly a1: number;
  readonly a2: number;
  readonly a3: number;
}

/** A bounded metalog is an unbounded one on another scale z: the logarithm of the distance from its bounds. */
export interface MetalogScale {
  readonly toFitted: (x: number) => number;
  readonly fromFitted: (z: number) => number;
  /** dz/dx at x. */
  readonly slope: (x: number) => number;
}

/** The scale on which a metalog with these bounds is fitted (null = no bound on that side). */
export function metalogScale(lower: number | null, upper: number | null): MetalogScale {
  if (lower !== null && upper !== null) {
    return {
      toFitted: (x) => Math.log((x - lower) / (upper - x)),
      // Written so that neither end overflows: e^z may be infinite, e^−z not both.
      fromFitted: (z) =>
        z > 0 ? upper - (upper - lower) / (1 + Math.exp(z)) : lower + (upper - lower) / (1 + Math.exp(-z)),
      slope: (x) => 1 / (x - lower) + 1 / (upper - x),
    };
  }
  if (lower !== null) {
    return {
      toFitted: (x) => Math.log(x - lower),
      fromFitted: (z) => lower + Math.exp(z),
      slope: (x) => 1 / (x - lower),
    };
  }
  if (upper !== null) {
    return {
      toFitted: (x) => -Math.log(upper - x),
      fromFitted: (z) => upper - Math.exp(-z),
      slope: (x) => 1 / (upper - x),
    };
  }
  return { toFitted: (x) => x, fromFitted: (z) => z, slope: () => 1 };
}

/** Coefficients through three points on the fitted scale: a2 = (z90 − z10)/(2 ln 9), a3 = (z10 + z90 − 2·z50)/(0.8 ln 9). */
export function metalogCoefficients(distribution: MetalogDistribution): MetalogCoefficients {
  const { toFitted } = metalogScale(distribution.lower, distribution.upper);
  const z10 = toFitted(distribution.p10);
  const z50 = toFitted(distribution.p50);
  const z90 = toFitted(distribution.p90);
  return { a1: z50, a2: (z90 - z10) / (2 * LN_9), a3: (z10 + z90 - 2 * z50) / (0.8 * LN_9) };
}

/** M′(y) = [a2 + a3(y − ½)]/(y(1 − y)) + a3·ln(y/(1 − y)); its inverse is the density on the fitted scale. */
export function metalogSlope({ a2, a3 }: MetalogCoefficients, y: number): number {
  return (a2 + a3 * (y - 0.5)) / (y * (1 - y)) + a3 * Math.log(y / (1 - y));
}

/** The quantile function of a metalog, its coefficients prepared once. */
export function metalogQuantile(distribution: MetalogDistribution): (u: number) => number {
  const { a1, a2, a3 } = metalogCoefficients(distribution);
  const { lower, upper } = distribution;
  if (lower === null && upper === null) return (u) => a1 + (a2 + a3 * (u - 0.5)) * Math.log(u / (1 - u));
  const { fromFitted } = metalogScale(lower, upper);
  return (u) => fromFitted(a1 + (a2 + a3 * (u - 0.5)) * Math.log(u / (1 - u)));
}
