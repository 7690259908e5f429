import {
  MARKET_OUTPUTS,
  TECHNOLOGY_OUTPUTS,
  type MarketSummary,
  type OutputName,
  type SeriesKey,
  type TornadoBar,
} from '@waveguide/forecasts';
import { z } from 'zod';
import { maybeSchema, missingSchema, unitSchema } from '@waveguide/quantity/schema';
import { rangeSchema } from '../trpc/range-schema';

export const OUTPUTS: readonly OutputName[] = [...new Set<OutputName>([...TECHNOLOGY_OUTPUTS, ...MARKET_OUTPUTS])];
export const outputSchema = z.enum(OUTPUTS as [OutputName, ...OutputName[]]);
export const priceLawSchema = z.enum(['erosion', 'wright']);

const nullableNumbers = z.array(z.number().nullable());
const seriesKeySchema = z.custom<SeriesKey>((value) => typeof value === 'string' && value.includes(':'));

/** The stored result of a run: quantiles and mean by output, entity and year. */
export const marketSummarySchema = z.object({
  engineVersion: z.string(),
  modelId: z.string(),
  seed: z.number(),
  drawCount: z.number().int(),
  method: z.enum(['sobol', 'latin-hypercube', 'pseudo-random']),
  years: z.array(z.number().int()),
  levels: z.array(z.number()),
  series: z.record(
    seriesKeySchema,
    z.object({
      unit: unitSchema,
      quantiles: z.array(nullableNumbers),
      mean: nullableNumbers,
      missing: missingSchema.nullable(),
      meanMissing: missingSchema.optional(),
    }),
  ),
  clamped: z.array(z.object({ key: z.string(), fraction: z.number() })),
}) satisfies z.ZodType<MarketSummary>;

/** A technology, a group of technologies or the whole market, with the name it is shown by. */
export const entitySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['technology', 'group', 'market']),
});

/** A scenario, with what a list says about it. */
export const scenarioSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  parent: z.object({ scenarioId: z.string(), revisionNumber: z.number().int() }).nullable(),
  headNumber: z.number().int(),
  archived: z.boolean(),
  overrideCount: z.number().int(),
  parentHeadNumber: z.number().int().nullable(),
  /** ISO 8601 instant of the newest revision. */
  publishedAt: z.string(),
  /** Drivers in which the newest revision differs from the pinned parent's. */
  changedDrivers: z.array(z.object({ key: z.string(), name: z.string() })),
});

/** Which revision an answer was computed from: what a reader needs to find it again. */
export const revisionStampSchema = z.object({
  scenarioId: z.string(),
  scenarioName: z.string(),
  number: z.number().int(),
  parentNumber: z.number().int().nullable(),
  /** Whether it is the newest of its scenario. */
  isHead: z.boolean(),
  author: z.string(),
  /** ISO 8601 instant in UTC. */
  createdAt: z.string(),
  message: z.string(),
  contentHash: z.string(),
  engineVersion: z.string(),
  seed: z.number().int(),
  drawCount: z.number().int(),
});
export type RevisionStamp = z.infer<typeof revisionStampSchema>;

/** Growth of one entity between two years, computed draw by draw. */
export const growthRowSchema = z.object({
  entity: entitySchema,
  /** Fraction per year. */
  growth: maybeSchema(rangeSchema),
  /** The value in the first and the last year: quantiles of their own, which the growth is not computed from. */
  from: maybeSchema(rangeSchema),
  to: maybeSchema(rangeSchema),
});

/** How likely a scenario's median is among the draws of Base. */
export const scenarioOddsSchema = z.object({ median: z.number(), atOrBelow: z.number(), atOrAbove: z.number() });

/** One scenario beside the base in one year. */
export const varianceRowSchema = z.object({
  scenario: z.object({ id: z.string(), name: z.string(), revision: z.number().int() }),
  value: maybeSchema(rangeSchema.extend({ mean: maybeSchema(z.number()) })),
  /** Missing for the base itself. */
  odds: maybeSchema(scenarioOddsSchema),
  /** Scenario less base, draw by draw on the same random numbers; missing for the base itself. */
  difference: maybeSchema(rangeSchema),
  /** The same as a fraction of the base's value, draw by draw. */
  relativeDifference: maybeSchema(rangeSchema),
});

/** What one driver does to an output on its own, all others at P50. */
export const tornadoBarSchema = z.object({
  key: z.string(),
  name: z.string(),
  /** The assumptions that it moves: one, or every year of a path. */
  assumptionKeys: z.array(z.string()),
  inputUnit: unitSchema,
  /** The driver's own P10 and P90; null for a path, which has a pair per year. */
  input: z.object({ p10: z.number(), p90: z.number() }).nullable(),
  atP10: z.number().nullable(),
  atP50: z.number().nullable(),
  atP90: z.number().nullable(),
  /** In the output's unit; 0 if an end is missing. */
  swing: z.number(),
  missing: missingSchema.nullable(),
}) satisfies z.ZodType<TornadoBar>;
