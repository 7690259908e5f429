import { hermiteAt, setMonotoneSlopes } from '@waveguide/adoption';
import type { Offset } from './column-layout';
import { fillLogisticYear } from './column-loops';
import type { CurveModel } from '../model/market-model';
import type { Plan } from './simulation-plan';

/**
 * Fills a column with G of one year for every draw. Years are asked for in ascending order, one apart, from the first. Not clamped: a
 * ceiling above 1 gives G above 1, which the substitution steps bound.
 */
export type CurveColumns = (memory: Float64Array, yearIndex: number, out: Offset) => void;

/** Largest |k·(t − t50)| for which the logistic's exponential may be carried from year to year by multiplication. */
const SAFE_EXPONENT = 600;
const LN_81 = Math.log(81);

/** G(t) of every draw, without the launch rule except for Bass, whose clock starts at launch. */
export function curveColumns(curve: CurveModel, plan: Plan, launch: Offset): CurveColumns {
  switch (curve.kind) {
    case 'logistic':
      return logisticColumns(curve, plan);
    case 'bass':
      return bassColumns(curve, plan, launch);
    case 'gompertz':
      return gompertzColumns(curve, plan);
    case 'knots':
      return knotsColumns(curve, plan);
  }
}

function logisticColumns(
  curve: Extract<CurveModel, { kind: 'logistic' }>,
  { parameters, layout, years, drawCount }: Plan,
): CurveColumns {
  const ceiling = parameters.offsetOf(curve.ceiling);
  const midpoint = parameters.offsetOf(curve.midpoint);
  const speed = parameters.offsetOf(curve.speed.kind === 'steepness' ? curve.speed.perYear : curve.speed.years);
  const takeover = curve.speed.kind === 'takeover-time';
  const odds = layout.take();
  const factor = layout.take();
  const firstYear = years[0]!;
  const lastYear = years[years.length - 1]!;
  let carried = false;
  // exp(−k(t − t50)) falls by the same factor exp(−k) every year: two exponentials per draw instead of one per year.
  const begin = (memory: Float64Array): void => {
    let largest = 0;
    for (let i = 0; i < drawCount; i++) {
      const steepness = takeover ? LN_81 / memory[speed + i]! : memory[speed + i]!;
      const before = firstYear - memory[midpoint + i]!;
      memory[factor + i] = Math.exp(-steepness);
      memory[odds + i] = Math.exp(-steepness * before);
      const reach = Math.max(Math.abs(before), Math.abs(lastYear - memory[midpoint + i]!));
      largest = Math.max(largest, Math.abs(steepness) * reach);
    }
    carried = largest < SAFE_EXPONENT;
  };
  return (memory, yearIndex, out) => {
    if (yearIndex === 0) begin(memory);
    if (!carried) {
      for (let i = 0; i < drawCount; i++) {
        const steepness = takeover ? LN_81 / memory[speed + i]! : memory[speed + i]!;
        memory[out + i] =
          memory[ceiling + i]! / (1 + Math.exp(-steepness * (years[yearIndex]! - memory[midpoint + i]!)));
      }
      return;
    }
    fillLogisticYear(memory, drawCount, { ceiling, odds, factor, out });
  };
}

function bassColumns(
  curve: Extract<CurveModel, { kind: 'bass' }>,
  { parameters, years, drawCount }: Plan,
  launch: Offset,
): CurveColumns {
  const ceiling = parameters.offsetOf(curve.ceiling);
  const innovation = parameters.offsetOf(curve.innovation);
  const imitation = parameters.offsetOf(curve.imitation);
  return (memory, yearIndex, out) => {
    for (let i = 0; i < drawCount; i++) {
      const p = memory[innovation + i]!;
      const q = memory[imitation + i]!;
      const grown = -Math.expm1(-(p + q) * Math.max(0, years[yearIndex]! - memory[launch + i]!));
      memory[out + i] = (memory[ceiling + i]! * grown) / (1 + (q / p) * (1 - grown));
    }
  };
}

function gompertzColumns(
  curve: Extract<CurveModel, { kind: 'gompertz' }>,
  { parameters, years, drawCount }: Plan,
): CurveColumns {
  const ceiling = parameters.offsetOf(curve.ceiling);
  const start = parameters.offsetOf(curve.tenPercentYear);
  const steepness = parameters.offsetOf(curve.perYear);
  return (memory, yearIndex, out) => {
    for (let i = 0; i < drawCount; i++) {
      const left = Math.exp(-memory[steepness + i]! * (years[yearIndex]! - memory[start + i]!));
      memory[out + i] = memory[ceiling + i]! * Math.exp(-Math.LN10 * left);
    }
  };
}

function knotsColumns(
  curve: Extract<CurveModel, { kind: 'knots' }>,
  { parameters, years, drawCount }: Plan,
): CurveColumns {
  const values = curve.knots.map((knot) => parameters.offsetOf(knot.value));
  const knots = {
    years: Float64Array.from(curve.knots, (knot) => knot.year),
    values: new Float64Array(curve.knots.length),
    slopes: new Float64Array(curve.knots.length),
  };
  return (memory, yearIndex, out) => {
    for (let i = 0; i < drawCount; i++) {
      for (let knot = 0; knot < values.length; knot++) knots.values[knot] = memory[values[knot]! + i]!;
      setMonotoneSlopes(knots);
      memory[out + i] = hermiteAt(knots, years[yearIndex]!);
    }
  };
}
