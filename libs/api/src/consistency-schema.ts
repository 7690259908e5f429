import type { ConsistencyCheck } from '@waveguide/forecasts';
import { z } from 'zod';
import { observationSchema, publishedEstimateSchema } from './evidence-schema';
import { revisionStampSchema } from './forecast-schema';
import { rangeSchema, unitSchema } from './quantity-schema';

/** One thing that a scenario says, held against the ledger. Further kinds come: show what is not known by its `message`. */
export const consistencyCheckSchema = z.object({
  id: z.string(),
  kind: z.enum(['implied-price', 'missed-estimates']),
  title: z.string(),
  year: z.number().int(),
  unit: unitSchema,
  scenario: z.object({ label: z.string(), range: rangeSchema }),
  ledger: z.object({
    label: z.string(),
    /** Null where that side is open. */
    low: z.number().nullable(),
    high: z.number().nullable(),
    sources: z.array(
      z.object({
        recordId: z.string(),
        sourceId: z.string(),
        publisher: z.string(),
        scopeText: z.string(),
        tertiary: z.boolean(),
      }),
    ),
  }),
  ratio: z.number(),
  verdict: z.enum(['agrees', 'below', 'above', 'between']),
  message: z.string(),
}) satisfies z.ZodType<ConsistencyCheck>;

export const consistencySchema = z.object({
  stamp: revisionStampSchema,
  /** Those that disagree first. */
  checks: z.array(consistencyCheckSchema),
});

/** What the checks of a draft need beside its own result: hand it to `ledgerConsistency` in the browser. */
export const checkEvidenceSchema = z.object({
  figures: z.array(z.union([publishedEstimateSchema, observationSchema])),
});
