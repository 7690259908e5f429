import { marketSummarySchema, scenarioOddsSchema } from '@waveguide/forecasts/schema';
import { z } from 'zod';
import { driversQuery } from '../model/driver-query';
import { driversSchema } from '../model/driver-schema';
import { estimatesQuery } from './estimates-query';
import { estimateFilterSchema, estimatesSchema } from './estimates-schema';
import {
  entitySchema,
  growthRowSchema,
  outputSchema,
  priceLawSchema,
  revisionStampSchema,
  listedScenarioSchema,
  driverBarSchema,
  varianceRowSchema,
} from '../model/forecast-schema';
import { growthInputSchema, summaryInputSchema, tornadoInputSchema, varianceInputSchema } from './input-schema';
import { growthQuery } from './growth-query';
import { publishedSeriesSchema, sourceLineSchema } from '@waveguide/evidence/schema';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { totalFields } from '../trpc/page-schema';
import { scenarioAtSchema, scenarioIdSchema } from '../trpc/request-schema';
import { scenarioOddsQuery } from './scenario-odds-query';
import { scenariosQuery } from './scenarios-query';
import { summaryQuery } from './summary-query';
import { tornadoQuery } from './tornado-query';
import { procedure, router, valueOrThrow } from '../trpc/procedures';
import { varianceQuery } from './variance-query';

export const forecastsRouter = router({
  scenarios: procedure('forecasts.read', {
    /** Scenarios that are wanted besides the first ones. */
    input: z.strictObject({ named: z.array(scenarioIdSchema).max(100).default([]) }).optional(),
    output: z.object({
      /** The first open ones and those that are named, which need not be all. */
      scenarios: z.array(listedScenarioSchema),
      /** Every open one. */
      ...totalFields,
      /** Other people's series, shown beside the scenarios and never computed from them. */
      comparators: z.array(publishedSeriesSchema),
      sources: z.array(sourceLineSchema),
    }),
  }).query(({ ctx, input }) => scenariosQuery(ctx.client, input?.named ?? [])),

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

  odds: procedure('forecasts.read', {
    // As many as a page of scenarios lists.
    input: varianceInputSchema.extend({ scenarioIds: z.array(scenarioIdSchema).min(1).max(20).optional() }),
    output: z.object({
      baseName: z.string(),
      rows: z.array(z.object({ scenarioId: z.string(), name: z.string(), odds: maybeSchema(scenarioOddsSchema) })),
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await scenarioOddsQuery(ctx, input))),

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
      bars: z.array(driverBarSchema),
    }),
  }).query(async ({ ctx, input }) => valueOrThrow(await tornadoQuery(ctx, input))),
});
