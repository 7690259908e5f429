import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';

export const summaryRangeSchema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });

/** P10, P50 and P90 of one series in one year, in the series' unit: the middle and the eighty-per-cent range. */
export type SummaryRange = DeepReadonly<z.output<typeof summaryRangeSchema>>;
