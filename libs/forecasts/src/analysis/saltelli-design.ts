import { uniformColumn } from '@waveguide/probability';
import type { SaltelliOutputs } from './sobol-index-estimates';

/** A function of several inputs, evaluated row by row: one column of uniforms in (0, 1) per input gives one output per row. */
export type ColumnFunction = (uniforms: readonly Float64Array[]) => Float64Array;

/**
 * Evaluates a function at the N·(k + 2) points of Saltelli's design (Saltelli 2002, Computer Physics Communications 145): two
 * independent matrices A and B of N rows, and for each of the k inputs A with that input's column from B. A and B are the
 * first and last k dimensions of one scrambled Sobol sequence, so that together they are even in 2k dimensions.
 * @param o.rows N; a power of two is evenest
 * @throws RangeError if 2k exceeds the dimensions of the Sobol sequence
 */
export function evaluateSaltelliDesign(
  evaluate: ColumnFunction,
  o: { readonly inputCount: number; readonly rows: number; readonly seed: number },
): SaltelliOutputs {
  const matrix = (name: string, offset: number) =>
    Array.from({ length: o.inputCount }, (_, i) =>
      uniformColumn({ key: `${name}/${i}`, dimension: offset + i, seed: o.seed, count: o.rows, method: 'sobol' }),
    );
  const a = matrix('A', 0);
  const b = matrix('B', o.inputCount);
  return {
    a: evaluate(a),
    b: evaluate(b),
    swapped: b.map((column, i) => evaluate(a.with(i, column))),
  };
}
