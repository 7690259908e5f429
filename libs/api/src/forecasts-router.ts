import { z } from 'zod';
import { driversQuery } from './driver-query';
import { driversSchema } from './driver-schema';
import { estimatesQuery } from './estimates-query';
import { estimateFilterSchema, estimatesSchema } from './estimates-schema';
import {
  entitySchema,
  growthRowSchema,
  marketSummarySchema,
  outputSchema,
  priceLawSchema,
  revisionStampSchema,
  scenarioSchema,
  tornadoBarSchema,
  varianceRowSchema,
} from './forecast-schema';
import { growthQuery } from './growth-query';
import { publishedSeriesSchema, sourceLineSchema } from './evidence-schema';
import { unitSchema } from './quantity-schema';
import { idSchema, nothingSchema, scenarioAtSchema, scenarioIdSchema, yearSchema } from './request-schema';
import { scenariosQuery } from './scenarios-query';
import { summaryQuery } from './summary-query';
import { tornadoQuery } from './tornado-query';
import { procedure, router, valueOrThrow } from './trpc';
import { varianceQuery } from './variance-query';

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
  scenarioIds: z.array(scenarioIdSchema).min(1).max(6, 'compare at most six scenarios').optional(),
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

export const forecastsRouter = router({
  scenarios: procedure('forecasts.read', {
    input: nothingSchema,
    output: z.object({
      scenarios: z.array(scenarioSchema),
      /** Other people's series, shown beside the scenarios and never computed from them. */
      comparators: z.array(publishedSeriesSchema),
      sources: z.array(sourceLineSchema),
    }),
  }).query(({ ctx }) => scenariosQuery(ctx.client)),

  summary: procedure('forecasts.read', {
    input: summaryInputSchema,
    output: z.object({
      stamp: revisionStampSchema,
      priceLaw: priceLawSchema,
      entities: z.array(entitySchema),
      summary: marketSummarySchema,
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await summaryQuery(ctx, input))),

  growth: procedure('forecasts.read', {
    input: growthInputSchema,
    output: z.object({
      stamp: revisionStampSchema,
      output: outputSchema,
      unit: unitSchema,
      fromYear: z.number().int(),
      toYear: z.number().int(),
      rows: z.array(growthRowSchema),
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await growthQuery(ctx, input))),

  variance: procedure('forecasts.read', {
    input: varianceInputSchema,
    output: z.object({
      output: outputSchema,
      entity: entitySchema,
      unit: unitSchema,
      year: z.number().int(),
      /** The scenario that the others are held against. */
      baseId: z.string(),
      rows: z.array(varianceRowSchema),
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await varianceQuery(ctx, input))),

  estimates: procedure('forecasts.read', { input: estimateFilterSchema, output: estimatesSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await estimatesQuery(ctx.client, input)),
  ),

  drivers: procedure('forecasts.read', { input: scenarioAtSchema, output: driversSchema }).query(
    async ({ ctx, input }) => valueOrThrow(await driversQuery(ctx, input)),
  ),

  tornado: procedure('forecasts.read', {
    input: tornadoInputSchema,
    output: z.object({
      stamp: revisionStampSchema,
      output: outputSchema,
      entity: entitySchema,
      unit: unitSchema,
      year: z.number().int(),
      /** Widest swing first. */
      bars: z.array(tornadoBarSchema),
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await tornadoQuery(ctx, input))),
});
