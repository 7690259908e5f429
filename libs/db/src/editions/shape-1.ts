import { z } from 'zod';
import * as list from './shape-1-lists';

const text = z.string();
const texts = z.array(z.string());
const year = z.number().int();
const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const unit = z.enum(list.UNITS);
const missingValue = z.strictObject({
  kind: z.literal('missing'),
  reason: z.enum(['not-reported', 'not-applicable', 'unknown', 'withheld', 'undefined']),
  detail: z.string().min(1),
});
const maybe = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('present'), value }), missingValue]);
const maybeText = maybe(text);
const maybeNumber = maybe(z.number());

const figure = z.strictObject({
  id: text,
  sourceId: text,
  locator: text.nullable(),
  publisher: text,
  metric: z.enum(list.METRICS),
  scopeKey: z.enum(list.SCOPE_KEYS),
  scopeText: text,
  basis: z.enum(list.BASES),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('year'), year }),
    z.strictObject({ kind: z.literal('period'), fromYear: year, toYear: year }),
    z.strictObject({ kind: z.literal('not-stated'), detail: text }),
  ]),
  value: maybeNumber,
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit,
  qualifier: z.enum(list.QUALIFIERS),
  quoteSummary: text,
  evidence: z.enum(list.EVIDENCE_TIERS),
  flag: text.nullable(),
  excluded: z.boolean(),
});

const milestone = z.strictObject({
  id: text,
  date: text,
  planned: z.boolean(),
  stage: z.enum(list.MILESTONE_STAGES),
  title: text,
  technology: z.enum(list.TECHNOLOGY_SUBJECTS),
  vendorId: text.nullable(),
  phaseId: z.enum(list.PHASE_IDS).nullable(),
  sourceId: text,
  note: text.nullable(),
});

const phase = z.strictObject({
  id: z.enum(list.PHASE_IDS),
  name: text,
  reportFromYear: year,
  reportToYear: year.nullable(),
  fromYear: year,
  toYear: year,
  locator: text,
  summary: text,
  drivers: texts,
  gates: texts,
  technologies: z.array(z.enum(list.TECHNOLOGY_IDS)),
  laneRatesGbps: z.array(z.number()),
  switchGenerationsTbps: z.array(z.number()),
  targetNetworks: z.array(z.strictObject({ network: z.enum(list.NETWORKS), note: text.nullable() })),
  marketNote: text,
  sourceIds: texts,
  checks: z.array(z.strictObject({ stance: z.enum(['supports', 'conflicts']), text, sourceIds: texts })),
});

const product = z.strictObject({
  id: text,
  vendorId: text.nullable(),
  name: text,
  technology: z.enum(list.TECHNOLOGY_SUBJECTS),
  stage: z.enum(list.PRODUCT_STAGES),
  status: text,
  announcedOn: maybeText,
  shippingOn: maybeText,
  capacityTbps: maybeNumber,
  laneGbps: maybeNumber,
  portConfiguration: maybeText,
  powerClaim: maybeText,
  energyPerBit: maybeNumber,
  energyPerBitNote: text.nullable(),
  sourceIds: texts,
  note: text.nullable(),
});

const attribute = z.strictObject({
  key: text,
  label: text,
  unit,
  value: maybeNumber,
  low: z.number().nullable(),
  high: z.number().nullable(),
  basis: z.enum(list.ATTRIBUTE_BASES),
  note: text.nullable(),
  sourceIds: texts,
});

const technology = z.strictObject({
  id: z.enum(list.TECHNOLOGY_IDS),
  name: text,
  short: text,
  definition: text,
  targetNetworks: z.array(z.enum(list.NETWORKS)),
  reportLocator: text.nullable(),
  ordinals: z.record(z.enum(list.ORDINAL_KEYS), score),
  attributes: z.array(attribute),
  sourceIds: texts,
});

const source = z.strictObject({
  id: text,
  publisher: text,
  title: text,
  url: maybeText,
  publishedOn: maybeText,
  kind: z.enum(list.SOURCE_KINDS),
  tier: z.enum(list.SOURCE_TIERS),
  accessedNote: text,
  licenceNote: text,
});

const definition = z.strictObject({
  key: text,
  group: text,
  name: text,
  unit,
  year: year.nullable(),
  note: text.nullable(),
  dimension: z.number().int(),
  lower: z.number().nullable(),
  upper: z.number().nullable(),
});

/** Facts in shape 1. Frozen: editions of earlier releases are read with it, so nothing here or in its lists ever changes. */
export const facts1 = z.strictObject({
  estimates: z.array(figure.extend({ kind: z.literal('published-estimate'), vintage: text })),
  observations: z.array(figure.extend({ kind: z.literal('observation'), observedOn: text, derived: z.boolean() })),
  milestones: z.array(milestone),
  phases: z.array(phase),
  products: z.array(product),
  technologies: z.array(technology),
  vendors: z.array(z.strictObject({ id: text, name: text })),
  sources: z.array(source),
  definitions: z.array(definition),
});
export type Facts1 = z.infer<typeof facts1>;
