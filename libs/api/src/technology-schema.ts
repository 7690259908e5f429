import {
  ATTRIBUTE_BASES,
  CHALLENGE_CATEGORIES,
  NETWORKS,
  ORDINAL_KEYS,
  TECHNOLOGY_IDS,
  TECHNOLOGY_SUBJECTS,
  type Challenge,
  type ComparisonMatrix,
  type IntegrationMethod,
  type LaserApproach,
  type OrdinalScale,
  type PicPlatform,
  type Technology,
} from '@waveguide/technologies';
import { z } from 'zod';
import { citedStatementSchema } from './evidence-schema';
import { maybeSchema, unitSchema } from './quantity-schema';

export const networkSchema = z.enum(NETWORKS);
export const technologyIdSchema = z.enum(TECHNOLOGY_IDS);
export const technologySubjectSchema = z.enum(TECHNOLOGY_SUBJECTS);

const texts = z.array(z.string());
const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);

export const ordinalScaleSchema = z.object({
  key: z.enum(ORDINAL_KEYS),
  label: z.string(),
  basis: z.string(),
}) satisfies z.ZodType<OrdinalScale>;

export const technologyAttributeSchema = z.object({
  key: z.string(),
  label: z.string(),
  unit: unitSchema,
  value: maybeSchema(z.number()),
  low: z.number().nullable(),
  high: z.number().nullable(),
  basis: z.enum(ATTRIBUTE_BASES),
  note: z.string().nullable(),
  sourceIds: texts,
});

export const technologySchema = z.object({
  id: technologyIdSchema,
  name: z.string(),
  short: z.string(),
  definition: z.string(),
  targetNetworks: z.array(networkSchema),
  reportLocator: z.string().nullable(),
  ordinals: z.record(z.enum(ORDINAL_KEYS), score),
  attributes: z.array(technologyAttributeSchema),
  sourceIds: texts,
}) satisfies z.ZodType<Technology>;

export const comparisonMatrixSchema = z.object({
  sourceId: z.string(),
  locator: z.string(),
  columns: z.array(technologyIdSchema),
  rows: z.array(
    z.object({ key: z.string(), feature: z.string(), cells: z.partialRecord(technologyIdSchema, z.string()) }),
  ),
}) satisfies z.ZodType<ComparisonMatrix>;

const described = { id: z.string(), name: z.string(), sourceId: z.string(), evidence: z.array(citedStatementSchema) };

export const picPlatformSchema = z.object({
  ...described,
  light: z.string(),
  cmosCompatible: z.boolean(),
  strengths: texts,
  weaknesses: texts,
  roleInCpo: z.string(),
  reportLocator: z.string().nullable(),
}) satisfies z.ZodType<PicPlatform>;

export const integrationMethodSchema = z.object({
  ...described,
  description: z.string(),
  performance: score,
  complexity: score,
  thermalDifficulty: score,
  costLevel: score,
  advantages: texts,
  drawbacks: texts,
  reportLocator: z.string(),
}) satisfies z.ZodType<IntegrationMethod>;

export const laserApproachSchema = z.object({
  ...described,
  advantages: texts,
  drawbacks: texts,
  users: texts,
  reportLocator: z.string(),
}) satisfies z.ZodType<LaserApproach>;

export const challengeSchema = z.object({
  id: z.string(),
  title: z.string(),
  category: z.enum(CHALLENGE_CATEGORIES),
  severity: score,
  reportRank: z.string(),
  description: z.string(),
  mitigations: texts,
  affects: z.array(technologyIdSchema),
  indicatorIds: texts,
  sourceId: z.string(),
  locator: z.string(),
  evidence: z.array(citedStatementSchema),
}) satisfies z.ZodType<Challenge>;
