import type { DeepReadonly } from '@waveguide/quantity';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { summaryRangeSchema } from './summary-range';

const comparedSourceSchema = z.object({
  recordId: z.string(),
  sourceId: z.string(),
  publisher: z.string(),
  /** What it counts, in the source's words. */
  scopeText: z.string(),
  /** Tertiary evidence is used for prices if there is no other, and marked. */
  tertiary: z.boolean(),
});
/** A row of the ledger that stands on one side of a check. */
export type ComparedSource = DeepReadonly<z.output<typeof comparedSourceSchema>>;

export const consistencyCheckSchema = z.object({
  /** Stable for the same question: the kind with the row, or with the entity and year. */
  id: z.string(),
  /**
   * `ledger-row`: one row against the output that counts it; `implied-price`: a price against the range of the evidence. Further kinds come:
   * show what is not known by its `message`.
   */
  kind: z.enum(['implied-price', 'ledger-row']),
  /** A bound is satisfied or violated and counted apart from figures. */
  statedAs: z.enum(['figure', 'bound']),
  title: z.string(),
  year: z.number().int(),
  unit: unitSchema,
  /** P10, P50 and P90 in the unit of the check. */
  scenario: z.object({ label: z.string(), range: summaryRangeSchema }),
  /** The span of what the ledger has; null if that side is open, because a source states a bound only. */
  ledger: z.object({
    label: z.string(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    sources: z.array(comparedSourceSchema),
  }),
  /** The scenario's P50 over the nearest end of what the ledger has; 1 if P10 to P90 reaches it. */
  ratio: z.number(),
  verdict: z.enum(['agrees', 'below', 'above']),
  /** A sentence for the reader. */
  message: z.string(),
  /** What stands near and was not judged, each with the reason. */
  beside: z.array(z.string()),
});
/** One thing that a scenario says, held against what the ledger says about it. */
export type ConsistencyCheck = DeepReadonly<z.output<typeof consistencyCheckSchema>>;
