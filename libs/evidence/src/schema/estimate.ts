import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { BASES } from '../basis';
import { METRICS } from '../metric';
import { QUALIFIERS } from '../qualifier';
import { SCOPE_KEYS } from '../scope';
import { EVIDENCE_TIERS } from '../source';
import { TIMING_KINDS } from '../timing-kind';
import { idSchema, optionalTextSchema, partialDateSchema, textSchema, yearSchema } from './fields';

export const estimateTargetSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: yearSchema }),
  z.object({ kind: z.literal('period'), fromYear: yearSchema, toYear: yearSchema }),
  z.object({ kind: z.literal('not-stated'), detail: textSchema }),
]);

/** The calendar year or span of years of shipment that a figure is about. */
export type EstimateTarget = DeepReadonly<z.output<typeof estimateTargetSchema>>;

export const ledgerFigureSchema = z.object({
  id: idSchema,
  sourceId: idSchema,
  /** Where in the source it stands, or null if the record gives none. */
  locator: optionalTextSchema,
  /** Whose figure it is; may differ from the publisher of the source that reports it. */
  publisher: textSchema,
  metric: z.enum(METRICS),
  scopeKey: z.enum(SCOPE_KEYS),
  /** The scope in the source's words. */
  scopeText: textSchema,
  basis: z.enum(BASES),
  target: estimateTargetSchema,
  /** In `unit`; for a range its midpoint or as the flag says. Missing for qualitative statements. */
  value: maybeSchema(z.number()),
  /** Stated lower end in `unit`, or null if none was stated. */
  low: z.number().nullable(),
  /** Stated upper end in `unit`, or null if none was stated. */
  high: z.number().nullable(),
  unit: unitSchema,
  qualifier: z.enum(QUALIFIERS),
  /** What the source says, in our words. */
  quoteSummary: textSchema,
  evidence: z.enum(EVIDENCE_TIERS),
  /** Why the record should not be taken at face value; null if nothing is known against it. */
  flag: optionalTextSchema,
  /** Left out of consensus and of fitting by default, e.g. a second report of the same forecast. */
  excluded: z.boolean(),
  /** What a row of basis `timing` claims; null for other rows, and where the row makes no claim or its kind was not recorded. */
  timingKind: z.enum(TIMING_KINDS).nullable().default(null),
});

/** A figure of the ledger: what estimates and observations have in common. */
export type LedgerFigure = DeepReadonly<z.output<typeof ledgerFigureSchema>>;

export const publishedEstimateSchema = ledgerFigureSchema.extend({
  kind: z.literal('published-estimate'),
  vintage: partialDateSchema,
});

/** Somebody else's forecast, kept under the date on which it was published. A newer vintage never replaces an older one. */
export type PublishedEstimate = DeepReadonly<z.output<typeof publishedEstimateSchema>>;

export const observationSchema = ledgerFigureSchema.extend({
  kind: z.literal('observation'),
  observedOn: partialDateSchema,
  /** Computed by the compiler of the dataset from what the source says. */
  derived: z.boolean(),
});

/** An actual, with the date on which it became known. */
export type Observation = DeepReadonly<z.output<typeof observationSchema>>;
