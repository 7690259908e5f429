import {
  COMPARISON_DIFFERENCES,
  EVIDENCE_TIERS,
  METRICS,
  ROW_KINDS,
  ROW_ORDERS,
  SCOPE_KEYS,
  BASES,
} from '@waveguide/evidence';
import { contradictionSchema, sourceLineSchema } from '@waveguide/evidence/schema';
import { summaryRangeSchema } from '@waveguide/forecasts/schema';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { revisionStampSchema } from '../model/forecast-schema';
import { pageFields, totalFields } from '../trpc/page-schema';

import { scenarioAtSchema, typedNameSchema, typedTextSchema, yearSchema } from '../trpc/request-schema';

const metricSchema = z.enum(METRICS);
const scopeKeySchema = z.enum(SCOPE_KEYS);
const count = z.number().int().nonnegative();

export const consensusInputSchema = scenarioAtSchema.extend({
  metric: metricSchema.default('revenue'),
  year: yearSchema,
  /** Without it, the scope about co-packaged optics with most estimates for the year. */
  scopeKey: scopeKeySchema.optional(),
});
export type ConsensusInput = z.infer<typeof consensusInputSchema>;

/** A publisher with what it states. */
const voiceSchema = z.object({
  recordId: z.string(),
  publisher: z.string(),
  /** ISO, as exactly as it is known. */
  vintage: z.string(),
  stated: z.string(),
  sourceId: z.string(),
});

const endsSchema = z.object({ low: z.number(), high: z.number() });

const consensusSchema = z.object({
  scopeKey: scopeKeySchema,
  scopeLabel: z.string(),
  unit: unitSchema,
  basis: z.enum(BASES),
  basisLabel: z.string(),
  /** Lowest first. */
  figures: z.array(voiceSchema),
  /** "At least" and "up to": beside the median, no part of it. */
  bounds: z.array(voiceSchema),
  leftOut: z.array(voiceSchema.extend({ reason: z.string() })),
  median: maybeSchema(z.number()),
  range: maybeSchema(endsSchema),
  /** Highest over lowest. */
  dispersion: maybeSchema(z.number()),
});

const choice = { label: z.string(), count };

export const publishedConsensusSchema = z.object({
  stamp: revisionStampSchema,
  metricLabel: z.string(),
  /** How far publishers lie apart: a title. */
  title: z.string(),
  /** What they say to the question, in a sentence. */
  finding: z.string(),
  /** Null if no estimate answers the question. */
  consensus: consensusSchema.nullable(),
  /** How the voices weigh. */
  weights: z.string(),
  /** The scenario's own range, in the unit of the consensus. */
  model: maybeSchema(summaryRangeSchema),
  agreement: z.object({
    finding: z.string(),
    /** Closest first; `reason` says why a scope is another than the question's. */
    scopes: z.array(consensusSchema.extend({ reason: z.string().nullable() })),
  }),
  choices: z.object({
    /** Each with a year that it has estimates for. */
    metrics: z.array(z.object({ value: metricSchema, year: z.number().int(), ...choice })),
    years: z.array(z.object({ value: z.number().int(), ...choice })),
    scopes: z.array(z.object({ value: scopeKeySchema, ...choice })),
  }),
  contradictions: z.array(contradictionSchema),
  contradictionCount: count,
  estimateCount: count,
  observationCount: count,
  sources: z.array(sourceLineSchema),
});
export type PublishedConsensus = z.infer<typeof publishedConsensusSchema>;

const rowFilterFields = {
  kind: z.enum(ROW_KINDS).optional(),
  metric: metricSchema.optional(),
  scopeKey: scopeKeySchema.optional(),
  publisher: typedNameSchema.max(120, 'is longer than any publisher').optional(),
  evidence: z.array(z.enum(EVIDENCE_TIERS)).max(EVIDENCE_TIERS.length).optional(),
  year: yearSchema.optional(),
  text: typedTextSchema.max(200, 'search for fewer than 200 characters').optional(),
  sort: z.enum(ROW_ORDERS).default('published'),
  descending: z.boolean().default(true),
} as const;

export const rowsInputSchema = scenarioAtSchema.extend({
  ...rowFilterFields,
  page: pageFields.page,
  size: pageFields.size,
});
export type RowsInput = z.infer<typeof rowsInputSchema>;

export const TABLE_FORMATS = ['csv', 'xlsx'] as const;
export const rowsFileInputSchema = scenarioAtSchema.extend({ ...rowFilterFields, format: z.enum(TABLE_FORMATS) });
export type RowsFileInput = z.infer<typeof rowsFileInputSchema>;
export type RowFilterInput = Omit<RowsFileInput, 'format'>;

/** Beside a row, the scenario's range in the row's unit; or the reason, with its short words. */
const besideSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), p10: z.number(), p90: z.number() }),
  z.object({
    kind: z.literal('none'),
    differsIn: z.enum([...COMPARISON_DIFFERENCES, 'not-modelled']),
    /** A sentence that names both sides. */
    reason: z.string(),
  }),
]);

export const publishedRowSchema = z.object({
  id: z.string(),
  kind: z.enum(ROW_KINDS),
  publisher: z.string(),
  /** When an estimate was published, when an observation became known; ISO, as exactly as it is known. */
  date: z.string(),
  metricLabel: z.string(),
  scopeLabel: z.string(),
  /** What it counts in its source's words. */
  scopeText: z.string(),
  basisLabel: z.string(),
  /** "2030", "2026 to 2030", or why there is no year. */
  target: maybeSchema(z.string()),
  /** The figure as a reader would say it; null for a statement without a number. */
  stated: z.string().nullable(),
  /** What its source says, in our words. */
  says: z.string(),
  unit: unitSchema,
  evidence: z.enum(EVIDENCE_TIERS),
  /** Left out of every comparison. */
  excluded: z.boolean(),
  flag: z.string().nullable(),
  sourceId: z.string(),
  sourceTitle: z.string(),
  locator: z.string().nullable(),
  beside: besideSchema,
});
export type PublishedRow = z.infer<typeof publishedRowSchema>;
export type RowBeside = z.infer<typeof besideSchema>;

export const publishedRowsSchema = z.object({
  scenarioName: z.string(),
  rows: z.array(publishedRowSchema),
  ...totalFields,
  /** Every row, whatever was asked for. */
  all: count,
  /** Rows that fit and whose source does not let them be handed on: shown, and left out of files. */
  withheld: count,
  choices: z.object({
    metrics: z.array(z.object({ value: metricSchema, ...choice })),
    scopes: z.array(z.object({ value: scopeKeySchema, ...choice })),
    publishers: z.array(z.object({ value: z.string(), ...choice })),
    years: z.array(z.object({ value: z.number().int(), ...choice })),
  }),
});

export const scorecardsSchema = z.object({
  /** Below so many resolved forecasts a score has no rank. */
  fewest: count,
  /** By publisher and horizon. */
  cards: z.array(
    z.object({
      publisher: z.string(),
      /** Target year less year of publication. */
      horizon: count,
      count,
      medianAbsolutePercentageError: maybeSchema(z.number()),
      bias: maybeSchema(z.number()),
      coverage: maybeSchema(z.number()),
      rank: z.number().int().nullable(),
      /** Each forecast with what happened. */
      resolved: z.array(
        z.object({
          recordId: z.string(),
          about: z.string(),
          forecast: z.string(),
          actual: z.string(),
          sourceIds: z.array(z.string()),
        }),
      ),
    }),
  ),
});
export type PublishedScorecards = z.infer<typeof scorecardsSchema>;
