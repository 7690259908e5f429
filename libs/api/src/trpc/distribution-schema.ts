import type { AssumptionValue } from '@waveguide/forecasts';
import { distributionSchema } from '@waveguide/probability';
import { z } from 'zod';

export { distributionSchema };

/** What a revision says about one assumption. */
export const assumptionValueSchema = z.object({
  key: z.string(),
  distribution: distributionSchema,
  basis: z.string(),
  rationale: z.string(),
  sourceIds: z.array(z.string()),
}) satisfies z.ZodType<AssumptionValue>;
