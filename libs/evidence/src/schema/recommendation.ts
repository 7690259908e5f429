import type { DeepReadonly } from '@waveguide/quantity';
import { z } from 'zod';
import { AUDIENCES } from '../recommendation';
import { idSchema, textSchema } from './fields';

export const recommendationSchema = z.object({
  id: idSchema,
  audience: z.enum(AUDIENCES),
  title: textSchema,
  text: textSchema,
  sourceId: idSchema,
  locator: textSchema,
  claimIds: z.array(idSchema),
  challengeIds: z.array(idSchema),
  indicatorIds: z.array(idSchema),
});

/** What a source advises a group of readers to do. */
export type Recommendation = DeepReadonly<z.output<typeof recommendationSchema>>;
