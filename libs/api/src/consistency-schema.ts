import { z } from 'zod';
import { revisionStampSchema } from './forecast-schema';
import { rangeSchema, unitSchema } from './quantity-schema';
import { scenarioAtSchema } from './request-schema';

const comparedSourceSchema = z.object({
  recordId: z.string(),
  sourceId: z.string(),
  publisher: z.string(),
  scopeText: z.string(),
  /** Whether only tertiary evidence stands behind it. */
  tertiary: z.boolean(),
});

/** One check of a forecast against the ledger. The list of kinds is open: show what is not known by its text. */
export const consistencyCheckSchema = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  year: z.number().int(),
  unit: unitSchema,
  /** What the scenario says; P10 to P90 where it has a range. */
  scenario: z.object({ label: z.string(), value: z.number(), range: rangeSchema.nullable() }),
  /** What the ledger says. */
  ledger: z.object({ label: z.string(), low: z.number(), high: z.number(), sources: z.array(comparedSourceSchema) }),
  /** Scenario over the nearest end of the ledger's range; 1 inside. */
  ratio: z.number(),
  verdict: z.enum(['agrees', 'below', 'above']),
  /** A sentence for the reader: "implies $35 per port; the ledger has $350 to $400 for a module". */
  message: z.string(),
});

export const consistencyInputSchema = scenarioAtSchema;
export const consistencySchema = z.object({
  stamp: revisionStampSchema,
  checks: z.array(consistencyCheckSchema),
});
