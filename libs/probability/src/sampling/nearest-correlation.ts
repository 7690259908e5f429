import { EigenvalueDecomposition, Matrix } from 'ml-matrix';

const MOST_ROUNDS = 500;
const CONVERGED = 1e-12;

/** A symmetric matrix as rows. */
export type SquareMatrix = readonly (readonly number[])[];

/** The smallest eigenvalue of a symmetric matrix; 0 or more means positive semi-definite. */
export function smallestEigenvalue(matrix: SquareMatrix): number {
  const { realEigenvalues } = new EigenvalueDecomposition(toMatrix(matrix), { assumeSymmetric: true });
  return Math.min(...realEigenvalues);
}

/**
 * The correlation matrix nearest to a symmetric matrix in the Frobenius norm: alternating projections onto the positive semi-definite
 * matrices and onto those with a diagonal of ones, with Dykstra's correction (Higham 2002, IMA Journal of Numerical
 * Analysis 22(3), algorithm 3.3).
 */
export function nearestCorrelationMatrix(matrix: SquareMatrix): number[][] {
  let unitDiagonal = toMatrix(matrix);
  let correction = Matrix.zeros(matrix.length, matrix.length);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const shifted = Matrix.sub(unitDiagonal, correction);
    const projected = projectToSemidefinite(shifted);
    correction = Matrix.sub(projected, shifted);
    const next = withUnitDiagonal(projected);
    const change = Matrix.sub(next, unitDiagonal).norm('frobenius');
    unitDiagonal = next;
    if (change <= CONVERGED * unitDiagonal.norm('frobenius')) break;
  }
  return unitDiagonal.to2DArray();
}

/** Drops the negative eigenvalues. */
function projectToSemidefinite(matrix: Matrix): Matrix {
  const { eigenvectorMatrix, realEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: true });
  const kept = Matrix.diag(realEigenvalues.map((eigenvalue) => Math.max(0, eigenvalue)));
  const product = eigenvectorMatrix.mmul(kept).mmul(eigenvectorMatrix.transpose());
  return Matrix.add(product, product.transpose()).div(2);
}

function withUnitDiagonal(matrix: Matrix): Matrix {
  const copy = matrix.clone();
  for (let index = 0; index < copy.rows; index++) copy.set(index, index, 1);
  return copy;
}

function toMatrix(matrix: SquareMatrix): Matrix {
  return new Matrix(matrix.map((row) => [...row]));
}
