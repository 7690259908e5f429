import { MILESTONE_STAGES } from '@waveguide/adoption';
import { z } from 'zod';
import { milestoneSchema, phaseSchema } from './adoption-schema';
import { sourceLineSchema } from './evidence-schema';
import { idSchema, nothingSchema } from './request-schema';
import { technologySubjectSchema } from './technology-schema';
import { milestonesQuery, phasesQuery, roadmapQuery, switchCapacityQuery } from './timeline-queries';
import { procedure, router } from './trpc';
import { productSchema } from './vendor-schema';

const sources = z.array(sourceLineSchema);
const vendorName = z.string().nullable();

export const milestoneFilterSchema = z.strictObject({
  technologies: z.array(technologySubjectSchema).max(20).optional(),
  vendorId: idSchema.optional(),
  stages: z.array(z.enum(MILESTONE_STAGES)).max(20).optional(),
});
export type MilestoneFilter = z.infer<typeof milestoneFilterSchema>;

export const timelineRouter = router({
  phases: procedure('timeline.read', {
    input: nothingSchema,
    output: z.object({ phases: z.array(phaseSchema), sources }),
  }).query(({ ctx }) => phasesQuery(ctx.client)),
  milestones: procedure('timeline.read', {
    input: milestoneFilterSchema,
    /** Oldest first. */
    output: z.object({ milestones: z.array(milestoneSchema.extend({ vendorName })), sources }),
  }).query(({ ctx, input }) => milestonesQuery(ctx.client, input)),
  switchCapacity: procedure('timeline.read', {
    input: nothingSchema,
    /** Switch generations by the date of their first shipment or, where that is missing, announcement. */
    output: z.object({
      generations: z.array(
        z.object({
          productId: z.string(),
          name: z.string(),
          vendorName,
          date: z.string(),
          dated: z.enum(['shipping', 'announced']),
          capacityTbps: z.number(),
          laneGbps: z.number().nullable(),
          technology: technologySubjectSchema,
          sourceId: z.string(),
        }),
      ),
      sources,
    }),
  }).query(({ ctx }) => switchCapacityQuery(ctx.client)),
  productRoadmap: procedure('timeline.read', {
    input: nothingSchema,
    output: z.object({ products: z.array(productSchema.extend({ vendorName })), sources }),
  }).query(({ ctx }) => roadmapQuery(ctx.client)),
});
