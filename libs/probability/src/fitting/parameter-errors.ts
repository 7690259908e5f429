import type { Maybe } from '@waveguide/quantity';
import { missing, present } from '@waveguide/quantity';
import { Matrix, SingularValueDecomposition } from 'ml-matrix';

/** Below this ratio of smallest to largest singular value, differences of about 1e-10 no longer tell the parameters apart. */
const SMALLEST_RATIO = 1e-9;

/**
 * Standard errors of fitted parameters: square roots of the diagonal of s²·(JᵀJ)⁻¹, s² = sum of squares / (points − parameters), the
 * usual linear approximation at the minimum (Seber & Wild 1989, Nonlinear Regression, section 2.1.2).
 *
 * Undefined, with the reason, for every parameter where points do not outnumber parameters or do not determine them, and for a
 * parameter held at a bound; the others' errors are then those with that parameter held.
 * @param o.jacobian derivatives of the residuals at the minimum, row per point, column per parameter
 */
export function parameterStandardErrors(o: {
  readonly jacobian: Matrix;
  readonly sumOfSquares: number;
  readonly atBound: readonly ('lower' | 'upper' | null)[];
}): readonly Maybe<number>[] {
  const points = o.jacobian.rows;
  const count = o.atBound.length;
  const every = (detail: string) => o.atBound.map(() => missing('undefined', detail));
  if (points <= count) {
    return every(`A standard error needs more points than parameters; here are ${points} and ${count}.`);
  }
  const free = [...o.atBound.keys()].filter((j) => o.atBound[j] === null);
  const held = (side: string) =>
    missing('undefined', `The fit ended at the ${side} bound, where the error has no symmetric size.`);
  const variances = freeVariances(o.jacobian, free);
  const undetermined = missing('undefined', 'The chosen points do not tell the chosen parameters apart.');
  const residualVariance = o.sumOfSquares / (points - count);
  return o.atBound.map((side, j) => {
    if (side !== null) return held(side);
    if (variances === null) return undetermined;
    return present(Math.sqrt(residualVariance * variances[free.indexOf(j)]!));
  });
}

/**
 * Whether the points tell the free parameters apart: no column of the Jacobian is zero, and none is, as far as differences can tell, a
 * combination of the others.
 */
export function influencesAreIndependent(jacobian: Matrix, free: readonly number[]): boolean {
  return free.length === 0 || decomposed(jacobian, free) !== null;
}

/** Diagonal of (JᵀJ)⁻¹ over the free columns, or null if J is rank deficient. */
function freeVariances(jacobian: Matrix, free: readonly number[]): readonly number[] | null {
  if (free.length === 0) return [];
  const parts = decomposed(jacobian, free);
  if (parts === null) return null;
  const { norms, singular, right } = parts;
  return free.map((_, row) => {
    const sum = singular.reduce((total, value, k) => total + (right.get(row, k) / value) ** 2, 0);
    return sum / norms[row]! ** 2;
  });
}

/** Singular values and right singular vectors of the free columns at unit length, or null if they are dependent. */
function decomposed(jacobian: Matrix, free: readonly number[]) {
  const norms = free.map((j) => Math.hypot(...jacobian.getColumn(j)));
  if (jacobian.rows < free.length || norms.some((norm) => !(norm > 0))) return null;
  // Columns of unit length: the singular values then measure dependence, not units.
  const scaled = new Matrix(
    Array.from({ length: jacobian.rows }, (_, i) => free.map((j, column) => jacobian.get(i, j) / norms[column]!)),
  );
  const decomposition = new SingularValueDecomposition(scaled, { autoTranspose: true });
  const singular = decomposition.diagonal;
  if (Math.min(...singular) < SMALLEST_RATIO * Math.max(...singular)) return null;
  return { norms, singular, right: decomposition.rightSingularVectors };
}
