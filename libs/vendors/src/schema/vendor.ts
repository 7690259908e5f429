import { citedStatementSchema, idSchema, sourceIdsSchema, textSchema, textsSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { VENDOR_TYPES } from '../vendor';
import { strategySchema } from './strategy';

export const vendorSchema = z.object({
  id: idSchema,
  name: textSchema,
  aka: textsSchema,
  type: z.enum(VENDOR_TYPES),
  inFoundingReport: z.boolean(),
  /** ISO 3166 country code of its seat; two codes with a slash if it has two seats. */
  country: z.string().regex(/^[A-Z]{2}(\/[A-Z]{2})?$/, 'A country is its ISO 3166 code.'),
  strategy: strategySchema,
  summary: textSchema,
  summarySourceIds: sourceIdsSchema.min(1),
  strengths: z.array(citedStatementSchema).min(1),
  risks: z.array(citedStatementSchema).min(1),
});

/** A company that shapes the market. */
export type Vendor = DeepReadonly<z.output<typeof vendorSchema>>;
