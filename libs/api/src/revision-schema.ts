import { z } from 'zod';
import { assumptionValueSchema, distributionSchema } from './distribution-schema';
import { marketSummarySchema, revisionStampSchema } from './forecast-schema';
import { unitSchema } from './quantity-schema';
import { idSchema, revisionNumberSchema, scenarioIdSchema } from './request-schema';

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

const MAX_CHANGES = 200;

export const commitInputSchema = z.strictObject({
  scenarioId: scenarioIdSchema,
  /** The revision that the changes were made from. Anything but the newest is refused as a conflict. */
  parentNumber: revisionNumberSchema,
  message: z
    .string()
    .trim()
    .min(3, 'say in a few words why, so that others can follow')
    .max(500, 'keep it under 500 characters'),
  changes: z
    .array(
      z.strictObject({
        key: idSchema,
        distribution: distributionSchema,
        rationale: z.string().trim().min(1, 'say why this value').max(4000, 'keep it under 4,000 characters'),
        sourceIds: z.array(idSchema).max(40, 'cite at most 40 sources'),
      }),
    )
    .min(1, 'there is nothing to save')
    .max(MAX_CHANGES, `save at most ${MAX_CHANGES} changes at once`),
});
export type CommitInput = z.infer<typeof commitInputSchema>;
