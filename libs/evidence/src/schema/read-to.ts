import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { partialDateSchema, textSchema } from './fields';

export const readToSchema = z.object({
  /** The last day (or month) to which sources were read systematically. */
  date: maybeSchema(partialDateSchema),
  /** How the date is to be understood, and what of later days the dataset holds all the same. */
  note: textSchema,
});

/** How far the sources of a dataset were read. Nothing later counts as looked for. */
export type ReadTo = DeepReadonly<z.output<typeof readToSchema>>;
