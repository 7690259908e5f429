import { z } from 'zod';
import { distributionSchema } from '@waveguide/probability/schema';
import { sourceLineSchema } from '@waveguide/evidence/schema';
import { revisionStampSchema } from './forecast-schema';
import { unitSchema } from '@waveguide/quantity/schema';
import { summaryRangeSchema } from '@waveguide/forecasts/schema';

/** One assumption of a scenario at a revision. */
export const driverSchema = z.object({
  key: z.string(),
  group: z.string(),
  name: z.string(),
  unit: unitSchema,
  year: z.number().int().nullable(),
  note: z.string().nullable(),
  dimension: z.number().int(),
  /** Physical bounds that no value may leave; null if there are none. */
  lower: z.number().nullable(),
  upper: z.number().nullable(),
  distribution: distributionSchema,
  percentiles: summaryRangeSchema,
  basis: z.string(),
  rationale: z.string(),
  sourceIds: z.array(z.string()),
  /** Whether the value is the pinned parent's; true for no driver of a scenario without a parent. */
  inherited: z.boolean(),
});
export type Driver = z.infer<typeof driverSchema>;

export const driversSchema = z.object({
  stamp: revisionStampSchema,
  drivers: z.array(driverSchema),
  sources: z.array(sourceLineSchema),
});
