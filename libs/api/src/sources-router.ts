import { SOURCE_KINDS, SOURCE_TIERS } from '@waveguide/evidence';
import { z } from 'zod';
import { sourceCitationSchema, sourceSchema } from './evidence-schema';
import { idSchema } from './request-schema';
import { sourceQuery, sourcesQuery } from './source-queries';
import { procedure, router, valueOrThrow } from './trpc';

export const sourceFilterSchema = z.strictObject({
  /** Words in publisher or title. */
  text: z.string().trim().max(200, 'search for fewer than 200 characters').optional(),
  kinds: z.array(z.enum(SOURCE_KINDS)).max(20).optional(),
  tiers: z.array(z.enum(SOURCE_TIERS)).max(20).optional(),
});
export type SourceFilter = z.infer<typeof sourceFilterSchema>;

export const sourcesRouter = router({
  list: procedure('sources.read', {
    input: sourceFilterSchema,
    output: z.object({
      /** Newest first, undated last; with how many records cite each. */
      sources: z.array(sourceSchema.extend({ citationCount: z.number().int() })),
      total: z.number().int(),
    }),
  }).query(({ ctx, input }) => sourcesQuery(ctx.client, input)),
  byId: procedure('sources.read', {
    input: z.strictObject({ id: idSchema }),
    output: z.object({ source: sourceSchema, citations: z.array(sourceCitationSchema) }),
  }).query(async ({ ctx, input }) => valueOrThrow(await sourceQuery(ctx.client, input.id))),
});
