import type { Distribution } from '@waveguide/probability';
import { type Result, err, ok } from '@waveguide/quantity';
import type { AssumptionValues } from '../model/assumption';
import { calibrate, type CalibratedParameter, type Calibration, type CalibrationRequest } from './calibration';
import type { CalibrationProblem } from './calibration-problem';
import { calibrationResiduals } from './calibration-residuals';
import { createMarketEngine } from '../engine/market-engine';
import { medianIn } from '../model/market-summary';
import type { RankCorrelation } from '../model/rank-correlations';

/** What to fit, on which draws, and what taking a fitted value makes of its assumption. */
export interface DrawnCalibrationRequest extends CalibrationRequest {
  /** A safe integer. */
  readonly seed: number;
  readonly drawCount: number;
  readonly correlations?: readonly RankCorrelation[];
  /** The distribution that accepting a fitted parameter puts into the draft; null if it would not be taken. */
  readonly proposalOf: (parameter: CalibratedParameter) => Distribution | null;
}

/** A calibration whose points are held against the P50 of the draws. */
export interface DrawnCalibration extends Calibration {
  /** Whether the fit and the draws came to agree; where not, the values are those of the last round. */
  readonly settled: boolean;
}

const MOST_ROUNDS = 12;
/** Relative change of what the draws show against what the fit counts with, from one round to the next. */
const SETTLED = 1e-5;

/**
 * Calibration to the P50 of the draws, the number that is shown as the forecast. `calibrate` fits the output with all other assumptions at
 * their P50, which lies off the P50 of the draws by some factor; the figures are divided by that factor and fitted again until it no longer
 * changes. `modelBefore`, `modelAfter` and `residual` of the points are of the P50 of the draws, before and with the proposals put in.
 * @returns the proposal, or a problem to show
 * @throws RangeError as `calibrate`
 */
export function calibrateToDraws(request: DrawnCalibrationRequest): Result<DrawnCalibration, CalibrationProblem> {
  const engine = createMarketEngine({ ...request, memory: 'incremental' });
  const shown = (values: AssumptionValues): Float64Array => {
    const summary = engine.summary(values);
    return Float64Array.from(request.points, (point) => medianIn(summary, point) ?? NaN);
  };
  const first = calibrate(request);
  if (!first.ok) return first;
  const before = shown(request.values);
  const absent = before.findIndex((value) => !Number.isFinite(value));
  if (absent >= 0)
    return err({
      code: 'no-model-value',
      point: absent,
      message: 'The draws have no P50 at this point, so it cannot be fitted.',
    });
  let fit = first.value;
  let factors = Float64Array.from(request.points, () => 1);
  for (let round = 1; ; round += 1) {
    const after = shown(withProposals(request, fit));
    const next = fit.points.map(({ modelAfter }, i) => factorOf(after[i] ?? NaN, modelAfter));
    const settled = next.every((factor, i) => Math.abs(factor / (factors[i] ?? NaN) - 1) < SETTLED);
    if (settled || round === MOST_ROUNDS) return ok({ ...heldAgainst(request, { fit, before, after }), settled });
    factors = Float64Array.from(next);
    const points = request.points.map((point, i) => ({ ...point, value: point.value / (factors[i] ?? 1) }));
    const again = calibrate({ ...request, points });
    if (!again.ok) return again;
    fit = again.value;
  }
}

/** How far the P50 of the draws lies off the value at all P50s; 1 if either does not exist or they differ in sign. */
function factorOf(shown: number, atP50: number): number {
  const factor = shown / atP50;
  return Number.isFinite(factor) && factor > 0 ? factor : 1;
}

function withProposals({ values, proposalOf }: DrawnCalibrationRequest, { parameters }: Calibration): AssumptionValues {
  const taken = parameters.flatMap((parameter) => {
    const distribution = proposalOf(parameter);
    return distribution === null ? [] : [[parameter.key, distribution] as const];
  });
  return new Map([...values, ...taken]);
}

/** The fit with its points as the request states them and as the draws show them. */
function heldAgainst(
  { points }: DrawnCalibrationRequest,
  o: { readonly fit: Calibration; readonly before: Float64Array; readonly after: Float64Array },
): Calibration {
  const [residualsBefore, residualsAfter] = [o.before, o.after].map((values) => calibrationResiduals(points, values));
  const squares = (residuals: Float64Array | undefined) =>
    (residuals ?? new Float64Array()).reduce((sum, residual) => sum + residual ** 2, 0);
  return {
    ...o.fit,
    points: points.map((point, i) => ({
      ...point,
      modelBefore: o.before[i] ?? NaN,
      modelAfter: o.after[i] ?? NaN,
      residual: (residualsAfter?.[i] ?? NaN) / Math.sqrt(point.weight ?? 1),
    })),
    sumOfSquaresBefore: squares(residualsBefore),
    sumOfSquaresAfter: squares(residualsAfter),
  };
}
