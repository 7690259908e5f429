import { observationSchema, publishedEstimateSchema } from '@waveguide/evidence/schema';
import { consistencyCheckSchema } from '@waveguide/forecasts/schema';
import { z } from 'zod';
import { revisionStampSchema } from '../model/forecast-schema';
import { ledgerCheckReportSchema } from './overview-schema';

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
