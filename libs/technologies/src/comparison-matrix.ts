import { type Maybe, missing, present } from '@waveguide/quantity';
import type { MatrixRow } from './schema/comparison-matrix';
import type { TechnologyId } from './technology-id';

export type { ComparisonMatrix, MatrixRow } from './schema/comparison-matrix';

/** What the matrix says about a technology, or that its source does not compare that technology. */
export function matrixCell(row: MatrixRow, technology: TechnologyId): Maybe<string> {
  const text = row.cells[technology];
  return text === undefined
    ? missing('not-reported', 'The source of this comparison does not include this technology.')
    : present(text);
}
