import { type Maybe, missing, present } from '@waveguide/quantity';

/**
 * Diffusion of Bass (1969), Management Science 15(5):
 * G(t) = c·(1 − e^{−(p+q)x}) / (1 + (q/p)·e^{−(p+q)x}), x = max(0, t − launch).
 */
export interface BassCurve {
  readonly kind: 'bass';
  /** c, the fraction approached late; 0 to 1. */
  readonly ceiling: number;
  /** p, the coefficient of innovation, per year; above 0. */
  readonly innovation: number;
  /** q, the coefficient of imitation, per year; 0 or more. */
  readonly imitation: number;
  /** The year in which diffusion begins. */
  readonly launch: number;
}

/** G(t) of a Bass curve: a fraction from 0 (at and before launch) to the ceiling. */
export function bassAt(curve: BassCurve, year: number): number {
  const x = Math.max(0, year - curve.launch);
  const p = curve.innovation;
  const q = curve.imitation;
  // expm1 keeps the digits of the first months, where 1 − e^{−…} would cancel.
  const grown = -Math.expm1(-(p + q) * x);
  return (curve.ceiling * grown) / (1 + (q / p) * (1 - grown));
}

/** Where a Bass curve rises fastest. */
export interface BassPeak {
  /** Years after launch: ln(q/p)/(p + q). */
  readonly yearsAfterLaunch: number;
  /** Fraction of the ceiling reached by then: 1/2 − p/(2q). */
  readonly fractionOfCeiling: number;
}

/** The peak of adoptions per year (Bass 1969); undefined if imitation does not outweigh innovation. */
export function bassPeak(curve: { readonly innovation: number; readonly imitation: number }): Maybe<BassPeak> {
  const p = curve.innovation;
  const q = curve.imitation;
  if (!(q > p))
    return missing('undefined', 'Adoptions per year fall from the launch on: imitation is not above innovation.');
  return present({ yearsAfterLaunch: Math.log(q / p) / (p + q), fractionOfCeiling: 0.5 - p / (2 * q) });
}
