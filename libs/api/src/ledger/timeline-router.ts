import { z } from 'zod';
import { milestoneFilterSchema } from './milestone-filter';
import { phaseSchema, standingMilestoneSchema } from '@waveguide/adoption/schema';
import { sourceLineSchema } from '@waveguide/evidence/schema';
import { nothingSchema } from '../trpc/request-schema';
import { standingDaysSchema } from '../trpc/load-standing-days';
import { technologySubjectSchema } from '@waveguide/technologies/schema';
import { milestonesQuery, phasesQuery, roadmapQuery, switchCapacityQuery } from './timeline-queries';
import { procedure, router } from '../trpc/procedures';
import { productSchema } from '@waveguide/vendors/schema';

const sources = z.array(sourceLineSchema);
const vendorName = z.string().nullable();

export const timelineRouter = router({
  phases: procedure('timeline.read', {
    input: nothingSchema,
    output: z.object({ phases: z.array(phaseSchema), sources }),
  }).query(({ ctx }) => phasesQuery(ctx.client)),
  milestones: procedure('timeline.read', {
    input: milestoneFilterSchema,
    /** Oldest first. */
    output: z.object({
      milestones: z.array(standingMilestoneSchema.extend({ vendorName })),
      days: standingDaysSchema,
      sources,
    }),
  }).query(({ ctx, input }) => milestonesQuery(ctx, input)),
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
  }).query(({ ctx }) => switchCapacityQuery(ctx)),
  productRoadmap: procedure('timeline.read', {
    input: nothingSchema,
    output: z.object({ products: z.array(productSchema.extend({ vendorName })), sources }),
  }).query(({ ctx }) => roadmapQuery(ctx.client)),
});
