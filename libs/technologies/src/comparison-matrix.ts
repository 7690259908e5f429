import { type Maybe, missing, present } from '@waveguide/quantity';
import type { TechnologyId } from './technology-id';

/** A feature of the matrix with what a source says about each technology. */
export interface MatrixRow {
  readonly key: string;
  readonly feature: string;
  readonly cells: Readonly<Partial<Record<TechnologyId, string>>>;
}

/** A published side-by-side comparison in words. */
export interface ComparisonMatrix {
  readonly sourceId: string;
  readonly locator: string;
  readonly columns: readonly TechnologyId[];
  readonly rows: readonly MatrixRow[];
}

/** What the matrix says about a technology, or that its source does not compare that technology. */
export function matrixCell(row: MatrixRow, technology: TechnologyId): Maybe<string> {
  const text = row.cells[technology];
  return text === undefined
    ? missing('not-reported', 'The source of this comparison does not include this technology.')
    : present(text);
}
