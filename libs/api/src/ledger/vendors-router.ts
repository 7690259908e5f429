import { z } from 'zod';
import { milestoneSchema, standingMilestoneSchema } from '@waveguide/adoption/schema';
import { sourceLineSchema } from '@waveguide/evidence/schema';
import { idSchema, nothingSchema } from '../trpc/request-schema';
import { standingDaysSchema } from '../trpc/load-standing-days';
import { procedure, router, valueOrThrow } from '../trpc/procedures';
import { productSchema, vendorSchema } from '@waveguide/vendors/schema';
import { vendorComparisonQuery, vendorQuery, vendorsQuery } from './vendor-queries';

const sources = z.array(sourceLineSchema);

const withCounts = vendorSchema.extend({
  products: z.array(productSchema),
  /** Dated events that name the vendor, newest first. */
  milestones: z.array(standingMilestoneSchema),
  milestoneCount: z.number().int(),
  /** Newest dated event that has happened, where there is one. */
  latestMilestone: milestoneSchema.nullable(),
});

export const vendorsRouter = router({
  list: procedure('vendors.read', {
    input: nothingSchema,
    output: z.object({ vendors: z.array(withCounts), days: standingDaysSchema, sources }),
  }).query(({ ctx }) => vendorsQuery(ctx)),
  byId: procedure('vendors.read', {
    input: z.strictObject({ id: idSchema }),
    output: z.object({
      vendor: vendorSchema,
      products: z.array(productSchema),
      /** Newest first. */
      milestones: z.array(standingMilestoneSchema),
      days: standingDaysSchema,
      sources,
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await vendorQuery(ctx, input.id))),
  comparison: procedure('vendors.read', {
    input: z.strictObject({
      ids: z.array(idSchema).min(2, 'choose at least two vendors').max(6, 'choose at most six vendors'),
    }),
    output: z.object({
      /** In the order asked for. */
      vendors: z.array(z.object({ vendor: vendorSchema, products: z.array(productSchema) })),
      days: standingDaysSchema,
      sources,
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await vendorComparisonQuery(ctx, input.ids))),
});
