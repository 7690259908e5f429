import { z } from 'zod';
import { outputSchema, priceLawSchema } from '../model/forecast-schema';
import { idSchema, scenarioAtSchema, scenarioIdSchema, yearSchema } from '../trpc/request-schema';

/** The most scenarios that one comparison holds. */
export const MOST_COMPARED = 6;

export const summaryInputSchema = scenarioAtSchema.extend({
  /** Without it the law of the base model, erosion. */
  priceLaw: priceLawSchema.optional(),
});
export type SummaryInput = z.infer<typeof summaryInputSchema>;

export const growthInputSchema = summaryInputSchema.extend({
  output: outputSchema,
  fromYear: yearSchema,
  toYear: yearSchema,
});
export type GrowthInput = z.infer<typeof growthInputSchema>;

export const varianceInputSchema = z.strictObject({
  /** Without it every scenario that is not archived. */
  scenarioIds: z.array(scenarioIdSchema).min(1).max(MOST_COMPARED, 'compare at most six scenarios').optional(),
  /** The scenario that is frozen at a revision; all others are taken at their newest. */
  frozen: scenarioAtSchema.optional(),
  output: outputSchema,
  entity: idSchema,
  year: yearSchema,
});
export type VarianceInput = z.infer<typeof varianceInputSchema>;

export const tornadoInputSchema = summaryInputSchema.extend({
  output: outputSchema,
  entity: idSchema,
  year: yearSchema,
});
export type TornadoInput = z.infer<typeof tornadoInputSchema>;
