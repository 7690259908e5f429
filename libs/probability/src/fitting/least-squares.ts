import type { Maybe } from '@waveguide/quantity';
import { missing, present } from '@waveguide/quantity';
import { Matrix, QrDecomposition } from 'ml-matrix';
import { differenceJacobian } from './difference-jacobian';
import { influencesAreIndependent, parameterStandardErrors } from './parameter-errors';

/** A nonlinear least-squares problem: the parameters that minimise the sum of squared residuals. */
export interface LeastSquaresProblem {
  /** Residuals (model less data, or on another scale) for given parameters; always the same number of them. */
  readonly residuals: (parameters: Float64Array) => Float64Array;
  readonly start: Float64Array;
  /** Bounds of each parameter, −Infinity and Infinity if there are none; default none. */
  readonly lower?: Float64Array;
  readonly upper?: Float64Array;
  /** Most iterations, default 500. */
  readonly maxIterations?: number;
}

/**
 * `converged`: no step lowers the sum of squares any more, and the points determine every free parameter there. `undetermined`: no step
 * lowers it, but some parameter no longer changes the residuals, or only together with others: a plateau, from which another start may
 * lead lower, or more parameters than the points tell apart. `iteration-limit`: stopped early.
 */
export type LeastSquaresStop = 'converged' | 'undetermined' | 'iteration-limit';

export interface LeastSquaresFit {
  readonly parameters: Float64Array;
  readonly residuals: Float64Array;
  readonly sumOfSquares: number;
  /** Points less parameters; may be 0 or negative. */
  readonly degreesOfFreedom: number;
  /** √(sum of squares / degrees of freedom); undefined if points do not outnumber parameters. */
  readonly residualStandardDeviation: Maybe<number>;
  /** Standard error of each parameter, or why it has none. */
  readonly standardErrors: readonly Maybe<number>[];
  /** The bound at which a parameter ended, null if it is inside. */
  readonly atBound: readonly ('lower' | 'upper' | null)[];
  readonly iterations: number;
  readonly stop: LeastSquaresStop;
}

/** Predicted relative fall of the sum of squares at which a fit has converged: parameters good to about 1e-9 standard errors. */
const TOLERANCE = 1e-18;
const LARGEST_DAMPING = 1e16;
/** A parameter that can double and move the residuals by less than this part of their size no longer matters. */
const VANISHED_INFLUENCE = 1e-9;

/**
 * Least squares by Levenberg-Marquardt (Levenberg 1944; Marquardt 1963, SIAM Journal 11(2)) with Moré's (1978) column
 * scaling and Nielsen's (1999) damping, derivatives by central differences, each step by QR of the augmented Jacobian.
 * Bounds are kept by holding a parameter that pushes against its bound and by projecting the step. Finds a local minimum, or says that it
 * came to rest if the points determine none.
 * @throws RangeError if residuals at the start are not finite, or the arrays differ in length
 */
export function leastSquares(problem: LeastSquaresProblem): LeastSquaresFit {
  const size = problem.start.length;
  const bounds = {
    lower: problem.lower ?? new Float64Array(size).fill(-Infinity),
    upper: problem.upper ?? new Float64Array(size).fill(Infinity),
  };
  if (bounds.lower.length !== size || bounds.upper.length !== size) {
    throw new RangeError('Start and bounds must have one entry per parameter.');
  }
  const jacobianAt = (at: Float64Array) => differenceJacobian({ residuals: problem.residuals, at, ...bounds });
  let parameters = problem.start.map((value, index) => clamp(value, bounds.lower[index]!, bounds.upper[index]!));
  let residuals = problem.residuals(parameters);
  let sumOfSquares = squaredNorm(residuals);
  const startSumOfSquares = sumOfSquares;
  if (!Number.isFinite(sumOfSquares)) throw new RangeError('The residuals at the starting values are not finite.');
  let jacobian = jacobianAt(parameters);
  const scale = new Float64Array(size);
  let damping = 1e-3;
  let growth = 2;
  let stop: LeastSquaresStop = 'iteration-limit';
  let iterations = 0;
  for (; iterations < (problem.maxIterations ?? 500); iterations += 1) {
    const free = freeParameters({ jacobian, residuals, parameters, ...bounds });
    for (let j = 0; j < size; j += 1) scale[j] = Math.max(scale[j]!, columnNorm(jacobian, j));
    const step = dampedStep({ jacobian, residuals, free, scale, damping });
    const trial = parameters.map((value, j) => clamp(value + step[j]!, bounds.lower[j]!, bounds.upper[j]!));
    const moved = trial.map((value, j) => value - parameters[j]!);
    const predicted = predictedReduction(jacobian, residuals, moved);
    // The projected step may promise no descent; more damping turns it towards the gradient, which does.
    if (isNegligible(moved, parameters) || Math.abs(predicted) <= TOLERANCE * sumOfSquares) {
      stop = 'converged';
      break;
    }
    const trialResiduals = problem.residuals(trial);
    const trialSum = squaredNorm(trialResiduals);
    const gain = (sumOfSquares - trialSum) / predicted;
    if (predicted > 0 && gain > 0 && Number.isFinite(trialSum)) {
      [parameters, residuals, sumOfSquares] = [trial, trialResiduals, trialSum];
      jacobian = jacobianAt(parameters);
      damping *= Math.max(1 / 3, 1 - (2 * gain - 1) ** 3);
      growth = 2;
    } else {
      damping *= growth;
      growth *= 2;
      if (damping > LARGEST_DAMPING) {
        stop = 'converged';
        break;
      }
    }
  }
  const degreesOfFreedom = residuals.length - size;
  const atBound = parameters.map((value, j) => (value <= bounds.lower[j]! ? -1 : value >= bounds.upper[j]! ? 1 : 0));
  const sides = Array.from(atBound, (side) => (side < 0 ? ('lower' as const) : side > 0 ? ('upper' as const) : null));
  if (stop === 'converged' && sumOfSquares > 0) {
    const free = [...sides.keys()].filter((j) => sides[j] === null);
    const vanished = free.some(
      (j) => columnNorm(jacobian, j) * Math.abs(parameters[j] || 1) <= VANISHED_INFLUENCE * Math.sqrt(sumOfSquares),
    );
    const passesThroughAll = sumOfSquares <= TOLERANCE * startSumOfSquares;
    if (!passesThroughAll && (vanished || !influencesAreIndependent(jacobian, free))) stop = 'undetermined';
  }
  return {
    parameters,
    residuals,
    sumOfSquares,
    degreesOfFreedom,
    residualStandardDeviation:
      degreesOfFreedom > 0
        ? present(Math.sqrt(sumOfSquares / degreesOfFreedom))
        : missing('undefined', 'No scatter is left over: there are not more points than parameters.'),
    standardErrors: parameterStandardErrors({ jacobian, sumOfSquares, atBound: sides }),
    atBound: sides,
    iterations,
    stop,
  };
}

/** Parameters that may move: all but those at a bound which descent would push them through. */
function freeParameters(o: {
  readonly jacobian: Matrix;
  readonly residuals: Float64Array;
  readonly parameters: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}): readonly number[] {
  return Array.from(o.parameters.keys()).filter((j) => {
    let gradient = 0;
    for (let i = 0; i < o.residuals.length; i += 1) gradient += o.jacobian.get(i, j) * o.residuals[i]!;
    const pushesDown = o.parameters[j]! <= o.lower[j]! && gradient > 0;
    const pushesUp = o.parameters[j]! >= o.upper[j]! && gradient < 0;
    return !pushesDown && !pushesUp;
  });
}

/** Minimises |J·δ + r|² + damping·|D·δ|² over the free parameters; the others do not move. */
function dampedStep(o: {
  readonly jacobian: Matrix;
  readonly residuals: Float64Array;
  readonly free: readonly number[];
  readonly scale: Float64Array;
  readonly damping: number;
}): Float64Array {
  const points = o.residuals.length;
  const step = new Float64Array(o.scale.length);
  if (o.free.length === 0) return step;
  const augmented = Matrix.zeros(points + o.free.length, o.free.length);
  const right = Matrix.zeros(points + o.free.length, 1);
  for (let i = 0; i < points; i += 1) {
    right.set(i, 0, -o.residuals[i]!);
    o.free.forEach((j, column) => augmented.set(i, column, o.jacobian.get(i, j)));
  }
  o.free.forEach((j, column) => {
    // A parameter without influence gets a unit row, so that it stays if it is.
    augmented.set(points + column, column, o.scale[j] === 0 ? 1 : Math.sqrt(o.damping) * o.scale[j]!);
  });
  const solution = new QrDecomposition(augmented).solve(right);
  o.free.forEach((j, column) => (step[j] = solution.get(column, 0)));
  return step;
}

/** Fall of the sum of squares that the linear model promises for a step: |r|² − |r + J·δ|². */
function predictedReduction(jacobian: Matrix, residuals: Float64Array, step: Float64Array): number {
  let reduction = 0;
  for (let i = 0; i < residuals.length; i += 1) {
    let change = 0;
    for (let j = 0; j < step.length; j += 1) change += jacobian.get(i, j) * step[j]!;
    // (r² − (r + c)²) without subtracting near-equal squares.
    reduction -= change * (2 * residuals[i]! + change);
  }
  return reduction;
}

function isNegligible(step: Float64Array, parameters: Float64Array): boolean {
  return step.every((change, j) => Math.abs(change) <= 4 * Number.EPSILON * Math.abs(parameters[j]!));
}

function clamp(value: number, lower: number, upper: number): number {
  return Math.min(Math.max(value, lower), upper);
}

function squaredNorm(vector: Float64Array): number {
  return vector.reduce((sum, value) => sum + value * value, 0);
}

function columnNorm(matrix: Matrix, column: number): number {
  let sum = 0;
  for (let i = 0; i < matrix.rows; i += 1) sum += matrix.get(i, column) ** 2;
  return Math.sqrt(sum);
}
