import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type { Result } from '@waveguide/quantity';
import { ok } from '@waveguide/quantity';
import type { SquareMatrix } from './nearest-correlation';
import type { CorrelationProblem } from './rank-correlation';
import { normalCorrelation, validateRankCorrelations } from './rank-correlation';

/**
 * Gives independent columns of uniforms a stated Spearman rank correlation through a Gaussian copula: to normal scores, mixed by the
 * Cholesky factor of r = 2 sin(πρ_s/6), and back to uniforms (Iman & Conover 1982 discuss the aim; Nelsen 2006, section 5, the
 * copula). Each column stays uniform. A column correlated with none before it, the first among them, is returned as it is.
 * @param o.columns independent uniforms in (0, 1), all of one length
 * @param o.rankCorrelations row and column i belong to column i
 * @returns new columns, or why the correlations are refused
 * @throws RangeError when columns and correlations differ in number, or columns in length
 */
export function correlateUniforms(o: {
  readonly columns: readonly Float64Array[];
  readonly rankCorrelations: SquareMatrix;
}): Result<readonly Float64Array[], CorrelationProblem> {
  const { columns, rankCorrelations } = o;
  if (columns.length !== rankCorrelations.length) {
    throw new RangeError(`${columns.length} columns do not match ${rankCorrelations.length} rows of correlations.`);
  }
  if (columns.some((column) => column.length !== columns[0]?.length)) {
    throw new RangeError('Correlated columns have one length.');
  }
  const valid = validateRankCorrelations(rankCorrelations);
  if (!valid.ok) return valid;
  const factor = cholesky(rankCorrelations.map((row) => row.map(normalCorrelation)));
  const toScore = normalQuantile.factory(0, 1);
  const toUniform = normalCdf.factory(0, 1);
  const scores = columns.map((column, index) =>
    factor.some((row, mixedInto) => row[index] !== 0 && factor[mixedInto]![mixedInto] !== 1)
      ? column.map(toScore)
      : null,
  );
  return ok(
    columns.map((column, index) => {
      const weights = factor[index]!;
      if (weights[index] === 1) return column;
      const mixed = new Float64Array(column.length);
      for (let other = 0; other <= index; other++) {
        const otherScores = scores[other]!;
        if (weights[other] === 0 || otherScores === null) continue;
        for (let draw = 0; draw < mixed.length; draw++) mixed[draw]! += weights[other]! * otherScores[draw]!;
      }
      return mixed.map(toUniform);
    }),
  );
}

/** A pivot below this is a direction without variance of its own, left by rounding. */
const NO_VARIANCE = 1e-9;

/** Lower triangular L with L·Lᵀ the given matrix, which may be singular: a variable fixed by earlier ones gets no share of its own. */
function cholesky(matrix: SquareMatrix): number[][] {
  const factor = matrix.map((row) => row.map(() => 0));
  for (let row = 0; row < matrix.length; row++) {
    for (let column = 0; column <= row; column++) {
      let rest = matrix[row]![column]!;
      for (let k = 0; k < column; k++) rest -= factor[row]![k]! * factor[column]![k]!;
      if (row === column) factor[row]![row] = rest > NO_VARIANCE ? Math.sqrt(rest) : 0;
      else factor[row]![column] = factor[column]![column] === 0 ? 0 : rest / factor[column]![column]!;
    }
  }
  return factor;
}
