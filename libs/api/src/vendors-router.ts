import { z } from 'zod';
import { milestoneSchema } from './adoption-schema';
import { sourceLineSchema } from './evidence-schema';
import { idSchema, nothingSchema } from './request-schema';
import { procedure, router, valueOrThrow } from './trpc';
import { productSchema, vendorSchema } from './vendor-schema';
import { vendorComparisonQuery, vendorQuery, vendorsQuery } from './vendor-queries';

const sources = z.array(sourceLineSchema);

const withCounts = vendorSchema.extend({
  products: z.array(productSchema),
  milestoneCount: z.number().int(),
  /** Newest product stage reached and newest dated event, where there is one. */
  latestMilestone: milestoneSchema.nullable(),
});

export const vendorsRouter = router({
  list: procedure('vendors.read', {
    input: nothingSchema,
    output: z.object({ vendors: z.array(withCounts), sources }),
  }).query(({ ctx }) => vendorsQuery(ctx.client)),
  byId: procedure('vendors.read', {
    input: z.strictObject({ id: idSchema }),
    output: z.object({
      vendor: vendorSchema,
      products: z.array(productSchema),
      milestones: z.array(milestoneSchema),
      sources,
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await vendorQuery(ctx.client, input.id))),
  comparison: procedure('vendors.read', {
    input: z.strictObject({
      ids: z.array(idSchema).min(2, 'choose at least two vendors').max(6, 'choose at most six vendors'),
    }),
    output: z.object({
      /** In the order asked for. */
      vendors: z.array(z.object({ vendor: vendorSchema, products: z.array(productSchema) })),
      sources,
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await vendorComparisonQuery(ctx.client, input.ids))),
});
