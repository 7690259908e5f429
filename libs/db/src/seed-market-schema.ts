import { MILESTONE_STAGES, PHASE_IDS } from '@waveguide/adoption';
import { yearOfDate } from '@waveguide/evidence';
import { NETWORKS, TECHNOLOGY_IDS, TECHNOLOGY_SUBJECTS } from '@waveguide/technologies';
import { LASER_CHOICES, OPENNESS_LEVELS, PRODUCT_STAGES, STRATEGY_MODELS, VENDOR_TYPES } from '@waveguide/vendors';
import { z } from 'zod';
import * as f from './seed-fields';

const phase = z.strictObject({
  id: z.enum(PHASE_IDS),
  name: f.text,
  reportFromYear: f.year,
  reportToYear: f.year.nullable(),
  fromYear: f.year,
  toYear: f.year,
  locator: f.text,
  summary: f.text,
  drivers: f.texts,
  gates: f.texts,
  technologies: z.array(z.enum(TECHNOLOGY_IDS)),
  laneRatesGbps: z.array(z.int().positive()),
  switchGenerationsTbps: z.array(z.number().positive()),
  targetNetworks: z.array(z.strictObject({ network: z.enum(NETWORKS), note: f.optionalText })),
  marketNote: f.text,
  sourceIds: f.sourceIds,
  checks: z.array(
    z.strictObject({ stance: z.enum(['supports', 'conflicts']), text: f.text, sourceIds: f.sourceIds.min(1) }),
  ),
});
export const phasesFile = z.strictObject({ note: f.text, phases: f.rowsById(phase) });
export type PhasesSeed = z.infer<typeof phasesFile>;

const milestone = z.strictObject({
  id: f.id,
  date: f.partialDate,
  planned: z.boolean(),
  stage: z.enum(MILESTONE_STAGES),
  title: f.text,
  technology: z.enum(TECHNOLOGY_SUBJECTS),
  vendorId: f.id.nullable(),
  phaseId: z.enum(PHASE_IDS).nullable(),
  sourceId: f.id,
  note: f.optionalText,
});
export const milestonesFile = f.rowsById(milestone);
export type MilestoneRow = z.infer<typeof milestone>;

const vendor = z.strictObject({
  id: f.id,
  name: f.text,
  aka: f.texts,
  type: z.enum(VENDOR_TYPES),
  inFoundingReport: z.boolean(),
  country: z.string().regex(/^[A-Z]{2}(\/[A-Z]{2})?$/, 'A country is its ISO 3166 code.'),
  strategy: z.strictObject({
    model: z.enum(STRATEGY_MODELS),
    integration: f.text,
    openness: z.enum(OPENNESS_LEVELS),
    opennessNote: f.optionalText,
    targetNetworks: z.array(z.enum(NETWORKS)),
    laser: z.enum(LASER_CHOICES),
    packaging: f.text,
  }),
  summary: f.text,
  summarySourceIds: f.sourceIds.min(1),
  strengths: z.array(f.citedStatement).min(1),
  risks: z.array(f.citedStatement).min(1),
});
export const vendorsFile = f.rowsById(vendor);
export type VendorRow = z.infer<typeof vendor>;

const product = z
  .strictObject({
    id: f.id,
    vendorId: f.id.nullable(),
    name: f.text,
    technology: z.enum(TECHNOLOGY_SUBJECTS),
    stage: z.enum(PRODUCT_STAGES),
    status: f.text,
    announcedOn: f.partialDate.nullable(),
    shippingOn: f.partialDate.nullable(),
    capacityTbps: z.number().positive().nullable(),
    laneGbps: z.int().positive().nullable(),
    portConfiguration: f.optionalText,
    powerClaim: f.optionalText,
    energyPerBit: z.number().positive().nullable(),
    energyPerBitNote: f.optionalText,
    sourceId: f.id,
    moreSourceIds: f.sourceIds,
    note: f.optionalText,
  })
  .refine(
    ({ announcedOn, shippingOn }) =>
      announcedOn === null || shippingOn === null || yearOfDate(announcedOn) <= yearOfDate(shippingOn),
    { path: ['shippingOn'], message: 'It ships before it was announced.' },
  );
export const productsFile = f.rowsById(product);
export type ProductRow = z.infer<typeof product>;
