import { KEPT_BECAUSE } from '@waveguide/db';
import { assumptionValueSchema, marketSummarySchema } from '@waveguide/forecasts/schema';
import { z } from 'zod';
import { changesSchema, correlationsSchema, messageSchema } from './change-schema';
import { revisionStampSchema } from './forecast-schema';
import { totalFields } from '../trpc/page-schema';
import { unitSchema } from '@waveguide/quantity/schema';
import { revisionNumberSchema, scenarioIdSchema } from '../trpc/request-schema';

/** One driver that two revisions value differently; null on the side that does not have it. */
export const driverChangeSchema = z.object({
  key: z.string(),
  name: z.string(),
  unit: unitSchema,
  before: assumptionValueSchema.nullable(),
  after: assumptionValueSchema.nullable(),
  /** What differs; a change of `distribution` moves the forecast, the others only its reasons. */
  fields: z.array(z.enum(['distribution', 'basis', 'rationale', 'sourceIds'])),
});
export type DriverChange = z.infer<typeof driverChangeSchema>;

export const revisionListSchema = z.object({
  /** Newest first, each with what it changed from the one before. */
  revisions: z.array(z.object({ stamp: revisionStampSchema, changes: z.array(driverChangeSchema) })),
  /** The dataset's newest revision of the scenario, where it keeps what people wrote: what would change. Null if it has it. */
  offer: z
    .object({ because: z.enum(KEPT_BECAUSE), message: z.string(), changes: z.array(driverChangeSchema) })
    .nullable(),
  ...totalFields,
  scenarioName: z.string(),
  /** Number of the newest, on whatever page it stands. */
  headNumber: z.number().int(),
});

export const revisionSchema = z.object({
  stamp: revisionStampSchema,
  summary: marketSummarySchema,
});

export const comparisonSchema = z.object({
  from: revisionStampSchema,
  to: revisionStampSchema,
  changes: z.array(driverChangeSchema),
});

export const commitInputSchema = z
  .strictObject({
    scenarioId: scenarioIdSchema,
    /** The revision that the changes were made from. Anything but the newest is refused as a conflict. */
    parentNumber: revisionNumberSchema,
    message: messageSchema,
    changes: changesSchema,
    /** All rank correlations of the scenario; left out, the parent's stay. */
    correlations: correlationsSchema.optional(),
  })
  .refine(({ changes, correlations }) => changes.length > 0 || correlations !== undefined, {
    path: ['changes'],
    message: 'there is nothing to save',
  });
export type CommitInput = z.infer<typeof commitInputSchema>;
