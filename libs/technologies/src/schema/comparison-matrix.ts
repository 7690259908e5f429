import { idSchema, textSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { technologyIdSchema } from './ids';

export const matrixRowSchema = z.object({
  key: textSchema,
  feature: textSchema,
  cells: z.partialRecord(technologyIdSchema, textSchema),
});

/** A feature of the matrix with what a source says about each technology. */
export type MatrixRow = DeepReadonly<z.output<typeof matrixRowSchema>>;

export const comparisonMatrixSchema = z.object({
  sourceId: idSchema,
  locator: textSchema,
  columns: z.array(technologyIdSchema),
  rows: z.array(matrixRowSchema),
});

/** A published side-by-side comparison in words. */
export type ComparisonMatrix = DeepReadonly<z.output<typeof comparisonMatrixSchema>>;
