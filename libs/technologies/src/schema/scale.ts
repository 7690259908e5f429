import { textSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { ORDINAL_KEYS } from '../ordinal-scale';

/** A place on an ordinal scale of 1 to 5. */
export const scoreSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const ordinalScaleSchema = z.object({
  key: z.enum(ORDINAL_KEYS),
  label: textSchema,
  /** Whose judgement it is and on what it rests. */
  basis: textSchema,
});

/** A scale of 1 to 5 on which an analyst placed the technologies; never a measurement. */
export type OrdinalScale = DeepReadonly<z.output<typeof ordinalScaleSchema>>;
