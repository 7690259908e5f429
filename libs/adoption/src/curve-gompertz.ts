/**
 * Gompertz curve, asymmetric: slow to saturate. G(t) = c·exp(−ln(10)·exp(−k·(t − t10))), so that G(t10) = c/10.
 */
export interface GompertzCurve {
  readonly kind: 'gompertz';
  /** c, the fraction approached late; 0 to 1. */
  readonly ceiling: number;
  /** t10, the year in which G is a tenth of its ceiling. */
  readonly tenPercentYear: number;
  /** k, per year. */
  readonly steepness: number;
}

/** G(t) of a Gompertz curve: a fraction from 0 to the ceiling. */
export function gompertzAt(curve: GompertzCurve, year: number): number {
  return curve.ceiling * Math.exp(-Math.LN10 * Math.exp(-curve.steepness * (year - curve.tenPercentYear)));
}
