import { MARKET_OUTPUTS, TECHNOLOGY_OUTPUTS, type OutputName } from '@waveguide/forecasts';
import { scenarioOddsSchema, scenarioSchema, summaryRangeSchema, tornadoBarSchema } from '@waveguide/forecasts/schema';
import { z } from 'zod';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';

export const OUTPUTS: readonly OutputName[] = [...new Set<OutputName>([...TECHNOLOGY_OUTPUTS, ...MARKET_OUTPUTS])];
export const outputSchema = z.enum(OUTPUTS as [OutputName, ...OutputName[]]);
export const priceLawSchema = z.enum(['erosion', 'wright']);

/** A technology, a group of technologies or the whole market, with the name it is shown by. */
export const entitySchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['technology', 'group', 'market']),
});

/** A scenario, with what a list says about it. */
export const listedScenarioSchema = scenarioSchema.extend({
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
  growth: maybeSchema(summaryRangeSchema),
  /** The value in the first and the last year: quantiles of their own, which the growth is not computed from. */
  from: maybeSchema(summaryRangeSchema),
  to: maybeSchema(summaryRangeSchema),
});

/** One scenario beside the base in one year. */
export const varianceRowSchema = z.object({
  scenario: z.object({ id: z.string(), name: z.string(), revision: z.number().int() }),
  value: maybeSchema(summaryRangeSchema.extend({ mean: maybeSchema(z.number()) })),
  /** Missing for the base itself. */
  odds: maybeSchema(scenarioOddsSchema),
  /** Scenario less base, draw by draw on the same random numbers; missing for the base itself. */
  difference: maybeSchema(summaryRangeSchema),
  /** The same as a fraction of the base's value, draw by draw. */
  relativeDifference: maybeSchema(summaryRangeSchema),
});

/** What one driver does to an output on its own, all others at P50. */
export const driverBarSchema = tornadoBarSchema.extend({
  name: z.string(),
  /** The assumptions that it moves: one, or every year of a path. */
  assumptionKeys: z.array(z.string()),
  inputUnit: unitSchema,
});
