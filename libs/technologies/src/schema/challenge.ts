import { citedStatementSchema, idSchema, textSchema, textsSchema } from '@waveguide/evidence/schema';
import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { CHALLENGE_CATEGORIES } from '../challenge';
import { technologyIdSchema } from './ids';
import { scoreSchema } from './scale';

export const challengeSchema = z.object({
  id: idSchema,
  title: textSchema,
  category: z.enum(CHALLENGE_CATEGORIES),
  /** Analyst judgement, 5 the most severe. */
  severity: scoreSchema,
  /** How the founding report ranks it, in its words. */
  reportRank: textSchema,
  description: textSchema,
  mitigations: textsSchema,
  affects: z.array(technologyIdSchema),
  indicatorIds: z.array(idSchema),
  sourceId: idSchema,
  locator: textSchema,
  evidence: z.array(citedStatementSchema),
});

/** Something that stands in the way of adoption. */
export type Challenge = DeepReadonly<z.output<typeof challengeSchema>>;
