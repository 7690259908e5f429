import { milestoneSchema, phaseCheckSchema, phaseSchema } from '@waveguide/adoption/schema';
import { yearOfDate } from '@waveguide/evidence';
import { productSchema, vendorSchema } from '@waveguide/vendors/schema';
import { z } from 'zod';
import * as f from './fields';

const phase = phaseSchema
  .extend({
    targetNetworks: z.array(phaseSchema.shape.targetNetworks.element.strict()),
    checks: z.array(phaseCheckSchema.strict()),
  })
  .strict();
export const phasesFile = z.strictObject({ note: f.text, phases: f.rowsById(phase) });
export type PhasesSeed = z.infer<typeof phasesFile>;

const milestone = milestoneSchema.strict();
export const milestonesFile = f.rowsById(milestone);
export type MilestoneRow = z.infer<typeof milestone>;

const statements = z.array(f.citedStatement).min(1);
const vendor = vendorSchema.extend({ strengths: statements, risks: statements }).strict();
export const vendorsFile = f.rowsById(vendor);
export type VendorRow = z.infer<typeof vendor>;

const product = productSchema
  .omit({ sourceIds: true })
  .extend({
    announcedOn: f.partialDate.nullable(),
    shippingOn: f.partialDate.nullable(),
    capacityTbps: z.number().positive().nullable(),
    laneGbps: z.int().positive().nullable(),
    portConfiguration: f.optionalText,
    powerClaim: f.optionalText,
    energyPerBit: z.number().positive().nullable(),
    sourceId: f.id,
    moreSourceIds: f.sourceIds,
  })
  .strict()
  .refine(
    ({ announcedOn, shippingOn }) =>
      announcedOn === null || shippingOn === null || yearOfDate(announcedOn) <= yearOfDate(shippingOn),
    { path: ['shippingOn'], message: 'It ships before it was announced.' },
  );
export const productsFile = f.rowsById(product);
export type ProductRow = z.infer<typeof product>;
