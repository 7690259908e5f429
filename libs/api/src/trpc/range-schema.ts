import { z } from 'zod';

/** The middle and the eighty-per-cent range of an uncertain number. */
export const rangeSchema = z.object({ p10: z.number(), p50: z.number(), p90: z.number() });
export type Range = z.infer<typeof rangeSchema>;
