import {
  AUDIENCES,
  BASES,
  CLAIM_KINDS,
  CONTRADICTION_KINDS,
  CONTRADICTION_SEVERITIES,
  EVIDENCE_TIERS,
  INDICATOR_DIRECTIONS,
  INDICATOR_ORIGINS,
  METRICS,
  QUALIFIERS,
  SCOPE_KEYS,
  SOURCE_KINDS,
  SOURCE_TIERS,
  STANCES,
  scope,
} from '@waveguide/evidence';
import { z } from 'zod';
import * as f from './seed-fields';

const source = z
  .strictObject({
    id: f.id,
    publisher: f.text,
    title: f.text,
    url: z.url({ protocol: /^https?$/ }).nullable(),
    urlMissing: f.optionalText,
    publishedOn: f.partialDate.nullable(),
    publishedOnMissing: f.optionalText,
    kind: z.enum(SOURCE_KINDS),
    tier: z.enum(SOURCE_TIERS),
    accessedNote: f.text,
    licenceNote: f.text,
  })
  .refine((row) => (row.url === null) === (row.urlMissing !== null), {
    path: ['urlMissing'],
    message: 'Either an address or the reason for its absence.',
  })
  .refine((row) => (row.publishedOn === null) === (row.publishedOnMissing !== null), {
    path: ['publishedOnMissing'],
    message: 'Either a date or the reason for its absence.',
  });
export const sourcesFile = f.rowsById(source);
export type SourceRow = z.infer<typeof source>;

const figure = {
  id: f.id,
  sourceId: f.id,
  locator: f.optionalText,
  publisher: f.text,
  metric: z.enum(METRICS),
  scopeKey: z.enum(SCOPE_KEYS),
  scopeText: f.text,
  basis: z.enum(BASES),
  year: f.year.nullable(),
  period: z.tuple([f.year, f.year]).nullable(),
  value: f.optionalNumber,
  low: f.optionalNumber,
  high: f.optionalNumber,
  unit: f.unit,
  qualifier: z.enum(QUALIFIERS),
  quoteSummary: f.text,
  evidence: z.enum(EVIDENCE_TIERS),
  flag: f.optionalText,
  excluded: z.boolean(),
};

const estimate = z.strictObject({ ...figure, vintage: f.partialDate });
const observation = z.strictObject({ ...figure, observedOn: f.partialDate, derived: z.boolean() });
export type FigureRow = Omit<z.infer<typeof estimate>, 'vintage'>;
export type EstimateRow = z.infer<typeof estimate>;
export type ObservationRow = z.infer<typeof observation>;

const COMPANY_BASES: readonly string[] = ['company-annual', 'company-quarter', 'run-rate'];
const MARKET_BASES: readonly string[] = ['annual', 'quarter'];

/** What holds between the fields of a figure, as [field, message] of the first rule it breaks. */
function brokenRule(row: FigureRow): readonly [keyof FigureRow, string] | null {
  const numbers = [row.value, row.low, row.high].filter((value) => value !== null).length;
  const company = scope(row.scopeKey).company !== null;
  if ((row.qualifier === 'qualitative') !== (numbers === 0)) {
    return ['qualifier', 'A qualitative row has no number, any other has one.'];
  }
  if (row.qualifier === 'range' && (row.low === null || row.high === null)) return ['low', 'A range has two ends.'];
  if (!f.ordered(row.low, row.value, row.high)) return ['value', 'low, value and high must not fall.'];
  if (row.metric === 'share' && !f.ordered(0, row.value, 1)) return ['value', 'A share lies between 0 and 1.'];
  if (row.year !== null && row.period !== null) return ['period', 'Either a year or a period.'];
  if (row.period !== null && row.period[0] > row.period[1])
    return ['period', 'A period does not end before it begins.'];
  if (row.basis === 'compound-growth' && row.period === null) return ['period', 'Growth over a span needs the span.'];
  if (company && MARKET_BASES.includes(row.basis)) return ['basis', 'The scope is one company, the basis is not.'];
  if (!company && COMPANY_BASES.includes(row.basis)) return ['basis', 'The basis is one company, the scope is not.'];
  return null;
}

function withRules<T extends FigureRow>(schema: z.ZodType<T>): z.ZodType<T[]> {
  return f.rowsById(
    schema.superRefine((row, context) => {
      const broken = brokenRule(row);
      if (broken !== null) context.addIssue({ code: 'custom', path: [broken[0]], message: broken[1] });
    }),
  );
}
export const estimatesFile = withRules(estimate);
export const observationsFile = withRules(observation);

const claim = z
  .strictObject({
    id: f.id,
    title: f.text,
    kind: z.enum(CLAIM_KINDS),
    text: f.text,
    low: f.optionalNumber,
    high: f.optionalNumber,
    from: f.optionalNumber,
    to: f.optionalNumber,
    toQualifier: z.enum(['exactly', 'below', 'above']).nullable(),
    missingNote: f.optionalText,
    unit: f.unit,
    comparator: f.optionalText,
    attributedTo: f.optionalText,
    sourceId: f.id,
    locator: f.text,
    checks: z.array(f.citedStatement.extend({ stance: z.enum(STANCES) })),
  })
  .refine((row) => f.ordered(row.low, row.high), { path: ['high'], message: 'low and high must not fall.' })
  .refine((row) => [row.low, row.high, row.from].some((value) => value !== null) === (row.missingNote === null), {
    path: ['missingNote'],
    message: 'Either a number or the reason for its absence.',
  });
export const claimsFile = f.rowsById(claim);
export type ClaimRow = z.infer<typeof claim>;

const contradiction = z.strictObject({
  id: f.id,
  title: f.text,
  kind: z.enum(CONTRADICTION_KINDS),
  severity: z.enum(CONTRADICTION_SEVERITIES),
  text: f.text,
  computed: z.array(z.strictObject({ name: f.text, value: f.number, unit: f.unit })),
  recordIds: z.array(f.id),
  sourceIds: f.sourceIds,
  resolution: f.text,
});
export const contradictionsFile = f.rowsById(contradiction);
export type ContradictionRow = z.infer<typeof contradiction>;

const indicator = z.strictObject({
  id: f.id,
  name: f.text,
  origin: z.enum(INDICATOR_ORIGINS),
  measure: f.text,
  unit: f.unit,
  unitNote: f.optionalText,
  direction: z.enum(INDICATOR_DIRECTIONS),
  sourceId: f.id,
  locator: f.optionalText,
  latest: z.strictObject({ value: f.optionalNumber, text: f.text, sourceId: f.id }),
});
export const indicatorsFile = f.rowsById(indicator);
export type IndicatorRow = z.infer<typeof indicator>;

const recommendation = z.strictObject({
  id: f.id,
  audience: z.enum(AUDIENCES),
  title: f.text,
  text: f.text,
  sourceId: f.id,
  locator: f.text,
  linkedClaims: z.array(f.id),
  linkedChallenges: z.array(f.id),
  indicators: z.array(f.id),
});
export const recommendationsFile = f.rowsById(recommendation);
export type RecommendationRow = z.infer<typeof recommendation>;
