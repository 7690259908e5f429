import { MILESTONE_STAGES, PHASE_IDS } from '@waveguide/adoption';
import {
  BASES,
  EVIDENCE_TIERS,
  METRICS,
  QUALIFIERS,
  SCOPE_KEYS,
  SOURCE_KINDS,
  SOURCE_TIERS,
} from '@waveguide/evidence';
import { err, ok, UNIT_IDS, type Result } from '@waveguide/quantity';
import { ATTRIBUTE_BASES, NETWORKS, ORDINAL_KEYS, TECHNOLOGY_IDS, TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import { PRODUCT_STAGES } from '@waveguide/vendors';
import { z } from 'zod';
import type { LedgerFacts } from './ledger-edition';

/**
 * The shape in which facts are stored. Raised whenever a field or a member of a closed list is renamed, removed or given another meaning;
 * the schema of every earlier shape then stays, with a step that reads it as today's.
 */
export const EDITION_SHAPE = 1;

/** Why a stored edition cannot be read by this version of the product. */
export interface EditionProblem {
  readonly code: 'unknown-shape';
  /** A sentence that says what to do. */
  readonly message: string;
}

const text = z.string();
const texts = z.array(z.string());
const year = z.number().int();
const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const unit = z.enum(UNIT_IDS);
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
  metric: z.enum(METRICS),
  scopeKey: z.enum(SCOPE_KEYS),
  scopeText: text,
  basis: z.enum(BASES),
  target: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('year'), year }),
    z.strictObject({ kind: z.literal('period'), fromYear: year, toYear: year }),
    z.strictObject({ kind: z.literal('not-stated'), detail: text }),
  ]),
  value: maybeNumber,
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit,
  qualifier: z.enum(QUALIFIERS),
  quoteSummary: text,
  evidence: z.enum(EVIDENCE_TIERS),
  flag: text.nullable(),
  excluded: z.boolean(),
});

const milestone = z.strictObject({
  id: text,
  date: text,
  planned: z.boolean(),
  stage: z.enum(MILESTONE_STAGES),
  title: text,
  technology: z.enum(TECHNOLOGY_SUBJECTS),
  vendorId: text.nullable(),
  phaseId: z.enum(PHASE_IDS).nullable(),
  sourceId: text,
  note: text.nullable(),
});

const phase = z.strictObject({
  id: z.enum(PHASE_IDS),
  name: text,
  reportFromYear: year,
  reportToYear: year.nullable(),
  fromYear: year,
  toYear: year,
  locator: text,
  summary: text,
  drivers: texts,
  gates: texts,
  technologies: z.array(z.enum(TECHNOLOGY_IDS)),
  laneRatesGbps: z.array(z.number()),
  switchGenerationsTbps: z.array(z.number()),
  targetNetworks: z.array(z.strictObject({ network: z.enum(NETWORKS), note: text.nullable() })),
  marketNote: text,
  sourceIds: texts,
  checks: z.array(z.strictObject({ stance: z.enum(['supports', 'conflicts']), text, sourceIds: texts })),
});

const product = z.strictObject({
  id: text,
  vendorId: text.nullable(),
  name: text,
  technology: z.enum(TECHNOLOGY_SUBJECTS),
  stage: z.enum(PRODUCT_STAGES),
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
  basis: z.enum(ATTRIBUTE_BASES),
  note: text.nullable(),
  sourceIds: texts,
});

const technology = z.strictObject({
  id: z.enum(TECHNOLOGY_IDS),
  name: text,
  short: text,
  definition: text,
  targetNetworks: z.array(z.enum(NETWORKS)),
  reportLocator: text.nullable(),
  ordinals: z.record(z.enum(ORDINAL_KEYS), score),
  attributes: z.array(attribute),
  sourceIds: texts,
});

const source = z.strictObject({
  id: text,
  publisher: text,
  title: text,
  url: maybeText,
  publishedOn: maybeText,
  kind: z.enum(SOURCE_KINDS),
  tier: z.enum(SOURCE_TIERS),
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

/** Facts in the first shape. */
const facts1 = z.strictObject({
  estimates: z.array(figure.extend({ kind: z.literal('published-estimate'), vintage: text })),
  observations: z.array(figure.extend({ kind: z.literal('observation'), observedOn: text, derived: z.boolean() })),
  milestones: z.array(milestone),
  phases: z.array(phase),
  products: z.array(product),
  technologies: z.array(technology),
  vendors: z.array(z.strictObject({ id: text, name: text })),
  sources: z.array(source),
  definitions: z.array(definition),
}) satisfies z.ZodType<LedgerFacts>;

/**
 * Facts in the shape in which they are stored.
 * @throws ZodError where the facts have a field that the shape does not know, which only a change of the product's own types can bring about
 */
export function storedEdition(facts: LedgerFacts): LedgerFacts & { readonly shape: typeof EDITION_SHAPE } {
  return { shape: EDITION_SHAPE, ...facts1.parse(facts) };
}

/**
 * Stored facts as today's. A shape that this version does not know is a problem and never guessed at.
 * @throws ZodError for facts that are not what their shape says: the edition is damaged
 */
export function readStoredEdition(stored: unknown): Result<LedgerFacts, EditionProblem> {
  const { shape, ...facts } = z.looseObject({ shape: year }).parse(stored);
  if (shape !== EDITION_SHAPE) {
    const message = `The facts beside this revision were stored by a newer version of Waveguide (shape ${shape}; this version reads ${EDITION_SHAPE}). Start that version or a later one.`;
    return err({ code: 'unknown-shape', message });
  }
  return ok(facts1.parse(facts));
}
