import {
  LASER_CHOICES,
  OPENNESS_LEVELS,
  PRODUCT_STAGES,
  STRATEGY_MODELS,
  VENDOR_TYPES,
  type Product,
  type StrategyAssessment,
  type Vendor,
} from '@waveguide/vendors';
import { z } from 'zod';
import { citedStatementSchema } from './evidence-schema';
import { maybeSchema } from './quantity-schema';
import { networkSchema, technologySubjectSchema } from './technology-schema';

const maybeText = maybeSchema(z.string());
const maybeNumber = maybeSchema(z.number());

export const strategySchema = z.object({
  model: z.enum(STRATEGY_MODELS),
  integration: z.string(),
  openness: z.enum(OPENNESS_LEVELS),
  opennessNote: z.string().nullable(),
  targetNetworks: z.array(networkSchema),
  laser: z.enum(LASER_CHOICES),
  packaging: z.string(),
}) satisfies z.ZodType<StrategyAssessment>;

export const vendorSchema = z.object({
  id: z.string(),
  name: z.string(),
  aka: z.array(z.string()),
  type: z.enum(VENDOR_TYPES),
  inFoundingReport: z.boolean(),
  country: z.string(),
  strategy: strategySchema,
  summary: z.string(),
  summarySourceIds: z.array(z.string()),
  strengths: z.array(citedStatementSchema),
  risks: z.array(citedStatementSchema),
}) satisfies z.ZodType<Vendor>;

export const productSchema = z.object({
  id: z.string(),
  vendorId: z.string().nullable(),
  name: z.string(),
  technology: technologySubjectSchema,
  stage: z.enum(PRODUCT_STAGES),
  status: z.string(),
  announcedOn: maybeText,
  shippingOn: maybeText,
  capacityTbps: maybeNumber,
  laneGbps: maybeNumber,
  portConfiguration: maybeText,
  powerClaim: maybeText,
  energyPerBit: maybeNumber,
  energyPerBitNote: z.string().nullable(),
  sourceIds: z.array(z.string()),
  note: z.string().nullable(),
}) satisfies z.ZodType<Product>;
