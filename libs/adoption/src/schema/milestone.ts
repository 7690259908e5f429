import { idSchema, optionalTextSchema, partialDateSchema, textSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { technologySubjectSchema } from '@waveguide/technologies/schema';
import { z } from 'zod';
import { MILESTONE_STAGES } from '../milestone';
import { PHASE_IDS } from '../phase';

export const milestoneSchema = z.object({
  id: idSchema,
  date: partialDateSchema,
  /** True if the event was still ahead, or not confirmed, when it was recorded. */
  planned: z.boolean(),
  stage: z.enum(MILESTONE_STAGES),
  title: textSchema,
  technology: technologySubjectSchema,
  /** The company, or null for an event of the industry. */
  vendorId: idSchema.nullable(),
  /** The phase in which it falls, or null before the first phase. */
  phaseId: z.enum(PHASE_IDS).nullable(),
  sourceId: idSchema,
  note: optionalTextSchema,
});

/** A dated event. */
export type Milestone = DeepReadonly<z.output<typeof milestoneSchema>>;
