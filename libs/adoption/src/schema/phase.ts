import { optionalTextSchema, sourceIdsSchema, textSchema, textsSchema, yearSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { networkSchema, technologyIdSchema } from '@waveguide/technologies/schema';
import { z } from 'zod';
import { PHASE_IDS } from '../phase';

export const phaseCheckSchema = z.object({
  stance: z.enum(['supports', 'conflicts']),
  text: textSchema,
  sourceIds: sourceIdsSchema.min(1),
});

/** What later evidence says about a phase. */
export type PhaseCheck = DeepReadonly<z.output<typeof phaseCheckSchema>>;

export const phaseSchema = z.object({
  id: z.enum(PHASE_IDS),
  name: textSchema,
  /** First calendar year as the founding report states it. */
  reportFromYear: yearSchema,
  /** Last calendar year as the founding report states it; null = open-ended. */
  reportToYear: yearSchema.nullable(),
  /** First calendar year used by the product, where the report's phases overlap. */
  fromYear: yearSchema,
  /** Last calendar year used by the product. */
  toYear: yearSchema,
  locator: textSchema,
  summary: textSchema,
  drivers: textsSchema,
  gates: textsSchema,
  technologies: z.array(technologyIdSchema),
  laneRatesGbps: z.array(z.int().positive()),
  switchGenerationsTbps: z.array(z.number().positive()),
  targetNetworks: z.array(z.object({ network: networkSchema, note: optionalTextSchema })),
  marketNote: textSchema,
  sourceIds: sourceIdsSchema,
  checks: z.array(phaseCheckSchema),
});

/** One stretch of the adoption timeline. */
export type Phase = DeepReadonly<z.output<typeof phaseSchema>>;
