import type { Result } from '@waveguide/quantity';
import { err, ok } from '@waveguide/quantity';
import type { SquareMatrix } from './nearest-correlation';
import { nearestCorrelationMatrix, smallestEigenvalue } from './nearest-correlation';

/** Why rank correlations are refused; `nearest` is the nearest valid matrix of rank correlations, where one can be offered. */
export interface CorrelationProblem {
  readonly code: 'not-square' | 'out-of-range' | 'not-symmetric' | 'diagonal' | 'not-semidefinite';
  readonly message: string;
  readonly nearest: SquareMatrix | null;
}

/** Rounding of an eigenvalue decomposition: below this a negative eigenvalue is taken for 0. */
const ROUNDING = 1e-10;

/** The Pearson correlation of normal scores with Spearman's rank correlation ρ_s: r = 2 sin(πρ_s/6) (Pearson 1907). */
export function normalCorrelation(rankCorrelation: number): number {
  // sin(π/6) is a hair below ½ in double precision; the diagonal must be exactly 1.
  if (Math.abs(rankCorrelation) === 1) return rankCorrelation;
  return 2 * Math.sin((Math.PI * rankCorrelation) / 6);
}

/** Spearman's rank correlation of a bivariate normal with correlation r: ρ_s = (6/π) asin(r/2). */
export function rankCorrelationOf(normal: number): number {
  if (Math.abs(normal) === 1) return normal;
  return (6 / Math.PI) * Math.asin(normal / 2);
}

/**
 * Checks a matrix of Spearman rank correlations: square, symmetric, ones on the diagonal, all within −1..1, and positive
 * semi-definite after conversion to the correlations of normal scores. An impossible combination is refused with the nearest possible one
 * (Higham 2002, converted back).
 */
export function validateRankCorrelations(matrix: SquareMatrix): Result<SquareMatrix, CorrelationProblem> {
  const size = matrix.length;
  if (size === 0 || matrix.some((row) => row.length !== size)) {
    return refuse('not-square', 'Correlations form a square table with one row and one column per assumption.');
  }
  for (let row = 0; row < size; row++) {
    if (matrix[row]![row] !== 1) return refuse('diagonal', 'The correlation of an assumption with itself is 1.');
    for (let column = 0; column < row; column++) {
      const correlation = matrix[row]![column]!;
      if (!(correlation >= -1 && correlation <= 1)) {
        return refuse('out-of-range', 'A correlation lies between -1 and 1.');
      }
      if (correlation !== matrix[column]![row]) {
        return refuse('not-symmetric', 'The correlation of A with B must equal that of B with A.');
      }
    }
  }
  const converted = matrix.map((row) => row.map(normalCorrelation));
  if (smallestEigenvalue(converted) >= -ROUNDING) return ok(matrix);
  return err({
    code: 'not-semidefinite',
    message: 'These correlations contradict one another; the nearest possible ones are offered.',
    nearest: nearestRankCorrelations(converted),
  });
}

/** Pulled this far towards independence, the nearest matrix stays valid through the conversion to ranks and back. */
const INSIDE = 1e-9;

function nearestRankCorrelations(converted: SquareMatrix): number[][] {
  const nearest = nearestCorrelationMatrix(converted);
  return nearest.map((row, i) =>
    row.map((_, j) => (i === j ? 1 : rankCorrelationOf((1 - INSIDE) * nearest[Math.max(i, j)]![Math.min(i, j)]!))),
  );
}

function refuse(code: CorrelationProblem['code'], message: string): Result<never, CorrelationProblem> {
  return err({ code, message, nearest: null });
}
