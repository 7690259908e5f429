import { summaryRangeSchema } from '@waveguide/forecasts/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { correlationChangeSchema } from '../model/change-schema';
import { outputSchema, revisionStampSchema } from '../model/forecast-schema';
import { driverChangeSchema } from '../model/revision-schema';
import { pageFields, totalFields } from '../trpc/page-schema';
import { scenarioIdSchema } from '../trpc/request-schema';

export const changesInputSchema = z.strictObject({
  /** Left out for all scenarios. */
  scenarioId: scenarioIdSchema.optional(),
  ...pageFields,
});
export type ChangesInput = z.infer<typeof changesInputSchema>;

/** An output of co-packaged optics in the headline year, before and after a revision. */
export const movedOutputSchema = z.object({
  output: outputSchema,
  name: z.string(),
  unit: unitSchema,
  year: z.number().int(),
  /** Null for the first revision of a scenario, which nothing stood before. */
  before: maybeSchema(summaryRangeSchema).nullable(),
  after: maybeSchema(summaryRangeSchema),
});
export type MovedOutput = DeepReadonly<z.infer<typeof movedOutputSchema>>;

/** A published revision: what it did in numbers, and why. */
export const changeEntrySchema = z.object({
  stamp: revisionStampSchema,
  /** Who approved it in a review; null if it was published without one. */
  approver: z.string().nullable(),
  /** What it did to the headline outputs, in a sentence. */
  title: z.string(),
  outputs: z.array(movedOutputSchema),
  changes: z.array(driverChangeSchema),
  correlationChanges: z.array(correlationChangeSchema),
  /** Values that the revision holds. */
  assumptionCount: z.number().int(),
});
export type ChangeEntry = DeepReadonly<z.infer<typeof changeEntrySchema>>;

export const changeListSchema = z.object({
  /** The newest first. */
  entries: z.array(changeEntrySchema),
  /** The scenario that is asked for; null for all. */
  scenario: z.object({ id: z.string(), name: z.string() }).nullable(),
  ...totalFields,
});
export type ChangeList = DeepReadonly<z.infer<typeof changeListSchema>>;
