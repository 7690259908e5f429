import {
  citedStatementSchema,
  idSchema,
  optionalTextSchema,
  textSchema,
  textsSchema,
} from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { scoreSchema } from './scale';

const described = { id: idSchema, name: textSchema, sourceId: idSchema, evidence: z.array(citedStatementSchema) };

export const picPlatformSchema = z.object({
  ...described,
  /** Whether and how it makes light. */
  light: textSchema,
  cmosCompatible: z.boolean(),
  strengths: textsSchema,
  weaknesses: textsSchema,
  roleInCpo: textSchema,
  /** Where the founding report describes it, or null if it does not. */
  reportLocator: optionalTextSchema,
});

/** A material system in which photonic integrated circuits are made. */
export type PicPlatform = DeepReadonly<z.output<typeof picPlatformSchema>>;

export const integrationMethodSchema = z.object({
  ...described,
  description: textSchema,
  performance: scoreSchema,
  complexity: scoreSchema,
  thermalDifficulty: scoreSchema,
  costLevel: scoreSchema,
  advantages: textsSchema,
  drawbacks: textsSchema,
  reportLocator: textSchema,
});

/** A way of assembling photonic and electronic chips in one package. Scores are analyst judgement, 5 the most. */
export type IntegrationMethod = DeepReadonly<z.output<typeof integrationMethodSchema>>;

export const laserApproachSchema = z.object({
  ...described,
  advantages: textsSchema,
  drawbacks: textsSchema,
  users: textsSchema,
  reportLocator: textSchema,
});

/** Where the light of a co-packaged engine is made. */
export type LaserApproach = DeepReadonly<z.output<typeof laserApproachSchema>>;
