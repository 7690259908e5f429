import { ROW_VERDICTS } from '@waveguide/forecasts';
import { contradictionSchema, publishedEstimateSchema, sourceLineSchema } from '@waveguide/evidence/schema';
import { summaryRangeSchema, thresholdYearsSchema } from '@waveguide/forecasts/schema';
import { z } from 'zod';
import { standingMilestoneSchema } from '@waveguide/adoption/schema';
import { outputSchema, revisionStampSchema } from '../model/forecast-schema';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';

export const headlineSchema = z.object({
  id: z.enum(['ports', 'revenue', 'share', 'growth', 'power-saved']),
  label: z.string(),
  /** What the number counts, and against what. */
  note: z.string(),
  unit: unitSchema,
  value: maybeSchema(summaryRangeSchema),
});

/** A scenario held against one row of the ledger. */
export const ledgerCheckSchema = z.object({
  recordId: z.string(),
  recordKind: z.enum(['published-estimate', 'observation']),
  /** The row's year, the last of its period, or null if it names none. */
  year: z.number().int().nullable(),
  output: outputSchema,
  entity: z.string(),
  entityName: z.string(),
  unit: unitSchema,
  publisher: z.string(),
  sourceId: z.string(),
  /** What the ledger states, as a reader would say it: “at least 18M”. */
  stated: z.string(),
  /** Figures are met or missed, bounds satisfied or violated; they are counted apart. */
  statedAs: z.enum(['figure', 'bound']),
  /** What the row counts, in its source's words. */
  scopeText: z.string(),
  tertiary: z.boolean(),
  model: maybeSchema(summaryRangeSchema),
  verdict: z.enum(ROW_VERDICTS),
  /** A sentence that names both sides: how far apart they are, or in what the row differs from what the model counts. */
  reason: z.string(),
});
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>;

const countSchema = z.number().int().nonnegative();

/** A scenario held against the ledger, with the sentence that its counts make. */
export const ledgerCheckReportSchema = z.object({
  sentence: z.string(),
  counts: z.object({
    holds: countSchema,
    below: countSchema,
    above: countSchema,
    satisfied: countSchema,
    violated: countSchema,
    'not-compared': countSchema,
  }),
  /** Each row once, by year and publisher: those that the sentence counts, and those that stand near with why they are not compared. */
  rows: z.array(ledgerCheckSchema),
});
export type LedgerCheckReport = z.infer<typeof ledgerCheckReportSchema>;

export const overviewSchema = z.object({
  stamp: revisionStampSchema,
  headlines: z.array(headlineSchema),
  /** When co-packaged ports pass ten million a year. */
  volume: thresholdYearsSchema,
  /** The newest dated events that have happened or are overdue, newest first. */
  milestones: z.array(standingMilestoneSchema.extend({ vendorName: z.string().nullable() })),
  /** The newest published estimates, newest first. */
  estimates: z.array(publishedEstimateSchema),
  /** The gravest contradictions, and how many there are in all. */
  contradictions: z.array(contradictionSchema),
  contradictionCount: z.number().int(),
  ledgerCheck: ledgerCheckReportSchema,
  /** Every source that the above cites. */
  sources: z.array(sourceLineSchema),
});
export type Overview = z.infer<typeof overviewSchema>;
