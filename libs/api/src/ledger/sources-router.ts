import { datasetReadTo, listSourceRecords } from '@waveguide/db';
import { z } from 'zod';
import { sourceFilterSchema } from './source-filter';
import { readToSchema, sourceCitationSchema, sourceLineSchema, sourceSchema } from '@waveguide/evidence/schema';
import { totalFields } from '../trpc/page-schema';
import { idSchema, nothingSchema } from '../trpc/request-schema';
import { sourceQuery, sourcesQuery } from './source-queries';
import { procedure, router, valueOrThrow } from '../trpc/procedures';

export const sourcesRouter = router({
  /** How far the sources of the dataset were read. */
  readTo: procedure('sources.read', { input: nothingSchema, output: readToSchema }).query(({ ctx }) =>
    datasetReadTo(ctx.client),
  ),
  list: procedure('sources.read', {
    input: sourceFilterSchema,
    output: z.object({
      /** Newest first, undated last; with how many records cite each. */
      sources: z.array(sourceSchema.extend({ citationCount: z.number().int() })),
      /** Those that fit, on all pages. */
      ...totalFields,
      /** Every source, whatever was asked for. */
      all: z.number().int(),
    }),
  }).query(({ ctx, input }) => sourcesQuery(ctx.client, input)),
  /** Every source in a line, to choose from and to name what is cited. */
  lines: procedure('sources.read', {
    input: nothingSchema,
    output: z.object({ sources: z.array(sourceLineSchema) }),
  }).query(async ({ ctx }) => ({ sources: [...(await listSourceRecords(ctx.client))] })),
  byId: procedure('sources.read', {
    input: z.strictObject({ id: idSchema }),
    output: z.object({ source: sourceSchema, citations: z.array(sourceCitationSchema) }),
  }).query(async ({ ctx, input }) => valueOrThrow(await sourceQuery(ctx.client, input.id))),
});
