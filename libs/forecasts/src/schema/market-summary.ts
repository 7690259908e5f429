import { DRAW_METHODS } from '@waveguide/probability';
import type { DeepReadonly } from '@waveguide/quantity';
import { missingSchema, unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import type { SeriesKey } from '../model/market-output';

const numbersByYear = z.array(z.number().nullable());
const seriesKeySchema = z.custom<SeriesKey>((value) => typeof value === 'string' && value.includes(':'));

const summarySeriesSchema = z.object({
  unit: unitSchema,
  /** `[yearIndex][levelIndex]`; null in a year for which `missing` gives the reason. */
  quantiles: z.array(numbersByYear),
  /** By year; null as in `quantiles`. */
  mean: numbersByYear,
  /** Why there are nulls; null if there are none. */
  missing: missingSchema.nullable(),
  /** Why no mean exists though quantiles do: `mean` is null in every year. Left out if means exist. */
  meanMissing: missingSchema.optional(),
});
/** Quantiles and mean of one output of one entity by year. */
export type SummarySeries = DeepReadonly<z.output<typeof summarySeriesSchema>>;

const clampedInputSchema = z.object({
  key: z.string(),
  /** Fraction of the draws, above 0. */
  fraction: z.number(),
});
/** Share of an assumption's draws that lay outside its unit's bounds and were moved to the bound. */
export type ClampedInput = DeepReadonly<z.output<typeof clampedInputSchema>>;

export const marketSummarySchema = z.object({
  engineVersion: z.string(),
  modelId: z.string(),
  seed: z.number(),
  drawCount: z.number().int(),
  method: z.enum(DRAW_METHODS),
  years: z.array(z.number().int()),
  /** The quantile levels, ascending: 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95. */
  levels: z.array(z.number()),
  series: z.record(seriesKeySchema, summarySeriesSchema),
  clamped: z.array(clampedInputSchema),
});
/** What a run says, as plain JSON: the record that is sent and drawn, and of which a literal copy is stored. */
export type MarketSummary = DeepReadonly<z.output<typeof marketSummarySchema>>;
