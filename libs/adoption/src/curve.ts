import { type BassCurve, bassAt } from './curve-bass';
import { type GompertzCurve, gompertzAt } from './curve-gompertz';
import { type KnotsCurve, knotsInterpolation } from './curve-knots';
import { type LogisticCurve, logisticAt } from './curve-logistic';

/** A penetration curve with known parameters: a fraction of ports over the years. */
export type AdoptionCurve = LogisticCurve | BassCurve | GompertzCurve | KnotsCurve;

/** G(t) of any curve kind: a fraction, between 0 and the ceiling (knots: between the lowest and highest knot). */
export function curveAt(curve: AdoptionCurve, year: number): number {
  switch (curve.kind) {
    case 'logistic':
      return logisticAt(curve, year);
    case 'bass':
      return bassAt(curve, year);
    case 'gompertz':
      return gompertzAt(curve, year);
    case 'knots':
      return knotsInterpolation(curve)(year);
  }
}
