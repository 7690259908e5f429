import { z } from 'zod';
import { correlationChangeSchema, correlationsSchema, messageSchema } from './change-schema';
import { entitySchema, outputSchema, revisionStampSchema } from './forecast-schema';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { summaryRangeSchema } from '@waveguide/forecasts/schema';
import { idSchema, revisionNumberSchema, scenarioAtSchema, scenarioIdSchema } from '../trpc/request-schema';
import { driverChangeSchema } from './revision-schema';

/** Any two revisions, of one scenario or of two. */
export const compareAnyInputSchema = z.strictObject({
  from: scenarioAtSchema,
  to: scenarioAtSchema,
  /** The outputs to hold against each other. */
  outputs: z
    .array(z.strictObject({ output: outputSchema, entity: idSchema }))
    .max(12, 'compare at most twelve outputs at once')
    .default([]),
});
export type CompareAnyInput = z.infer<typeof compareAnyInputSchema>;

export const compareAnySchema = z.object({
  from: revisionStampSchema,
  to: revisionStampSchema,
  changes: z.array(driverChangeSchema),
  correlationChanges: z.array(correlationChangeSchema),
  outputs: z.array(
    z.object({
      output: outputSchema,
      entity: entitySchema,
      unit: unitSchema,
      /** P10, P50 and P90 of the stored results, year by year; quantiles are shown side by side and never subtracted. */
      rows: z.array(
        z.object({
          year: z.number().int(),
          from: maybeSchema(summaryRangeSchema),
          to: maybeSchema(summaryRangeSchema),
        }),
      ),
    }),
  ),
});

export const restoreInputSchema = z.strictObject({
  scenarioId: scenarioIdSchema,
  /** The revision whose values come back. */
  number: revisionNumberSchema,
  /** The newest revision as the person has it before them; anything else is a conflict. */
  parentNumber: revisionNumberSchema,
  message: messageSchema,
});
export type RestoreInput = z.infer<typeof restoreInputSchema>;

export const revisionCorrelationsSchema = z.object({
  stamp: revisionStampSchema,
  correlations: correlationsSchema,
  /** Assumptions that can be correlated: one for each independent draw of the model. */
  candidates: z.array(z.object({ key: z.string(), name: z.string() })),
});
export const checkCorrelationsInputSchema = z.strictObject({ correlations: correlationsSchema });
export const correlationCheckSchema = z.discriminatedUnion('valid', [
  z.object({ valid: z.literal(true) }),
  z.object({
    valid: z.literal(false),
    message: z.string(),
    /** The nearest possible correlations; null if the fault is another. */
    nearest: correlationsSchema.nullable(),
  }),
]);

/** A revision that somebody published while the page was open. Sent at least once; know it by scenario and number. */
export const publicationSchema = z.object({
  stamp: revisionStampSchema,
  changes: z.array(driverChangeSchema),
  correlationChanges: z.array(correlationChangeSchema),
});
