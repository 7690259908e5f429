import {
  AUDIENCES,
  BASES,
  CLAIM_KINDS,
  CONTRADICTION_KINDS,
  CONTRADICTION_SEVERITIES,
  EVIDENCE_TIERS,
  INDICATOR_DIRECTIONS,
  INDICATOR_ORIGINS,
  isScopeKey,
  METRICS,
  QUALIFIERS,
  SOURCE_KINDS,
  SOURCE_TIERS,
  STANCES,
  type Claim,
  type Contradiction,
  type Indicator,
  type Observation,
  type PublishedEstimate,
  type PublishedSeries,
  type Recommendation,
  type ScopeKey,
  type Source,
  type SourceCitation,
} from '@waveguide/evidence';
import { z } from 'zod';
import { maybeSchema, unitSchema } from './quantity-schema';

const scopeKeySchema = z.custom<ScopeKey>((value) => typeof value === 'string' && isScopeKey(value));
const metric = z.enum(METRICS);

export const citedStatementSchema = z.object({ text: z.string(), sourceId: z.string() });

export const sourceSchema = z.object({
  id: z.string(),
  publisher: z.string(),
  title: z.string(),
  url: maybeSchema(z.string()),
  publishedOn: maybeSchema(z.string()),
  kind: z.enum(SOURCE_KINDS),
  tier: z.enum(SOURCE_TIERS),
  accessedNote: z.string(),
  licenceNote: z.string(),
}) satisfies z.ZodType<Source>;

export const sourceCitationSchema = z.object({
  kind: z.enum([
    'technology',
    'attribute',
    'pic-platform',
    'integration-method',
    'laser-approach',
    'claim',
    'challenge',
    'phase',
    'milestone',
    'vendor',
    'product',
    'published-estimate',
    'observation',
    'contradiction',
    'indicator',
    'recommendation',
    'assumption',
    'published-series',
  ]),
  recordId: z.string(),
  title: z.string(),
  locator: z.string().nullable(),
}) satisfies z.ZodType<SourceCitation>;

const target = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('year'), year: z.number().int() }),
  z.object({ kind: z.literal('period'), fromYear: z.number().int(), toYear: z.number().int() }),
  z.object({ kind: z.literal('not-stated'), detail: z.string() }),
]);

const ledgerFigure = z.object({
  id: z.string(),
  sourceId: z.string(),
  locator: z.string().nullable(),
  publisher: z.string(),
  metric,
  scopeKey: scopeKeySchema,
  scopeText: z.string(),
  basis: z.enum(BASES),
  target,
  value: maybeSchema(z.number()),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: unitSchema,
  qualifier: z.enum(QUALIFIERS),
  quoteSummary: z.string(),
  evidence: z.enum(EVIDENCE_TIERS),
  flag: z.string().nullable(),
  excluded: z.boolean(),
});

export const publishedEstimateSchema = ledgerFigure.extend({
  kind: z.literal('published-estimate'),
  vintage: z.string(),
}) satisfies z.ZodType<PublishedEstimate>;

export const observationSchema = ledgerFigure.extend({
  kind: z.literal('observation'),
  observedOn: z.string(),
  derived: z.boolean(),
}) satisfies z.ZodType<Observation>;

export const publishedSeriesSchema = z.object({
  id: z.string(),
  name: z.string(),
  metric,
  unit: unitSchema,
  points: z.array(z.object({ year: z.number().int(), value: z.number() })),
  derivation: z.string(),
  sourceId: z.string(),
}) satisfies z.ZodType<PublishedSeries>;

const claimFigure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('range'), low: z.number().nullable(), high: z.number().nullable() }),
  z.object({
    kind: z.literal('change'),
    from: z.number(),
    to: z.number(),
    toQualifier: z.enum(['exactly', 'below', 'above']),
  }),
  z.object({ kind: z.literal('none'), detail: z.string() }),
]);

export const claimSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(CLAIM_KINDS),
  text: z.string(),
  figure: claimFigure,
  unit: unitSchema,
  comparator: z.string().nullable(),
  attributedTo: z.string().nullable(),
  sourceId: z.string(),
  locator: z.string(),
  checks: z.array(citedStatementSchema.extend({ stance: z.enum(STANCES) })),
}) satisfies z.ZodType<Claim>;

export const contradictionSchema = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(CONTRADICTION_KINDS),
  severity: z.enum(CONTRADICTION_SEVERITIES),
  text: z.string(),
  computed: z.array(z.object({ name: z.string(), value: z.number(), unit: unitSchema })),
  estimateIds: z.array(z.string()),
  observationIds: z.array(z.string()),
  sourceIds: z.array(z.string()),
  resolution: z.string(),
}) satisfies z.ZodType<Contradiction>;

export const indicatorSchema = z.object({
  id: z.string(),
  name: z.string(),
  origin: z.enum(INDICATOR_ORIGINS),
  measure: z.string(),
  unit: unitSchema,
  unitNote: z.string().nullable(),
  direction: z.enum(INDICATOR_DIRECTIONS),
  latest: z.object({ value: maybeSchema(z.number()), text: z.string(), sourceId: z.string() }),
  sourceId: z.string(),
  locator: z.string().nullable(),
}) satisfies z.ZodType<Indicator>;

export const recommendationSchema = z.object({
  id: z.string(),
  audience: z.enum(AUDIENCES),
  title: z.string(),
  text: z.string(),
  sourceId: z.string(),
  locator: z.string(),
  claimIds: z.array(z.string()),
  challengeIds: z.array(z.string()),
  indicatorIds: z.array(z.string()),
}) satisfies z.ZodType<Recommendation>;

/** What a list or a footnote needs of a source. */
export const sourceLineSchema = sourceSchema.pick({
  id: true,
  publisher: true,
  title: true,
  url: true,
  publishedOn: true,
  tier: true,
});
