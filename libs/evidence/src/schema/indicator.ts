import type { DeepReadonly } from '@waveguide/quantity';
import { maybeSchema, unitSchema } from '@waveguide/quantity/schema';
import { z } from 'zod';
import { INDICATOR_DIRECTIONS, INDICATOR_ORIGINS } from '../indicator';
import { idSchema, optionalTextSchema, textSchema } from './fields';

export const indicatorReadingSchema = z.object({
  value: maybeSchema(z.number()),
  text: textSchema,
  sourceId: idSchema,
});

/** The newest reading of an indicator. */
export type IndicatorReading = DeepReadonly<z.output<typeof indicatorReadingSchema>>;

export const indicatorSchema = z.object({
  id: idSchema,
  name: textSchema,
  origin: z.enum(INDICATOR_ORIGINS),
  measure: textSchema,
  /** Unit of a reading's value; `status` if the reading is a state in words. */
  unit: unitSchema,
  /** What is read, where the reading is more than one number, e.g. "USD / date". */
  unitNote: optionalTextSchema,
  direction: z.enum(INDICATOR_DIRECTIONS),
  latest: indicatorReadingSchema,
  sourceId: idSchema,
  /** Where the source proposes it, or null if it is ours. */
  locator: optionalTextSchema,
});

/** Something to watch because it would change the outlook. */
export type Indicator = DeepReadonly<z.output<typeof indicatorSchema>>;
