import { hermiteAt, setMonotoneSlopes } from '@waveguide/adoption';
import type { CurveModel, Parameter } from './market-model';

/** Fills a column with G of one year for every draw. Years are asked for in ascending order, one apart, from the first. */
export type CurveColumns = (year: number, out: Float64Array) => void;

/** What a curve over all draws needs: the column of every parameter and the model's years. */
export interface CurveSource {
  readonly columnOf: (parameter: Parameter) => Float64Array;
  readonly firstYear: number;
  readonly lastYear: number;
  readonly launch: Float64Array | null;
}

/** Largest |k·(t − t50)| for which the logistic's exponential may be carried from year to year by multiplication. */
const SAFE_EXPONENT = 600;
const LN_81 = Math.log(81);

/**
 * G(t) of every draw, without the launch rule except for Bass, whose clock starts at launch. Not clamped: a ceiling above 1
 * gives G above 1, which the substitution steps bound.
 */
export function curveColumns(curve: CurveModel, source: CurveSource): CurveColumns {
  switch (curve.kind) {
    case 'logistic':
      return logisticColumns(curve, source);
    case 'bass':
      return bassColumns(curve, source);
    case 'gompertz': {
      const ceiling = source.columnOf(curve.ceiling);
      const start = source.columnOf(curve.tenPercentYear);
      const steepness = source.columnOf(curve.perYear);
      return (year, out) => {
        for (let i = 0; i < out.length; i++)
          out[i] = ceiling[i] * Math.exp(-Math.LN10 * Math.exp(-steepness[i] * (year - start[i])));
      };
    }
    case 'knots':
      return knotsColumns(curve, source);
  }
}

function logisticColumns(curve: Extract<CurveModel, { kind: 'logistic' }>, source: CurveSource): CurveColumns {
  const ceiling = source.columnOf(curve.ceiling);
  const midpoint = source.columnOf(curve.midpoint);
  const steepness =
    curve.speed.kind === 'steepness'
      ? source.columnOf(curve.speed.perYear)
      : source.columnOf(curve.speed.years).map((years) => LN_81 / years);
  const count = ceiling.length;
  let largest = 0;
  for (let i = 0; i < count; i++) {
    const reach = Math.max(Math.abs(source.firstYear - midpoint[i]), Math.abs(source.lastYear - midpoint[i]));
    largest = Math.max(largest, Math.abs(steepness[i]) * reach);
  }
  if (!(largest < SAFE_EXPONENT)) {
    return (year, out) => {
      for (let i = 0; i < count; i++) out[i] = ceiling[i] / (1 + Math.exp(-steepness[i] * (year - midpoint[i])));
    };
  }
  // exp(−k(t − t50)) falls by the same factor exp(−k) every year: two exponentials per draw instead of one per year.
  const odds = new Float64Array(count);
  const factor = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    factor[i] = Math.exp(-steepness[i]);
    odds[i] = Math.exp(-steepness[i] * (source.firstYear - 1 - midpoint[i]));
  }
  return (_year, out) => {
    for (let i = 0; i < count; i++) {
      const next = odds[i] * factor[i];
      odds[i] = next;
      out[i] = ceiling[i] / (1 + next);
    }
  };
}

function bassColumns(curve: Extract<CurveModel, { kind: 'bass' }>, source: CurveSource): CurveColumns {
  const ceiling = source.columnOf(curve.ceiling);
  const innovation = source.columnOf(curve.innovation);
  const imitation = source.columnOf(curve.imitation);
  const { launch } = source;
  if (launch === null) throw new RangeError('A Bass curve needs a launch year.');
  return (year, out) => {
    for (let i = 0; i < out.length; i++) {
      const p = innovation[i];
      const q = imitation[i];
      const grown = -Math.expm1(-(p + q) * Math.max(0, year - launch[i]));
      out[i] = (ceiling[i] * grown) / (1 + (q / p) * (1 - grown));
    }
  };
}

function knotsColumns(curve: Extract<CurveModel, { kind: 'knots' }>, source: CurveSource): CurveColumns {
  const values = curve.knots.map((knot) => source.columnOf(knot.value));
  const knots = {
    years: Float64Array.from(curve.knots, (knot) => knot.year),
    values: new Float64Array(curve.knots.length),
    slopes: new Float64Array(curve.knots.length),
  };
  return (year, out) => {
    for (let i = 0; i < out.length; i++) {
      for (let knot = 0; knot < values.length; knot++) knots.values[knot] = values[knot][i];
      setMonotoneSlopes(knots);
      out[i] = hermiteAt(knots, year);
    }
  };
}
