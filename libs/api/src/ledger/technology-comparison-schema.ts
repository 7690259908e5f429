import { ORDINAL_KEYS } from '@waveguide/technologies';
import { z } from 'zod';
import { claimSchema, sourceLineSchema } from '@waveguide/evidence/schema';
import { maybeSchema } from '@waveguide/quantity/schema';
import { ordinalScaleSchema, technologyAttributeSchema, technologyIdSchema } from '@waveguide/technologies/schema';

/** The published comparison matrix with the evidence behind each of its cells. */
export const technologyComparisonSchema = z.object({
  sourceId: z.string(),
  locator: z.string(),
  columns: z.array(z.object({ id: technologyIdSchema, name: z.string(), short: z.string() })),
  rows: z.array(
    z.object({
      key: z.string(),
      feature: z.string(),
      /** The ordinal scale that speaks about this feature; null if none does. */
      scaleKey: z.enum(ORDINAL_KEYS).nullable(),
      /** Claims that bear on this feature, with the checks made against them. */
      claims: z.array(claimSchema),
      /** One per column, in the columns' order. */
      cells: z.array(
        z.object({
          technologyId: technologyIdSchema,
          text: maybeSchema(z.string()),
          /** An analyst's judgement, 5 best; null if the feature has no scale or nobody rated the technology. */
          score: z.number().int().min(1).max(5).nullable(),
          /** Numbers that bear on the cell, with their ranges and sources. */
          attributes: z.array(technologyAttributeSchema),
        }),
      ),
    }),
  ),
  scales: z.array(ordinalScaleSchema),
  sources: z.array(sourceLineSchema),
});
export type TechnologyComparison = z.infer<typeof technologyComparisonSchema>;
