import { scope } from '@waveguide/evidence';
import {
  claimCheckSchema,
  claimSchema,
  computedFigureSchema,
  contradictionSchema,
  indicatorReadingSchema,
  indicatorSchema,
  observationSchema,
  publishedEstimateSchema,
  recommendationSchema,
  sourceSchema,
  yearSchema,
} from '@waveguide/evidence/schema';
import { z } from 'zod';
import * as f from './fields';

const source = sourceSchema
  .extend({
    url: z.url({ protocol: /^https?$/ }).nullable(),
    urlMissing: f.optionalText,
    publishedOn: f.partialDate.nullable(),
    publishedOnMissing: f.optionalText,
  })
  .strict()
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

/** What the files say in their own way: the target as a year or a period, and no number as null. */
const FILE_FIELDS = {
  year: yearSchema.nullable(),
  period: z.tuple([yearSchema, yearSchema]).nullable(),
  value: f.optionalNumber,
};

const estimate = publishedEstimateSchema.omit({ kind: true, target: true }).extend(FILE_FIELDS).strict();
const observation = observationSchema.omit({ kind: true, target: true }).extend(FILE_FIELDS).strict();
export type EstimateRow = z.infer<typeof estimate>;
export type ObservationRow = z.infer<typeof observation>;
export type FigureRow = Omit<EstimateRow, 'vintage'>;

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
  if (row.timingKind !== null && row.basis !== 'timing') {
    return ['timingKind', 'Only a statement about timing (basis timing) is of a kind.'];
  }
  if (row.timingKind === 'not-before' && row.period !== null) {
    return ['period', 'Not before a year: it has that year, or none, and no period.'];
  }
  if (
    (row.timingKind === 'expects-in-window' || row.timingKind === 'not-within') &&
    row.year === null &&
    row.period === null
  ) {
    return ['period', 'A statement about a window needs its year or period.'];
  }
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

const claim = claimSchema
  .omit({ figure: true })
  .extend({
    low: f.optionalNumber,
    high: f.optionalNumber,
    from: f.optionalNumber,
    to: f.optionalNumber,
    toQualifier: z.enum(['exactly', 'below', 'above']).nullable(),
    missingNote: f.optionalText,
    checks: z.array(claimCheckSchema.strict()),
  })
  .strict()
  .refine((row) => f.ordered(row.low, row.high), { path: ['high'], message: 'low and high must not fall.' })
  .refine((row) => [row.low, row.high, row.from].some((value) => value !== null) === (row.missingNote === null), {
    path: ['missingNote'],
    message: 'Either a number or the reason for its absence.',
  });
export const claimsFile = f.rowsById(claim);
export type ClaimRow = z.infer<typeof claim>;

const contradiction = contradictionSchema
  .omit({ estimateIds: true, observationIds: true })
  .extend({ computed: z.array(computedFigureSchema.strict()), recordIds: z.array(f.id) })
  .strict();
export const contradictionsFile = f.rowsById(contradiction);
export type ContradictionRow = z.infer<typeof contradiction>;

const indicator = indicatorSchema
  .extend({ latest: indicatorReadingSchema.extend({ value: f.optionalNumber }).strict() })
  .strict();
export const indicatorsFile = f.rowsById(indicator);
export type IndicatorRow = z.infer<typeof indicator>;

const recommendation = recommendationSchema
  .omit({ claimIds: true, challengeIds: true, indicatorIds: true })
  .extend({ linkedClaims: z.array(f.id), linkedChallenges: z.array(f.id), indicators: z.array(f.id) })
  .strict();
export const recommendationsFile = f.rowsById(recommendation);
export type RecommendationRow = z.infer<typeof recommendation>;
