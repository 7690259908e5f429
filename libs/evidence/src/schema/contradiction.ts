import type { DeepReadonly } from '@waveguide/quantity';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { CONTRADICTION_KINDS, CONTRADICTION_SEVERITIES } from '../contradiction';
import { idSchema, sourceIdsSchema, textSchema } from './fields';

export const computedFigureSchema = z.object({ name: textSchema, value: z.number(), unit: unitSchema });

/** A number worked out from the figures quoted in the text: arithmetic, not a sourced fact. */
export type ComputedFigure = DeepReadonly<z.output<typeof computedFigureSchema>>;

export const contradictionSchema = z.object({
  id: idSchema,
  title: textSchema,
  kind: z.enum(CONTRADICTION_KINDS),
  severity: z.enum(CONTRADICTION_SEVERITIES),
  text: textSchema,
  computed: z.array(computedFigureSchema),
  /** Ids of published estimates that take part. */
  estimateIds: z.array(idSchema),
  /** Ids of observations that take part. */
  observationIds: z.array(idSchema),
  sourceIds: sourceIdsSchema,
  resolution: textSchema,
});

/** Records or sources that cannot all be right, and what to make of it. */
export type Contradiction = DeepReadonly<z.output<typeof contradictionSchema>>;
