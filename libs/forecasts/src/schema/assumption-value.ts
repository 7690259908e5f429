import { distributionSchema } from '@waveguide/probability/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

export const assumptionValueSchema = z.object({
  key: z.string(),
  distribution: distributionSchema,
  basis: z.string(),
  rationale: z.string(),
  sourceIds: z.array(z.string()),
});

/** What a revision says about an assumption. */
export type AssumptionValue = DeepReadonly<z.output<typeof assumptionValueSchema>>;
