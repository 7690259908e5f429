import { z } from 'zod';
import { milestoneSchema } from './adoption-schema';
import { contradictionSchema, publishedEstimateSchema, sourceLineSchema } from './evidence-schema';
import { outputSchema, revisionStampSchema } from './forecast-schema';
import { maybeSchema, rangeSchema, unitSchema } from './quantity-schema';

export const headlineSchema = z.object({
  id: z.enum(['ports', 'revenue', 'share', 'growth', 'power-saved']),
  label: z.string(),
  /** What the number counts, and against what. */
  note: z.string(),
  unit: unitSchema,
  value: maybeSchema(rangeSchema),
});

/** A scenario held against one row of the ledger. */
export const ledgerCheckSchema = z.object({
  recordId: z.string(),
  recordKind: z.enum(['published-estimate', 'observation']),
  year: z.number().int(),
  output: outputSchema,
  entityName: z.string(),
  unit: unitSchema,
  publisher: z.string(),
  sourceId: z.string(),
  /** What the ledger states, as a reader would say it: “at least 18M ports”. */
  stated: z.string(),
  /** What the row counts, in its source's words. */
  scopeText: z.string(),
  statedValue: z.number(),
  model: maybeSchema(rangeSchema),
  /**
   * agrees: the stated value, or the side of it that a bound leaves open, lies within P10 to P90; below, above: the whole
   * range lies on that side; other-scope: the row counts something else, so that it is shown and not judged.
   */
  verdict: z.enum(['agrees', 'below', 'above', 'other-scope']),
  reason: z.string(),
});
export type LedgerCheck = z.infer<typeof ledgerCheckSchema>;

export const overviewSchema = z.object({
  stamp: revisionStampSchema,
  headlines: z.array(headlineSchema),
  /** The newest dated events, newest first. */
  milestones: z.array(milestoneSchema.extend({ vendorName: z.string().nullable() })),
  /** The newest published estimates, newest first. */
  estimates: z.array(publishedEstimateSchema),
  /** The gravest contradictions, and how many there are in all. */
  contradictions: z.array(contradictionSchema),
  contradictionCount: z.number().int(),
  checks: z.array(ledgerCheckSchema),
  /** Every source that the above cites. */
  sources: z.array(sourceLineSchema),
});
export type Overview = z.infer<typeof overviewSchema>;
