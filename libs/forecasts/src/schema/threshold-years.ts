import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

const wholeYear = z.number().int();

export const thresholdYearsSchema = z.object({
  /** In the unit of the output that was asked for. */
  threshold: z.number(),
  /** The model years, ascending: the horizon. */
  years: z.array(wholeYear),
  /** By model year: fraction of all draws whose first year at or above the threshold is that year or an earlier one. */
  reachedBy: z.array(z.number()),
  /** Whole years; null: later than the last model year. See `yearReachedBy`. */
  p10: wholeYear.nullable(),
  p50: wholeYear.nullable(),
  p90: wholeYear.nullable(),
  /** Fraction of the draws that never reach it within the model years. */
  neverFraction: z.number(),
});
/**
 * In which calendar year a yearly total first reaches a threshold, over the draws. Totals are of whole years and are never interpolated
 * between them.
 */
export type ThresholdYears = DeepReadonly<z.output<typeof thresholdYearsSchema>>;
