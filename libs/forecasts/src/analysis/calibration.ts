import { type Maybe, type Result, type UnitId, err, ok } from '@waveguide/quantity';
import type { AssumptionDefinition, AssumptionValues } from '../model/assumption';
import { type CalibrationPoint, calibrationResiduals, modelValuesAt } from './calibration-residuals';
import { medianOf } from './driver';
import { type CalibrationProblem, findCalibrationProblem } from './calibration-problem';
import { type LeastSquaresStop, leastSquares } from '@waveguide/probability';
import type { MarketModel } from '../model/market-model';

/** What to fit, and to what. */
export interface CalibrationRequest {
  readonly model: MarketModel;
  readonly values: AssumptionValues;
  readonly definitions: readonly AssumptionDefinition[];
  /** Keys of the assumptions that may move; all others stay at their P50. */
  readonly keys: readonly string[];
  /** Published estimates and observations whose scope fits the output they stand beside. */
  readonly points: readonly CalibrationPoint[];
}

/** A fitted assumption. */
export interface CalibratedParameter {
  readonly key: string;
  readonly unit: UnitId;
  /** P50 before the fit. */
  readonly before: number;
  /** Fitted value. */
  readonly value: number;
  /** Standard error of the value in its unit, or why there is none. */
  readonly standardError: Maybe<number>;
  /** The bound at which the fit ended, or null. */
  readonly atBound: 'lower' | 'upper' | null;
}

/** How the model meets one point. */
export interface CalibratedPoint extends CalibrationPoint {
  readonly modelBefore: number;
  readonly modelAfter: number;
  /** ln(model/point) after the fit for positive quantities, (model − point)/|point| for power saved. */
  readonly residual: number;
}

/** A proposal: an analyst accepts or discards it, nothing is changed by it. */
export interface Calibration {
  readonly parameters: readonly CalibratedParameter[];
  readonly points: readonly CalibratedPoint[];
  /** Weighted sums of squared residuals, before and after. */
  readonly sumOfSquaresBefore: number;
  readonly sumOfSquaresAfter: number;
  readonly degreesOfFreedom: number;
  /** Typical relative miss, √(sum of squares / degrees of freedom), or why it is undefined. */
  readonly residualStandardDeviation: Maybe<number>;
  readonly iterations: number;
  readonly stop: LeastSquaresStop;
}

/**
 * Calibration: least squares of chosen assumptions to chosen points by Levenberg-Marquardt (see `leastSquares`), starting from
 * the P50s, within the assumptions' bounds, all others at P50. Residuals are ln(model/point) for positive quantities, so that a
 * factor of two counts alike at every size. Standard errors are those of the linear approximation at the minimum.
 * @returns the proposal, or a problem to show: nothing to fit, a point that cannot be fitted, an assumption that is not read
 * @throws RangeError if a point names an output, entity or year that the model does not have
 */
export function calibrate(request: CalibrationRequest): Result<Calibration, CalibrationProblem> {
  const problem = findCalibrationProblem(request);
  if (problem !== null) return err(problem);
  const { keys, points } = request;
  const definitions = keys.map((key) => definitionOf(request.definitions, key));
  const start = Float64Array.from(keys, (key) => medianOf(request.values, key));
  const modelValues = (parameters: Float64Array): Float64Array =>
    modelValuesAt(request, new Map(keys.map((key, j) => [key, parameters[j]!])));
  const before = modelValues(start);
  const residualsBefore = calibrationResiduals(points, before);
  const missingPoint = before.findIndex((value, i) => !Number.isFinite(value) || !Number.isFinite(residualsBefore[i]));
  if (missingPoint >= 0) {
    const message =
      'The model has no value above 0 at this point with every assumption at its P50, so it cannot be fitted.';
    return err({ code: 'no-model-value', point: missingPoint, message });
  }
  const fit = leastSquares({
    residuals: (parameters) => calibrationResiduals(points, modelValues(parameters)),
    start,
    lower: Float64Array.from(definitions, ({ lower }) => lower ?? -Infinity),
    upper: Float64Array.from(definitions, ({ upper }) => upper ?? Infinity),
  });
  const after = modelValues(fit.parameters);
  return ok({
    parameters: definitions.map(({ key, unit }, j) => ({
      key,
      unit,
      before: start[j]!,
      value: fit.parameters[j]!,
      standardError: fit.standardErrors[j]!,
      atBound: fit.atBound[j]!,
    })),
    points: points.map((point, i) => ({
      ...point,
      modelBefore: before[i]!,
      modelAfter: after[i]!,
      residual: fit.residuals[i]! / Math.sqrt(point.weight ?? 1),
    })),
    sumOfSquaresBefore: residualsBefore.reduce((sum, residual) => sum + residual ** 2, 0),
    sumOfSquaresAfter: fit.sumOfSquares,
    degreesOfFreedom: fit.degreesOfFreedom,
    residualStandardDeviation: fit.residualStandardDeviation,
    iterations: fit.iterations,
    stop: fit.stop,
  });
}

function definitionOf(definitions: readonly AssumptionDefinition[], key: string): AssumptionDefinition {
  const definition = definitions.find((candidate) => candidate.key === key);
  if (definition === undefined) throw new RangeError(`Assumption ${key} has no definition.`);
  return definition;
}
