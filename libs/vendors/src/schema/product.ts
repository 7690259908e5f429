import { idSchema, optionalTextSchema, partialDateSchema, textSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema } from '@waveguide/quantity/schema';
import { technologySubjectSchema } from '@waveguide/technologies/schema';
import { z } from 'zod';
import { PRODUCT_STAGES } from '../product';

export const productSchema = z.object({
  id: idSchema,
  /** The vendor, or null for a specification that no single vendor owns. */
  vendorId: idSchema.nullable(),
  name: textSchema,
  technology: technologySubjectSchema,
  stage: z.enum(PRODUCT_STAGES),
  /** The status in the sources' words. */
  status: textSchema,
  announcedOn: maybeSchema(partialDateSchema),
  shippingOn: maybeSchema(partialDateSchema),
  /** Switching or engine capacity, Tbps. */
  capacityTbps: maybeSchema(z.number().positive()),
  /** Rate of one lane, Gbps. */
  laneGbps: maybeSchema(z.int().positive()),
  portConfiguration: maybeSchema(textSchema),
  /** What the vendor says about power, or missing if it says nothing. */
  powerClaim: maybeSchema(textSchema),
  /** Energy per bit, pJ/bit. */
  energyPerBit: maybeSchema(z.number().positive()),
  energyPerBitNote: optionalTextSchema,
  /** First the source of the record, then further ones. */
  sourceIds: z.array(idSchema),
  note: optionalTextSchema,
});

/** Something a vendor, or an industry body, offers or has announced. */
export type Product = DeepReadonly<z.output<typeof productSchema>>;
