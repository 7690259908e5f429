import { Matrix } from 'ml-matrix';

/** Cube root of the machine epsilon: the relative step at which truncation and rounding of a central difference balance. */
const RELATIVE_STEP = Math.cbrt(Number.EPSILON);

/**
 * Jacobian of the residuals by differences: row per residual, column per parameter. Central if both sides lie inside the bounds
 * (relative error about 1e-10 for smooth residuals), one-sided at a bound.
 */
export function differenceJacobian(o: {
  readonly residuals: (parameters: Float64Array) => Float64Array;
  readonly at: Float64Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}): Matrix {
  const columns = Array.from(o.at, (value, j) => {
    // A parameter at 0 has no size of its own; its finite bounds, or else 1, stand in.
    const width = o.upper[j]! - o.lower[j]!;
    const size = value !== 0 ? Math.abs(value) : Number.isFinite(width) && width > 0 ? width : 1;
    const forward = Math.min(value + RELATIVE_STEP * size, o.upper[j]!);
    const backward = Math.max(value - RELATIVE_STEP * size, o.lower[j]!);
    if (forward === backward) return new Float64Array(o.residuals(o.at).length);
    const above = o.residuals(replaced(o.at, j, forward));
    const below = o.residuals(replaced(o.at, j, backward));
    return above.map((residual, i) => (residual - below[i]!) / (forward - backward));
  });
  const jacobian = Matrix.zeros(columns[0]?.length ?? 0, columns.length);
  columns.forEach((column, j) => column.forEach((derivative, i) => jacobian.set(i, j, derivative)));
  return jacobian;
}

function replaced(parameters: Float64Array, index: number, value: number): Float64Array {
  const changed = parameters.slice();
  changed[index] = value;
  return changed;
}
