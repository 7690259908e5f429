import type { DeepReadonly } from '@waveguide/quantity';
import { unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { METRICS } from '../metric';
import { idSchema, textSchema } from './fields';

export const publishedSeriesPointSchema = z.object({ year: z.number().int(), value: z.number() });

/** A year of a published series. */
export type PublishedSeriesPoint = DeepReadonly<z.output<typeof publishedSeriesPointSchema>>;

export const publishedSeriesSchema = z.object({
  id: idSchema,
  name: textSchema,
  metric: z.enum(METRICS),
  unit: unitSchema,
  points: z.array(publishedSeriesPointSchema),
  /** How the points follow from what was published. */
  derivation: textSchema,
  sourceId: idSchema,
});

/** A series as somebody published it, or as its stated figures give it; drawn for comparison and never run. */
export type PublishedSeries = DeepReadonly<z.output<typeof publishedSeriesSchema>>;
