import type { ConsistencyCheck } from '@waveguide/forecasts';
import { observationSchema, publishedEstimateSchema } from '@waveguide/evidence/schema';
import { z } from 'zod';

import { revisionStampSchema } from '../model/forecast-schema';
import { ledgerCheckReportSchema } from './overview-schema';
import { unitSchema } from '@waveguide/quantity/schema';
import { rangeSchema } from '../trpc/range-schema';

/** One thing that a scenario says, held against the ledger. Further kinds come: show what is not known by its `message`. */
export const consistencyCheckSchema = z.object({
  id: z.string(),
  kind: z.enum(['implied-price', 'ledger-row']),
  statedAs: z.enum(['figure', 'bound']),
  title: z.string(),
  year: z.number().int(),
  unit: unitSchema,
  scenario: z.object({ label: z.string(), range: rangeSchema }),
  ledger: z.object({
    label: z.string(),
    /** Null if that side is open. */
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
  verdict: z.enum(['agrees', 'below', 'above']),
  message: z.string(),
  /** What stands near and was not judged, in sentences. */
  beside: z.array(z.string()),
}) satisfies z.ZodType<ConsistencyCheck>;

export const consistencySchema = z.object({
  stamp: revisionStampSchema,
  /** The overview's sentence and rows, for this revision. */
  ledgerCheck: ledgerCheckReportSchema,
  /** Those that disagree first. */
  checks: z.array(consistencyCheckSchema),
});

/** What the checks of a draft need beside its own result: hand it to `ledgerConsistency` in the browser. */
export const checkEvidenceSchema = z.object({
  figures: z.array(z.union([publishedEstimateSchema, observationSchema])),
});
